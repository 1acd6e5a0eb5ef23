import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { VotingTime } from '../../../shared/ballot/round.ts';
import { browser, type Outside } from '../../platform/chance.ts';

const TICK = 500;

/**
 * The seconds left of a voting time, going down; nothing without one. Counted
 * from the server's own figure, as the clock of this device may be wrong.
 */
export function createCountdown(
  time: () => VotingTime | null | undefined,
  { clock }: Outside = browser,
): () => number | undefined {
  const [left, setLeft] = createSignal<number>();
  createEffect(
    on([() => time()?.until, () => time()?.left], ([until, seconds]) => {
      if (until === undefined || seconds === undefined) {
        setLeft(undefined);
        return;
      }
      const end = clock.now().getTime() + seconds * 1000;
      let stopped = false;
      const run = async (): Promise<void> => {
        while (!stopped) {
          const still = Math.max(0, Math.ceil((end - clock.now().getTime()) / 1000));
          setLeft(still);
          if (still === 0) return;
          await clock.wait(TICK);
        }
      };
      void run();
      onCleanup(() => {
        stopped = true;
      });
    }),
  );
  return left;
}

/** 4:05, or 1:02:30 from an hour on. */
export function clockOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? rest.replace(/^0/, '') : `${Math.floor(minutes / 60)}:${rest}`;
}
