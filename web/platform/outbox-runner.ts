import { createSignal } from 'solid-js';
import { below } from '../../shared/chance.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { browser, type Outside } from './chance.ts';
import type { Outbox, OutboxItem } from './outbox.ts';

/** Sends what waits in the outbox, and says how that stands. */
export interface OutboxRunner {
  /** The items that are not sent yet, the oldest first. */
  readonly waiting: () => readonly OutboxItem[];
  /** The item that is being sent now. */
  readonly sending: () => OutboxItem | undefined;
  /** Why the item with this key was not sent at the last try. */
  readonly failed: (key: string) => Failure | undefined;
  /** Tries at once, also what the server has refused before. */
  readonly sendNow: () => void;
  readonly stop: () => void;
}

export interface OutboxWork {
  readonly kind: string;
  /** Sends one item; it may be called again for an item that the server has taken already. */
  readonly send: (item: OutboxItem) => Promise<Result<unknown>>;
  /** What the server answered, before the item goes; keep here what the person must not lose, such as a tracking number. */
  readonly onSent?: (item: OutboxItem, answer: unknown) => void | Promise<void>;
}

/** Failures that pass by themselves; every other one waits for the person. */
const PASSING = [
  'no-connection',
  'try-again',
  'server-error',
  'slow-down',
  'ticket-expired',
  'ticket-spent',
];

/** Whether a failure passes by itself: the item is sent again without being asked for. */
export function passes({ code }: Failure): boolean {
  return PASSING.includes(code);
}

const SHORTEST = 5000;
const LONGEST = 300_000;

/**
 * Sends the items of a kind, one after the other: at once, when the network
 * comes back, when the page is looked at again, when an item is put in, and
 * otherwise with waits that grow from 5 seconds to 5 minutes. One window of the
 * browser sends at a time; in a browser without locks every window must be
 * trusted to be the only one. An item goes only when the server has taken it.
 */
export function runOutbox(
  outbox: Outbox,
  { kind, send, onSent }: OutboxWork,
  { clock, chance }: Outside = browser,
): OutboxRunner {
  const [waiting, setWaiting] = createSignal<readonly OutboxItem[]>([]);
  const [sending, setSending] = createSignal<OutboxItem>();
  const [failures, setFailures] = createSignal<ReadonlyMap<string, Failure>>(new Map());
  let stopped = false;
  let again = false;
  let wake: () => void = () => {};

  const note = (key: string, failure: Failure | undefined): void => {
    const all = new Map(failures());
    if (failure === undefined) all.delete(key);
    else all.set(key, failure);
    setFailures(all);
  };

  const refresh = async (): Promise<readonly OutboxItem[]> => {
    const items = await outbox.all(kind);
    if (!stopped) setWaiting(items);
    return items;
  };

  /** Sends one item; answers why it has to be tried again, when it has to be. */
  const sendOne = async (item: OutboxItem): Promise<Failure | undefined> => {
    setSending(item);
    const result = await send(item);
    setSending(undefined);
    if (result.ok) {
      await onSent?.(item, result.value);
      await outbox.remove(item);
      note(item.key, undefined);
      return undefined;
    }
    note(item.key, result.failure);
    return passes(result.failure) ? result.failure : undefined;
  };

  /** Tries every item that may be sent; answers why the next try has to wait. */
  const round = async (): Promise<Failure | undefined> => {
    const refused = (key: string): boolean => {
      const failure = failures().get(key);
      return failure !== undefined && !passes(failure);
    };
    for (const { key } of await refresh()) {
      if (stopped || refused(key)) continue;
      const later = await alone(kind, async () => {
        // Another window may have sent it while this one waited for its turn.
        const item = (await outbox.all(kind)).find((one) => one.key === key);
        return item === undefined ? undefined : sendOne(item);
      });
      await refresh();
      if (later !== undefined) return later;
    }
    return undefined;
  };

  const pause = (milliseconds: number | undefined): Promise<void> => {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    return milliseconds === undefined ? woken : Promise.race([woken, clock.wait(milliseconds)]);
  };

  const run = async (): Promise<void> => {
    for (let losses = 0; !stopped;) {
      again = false;
      const later = await round();
      losses = later === undefined ? 0 : losses + 1;
      if (stopped) return;
      if (again) continue;
      const span = Math.min(LONGEST, SHORTEST * 2 ** losses);
      const asked = Number(later?.facts['seconds'] ?? 0) * 1000;
      await pause(
        later === undefined ? undefined : Math.max(asked, span / 2 + below(chance, span / 2)),
      );
    }
  };

  const tryNow = (): void => {
    again = true;
    wake();
  };
  const look = (): void => {
    if (document.visibilityState === 'visible') tryNow();
  };
  addEventListener('online', tryNow);
  document.addEventListener('visibilitychange', look);
  const unwatch = outbox.watch(kind, () => {
    void refresh();
    tryNow();
  });
  void run();
  return {
    waiting,
    sending,
    failed: (key) => failures().get(key),
    sendNow() {
      setFailures(new Map());
      tryNow();
    },
    stop() {
      stopped = true;
      removeEventListener('online', tryNow);
      document.removeEventListener('visibilitychange', look);
      unwatch();
      wake();
    },
  };
}

/** Does the work while no other window of this browser does the same. */
function alone<Value>(kind: string, work: () => Promise<Value>): Promise<Value> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`piaojue-outbox-${kind}`, work);
}
