import type { Chance, Clock } from '../../shared/chance.ts';

/** The clock of this device. It may be wrong; nothing that counts is decided by it. */
export const browserClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** The random generator of this browser. */
export const browserChance: Chance = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

/** Time and chance as pages hand them on. */
export interface Outside {
  readonly clock: Clock;
  readonly chance: Chance;
}

export const browser: Outside = { clock: browserClock, chance: browserChance };
