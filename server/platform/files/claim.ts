import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';

/** Another process holds the folder. */
export class FolderClaimed extends Error {}

/**
 * Claims a data folder for this process until `release` is called or the
 * process ends, however it ends: the claim is a lock that the system lifts.
 * Two servers on one folder would have two gates to one box. Throws
 * `FolderClaimed` when another process holds it.
 */
export function claimFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const claim = new SQLite(join(dataDir, 'claim.lock'), { timeout: 0 });
  try {
    claim.pragma('locking_mode = EXCLUSIVE');
    claim.exec('begin exclusive');
  } catch (error) {
    claim.close();
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new FolderClaimed(`another server is running on ${dataDir}`, { cause: error });
    throw error;
  }
  return () => {
    if (claim.open) claim.close();
  };
}
