import type { SupervisionTask } from '../../shared/supervision/model.ts';
import { formatDate } from '../platform/language-formats.ts';
import { supervisionWords } from '../words/supervision/index.ts';

/** What a visit may have been for: none of the tasks, or one that is not done yet with its day. */
export function openTasks(
  tasks: readonly SupervisionTask[],
  words: { readonly noTask: string; readonly taskDue: (task: string, day: string) => string },
): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: '', label: words.noTask },
    ...tasks
      .filter(({ doneOn }) => doneOn === '')
      .map(({ id, kind, dueOn }) => ({
        value: id,
        label: words.taskDue(supervisionWords().tasks[kind], formatDate(dueOn)),
      })),
  ];
}
