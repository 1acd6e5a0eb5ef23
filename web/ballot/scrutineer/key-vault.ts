import type { Reading } from '../../../shared/ballot/custody.ts';
import type { CustodianKeys } from '../../../shared/ballot/protocol/custodian.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** What a scrutineer's browser keeps, in IndexedDB: keys that cannot be read out, and what it has counted. */
export interface KeyVault {
  keys(session: string, account: string): Promise<CustodianKeys | undefined>;
  keepKeys(session: string, account: string, keys: CustodianKeys): Promise<void>;
  reading(round: string, account: string): Promise<Reading | undefined>;
  keepReading(round: string, account: string, reading: Reading): Promise<void>;
}

const NAME = 'piaojue-scrutineer';
const KEYS = 'keys';
const READINGS = 'readings';

/** Opens the vault. `storage-blocked`: this browser keeps nothing (private window, blocked, disk full). */
export async function openKeyVault(): Promise<Result<KeyVault, 'storage-blocked'>> {
  try {
    const db = await opened();
    // Some browsers open a database and then refuse to keep anything in it.
    await put(db, KEYS, 'probe', true);
    const place = (of: string, account: string): string => `${of}/${account}`;
    return ok({
      keys: (session, account) => get<CustodianKeys>(db, KEYS, place(session, account)),
      keepKeys: (session, account, keys) => put(db, KEYS, place(session, account), keys),
      reading: (round, account) => get<Reading>(db, READINGS, place(round, account)),
      keepReading: (round, account, reading) => put(db, READINGS, place(round, account), reading),
    });
  } catch {
    return fail('storage-blocked');
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      for (const store of [KEYS, READINGS]) request.result.createObjectStore(store);
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('blocked')));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });
}

/** Resolves when the transaction is complete, not when the request is: only then is it kept. */
function put(db: IDBDatabase, store: string, place: string, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    transaction.objectStore(store).put(value, place);
  });
}

function get<Value>(db: IDBDatabase, store: string, place: string): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const request: IDBRequest<Value | undefined> = db
      .transaction(store)
      .objectStore(store)
      .get(place);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unreadable')));
  });
}
