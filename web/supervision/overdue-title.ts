import { exhaustive } from '../../shared/result.ts';
import type { TaskKind } from '../../shared/supervision/model.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { boardWords as words } from '../words/supervision/board/index.ts';
import { supervisionWords } from '../words/supervision/index.ts';

/** What is overdue, in words. */
export function overdueTitle({ kind, title }: Pick<Overdue, 'kind' | 'title'>): string {
  switch (kind) {
    case 'plan':
      return words().planTitle;
    case 'report':
      return words().reportTitle(title);
    case 'change':
      return words().changeTitle(title);
    case 'task':
      return isTask(title) ? supervisionWords().tasks[title] : title;
    case 'milestone':
    case 'finding':
    case 'inquiry':
      return title;
    default:
      return exhaustive(kind);
  }
}

function isTask(title: string): title is TaskKind {
  return Object.hasOwn(supervisionWords().tasks, title);
}
