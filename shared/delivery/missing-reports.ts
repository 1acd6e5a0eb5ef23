import type { DeliverySettings } from './model.ts';
import { periodsBetween, type Period } from './periods.ts';

/**
 * The periods on which a project should have been reported by the end of this
 * day and has not been, in their order. The first is that in which its plan was
 * published, the last that in which it was done (`doneOn`, '' while it is not).
 */
export function missingReports(
  project: { readonly publishedOn: string; readonly doneOn: string },
  reported: ReadonlySet<string>,
  today: string,
  { rhythm, reportDay }: Pick<DeliverySettings, 'rhythm' | 'reportDay'>,
): readonly Period[] {
  const { publishedOn, doneOn } = project;
  if (publishedOn === '') return [];
  const until = doneOn !== '' && doneOn < today ? doneOn : today;
  return periodsBetween(publishedOn, until, rhythm, reportDay).filter(
    ({ code, dueOn }) => dueOn < today && !reported.has(code),
  );
}
