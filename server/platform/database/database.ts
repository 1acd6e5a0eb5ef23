import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import { COLUMNS, type Engine, type Migration } from './columns.ts';
import type { Executor, Tables } from './tables.ts';

export interface OpenDatabase {
  readonly engine: Engine;
  readonly db: Executor;
  close(): Promise<void>;
}

/** Where the main database is: a PostgreSQL address, or a data folder for SQLite. */
export type Place = { readonly url: string } | { readonly dataDir: string };

/** Opens the main database and runs every migration that it has not seen yet. */
export async function openDatabase(
  place: Place,
  migrations: readonly Migration[],
  onLost: (error: Error) => void,
): Promise<OpenDatabase> {
  const opened = connectDatabase(place, onLost);
  try {
    await migrate(opened, migrations);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

/** Opens the main database as it is, with the tables it has. */
export function connectDatabase(place: Place, onLost: (error: Error) => void): OpenDatabase {
  return 'url' in place ? postgres(place.url, onLost) : sqlite(place.dataDir);
}

function sqlite(dataDir: string): OpenDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = new SQLite(join(dataDir, 'main.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  // 64 MB: the upper pages of the indexes of thousands of bodies stay in memory.
  database.pragma('cache_size = -64000');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  return { engine: 'sqlite', db, close: () => db.destroy() };
}

/** Whole numbers of 64 bits arrive as text; all of ours fit a JavaScript number. */
const wholeNumbers = new TypeOverrides();
wholeNumbers.setTypeParser(types.builtins.INT8, Number);

function postgres(url: string, onLost: (error: Error) => void): OpenDatabase {
  const pool = new Pool({ connectionString: url, max: 10, types: wholeNumbers });
  // Without a listener a restart of PostgreSQL would end this process.
  pool.on('error', onLost);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { engine: 'postgres', db, close: () => db.destroy() };
}

async function migrate(opened: OpenDatabase, migrations: readonly Migration[]): Promise<void> {
  const names = migrations.map((migration) => migration.name);
  if (new Set(names).size !== names.length) throw new Error('two migrations of one name');
  const ordered = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  await opened.db.transaction().execute(async (trx) => {
    // Two processes that start together take turns.
    if (opened.engine === 'postgres') await sql`select pg_advisory_xact_lock(7281)`.execute(trx);
    await sql`create table if not exists migration (name text primary key)`.execute(trx);
    const seen = await sql<{ name: string }>`select name from migration`.execute(trx);
    const known = new Set(seen.rows.map((row) => row.name));
    const newer = seen.rows.filter((row) => !names.includes(row.name));
    if (newer.length > 0)
      throw new Error(`this database was written by a newer version (${newer[0]?.name})`);
    for (const migration of ordered) {
      if (known.has(migration.name)) continue;
      await migration.up(trx.withTables<never>(), COLUMNS[opened.engine]);
      await sql`insert into migration (name) values (${migration.name})`.execute(trx);
    }
  });
}
