import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundlePath } from '../ballot/ballot-room.ts';
import { PILES, type BoxStore } from '../ballot/box/box.ts';
import { openBox } from '../ballot/box/open.ts';
import { moment, newUnorderedId, type Chance, type Clock } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { placeOf, type Config } from '../platform/config.ts';
import { connectDatabase, type OpenDatabase } from '../platform/database/database.ts';
import type { Executor } from '../platform/database/tables.ts';
import { readIfThere, syncFolder } from '../platform/files/durable.ts';
import { KEY_FILES } from '../platform/identity/keys.ts';
import { PIECE, ROWS } from './engines.ts';
import { writeBackup, type WriteBackup } from './file.ts';

export interface Made {
  readonly file: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  /** Rounds whose sealed box is in it. */
  readonly boxes: number;
  readonly bundles: number;
  readonly digest: string;
}

export type BackupProblem = 'file-exists' | 'no-such-folder' | 'nothing-there' | 'file-missing';

/**
 * Copies an installation into one file while its server goes on: every row as
 * of one moment, the keys of the installation, the sealed boxes and the public
 * bundles. Never in it: an open box, and the issuer and count keys of rounds.
 *
 * Failures: `file-exists` without `force`; `no-such-folder` for the file;
 * `nothing-there` when no server has ever run on these settings;
 * `file-missing` {file} when the installation itself has lost a file.
 */
export async function backUp(
  config: Config,
  target: string,
  {
    clock,
    chance,
    force,
  }: { readonly clock: Clock; readonly chance: Chance; readonly force: boolean },
): Promise<Result<Made, BackupProblem>> {
  const file = resolve(target);
  if (!force && existsSync(file)) return fail('file-exists', { file });
  if (!existsSync(dirname(file))) return fail('no-such-folder', { folder: dirname(file) });
  const place = placeOf(config);
  if ('dataDir' in place && !existsSync(join(config.dataDir, 'main.sqlite')))
    return fail('nothing-there');
  const partial = join(dirname(file), `.${basename(file)}.${newUnorderedId(chance)}`);
  // A connection that breaks fails the query that uses it.
  const lost = (): void => undefined;
  const database = connectDatabase(place, lost);
  let writing: WriteBackup | undefined;
  let store: BoxStore | undefined;
  try {
    if (!(await ROWS[database.engine].tables(database.db)).has('migration'))
      return fail('nothing-there');
    store = await openBox(place, lost);
    writing = writeBackup(partial);
    const copied = await copy(config, database, store, writing);
    if (!copied.ok) return copied;
    const madeAt = moment(clock);
    const digest = writing.finish({ madeAt, engine: database.engine });
    if (force) renameSync(partial, file);
    // Another file of this name that came meanwhile is not overwritten either.
    else linkSync(partial, file);
    rmSync(partial, { force: true });
    syncFolder(dirname(file));
    return ok({ file, madeAt, bytes: statSync(file).size, ...copied.value, digest });
  } finally {
    writing?.close();
    rmSync(partial, { force: true });
    await store?.close();
    await database.close();
  }
}

interface Copied {
  readonly tables: number;
  readonly rows: number;
  readonly boxes: number;
  readonly bundles: number;
}

/** Everything in one read transaction: files are only ever added before the rows that speak of them. */
function copy(
  config: Config,
  { db, engine }: OpenDatabase,
  store: BoxStore,
  backup: WriteBackup,
): Promise<Result<Copied, 'file-missing'>> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const tables = await ROWS[engine].tables(trx);
      const withBytes = await ROWS[engine].withBytes(trx);
      let rows = 0;
      for (const [table, columns] of tables) {
        const insert = backup.table(table, columns);
        const piece = withBytes.has(table) ? PIECE.withBytes : PIECE.ordinary;
        for await (const row of ROWS[engine].read(trx, table, piece)) {
          insert(row);
          rows += 1;
        }
      }
      for (const path of Object.values(KEY_FILES)) {
        const content = readIfThere(join(config.dataDir, path));
        if (content === undefined) return fail('file-missing', { file: path });
        backup.file(path, content);
      }
      const boxes = await copyBoxes(trx, store, backup);
      const bundles = await copyBundles(config, trx, backup);
      return bundles.ok
        ? ok({ tables: tables.size, rows, boxes, bundles: bundles.value })
        : bundles;
    });
}

/** The sealed piles of rounds that take no more ballots. */
async function copyBoxes(trx: Executor, store: BoxStore, backup: WriteBackup): Promise<number> {
  const rounds = await trx
    .selectFrom('round')
    .select('id')
    .where('state', 'not in', ['draft', 'ready', 'open'])
    .orderBy('id')
    .execute();
  let boxes = 0;
  for (const { id } of rounds) {
    if (await store.isSealed(id, 'ballot')) boxes += 1;
    for (const pile of PILES) {
      if (!(await store.isSealed(id, pile))) continue;
      const insert = backup.pile(id, pile);
      for await (const row of store.rows(id, pile)) insert(row);
    }
  }
  return boxes;
}

async function copyBundles(
  config: Config,
  trx: Executor,
  backup: WriteBackup,
): Promise<Result<number, 'file-missing'>> {
  const rounds = await trx
    .selectFrom('round')
    .select('id')
    .where('state', 'in', ['certified', 'announced'])
    .execute();
  for (const { id } of rounds) {
    const path = bundlePath(id);
    const source = join(config.dataDir, path);
    if (!existsSync(source)) return fail('file-missing', { file: path });
    backup.file(path, readFileSync(source));
  }
  return ok(rounds.length);
}
