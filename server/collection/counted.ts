import type { Clock } from '../../shared/chance.ts';
import { boundedMap } from '../platform/identity/bounded-map.ts';

/** Counts that everybody may ask for, each kept under a name. */
export interface Counted<Value> {
  /**
   * What was counted last, when it still stands as of `state` or was costly
   * and is younger than a minute; otherwise it is counted anew, once for all
   * who ask meanwhile. Without a state only what was costly is kept.
   */
  of(name: string, state: number | undefined, count: () => Promise<Value>): Promise<Value>;
}

/** So many proposals make a count costly: some tenths of a second in which others wait. */
export const COSTLY = 5000;
/** So long, in milliseconds, a costly count is answered although more has come in. */
const KEPT = 60_000;

interface Kept<Value> {
  readonly state: number | undefined;
  readonly value: Promise<Value>;
  /** Until when it is answered whatever has come in, once it is known to have been costly. */
  until: number;
}

/** Remembers so many counts; `sizeOf` says of how many proposals one is. */
export function createCounted<Value>(
  clock: Clock,
  most: number,
  sizeOf: (value: Value) => number,
): Counted<Value> {
  const kept = boundedMap<Kept<Value>>(most);
  return {
    of(name, state, count) {
      const now = clock.now().getTime();
      const known = kept.get(name);
      if (
        known !== undefined &&
        (now < known.until || (state !== undefined && known.state === state))
      )
        return known.value;
      // Who asks while it is counted waits for the same count.
      const counting: Kept<Value> = { state, value: count(), until: now + KEPT };
      kept.set(name, counting);
      const settle = (costly: boolean): void => {
        counting.until = costly ? clock.now().getTime() + KEPT : 0;
      };
      counting.value.then(
        (value) => settle(sizeOf(value) > COSTLY),
        () => {
          // What failed is counted anew by whoever asks next.
          kept.set(name, { ...counting, state: undefined, until: 0 });
        },
      );
      return counting.value;
    },
  };
}
