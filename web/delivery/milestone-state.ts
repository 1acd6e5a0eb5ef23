import { daysLate } from '../../shared/delivery/pace.ts';
import type { Milestone } from '../../shared/delivery/model.ts';

/** How a milestone stands on a day: met, past its date by more than the grace, past it, or not due. */
export type MilestoneState = 'met' | 'overdue' | 'behind' | 'open';

/** The state of a milestone on this day; late from the day after its date. */
export function milestoneState(
  { dueOn, metOn }: Pick<Milestone, 'dueOn' | 'metOn'>,
  today: string,
  graceDays: number,
): MilestoneState {
  if (metOn !== '') return 'met';
  const late = daysLate(dueOn, today);
  if (late > graceDays) return 'overdue';
  return late > 0 ? 'behind' : 'open';
}
