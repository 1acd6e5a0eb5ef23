/**
 * Opens a database of this browser, and makes its stores when it is new.
 * Rejects where the browser keeps none (private window, blocked, disk full).
 */
export function openKept(
  name: string,
  makeStores: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => makeStores(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('blocked')));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });
}

/** Resolves when the transaction is complete, not when the request is: only then is it kept. */
export function written(
  db: IDBDatabase,
  name: string,
  write: (store: IDBObjectStore) => IDBRequest,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    write(transaction.objectStore(name));
  });
}

/** What one request reads from a store. */
export function readKept<Value>(
  db: IDBDatabase,
  name: string,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const request = ask(db.transaction(name).objectStore(name));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unreadable')));
  });
}
