import type { SubProject } from '../../shared/delivery/model.ts';
import { MOST_SUB_PROJECTS } from '../../shared/delivery/rules.ts';
import {
  sameSubProject,
  subProjectFaults,
  tidySubProject,
  type SubProjectFacts,
} from '../../shared/delivery/sub-projects.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { ledProject, type PlanPlace } from './plan-form-acts.ts';
import { subProjectsOf } from './project-views.ts';
import { deliveryTopics } from './topics.ts';

/** A part of a project, its id made by whoever writes it. */
export interface SubPlace extends PlanPlace {
  readonly subProject: string;
}

/**
 * Adds a part to a project, or changes it; answers all. Repeating it changes
 * nothing; how far a part is stays as the reports say.
 *
 * Failures: `not-found` {project}, also when the id is one of another project;
 * `project-ended`; the first of `subProjectFaults`; `sub-project-twice` {name};
 * `too-many-rows` {most}.
 */
export async function writeSubProject(
  platform: Platform,
  actor: Actor,
  place: SubPlace,
  written: SubProjectFacts,
): Promise<Result<readonly SubProject[]>> {
  type Parts = Result<readonly SubProject[]>;
  const { body, project, subProject: id } = place;
  const facts = tidySubProject(written);
  return perform(platform, body, actor, async (trx, record): Promise<Parts> => {
    const led = await ledProject(trx, place);
    if (!led.ok) return led;
    const fault = subProjectFaults(facts)[0];
    if (fault !== undefined) return { ok: false, failure: fault };
    const standing = await subProjectsOf(trx, body, project);
    const before = standing.find((part) => part.id === id);
    if (before !== undefined && sameSubProject(before, facts)) return ok(standing);
    if (standing.some((part) => part.id !== id && part.name === facts.name))
      return fail('sub-project-twice', { name: facts.name });
    if (before === undefined && standing.length >= MOST_SUB_PROJECTS)
      return fail('too-many-rows', { most: MOST_SUB_PROJECTS });
    if (before === undefined && (await isElsewhere(trx, id))) return fail('not-found', { project });
    await storeSubProject(trx, place, id, facts, before === undefined ? after(standing) : null);
    record({
      kind: 'sub-project-written',
      subject: `project/${project}`,
      detail: {
        subProject: id,
        before: before === undefined ? null : factsOf(before),
        after: facts,
      },
      topics: deliveryTopics(body),
    });
    return ok(await subProjectsOf(trx, body, project));
  });
}

/** Takes a part off a project; answers the others. One that is gone is no failure. Failures: `not-found` {project}; `project-ended`. */
export async function removeSubProject(
  platform: Platform,
  actor: Actor,
  place: SubPlace,
): Promise<Result<readonly SubProject[]>> {
  type Parts = Result<readonly SubProject[]>;
  const { body, project, subProject: id } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Parts> => {
    const led = await ledProject(trx, place);
    if (!led.ok) return led;
    const before = (await subProjectsOf(trx, body, project)).find((part) => part.id === id);
    if (before !== undefined) {
      await dropSubProject(trx, place, id);
      record({
        kind: 'sub-project-removed',
        subject: `project/${project}`,
        detail: { subProject: id, before: { ...factsOf(before), stage: before.stage } },
        topics: deliveryTopics(body),
      });
    }
    return ok(await subProjectsOf(trx, body, project));
  });
}

/** Writes a part; a new one at this position. */
export async function storeSubProject(
  trx: Executor,
  { body, project }: PlanPlace,
  id: string,
  { name, town, site, scale, dueOn }: SubProjectFacts,
  position: number | null,
): Promise<void> {
  const facts = { name, town, site, scale, due_on: dueOn };
  if (position === null)
    await trx
      .updateTable('sub_project')
      .set(facts)
      .where('body', '=', body)
      .where('project', '=', project)
      .where('id', '=', id)
      .execute();
  else
    await trx
      .insertInto('sub_project')
      .values({ id, body, project, position, ...facts, stage: 'not-started', stage_on: '' })
      .execute();
}

export async function dropSubProject(
  trx: Executor,
  { body, project }: PlanPlace,
  id: string,
): Promise<void> {
  await trx
    .deleteFrom('sub_project')
    .where('body', '=', body)
    .where('project', '=', project)
    .where('id', '=', id)
    .execute();
}

function factsOf({ name, town, site, scale, dueOn }: SubProject): SubProjectFacts {
  return { name, town, site, scale, dueOn };
}

/** The number of the next part. */
function after(standing: readonly SubProject[]): number {
  return Math.max(0, ...standing.map(({ position }) => position)) + 1;
}

async function isElsewhere(trx: Executor, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('sub_project')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}
