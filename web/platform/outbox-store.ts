/** A file of an item: as bytes, because some browsers lose a Blob that is kept for longer. */
export interface KeptFile {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** An item as it is kept. */
export interface KeptItem {
  readonly key: string;
  readonly kind: string;
  readonly madeAt: string;
  /** As JSON. */
  readonly payload: string;
  readonly files: readonly KeptFile[];
}

/** Where items are kept. */
export interface OutboxStore {
  put(item: KeptItem): Promise<void>;
  all(kind: string): Promise<readonly KeptItem[]>;
  remove(key: string): Promise<void>;
}

const ITEMS = 'items';
const BY_KIND = 'by-kind';

/** A store in IndexedDB; nothing where this browser keeps none (private window, blocked). */
export async function openKeptStore(name: string): Promise<OutboxStore | undefined> {
  try {
    const db = await opened(name);
    return {
      put: (item) => written(db, (store) => store.put(item)),
      remove: (key) => written(db, (store) => store.delete(key)),
      all: (kind) => read(db, kind),
    };
  } catch {
    return undefined;
  }
}

/** A store that lives as long as the page. */
export function memoryStore(): OutboxStore {
  const items = new Map<string, KeptItem>();
  return {
    async put(item) {
      items.set(item.key, item);
    },
    async remove(key) {
      items.delete(key);
    },
    all: async (kind) => [...items.values()].filter((item) => item.kind === kind),
  };
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(ITEMS, { keyPath: 'key' }).createIndex(BY_KIND, 'kind');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('blocked')));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });
}

/** Resolves when the transaction is complete, not when the request is: only then is it kept. */
function written(db: IDBDatabase, write: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(ITEMS, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    write(transaction.objectStore(ITEMS));
  });
}

function read(db: IDBDatabase, kind: string): Promise<readonly KeptItem[]> {
  return new Promise((resolve, reject) => {
    const store = db.transaction(ITEMS).objectStore(ITEMS);
    const request: IDBRequest<KeptItem[]> = store.index(BY_KIND).getAll(kind);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unreadable')));
  });
}
