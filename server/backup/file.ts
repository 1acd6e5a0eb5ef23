import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { PILES, type BoxRow, type Pile } from '../ballot/box/box.ts';
import type { Engine } from '../platform/database/columns.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Cell, Row, TableColumns } from './engines.ts';

/**
 * A backup is one SQLite file, whichever engine it comes from: the rows of
 * every table under its name with `row:` before it, the sealed piles of the
 * box, the files beside the database, and a digest over all of it.
 */
const APPLICATION = 0x504a_424b;
const VERSION = '1';
const ROW = 'row:';

export interface About {
  readonly madeAt: string;
  readonly engine: Engine;
  /** SHA-256 over the content, the same from both engines and in any order of rows. */
  readonly digest: string;
}

export interface WriteBackup {
  table(name: string, columns: readonly string[]): (row: Row) => void;
  pile(round: string, pile: Pile): (row: BoxRow) => void;
  file(path: string, content: Uint8Array): void;
  /** Signs off what was written; after it the file is on the disk. Answers the digest. */
  finish(about: Omit<About, 'digest'>): string;
  close(): void;
}

/** Begins a backup in a new file, which only its owner can read. Throws when the file exists. */
export function writeBackup(path: string): WriteBackup {
  closeSync(openSync(path, 'wx', 0o600));
  const database = new SQLite(path);
  // Whoever is interrupted begins again, so nothing needs a journal; `finish` waits for the disk.
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma(`application_id = ${APPLICATION}`);
  database.exec(`
    begin;
    create table about (name text primary key, value text) strict;
    create table pile (round text, pile text, primary key (round, pile)) strict;
    create table paper (
      round text, pile text, paper blob, body blob, primary key (round, pile, paper)
    ) strict, without rowid;
    create table file (path text primary key, content blob) strict`);
  const pile = database.prepare('insert into pile values (?, ?)');
  const paper = database.prepare('insert into paper values (?, ?, ?, ?)');
  const file = database.prepare('insert into file values (?, ?)');
  return {
    table(name, columns) {
      const table = quoted(ROW + name);
      database.exec(`create table ${table} (${columns.map((column) => quoted(column)).join()})`);
      const insert = database.prepare(
        `insert into ${table} values (${columns.map(() => '?').join()})`,
      );
      return (row) => void insert.run(columns.map((column) => row[column] ?? null));
    },
    pile(round, name) {
      pile.run(round, name);
      return (row) => void paper.run(round, name, row.paper, row.body);
    },
    file: (name, content) => void file.run(name, content),
    finish({ madeAt, engine }) {
      const digest = digestOf(database);
      const about = database.prepare('insert into about values (?, ?)');
      for (const entry of Object.entries({ version: VERSION, madeAt, engine, digest }))
        about.run(entry);
      database.exec('commit');
      database.close();
      const written = openSync(path, 'r+');
      fsyncSync(written);
      closeSync(written);
      return digest;
    },
    close() {
      if (database.open) database.close();
    },
  };
}

export interface SealedPile {
  readonly round: string;
  readonly pile: Pile;
}

export interface ReadBackup {
  readonly about: About;
  readonly tables: TableColumns;
  rows(table: string): Iterable<Row>;
  readonly piles: readonly SealedPile[];
  papers(pile: SealedPile): Iterable<BoxRow>;
  files(): Iterable<{ readonly path: string; readonly content: Buffer }>;
  close(): void;
}

/** Opens a backup. Fails with `foreign-file`, `damaged` or `newer-version`. */
export function readBackup(
  path: string,
): Result<ReadBackup, 'foreign-file' | 'damaged' | 'newer-version'> {
  let database;
  try {
    database = new SQLite(path, { readonly: true, fileMustExist: true });
    const read = checked(database);
    if (!read.ok) database.close();
    return read;
  } catch (error) {
    database?.close();
    if (!(error instanceof SQLite.SqliteError)) throw error;
    return fail(error.code === 'SQLITE_NOTADB' ? 'foreign-file' : 'damaged');
  }
}

function checked(
  database: SQLite.Database,
): Result<ReadBackup, 'foreign-file' | 'damaged' | 'newer-version'> {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION)
    return fail('foreign-file');
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') return fail('damaged');
  const { version, madeAt, engine, digest } = Object.fromEntries(
    database
      .prepare<[], { name: string; value: string }>('select name, value from about')
      .all()
      .map(({ name, value }) => [name, value]),
  );
  if (version !== undefined && version !== VERSION) return fail('newer-version');
  if (madeAt === undefined || (engine !== 'sqlite' && engine !== 'postgres'))
    return fail('damaged');
  if (digest === undefined || digest !== digestOf(database)) return fail('damaged');
  const tables = new Map(
    [...columnsOf(database)].flatMap(([name, columns]) =>
      name.startsWith(ROW) ? [[name.slice(ROW.length), columns]] : [],
    ),
  );
  return ok({
    about: { madeAt, engine, digest },
    tables,
    rows: (table) =>
      database.prepare<[], Row>(`select * from ${quoted(ROW + table)} order by rowid`).iterate(),
    piles: PILES.flatMap((pile) =>
      database
        .prepare<[Pile], { round: string }>('select round from pile where pile = ?')
        .all(pile)
        .map(({ round }) => ({ round, pile })),
    ),
    papers: ({ round, pile }) =>
      database
        .prepare<[string, Pile], BoxRow>(
          'select paper, body from paper where round = ? and pile = ? order by paper',
        )
        .iterate(round, pile),
    files: () =>
      database
        .prepare<[], { path: string; content: Buffer }>('select path, content from file')
        .iterate(),
    close: () => void database.close(),
  });
}

/** Every table but `about`, every row of it in the order of its own hash, every cell with its type. */
function digestOf(database: SQLite.Database): string {
  const all = createHash('sha256');
  for (const [table, columns] of columnsOf(database)) {
    if (table === 'about') continue;
    const ordered = columns.toSorted();
    all.update(JSON.stringify([table, ordered]));
    const rows = database.prepare<[], Row>(`select * from ${quoted(table)}`).iterate();
    const hashes: Buffer[] = [];
    for (const row of rows) hashes.push(hashOf(ordered.map((column) => row[column] ?? null)));
    for (const hash of hashes.toSorted((one, other) => Buffer.compare(one, other)))
      all.update(hash);
  }
  return all.digest('hex');
}

function hashOf(cells: readonly Cell[]): Buffer {
  const hash = createHash('sha256');
  for (const cell of cells) {
    const content = cell instanceof Uint8Array ? cell : Buffer.from(String(cell), 'utf8');
    const type = cell === null ? 'null' : cell instanceof Uint8Array ? 'bytes' : typeof cell;
    hash.update(`${type} ${content.length} `).update(content);
  }
  return hash.digest();
}

function columnsOf(database: SQLite.Database): TableColumns {
  const rows = database
    .prepare<[], { name: string; columns: string }>(
      `select t.name, (select json_group_array(c.name) from pragma_table_info(t.name) c) as columns
       from sqlite_schema t where t.type = 'table' order by t.name`,
    )
    .all();
  return new Map(
    rows.map(({ name, columns }) => {
      const names: unknown = JSON.parse(columns);
      return [name, Array.isArray(names) ? names.map(String) : []];
    }),
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
