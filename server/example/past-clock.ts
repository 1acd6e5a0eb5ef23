import type { Clock } from '../../shared/chance.ts';

/** A clock that starts at a moment of the past and runs so many times faster than the given one, for holding a session that is over. */
export function pastClock(real: Clock, start: Date, faster: number): Clock {
  const began = real.now().getTime();
  return {
    now: () => new Date(start.getTime() + (real.now().getTime() - began) * faster),
    wait: (milliseconds) => real.wait(milliseconds / faster),
  };
}
