import type { Rhythm } from './model.ts';

/** A month or quarter on which a department reports. */
export interface Period {
  /** `2026-03` or `2026-Q1`. */
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Last day on which the report is in time. */
  readonly dueOn: string;
}

/** The form of a period's code. */
export const PERIOD_CODE = /^([1-9]\d{3})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/;

/** A period by its code, with the day by which its report is due; nothing for what is no code of a period. */
export function periodOf(code: string, reportDay: number): Period | undefined {
  const [, year, month, quarter] = PERIOD_CODE.exec(code) ?? [];
  if (year === undefined) return undefined;
  const first = quarter === undefined ? Number(month) : 3 * Number(quarter) - 2;
  const months = quarter === undefined ? 1 : 3;
  const after = dayIn(Number(year), first + months, 1);
  return {
    code,
    startsOn: dayIn(Number(year), first, 1),
    endsOn: dayIn(Number(year), first + months, 0),
    dueOn: `${after.slice(0, 8)}${String(reportDay).padStart(2, '0')}`,
  };
}

/** The code of the period in which a day lies. */
export function periodCode(day: string, rhythm: Rhythm): string {
  if (rhythm === 'monthly') return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * The periods from that of one day to that of another, in order: none when the
 * other is earlier. A body that changes its rhythm keeps the reports it has.
 */
export function periodsBetween(
  from: string,
  to: string,
  rhythm: Rhythm,
  reportDay: number,
): readonly Period[] {
  const periods: Period[] = [];
  for (let day = from; day <= to;) {
    const period = periodOf(periodCode(day, rhythm), reportDay);
    if (period === undefined) break;
    periods.push(period);
    day = dayIn(Number(period.endsOn.slice(0, 4)), Number(period.endsOn.slice(5, 7)) + 1, 1);
  }
  return periods;
}

/** A day by year, month from 1 (13 is next January) and day (0 is the last of the month before). */
function dayIn(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * Whether what is known of a project is stale: the last report that was due has
 * not been sent. `publishedOn` is the day of its plan, `reportedTo` the last day
 * of the latest period that was reported on or '', both YYYY-MM-DD. A report
 * may be sent before its period is over: the day on which it was sent says nothing.
 */
export function isStale(
  { publishedOn, reportedTo }: { readonly publishedOn: string; readonly reportedTo: string },
  today: string,
  { rhythm, reportDay }: { readonly rhythm: Rhythm; readonly reportDay: number },
): boolean {
  if (publishedOn === '') return false;
  const due = periodsBetween(publishedOn, today, rhythm, reportDay).findLast(
    ({ dueOn }) => dueOn < today,
  );
  return due !== undefined && reportedTo < due.endsOn;
}
