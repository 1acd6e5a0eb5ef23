import type { Clock } from '../../../shared/chance.ts';

const NAME = 'piaojue-vote';
/** A reload lets go of the old window's hold a moment later. */
const PATIENCE = 1000;

/**
 * Resolves when this window is the only one of this browser that works with the
 * paper: two would take two papers and cast twice. `waiting` is called when
 * another one holds it. A browser without locks is trusted to have one window.
 */
export function onlyWindow(clock: Clock, waiting: () => void): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve();
  return new Promise((resolve) => {
    let held = false;
    // Held until the window closes: the answer never comes.
    void navigator.locks.request(NAME, () => {
      held = true;
      resolve();
      return new Promise(() => {});
    });
    void (async () => {
      await clock.wait(PATIENCE);
      if (!held) waiting();
    })();
  });
}
