import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { BUNDLE_PATH } from '../ballot/ballot-room.ts';
import type { BoxStore } from '../ballot/box/box.ts';
import { openBox } from '../ballot/box/open.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { placeOf, type Config } from '../platform/config.ts';
import { connectDatabase, openDatabase, type Place } from '../platform/database/database.ts';
import type { Migration } from '../platform/database/columns.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFolder } from '../platform/files/claim.ts';
import { writeDurably } from '../platform/files/durable.ts';
import { KEY_FILES } from '../platform/identity/keys.ts';
import { MIGRATIONS } from '../tables.ts';
import { ROWS, type Row } from './engines.ts';
import { readBackup, type ReadBackup } from './file.ts';

export interface Restored {
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly digest: string;
}

export type RestoreProblem =
  | 'no-such-file'
  | 'foreign-file'
  | 'damaged'
  | 'newer-version'
  | 'folder-not-empty'
  | 'database-not-empty';

/** A value of every column, and SQLite takes no more than 32,766 of them at once. */
const MOST_VALUES = 30_000;
const MOST_ROWS = 500;
/** Bytes of photos and documents that one insert carries at most, beside its last row. */
const MOST_BYTES = 16 << 20;

/**
 * Puts a backup into an empty folder, and with PostgreSQL into an empty
 * database, whichever engine it was made on. The rows of the database come
 * last, in one transaction: what was not restored to its end is an
 * installation without accounts. Throws when another server runs on the folder.
 *
 * Rounds that were under way are void (`restored`) at the next start, because
 * their keys and open boxes are in no backup.
 */
export async function restore(
  config: Config,
  source: string,
): Promise<Result<Restored, RestoreProblem>> {
  const file = resolve(source);
  if (!existsSync(file)) return fail('no-such-file', { file });
  const read = readBackup(file);
  if (!read.ok) return read;
  const backup = read.value;
  try {
    const migrations = migrationsOf(backup);
    if (!migrations.ok) return migrations;
    if (!isSound(backup)) return fail('damaged');
    // Asked before anything is made there, so that a refused folder stays as it is.
    if (!isEmpty(config.dataDir)) return fail('folder-not-empty', { folder: config.dataDir });
    const release = claimFolder(config.dataDir);
    try {
      const place = placeOf(config);
      if ('url' in place && !(await isEmptyDatabase(place))) return fail('database-not-empty');
      return ok(await fill(config, place, backup, migrations.value));
    } finally {
      release();
    }
  } finally {
    backup.close();
  }
}

/** The steps that made the tables as they are in the backup; the server takes the later ones at its start. */
function migrationsOf(
  backup: ReadBackup,
): Result<readonly Migration[], 'damaged' | 'newer-version'> {
  if (!backup.tables.has('migration')) return fail('damaged');
  const names = new Set([...backup.rows('migration')].map((row) => row['name']));
  const known = MIGRATIONS.filter(({ name }) => names.has(name));
  return known.length === names.size ? ok(known) : fail('newer-version');
}

/** Every key is there, and no file would be written anywhere but where the server keeps it. */
function isSound(backup: ReadBackup): boolean {
  const keys: readonly string[] = Object.values(KEY_FILES);
  const paths = [...backup.files()].map(({ path }) => path);
  return (
    keys.every((key) => paths.includes(key)) &&
    paths.every((path) => keys.includes(path) || BUNDLE_PATH.test(path))
  );
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

async function isEmptyDatabase(place: Place): Promise<boolean> {
  const database = connectDatabase(place, () => undefined);
  const { db, engine } = database;
  try {
    if ((await ROWS[engine].tables(db)).size > 0) return false;
    const { rows } = await sql`
      select 1 from information_schema.tables where table_schema = 'box' limit 1`.execute(db);
    return rows.length === 0;
  } finally {
    await database.close();
  }
}

async function fill(
  config: Config,
  place: Place,
  backup: ReadBackup,
  migrations: readonly Migration[],
): Promise<Restored> {
  const lost = (): void => undefined;
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  for (const { path, content } of backup.files()) writeDurably(join(config.dataDir, path), content);
  const store = await openBox(place, lost);
  try {
    await fillBoxes(store, backup);
  } finally {
    await store.close();
  }
  const database = await openDatabase(place, migrations, lost);
  const { db, engine } = database;
  try {
    const rows = await db.transaction().execute(async (trx) => {
      await ROWS[engine].deferReferences(trx);
      let written = migrations.length;
      for (const [table, columns] of backup.tables)
        if (table !== 'migration')
          for (const piece of pieces(backup.rows(table), mostRows(columns), bytesOf)) {
            await insert(trx, table, columns, piece);
            written += piece.length;
          }
      await ROWS[engine].checkReferences(trx);
      return written;
    });
    const { madeAt, digest } = backup.about;
    return { madeAt, tables: backup.tables.size, rows, digest };
  } finally {
    await database.close();
  }
}

/** Kept and sealed as the server does, which gives the very bytes that were backed up. */
async function fillBoxes(store: BoxStore, backup: ReadBackup): Promise<void> {
  for (const sealed of backup.piles) {
    const { round, pile } = sealed;
    await store.make(round, pile);
    for (const piece of pieces(backup.papers(sealed), MOST_ROWS))
      await store.keep(round, pile, piece);
    await store.seal(round, pile);
  }
}

async function insert(
  trx: Executor,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const values = rows.map(
    (row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`,
  );
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(trx);
}

function mostRows(columns: readonly string[]): number {
  return Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length));
}

/** Bytes of the files in a row. */
function bytesOf(row: Row): number {
  return Object.values(row).reduce<number>(
    (sum, cell) => (cell instanceof Uint8Array ? sum + cell.length : sum),
    0,
  );
}

function* pieces<Item>(
  items: Iterable<Item>,
  most: number,
  bytes: (item: Item) => number = () => 0,
): Generator<readonly Item[]> {
  let piece: Item[] = [];
  let weight = 0;
  for (const item of items) {
    piece.push(item);
    weight += bytes(item);
    if (piece.length >= most || weight >= MOST_BYTES) {
      yield piece;
      piece = [];
      weight = 0;
    }
  }
  if (piece.length > 0) yield piece;
}
