import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance, Clock } from '../../shared/chance.ts';

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds) => wait(milliseconds),
};

/** The random generator of the operating system. */
export const systemChance: Chance = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
};
