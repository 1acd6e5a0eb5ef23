import { dayOf, isDay } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { SupervisionTask } from '../../shared/supervision/model.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { projectOf, type Place } from './checklist-acts.ts';
import { tasksOfProjects } from './checklist-views.ts';
import { supervisionTopics } from './topics.ts';

/**
 * Records the day on which a task was done that is no visit (a hearing, a
 * review), or takes it back with ''. Failures: `not-found`; `date-unknown`;
 * `visit-in-future`.
 */
export async function setTaskDone(
  platform: Platform,
  actor: Actor,
  place: Place & { readonly task: string },
  doneOn: string,
): Promise<Result<SupervisionTask>> {
  const { body, project, task } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<SupervisionTask>> => {
    const known = await projectOf(trx, place);
    if (!known.ok) return known;
    const tasks = (await tasksOfProjects(trx, body, [project])).get(project) ?? [];
    const found = tasks.find(({ id }) => id === task);
    if (found === undefined) return fail('not-found', { task });
    if (doneOn !== '' && !isDay(doneOn)) return fail('date-unknown');
    if (doneOn > dayOf(platform.clock.now())) return fail('visit-in-future');
    if (found.doneOn === doneOn) return ok(found);
    await trx
      .updateTable('supervision_task')
      .set({ done_on: doneOn })
      .where('body', '=', body)
      .where('id', '=', task)
      .execute();
    record({
      kind: 'task-done',
      subject: `project/${project}`,
      detail: { kind: found.kind, dueOn: found.dueOn, before: found.doneOn, after: doneOn },
      topics: supervisionTopics(body),
    });
    return ok({ ...found, doneOn });
  });
}
