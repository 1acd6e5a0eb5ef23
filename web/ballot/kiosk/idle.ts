import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import type { Clock } from '../../../shared/chance.ts';

/** Without a touch for so long, the screen is wiped; in the last part of it the page says so. */
export const IDLE = 60;
export const WARNED = 15;
const SECOND = 1000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Seconds until the wipe, once it is near; undefined while somebody is at work. */
export function secondsLeft(idleFor: number): number | undefined {
  const left = Math.ceil(IDLE - idleFor / SECOND);
  return left > WARNED ? undefined : Math.max(0, left);
}

/** Watches for touches while the component lives, and calls `onIdle` when there was none for a minute. */
export function watchIdle(clock: Clock, onIdle: () => void): Accessor<number | undefined> {
  const [left, setLeft] = createSignal<number>();
  let touched = clock.now().getTime();
  let stopped = false;
  const touch = (): void => {
    touched = clock.now().getTime();
    setLeft(undefined);
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      await clock.wait(SECOND);
      if (stopped) return;
      const now = secondsLeft(clock.now().getTime() - touched);
      setLeft(now);
      if (now !== 0) continue;
      touch();
      onIdle();
    }
  };
  onMount(() => {
    for (const kind of TOUCHES) addEventListener(kind, touch, { passive: true });
    void run();
  });
  onCleanup(() => {
    stopped = true;
    for (const kind of TOUCHES) removeEventListener(kind, touch);
  });
  return left;
}
