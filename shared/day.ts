/**
 * Days are those of Beijing, the legal time of every congress, wherever the
 * server or the reader is. China keeps no summer time: UTC and eight hours.
 */
const BEIJING_AHEAD = 8 * 3_600_000;
const ONE_DAY = 86_400_000;

/** The Beijing day of a moment as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return new Date(moment.getTime() + BEIJING_AHEAD).toISOString().slice(0, 10);
}

/** The day so many days after (or, negative, before) this one; both YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * ONE_DAY).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / ONE_DAY;
}

/** Whether this is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
