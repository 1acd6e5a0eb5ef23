import type { SheetEntry } from '../../../shared/ballot/desk/entry.ts';
import type { DevicePaper, PreparedPaper } from '../../../shared/ballot/protocol/device.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { openKept, readKept, written } from '../../platform/kept-database.ts';

/** The place that this browser has taken as the terminal of the paper ballots. */
export interface KeptStation {
  readonly id: string;
  readonly name: string;
  readonly keys: CryptoKeyPair;
}

/** A paper of the terminal, kept under its ballot key: nothing says to whom it was issued. */
export interface KeptPaper {
  readonly round: string;
  /** The ballot key, base64url: the order of a store is the order of its keys. */
  readonly key: string;
  readonly paper: DevicePaper;
}

/**
 * A paper that was asked for and for which the other teller has not signed yet. The
 * name goes with it, and is forgotten in the same step in which the paper comes. Which
 * sheet of the paper box gets which paper is chance, so that it tells no vote in any case.
 */
export interface PendingPaper {
  readonly round: string;
  readonly deputy: string;
  readonly name: string;
  readonly prepared: PreparedPaper;
}

/** Who keys in, and before whom differences were settled. */
export interface Hands {
  readonly first: string;
  readonly second: string | undefined;
  readonly scrutineer: string | undefined;
}

/** How far the keying in of a round is; marks are gone once they are sealed. */
export interface KeptEntry {
  readonly round: string;
  readonly stage: 'first' | 'second' | 'compare' | 'casting' | 'done';
  /** Sheets found in the paper box. */
  readonly sheets: number;
  readonly hands: Hands;
  readonly first: readonly SheetEntry[];
  readonly second: readonly SheetEntry[];
  /** What was settled where the two differ, by the place of the sheet. */
  readonly settled: Readonly<Record<number, SheetEntry>>;
  /** Sheets invalid by reason, for the paper that the tellers sign. */
  readonly invalid: Readonly<Record<string, number>>;
}

/** What a teller's browser keeps, in IndexedDB: keys that cannot be read out, papers without names, and what is half keyed in. */
export interface TellerVault {
  keys(session: string, account: string): Promise<CryptoKeyPair | undefined>;
  keepKeys(session: string, account: string, keys: CryptoKeyPair): Promise<void>;
  station(session: string): Promise<KeptStation | undefined>;
  keepStation(session: string, station: KeptStation): Promise<void>;
  papers(round: string): Promise<readonly KeptPaper[]>;
  keepPaper(paper: KeptPaper): Promise<void>;
  pending(round: string): Promise<readonly PendingPaper[]>;
  keepPending(pending: PendingPaper): Promise<void>;
  /** The paper has come, or nobody will sign for it: either way its name is forgotten. */
  endPending(pending: PendingPaper, paper: KeptPaper | undefined): Promise<void>;
  entry(round: string): Promise<KeptEntry | undefined>;
  keepEntry(entry: KeptEntry): Promise<void>;
  /** Papers and entry of a round in one step: the marks are sealed in the papers or they are still there. */
  keepSealed(papers: readonly KeptPaper[], entry: KeptEntry): Promise<void>;
}

const NAME = 'piaojue-teller';
const KEYS = 'keys';
const ROUNDS = 'rounds';

/** Opens the vault. `storage-blocked`: this browser keeps nothing (private window, blocked, disk full). */
export async function openTellerVault(): Promise<Result<TellerVault, 'storage-blocked'>> {
  try {
    const db = await openKept(NAME, (made) => {
      for (const store of [KEYS, ROUNDS]) made.createObjectStore(store);
    });
    const put = (name: string, value: unknown, place: string): Promise<void> =>
      written(db, name, (store) => store.put(value, place));
    const get = <Value>(name: string, place: string): Promise<Value | undefined> =>
      readKept<Value | undefined>(db, name, (store) => store.get(place));
    // Some browsers open a database and then refuse to keep anything in it.
    await put(KEYS, true, 'probe');
    const paperPlace = ({ round, key }: KeptPaper): string => `${round}/paper/${key}`;
    const pendingPlace = ({ round, deputy }: PendingPaper): string => `${round}/pending/${deputy}`;
    const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
    const entryPlace = (round: string): string => `${round}/entry`;
    return ok({
      keys: (session, account) => get<CryptoKeyPair>(KEYS, `${session}/${account}`),
      keepKeys: (session, account, keys) => put(KEYS, keys, `${session}/${account}`),
      station: (session) => get<KeptStation>(KEYS, `${session}/station`),
      keepStation: (session, station) => put(KEYS, station, `${session}/station`),
      papers: (round) =>
        readKept<KeptPaper[]>(db, ROUNDS, (store): IDBRequest<KeptPaper[]> =>
          store.getAll(under(`${round}/paper/`)),
        ),
      keepPaper: (paper) => put(ROUNDS, paper, paperPlace(paper)),
      pending: (round) =>
        readKept<PendingPaper[]>(db, ROUNDS, (store): IDBRequest<PendingPaper[]> =>
          store.getAll(under(`${round}/pending/`)),
        ),
      keepPending: (pending) => put(ROUNDS, pending, pendingPlace(pending)),
      endPending: (pending, paper) =>
        written(db, ROUNDS, (store) => {
          if (paper !== undefined) store.put(paper, paperPlace(paper));
          return store.delete(pendingPlace(pending));
        }),
      entry: (round) => get<KeptEntry>(ROUNDS, entryPlace(round)),
      keepEntry: (entry) => put(ROUNDS, entry, entryPlace(entry.round)),
      keepSealed: (papers, entry) =>
        written(db, ROUNDS, (store) => {
          for (const paper of papers) store.put(paper, paperPlace(paper));
          return store.put(entry, entryPlace(entry.round));
        }),
    });
  } catch {
    return fail('storage-blocked');
  }
}
