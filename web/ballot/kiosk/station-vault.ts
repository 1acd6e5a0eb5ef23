import { toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { newSigningKeys, publicKeyBytes } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { openKept, readKept, written } from '../../platform/kept-database.ts';

/** The one thing that a shared tablet keeps on disk: its own key, and which station it is. */
export interface KeptStation {
  /** They cannot be read out. */
  readonly keys: CryptoKeyPair;
  /** The public half, base64url. */
  readonly key: string;
  readonly session: string;
  /** Undefined until the server has taken it. */
  readonly id: string | undefined;
}

export interface StationVault {
  station(): Promise<KeptStation | undefined>;
  keep(station: KeptStation): Promise<void>;
}

const NAME = 'piaojue-kiosk';
const THINGS = 'things';

/** Opens the vault. `storage-blocked`: this browser keeps nothing (private window, blocked, disk full). */
export async function openStationVault(): Promise<Result<StationVault, 'storage-blocked'>> {
  try {
    const db = await openKept(NAME, (made) => made.createObjectStore(THINGS));
    // Some browsers open a database and then refuse to keep anything in it.
    await written(db, THINGS, (store) => store.put(true, 'probe'));
    return ok({
      station: () => readKept<KeptStation | undefined>(db, THINGS, (store) => store.get('station')),
      keep: (station) => written(db, THINGS, (store) => store.put(station, 'station')),
    });
  } catch {
    return fail('storage-blocked');
  }
}

/** A key for a place in this session. */
export async function newStation(session: string): Promise<KeptStation> {
  const keys = await newSigningKeys();
  return { keys, key: toBase64url(await publicKeyBytes(keys.publicKey)), session, id: undefined };
}
