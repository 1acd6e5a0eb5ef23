import type { ProjectItem } from '../../../shared/delivery/project.ts';
import { daysLate } from '../../../shared/delivery/pace.ts';
import { planWords } from '../../words/delivery/plan/index.ts';

/** What a project waits for on this day, and whether it waits too long. */
export interface Block {
  readonly text: string;
  readonly late: boolean;
}

/** What is to be done next for a project; it follows from what stands and the day. */
export function blockOf(project: ProjectItem, today: string): Block {
  const words = planWords().list.blocked;
  if (project.unit === null) return { text: words.unit, late: false };
  const late = daysLate(project.planDueOn, today);
  const { missing, submitted, returned, overdue, stale, none } = words;
  if (project.planState === 'missing')
    return late > 0 ? { text: words.late(late), late: true } : { text: missing, late: false };
  if (project.planState === 'submitted') return { text: submitted, late: false };
  if (project.planState === 'returned') return { text: returned, late: late > 0 };
  if (project.daysLate > 0) return { text: overdue(project.daysLate), late: true };
  return project.stale ? { text: stale, late: true } : { text: none, late: false };
}
