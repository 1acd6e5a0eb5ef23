import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../shared/chance.ts';

/** A clock that starts at a moment of the past and runs so many times faster, for holding a session that is over. */
export function pastClock(start: Date, faster: number): Clock {
  const began = Date.now();
  return {
    now: () => new Date(start.getTime() + (Date.now() - began) * faster),
    wait: (milliseconds) => wait(milliseconds / faster),
  };
}
