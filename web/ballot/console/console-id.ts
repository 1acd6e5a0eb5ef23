import type { Chance } from '../../../shared/chance.ts';

const KEY = 'console/id';

/**
 * What this window calls itself at the rostrum: the same over a reload, another
 * in every other window. A window that was duplicated carries its twin's id
 * along and lets go of it, as the twin holds the lock of that name.
 */
export function consoleId(chance: Chance): Promise<string> {
  // Once a page: who signs in again or goes to another session and back is no second console.
  own ??= findId(chance);
  return own;
}

let own: Promise<string> | undefined;

async function findId(chance: Chance): Promise<string> {
  const kept = recalled();
  if (kept !== undefined && (await isFree(kept))) return kept;
  const made = [...chance.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  try {
    sessionStorage.setItem(KEY, made);
  } catch {
    // It then lives as long as the page.
  }
  await isFree(made);
  return made;
}

function recalled(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock of this name for as long as the page lives; where there are no locks, every name is free. */
function isFree(id: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((answer) => {
    void navigator.locks.request(`${KEY}/${id}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => {});
    });
  });
}
