/**
 * Slowing down after repeated failures, per card and per name, never per
 * address: a hall has one. The first five failures are free, then every
 * further one doubles the wait, from two seconds up to five minutes.
 */
const FREE = 5;
const LONGEST = 300;

/** Seconds to wait after this many failures in a row. */
export function secondsAfter(failures: number): number {
  return failures < FREE ? 0 : Math.min(2 ** (failures - FREE + 1), LONGEST);
}

/** Seconds still to wait at this moment; 0 when another try may be made. */
export function secondsLeft(waitUntil: string | null, now: Date): number {
  if (waitUntil === null) return 0;
  return Math.max(0, Math.ceil((new Date(waitUntil).getTime() - now.getTime()) / 1000));
}

/** The moment until which to wait after one more failure, or nothing while tries are free. */
export function waitAfter(failures: number, now: Date): string | null {
  const seconds = secondsAfter(failures);
  return seconds === 0 ? null : new Date(now.getTime() + seconds * 1000).toISOString();
}
