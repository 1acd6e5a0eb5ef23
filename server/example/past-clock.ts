import type { Clock } from '../../shared/chance.ts';

/** A clock of the past that can be turned on to a later day. */
export interface PastClock extends Clock {
  /** From now on it is this moment, and goes on from there. Only forward: what was done keeps its order. */
  turnTo(moment: Date): void;
}

/** A clock that starts at a moment of the past and runs so many times faster than the given one, for holding what is over. */
export function pastClock(real: Clock, start: Date, faster: number): PastClock {
  let began = real.now().getTime();
  let from = start.getTime();
  const now = (): Date => new Date(from + (real.now().getTime() - began) * faster);
  return {
    now,
    wait: (milliseconds) => real.wait(milliseconds / faster),
    turnTo(moment) {
      from = Math.max(moment.getTime(), now().getTime());
      began = real.now().getTime();
    },
  };
}
