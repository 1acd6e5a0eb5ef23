import type { Choices } from '../../../shared/ballot/model.ts';
import type { DevicePaper } from '../../../shared/ballot/protocol/device.ts';
import type { Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import type { RecordKeys, RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import type { HallView } from '../../../shared/ballot/round.ts';
import type { CandidateList } from '../../../shared/screening/model.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { openKept, readKept, written } from '../../platform/kept-database.ts';
import type { Standing } from './wire.ts';

/** Who this device belongs to, and what it trusts. */
export interface KeptDevice {
  /** The device key: it signs for a paper and cannot leave this browser. */
  readonly keys: CryptoKeyPair;
  /** Its public half, base64url. */
  readonly key: string;
  /** Thumbprint of the record key: printed on the card, or found when the code was typed. */
  readonly thumbprint: string | undefined;
  /** The code was typed, so the thumbprint has not come from the card itself. */
  readonly typed: boolean;
  /** Names the card without being a secret: the first four characters of its code. */
  readonly handle: string | undefined;
  /** The card as scanned or typed, until the device is enrolled with it. */
  readonly card: string | undefined;
  readonly deputy: Standing['deputy'] | undefined;
  /** The deputy has said: this is me. */
  readonly confirmed: boolean;
}

/** A round as this device knows it. */
export interface KeptRound {
  readonly id: string;
  readonly number: number;
  /** The signed round record, its hash, and what it says. */
  readonly record: string;
  readonly R: Bytes;
  readonly payload: RoundPayload;
  readonly opening: string | undefined;
  /** Nothing before the paper is prepared, and after a void round. */
  readonly paper: DevicePaper | undefined;
  /** Marks while filling in; gone as soon as they are sealed. */
  readonly choices: Choices;
  /** Why this device has no paper of this round, or has lost it. */
  readonly without: Failure | undefined;
  /** The round decided nothing; its paper is deleted. */
  readonly voided: boolean;
}

/** What the server said last, so that the page also opens without network. */
export interface KeptStanding {
  readonly standing: Standing;
  /** The public view of the session: name of the body, rehearsal, why a round is void. */
  readonly hall: HallView | undefined;
  readonly cards: CandidateList['candidates'];
  /** The list no longer changes. */
  readonly frozen: boolean;
  readonly recordKeys: RecordKeys;
}

/**
 * What a deputy's device keeps, in IndexedDB: keys that cannot be read out, and
 * every state of a paper, written before the network call that leaves it.
 */
export interface Vault {
  device(): Promise<KeptDevice | undefined>;
  keepDevice(device: KeptDevice): Promise<void>;
  standing(): Promise<KeptStanding | undefined>;
  keepStanding(standing: KeptStanding): Promise<void>;
  rounds(): Promise<readonly KeptRound[]>;
  keepRound(round: KeptRound): Promise<void>;
  /** Everything, before the device goes to another deputy. */
  empty(): Promise<void>;
}

const NAME = 'piaojue-vote';
const THINGS = 'things';
const ROUNDS = 'rounds';

/** Opens the vault. `storage-blocked`: this browser keeps nothing (private window, blocked, disk full). */
export async function openVault(): Promise<Result<Vault, 'storage-blocked'>> {
  try {
    const db = await openKept(NAME, (made) => {
      made.createObjectStore(THINGS);
      made.createObjectStore(ROUNDS, { keyPath: 'id' });
    });
    // Some browsers open a database and then refuse to keep a key in it.
    await written(db, THINGS, (store) => store.put(true, 'probe'));
    return ok(vaultIn(db));
  } catch {
    return fail('storage-blocked');
  }
}

function vaultIn(db: IDBDatabase): Vault {
  return {
    device: () => readKept<KeptDevice | undefined>(db, THINGS, (store) => store.get('device')),
    keepDevice: (device) => written(db, THINGS, (store) => store.put(device, 'device')),
    standing: () =>
      readKept<KeptStanding | undefined>(db, THINGS, (store) => store.get('standing')),
    keepStanding: (standing) => written(db, THINGS, (store) => store.put(standing, 'standing')),
    rounds: () =>
      readKept<KeptRound[]>(db, ROUNDS, (store): IDBRequest<KeptRound[]> => store.getAll()),
    keepRound: (round) => written(db, ROUNDS, (store) => store.put(round)),
    async empty() {
      await written(db, THINGS, (store) => store.clear());
      await written(db, ROUNDS, (store) => store.clear());
    },
  };
}
