import type { Chance, Clock } from '../../shared/chance.ts';

/** A clock that goes on by one millisecond whenever it is read, and otherwise only when a test says so. */
export interface SteppedClock extends Clock {
  /** Lets this many seconds pass. */
  step(seconds: number): void;
}

export function steppedClock(start = '2026-03-10T01:00:00.000Z'): SteppedClock {
  let milliseconds = new Date(start).getTime();
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    now() {
      milliseconds += 1;
      return new Date(milliseconds);
    },
    wait(duration) {
      const until = milliseconds + duration;
      return new Promise((wake) => {
        sleepers.push({ until, wake });
      });
    },
    step(seconds) {
      milliseconds += seconds * 1000;
      const due = sleepers.filter(({ until }) => until <= milliseconds);
      sleepers = sleepers.filter(({ until }) => until > milliseconds);
      for (const { wake } of due) wake();
    },
  };
}

/** The machine's own chance. */
export const realChance: Chance = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
