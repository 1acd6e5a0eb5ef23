import { createHash } from 'node:crypto';
import type { ChecklistItem, SupervisionTask } from '../../shared/supervision/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOfAll } from '../platform/files/stored.ts';

/** The checklists of these projects, each in its order, by project. */
export async function checklistsOf(
  db: Executor,
  body: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly ChecklistItem[]>> {
  if (projects.length === 0) return new Map();
  const rows = await db
    .selectFrom('checklist_item')
    .select(['id', 'project', 'code', 'words', 'hint', 'due_on'])
    .where('body', '=', body)
    .where('project', 'in', projects)
    .where('dropped_on', '=', '')
    .orderBy('position')
    .execute();
  const lists = new Map<string, ChecklistItem[]>();
  for (const { project, due_on, ...item } of rows)
    lists.set(project, [...(lists.get(project) ?? []), { ...item, dueOn: due_on }]);
  return lists;
}

/** What a checklist is now, short enough to name: whoever changes it says which one they saw. */
export function stampOf(items: readonly ChecklistItem[]): string {
  const text = JSON.stringify(
    items.map(({ id, code, words, hint, dueOn }) => [id, code, words, hint, dueOn]),
  );
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}

/** What the papers of a task belong to. */
export function taskOwner(task: string): string {
  return `task/${task}`;
}

/** The tasks of these projects in the order of their days, by project. */
export async function tasksOfProjects(
  db: Executor,
  body: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly SupervisionTask[]>> {
  if (projects.length === 0) return new Map();
  const rows = await db
    .selectFrom('supervision_task')
    .select(['id', 'project', 'kind', 'due_on', 'done_on', 'note'])
    .where('body', '=', body)
    .where('project', 'in', projects)
    .orderBy('due_on')
    .orderBy('kind')
    .execute();
  const documents = await filesOfAll(
    db,
    body,
    rows.map(({ id }) => taskOwner(id)),
  );
  const tasks = new Map<string, SupervisionTask[]>();
  for (const { project, due_on, done_on, ...task } of rows)
    tasks.set(project, [
      ...(tasks.get(project) ?? []),
      {
        ...task,
        dueOn: due_on,
        doneOn: done_on,
        documents: documents.get(taskOwner(task.id)) ?? [],
      },
    ]);
  return tasks;
}
