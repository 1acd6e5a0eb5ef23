import { moment } from '../../shared/chance.ts';
import { browser, type Outside } from './chance.ts';
import { memoryStore, openKeptStore, type KeptItem, type OutboxStore } from './outbox-store.ts';

/** A photo or document of an item. */
export interface OutboxFile {
  /** Under which the server knows it, so that it may be sent again. */
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
}

/** A form that waits to be sent. */
export interface OutboxItem {
  /** A random key; the server does nothing twice under it. */
  readonly key: string;
  /** Which form it is, for example `proposal`. */
  readonly kind: string;
  readonly madeAt: string;
  /** What was filled in, as JSON can say it. */
  readonly payload: unknown;
  readonly files: readonly OutboxFile[];
}

/** Forms that wait for the network, on this device. */
export interface Outbox {
  /**
   * Keeps an item, in place of one with the same key; resolves when it will
   * survive a reload (`device`), or with the warning that it lives only as long
   * as the page (`memory`).
   */
  put(item: Omit<OutboxItem, 'madeAt'>): Promise<'device' | 'memory'>;
  /** The items of a kind, the oldest first. */
  all(kind: string): Promise<readonly OutboxItem[]>;
  remove(item: Pick<OutboxItem, 'key' | 'kind'>): Promise<void>;
  /** Calls back when items of this kind were put or removed, in any window of this browser, until the answer is called. */
  watch(kind: string, changed: () => void): () => void;
}

const NAME = 'piaojue-outbox';

/** Opens the outbox of this browser. It always opens; what it keeps may live only as long as the page. */
export async function openOutbox(
  { clock }: Pick<Outside, 'clock'> = browser,
  name = NAME,
): Promise<Outbox> {
  const kept = await openKeptStore(name);
  const fallback = memoryStore();
  const watchers = new Set<{ readonly kind: string; readonly changed: () => void }>();
  const windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  const tellHere = (kind: string): void => {
    for (const watcher of watchers) if (watcher.kind === kind) watcher.changed();
  };
  const tell = (kind: string): void => {
    // A channel reaches this origin only and takes no target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    windows?.postMessage(kind);
    tellHere(kind);
  };
  windows?.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') tellHere(data);
  });
  return {
    async put({ key, kind, payload, files }) {
      const item: KeptItem = {
        key,
        kind,
        madeAt: moment(clock),
        payload: JSON.stringify(payload),
        files: await Promise.all(
          files.map(async ({ blob, ...file }) => ({
            ...file,
            type: blob.type,
            bytes: await blob.arrayBuffer(),
          })),
        ),
      };
      const where = await keep(kept, fallback, item);
      tell(kind);
      return where;
    },
    async all(kind) {
      const items = [...((await kept?.all(kind)) ?? []), ...(await fallback.all(kind))];
      return items.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1)).map(opened);
    },
    async remove({ key, kind }) {
      await fallback.remove(key);
      await kept?.remove(key);
      tell(kind);
    },
    watch(kind, changed) {
      const watcher = { kind, changed };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

async function keep(
  kept: OutboxStore | undefined,
  fallback: OutboxStore,
  item: KeptItem,
): Promise<'device' | 'memory'> {
  try {
    if (kept !== undefined) {
      await kept.put(item);
      await fallback.remove(item.key);
      return 'device';
    }
  } catch {
    // No room on the device: better for as long as the page lives than not at all.
  }
  await fallback.put(item);
  return 'memory';
}

function opened({ payload, files, ...item }: KeptItem): OutboxItem {
  const read: unknown = JSON.parse(payload);
  return {
    ...item,
    payload: read,
    files: files.map(({ key, name, type, bytes }) => ({
      key,
      name,
      blob: new Blob([bytes], { type }),
    })),
  };
}
