import { dayAfter, daysBetween } from '../../shared/day.ts';

/** A stretch of whole months on which days have their place. */
export interface TimeAxis {
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  /** First days of months that are named. */
  readonly months: readonly string[];
}

/** At most so many months are named, so that the names do not touch. */
const MOST_NAMES = 6;

/** The months that hold all of these days; empty days are left out. */
export function axisOf(days: readonly string[]): TimeAxis {
  const known = days.filter((day) => day !== '').toSorted();
  const from = `${(known[0] ?? '2000-01-01').slice(0, 7)}-01`;
  const to = nextMonth(known.at(-1) ?? from);
  const firsts: string[] = [];
  for (let month = from; month < to; month = nextMonth(month)) firsts.push(month);
  const step = Math.ceil(firsts.length / MOST_NAMES);
  return { from, to, months: firsts.filter((_, at) => at % step === 0) };
}

/** Where a day lies, in percent of the axis. */
export function placeOn({ from, to }: TimeAxis, day: string): number {
  return (100 * daysBetween(from, day)) / daysBetween(from, to);
}

function nextMonth(day: string): string {
  return `${dayAfter(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
