import { dayOf, isDay } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { SupervisionTask } from '../../shared/supervision/model.ts';
import { MOST_TASK_DOCUMENTS } from '../../shared/supervision/rules.ts';
import { checkedText } from '../../shared/supervision/texts.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import { claimFiles } from '../platform/files/stored.ts';
import type { Platform } from '../platform/platform.ts';
import { projectOf, type Place } from './checklist-acts.ts';
import { taskOwner, tasksOfProjects } from './checklist-views.ts';
import { supervisionTopics } from './topics.ts';

/** What is said of a task that was done. */
export interface DoneTask {
  /** '' takes it back. */
  readonly doneOn: string;
  readonly note: string;
  /** Ids of papers that were kept for it, beside those it has. */
  readonly documents: readonly string[];
}

/**
 * Records the day on which a task was done that is no visit (a hearing, a
 * review), or takes it back with ''. The same again changes nothing. Failures:
 * `not-found`; `date-unknown`; `visit-in-future`; `too-long`;
 * `forbidden-character`; `too-many-documents` {most}; `file-unknown`;
 * `file-claimed`.
 */
export async function setTaskDone(
  platform: Platform,
  actor: Actor,
  place: Place & { readonly task: string },
  { doneOn, note, documents }: DoneTask,
): Promise<Result<SupervisionTask>> {
  const { body, project, task } = place;
  const tidied = checkedText(note, 'note');
  if (!tidied.ok) return tidied;
  return perform(platform, body, actor, async (trx, record): Promise<Result<SupervisionTask>> => {
    const known = await projectOf(trx, place);
    if (!known.ok) return known;
    const find = async (): Promise<SupervisionTask | undefined> =>
      (await tasksOfProjects(trx, body, [project])).get(project)?.find(({ id }) => id === task);
    const found = await find();
    if (found === undefined) return fail('not-found', { task });
    if (doneOn !== '' && !isDay(doneOn)) return fail('date-unknown');
    if (doneOn > dayOf(platform.clock.now())) return fail('visit-in-future');
    const papers = new Set([...found.documents.map(({ id }) => id), ...documents]);
    if (papers.size > MOST_TASK_DOCUMENTS)
      return fail('too-many-documents', { most: MOST_TASK_DOCUMENTS });
    const same = found.doneOn === doneOn && found.note === tidied.value;
    if (same && papers.size === found.documents.length) return ok(found);
    const claimed = await claimFiles(trx, body, [...papers], taskOwner(task));
    if (!claimed.ok) return claimed;
    await trx
      .updateTable('supervision_task')
      .set({ done_on: doneOn, note: tidied.value })
      .where('body', '=', body)
      .where('id', '=', task)
      .execute();
    record({
      kind: 'task-done',
      subject: `project/${project}`,
      detail: {
        kind: found.kind,
        dueOn: found.dueOn,
        before: found.doneOn,
        after: doneOn,
        documents: papers.size,
      },
      topics: supervisionTopics(body),
    });
    return ok((await find()) ?? found);
  });
}
