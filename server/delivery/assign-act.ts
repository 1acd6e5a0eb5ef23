import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import type { Official } from '../../shared/delivery/model.ts';
import { textFaults, tidy } from '../../shared/delivery/rules.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { jointUnits, projectById } from './project-rows.ts';
import { deliveryTopics } from './topics.ts';

/** Who answers for a project: its lead and joint departments, and the official at the government. */
export interface Assignment {
  /** The project as it was read. */
  readonly version: number;
  readonly unit: string;
  readonly joint: readonly string[];
  readonly official: Official;
}

/**
 * Assigns a project to its departments and official, or to others; the plan
 * stays, as it was filed. Repeating it changes nothing.
 *
 * Failures: `not-found` {project} or {unit}; `project-ended`; `unit-twice`;
 * `official-missing`; `too-long` and `forbidden-character` {field};
 * `project-changed`, when somebody has done something to it since it was read.
 */
export async function assignProject(
  platform: Platform,
  actor: Actor,
  { body, project }: { readonly body: string; readonly project: string },
  { version, unit, joint, official }: Assignment,
): Promise<Result<object>> {
  const tidied = { name: tidy(official.name), post: tidy(official.post) };
  const fault = officialFault(tidied);
  if (fault !== undefined) return { ok: false, failure: fault };
  if (new Set([unit, ...joint]).size !== joint.length + 1) return fail('unit-twice');
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const row = await projectById(trx, body, project);
    if (row === undefined) return fail('not-found', { project });
    if (row.state === 'ended') return fail('project-ended');
    const before = {
      unit: row.unit,
      joint: ((await jointUnits(trx, body, project)).get(project) ?? []).map(({ id }) => id),
      official: { name: row.official_name, post: row.official_post },
    };
    const after = { unit, joint, official: tidied };
    if (JSON.stringify(before) === JSON.stringify(after)) return ok({});
    if (row.version !== version) return fail('project-changed');
    const unknown = await unknownUnit(trx, body, [unit, ...joint]);
    if (unknown !== undefined) return fail('not-found', { unit: unknown });
    await trx
      .updateTable('project')
      .set({
        unit,
        official_name: tidied.name,
        official_post: tidied.post,
        version: row.version + 1,
      })
      .where('body', '=', body)
      .where('id', '=', project)
      .execute();
    await trx
      .deleteFrom('project_unit')
      .where('body', '=', body)
      .where('project', '=', project)
      .execute();
    if (joint.length > 0)
      await trx
        .insertInto('project_unit')
        .values(joint.map((one, at) => ({ project, body, unit: one, position: at + 1 })))
        .execute();
    record({
      kind: 'project-assigned',
      subject: `project/${project}`,
      detail: { before, after },
      topics: deliveryTopics(body),
    });
    return ok({});
  });
}

function officialFault({ name, post }: Official): Failure | undefined {
  if (name === '' || post === '') return fail('official-missing').failure;
  return [...textFaults('official', 'official', name), ...textFaults('post', 'post', post)][0];
}

/** The first of these that is no department of this body. */
async function unknownUnit(
  trx: Executor,
  body: string,
  units: readonly string[],
): Promise<string | undefined> {
  const known = await trx
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('kind', '=', 'department')
    .where('id', 'in', units)
    .execute();
  return units.find((unit) => !known.some(({ id }) => id === unit));
}
