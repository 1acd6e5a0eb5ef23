import { dayAfter, daysBetween } from '../../shared/day.ts';

/** A stretch of whole months on which days have their place. */
export interface TimeAxis {
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  /** Months that are named. */
  readonly months: readonly NamedMonth[];
}

/** A month with its name on the axis. */
interface NamedMonth {
  /** Its first day. */
  readonly day: string;
  readonly month: number;
  /** On an axis of several years, of the first named month of each; '' else. */
  readonly year: string;
}

/** At most so many months are named, so that the names do not touch. */
const MOST_NAMES = 6;
/** Past so many percent of the axis a name would stand out of it. */
const LAST_NAME = 93;

/** The months that hold all of these days; empty days are left out. */
export function axisOf(days: readonly string[]): TimeAxis {
  const known = days.filter((day) => day !== '').toSorted();
  const from = `${(known[0] ?? '2000-01-01').slice(0, 7)}-01`;
  const to = nextMonth(known.at(-1) ?? from);
  const firsts: string[] = [];
  for (let month = from; month < to; month = nextMonth(month)) firsts.push(month);
  const step = Math.ceil(firsts.length / MOST_NAMES);
  const named = firsts
    .filter((day, at) => at % step === 0 && placeOn({ from, to }, day) <= LAST_NAME)
    .map((day) => ({ day, year: day.slice(0, 4) }));
  const several = named[0]?.year !== named.at(-1)?.year;
  const months = named.map(({ day, year }, at) => ({
    day,
    month: Number(day.slice(5, 7)),
    year: several && year !== named[at - 1]?.year ? year : '',
  }));
  return { from, to, months };
}

/** Where a day lies, in percent of the axis. */
export function placeOn({ from, to }: Pick<TimeAxis, 'from' | 'to'>, day: string): number {
  return (100 * daysBetween(from, day)) / daysBetween(from, to);
}

function nextMonth(day: string): string {
  return `${dayAfter(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
