import { createHash } from 'node:crypto';
import type { Chance } from '../../shared/chance.ts';

/** Chance that a seed repeats exactly: SHA-256 over seed and counter. For simulations only, never for keys of a real vote. */
export function seededChance(seed: string): Chance {
  let counter = 0;
  let pool = Buffer.alloc(0);
  return {
    bytes(length) {
      while (pool.length < length) {
        const block = createHash('sha256').update(`${seed}/${counter}`).digest();
        counter += 1;
        pool = Buffer.concat([pool, block]);
      }
      const drawn = new Uint8Array(pool.subarray(0, length));
      pool = pool.subarray(length);
      return drawn;
    },
  };
}

/** A fraction from 0 up to but not including 1. */
export function fraction(chance: Chance): number {
  return new DataView(chance.bytes(4).buffer).getUint32(0) / 0x1_0000_0000;
}
