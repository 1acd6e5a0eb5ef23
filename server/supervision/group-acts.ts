import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { beginSupervision } from './begin.ts';
import { projectOf } from './checklist-acts.ts';
import { groupsOf } from './group-views.ts';
import { supervisionTopics } from './topics.ts';

/** Who supervises a project, as staff decide. */
export interface DecidedGroup {
  readonly project: string;
  readonly leader: string;
  /** The leader too. */
  readonly deputies: readonly string[];
}

/**
 * Sets the groups of these projects, all or none; each project then has its
 * checklist and its tasks. The same again changes nothing.
 *
 * Failures: `not-found` {project}; `leader-missing` {project}; `deputy-twice`;
 * `deputy-unknown` {deputy}.
 */
export async function setGroups(
  platform: Platform,
  actor: Actor,
  body: string,
  groups: readonly DecidedGroup[],
): Promise<Result<object>> {
  const begin = beginSupervision(platform);
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    for (const group of groups) {
      const { project, leader, deputies } = group;
      const known = await projectOf(trx, { body, project });
      if (!known.ok) return known;
      if (new Set(deputies).size < deputies.length) return fail('deputy-twice');
      if (!deputies.includes(leader)) return fail('leader-missing', { project });
      const stranger = await strangerAmong(trx, body, deputies);
      if (stranger !== undefined) return fail('deputy-unknown', { deputy: stranger });
      await begin(trx, { body, project });
      const before = (await groupsOf(trx, body, [project])).get(project);
      const was = before?.members.map(({ id }) => id) ?? [];
      if (before?.leader === leader && sorted(was) === sorted(deputies)) continue;
      await trx
        .deleteFrom('supervisor')
        .where('body', '=', body)
        .where('project', '=', project)
        .execute();
      await trx
        .insertInto('supervisor')
        .values(
          deputies.map((deputy) => ({ project, body, deputy, leader: deputy === leader ? 1 : 0 })),
        )
        .execute();
      record({
        kind: 'group-set',
        subject: `project/${project}`,
        detail: { leader, deputies, before: was },
        topics: supervisionTopics(body),
      });
    }
    return ok({});
  });
}

function sorted(ids: readonly string[]): string {
  return ids.toSorted().join(' ');
}

/** The first of these who is not on the roll of this body. */
export async function strangerAmong(
  trx: Executor,
  body: string,
  deputies: readonly string[],
): Promise<string | undefined> {
  const rows = await trx
    .selectFrom('deputy')
    .select('id')
    .where('body', '=', body)
    .where('removed_at', 'is', null)
    .where('id', 'in', deputies)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  return deputies.find((deputy) => !known.has(deputy));
}
