import type { Reading } from '../../../shared/ballot/custody.ts';
import type { CustodianKeys } from '../../../shared/ballot/protocol/custodian.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { openKept, readKept, written } from '../../platform/kept-database.ts';

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
    const db = await openKept(NAME, (made) => {
      for (const store of [KEYS, READINGS]) made.createObjectStore(store);
    });
    const put = (name: string, value: unknown, place: string): Promise<void> =>
      written(db, name, (store) => store.put(value, place));
    // Some browsers open a database and then refuse to keep anything in it.
    await put(KEYS, true, 'probe');
    const place = (of: string, account: string): string => `${of}/${account}`;
    return ok({
      keys: (session, account) =>
        readKept<CustodianKeys | undefined>(db, KEYS, (store) =>
          store.get(place(session, account)),
        ),
      keepKeys: (session, account, keys) => put(KEYS, keys, place(session, account)),
      reading: (round, account) =>
        readKept<Reading | undefined>(db, READINGS, (store) => store.get(place(round, account))),
      keepReading: (round, account, reading) => put(READINGS, reading, place(round, account)),
    });
  } catch {
    return fail('storage-blocked');
  }
}
