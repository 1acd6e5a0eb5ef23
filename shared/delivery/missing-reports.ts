import type { ReportDuty, Rhythmic } from './parts.ts';
import { periodsBetween, type Period } from './periods.ts';

/**
 * The periods on which a part of a project should have been reported by the end of this
 * day and has not been, in their order. The first is that in which its plan was
 * published, the last that in which it was done (`doneOn`, '' while it is not).
 */
export function missingReports(
  { publishedOn, doneOn, owes }: Omit<ReportDuty, 'state'>,
  reported: ReadonlySet<string>,
  today: string,
  { rhythm, reportDay }: Rhythmic,
): readonly Period[] {
  if (publishedOn === '' || !owes) return [];
  const until = doneOn !== '' && doneOn < today ? doneOn : today;
  return periodsBetween(publishedOn, until, rhythm, reportDay).filter(
    ({ code, dueOn }) => dueOn < today && !reported.has(code),
  );
}
