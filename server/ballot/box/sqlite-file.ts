import SQLite from 'better-sqlite3';
import type { BoxRow, Pile } from './box.ts';

/** A pile: two columns and no others. */
function table(pile: Pile): string {
  return `CREATE TABLE ${pile}(paper BLOB PRIMARY KEY, body BLOB) STRICT, WITHOUT ROWID`;
}

/**
 * What decides the bytes of a file beside its rows, set by name so that no
 * other default of a later version changes a sealed file. Pages of 8 KiB hold
 * several ballots, where 4 KiB would put each on an overflow page of its own.
 */
const FORM = ['page_size = 8192', "encoding = 'UTF-8'", 'auto_vacuum = NONE', 'secure_delete = ON'];

export interface OpenPile {
  readonly database: SQLite.Database;
  readonly insert: SQLite.Statement<[Uint8Array, Uint8Array]>;
  readonly body: SQLite.Statement<[Uint8Array], { body: Buffer }>;
  readonly count: SQLite.Statement<[], { papers: number }>;
  readonly after: SQLite.Statement<[Uint8Array, number], { paper: Buffer; body: Buffer }>;
}

/**
 * Opens a pile that takes papers. Locked for this connection alone: a second
 * server on the same folder fails loudly, and nothing copies an open box.
 */
export function openFile(path: string, pile: Pile): OpenPile {
  const database = new SQLite(path, { fileMustExist: true, timeout: 0 });
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return prepared(database, pile);
}

/** Opens a pile in its final form, which nothing writes any more. */
export function openSealedFile(path: string, pile: Pile): OpenPile {
  return prepared(new SQLite(path, { fileMustExist: true, readonly: true }), pile);
}

function prepared(database: SQLite.Database, pile: Pile): OpenPile {
  return {
    database,
    insert: database.prepare(
      `insert into ${pile} (paper, body) values (?, ?) on conflict do nothing`,
    ),
    body: database.prepare(`select body from ${pile} where paper = ?`),
    count: database.prepare(`select count(*) as papers from ${pile}`),
    after: database.prepare(
      `select paper, body from ${pile} where paper > ? order by paper limit ?`,
    ),
  };
}

/**
 * The bytes of a file with these rows, given in the order of their papers.
 * Made in memory in one transaction: no journal ever reaches the disk, the
 * header's counters and version stay zero, and no page was ever used before.
 */
export function canonicalFile(pile: Pile, rows: Iterable<BoxRow>): Buffer {
  const database = new SQLite(':memory:');
  try {
    for (const pragma of FORM) database.pragma(pragma);
    database.exec(table(pile));
    const insert = database.prepare<[Uint8Array, Uint8Array]>(`insert into ${pile} values (?, ?)`);
    database.transaction(() => {
      for (const { paper, body } of rows) insert.run(paper, body);
    })();
    return database.serialize();
  } finally {
    database.close();
  }
}

/** All rows of an open pile in the order of their papers. */
export function orderedRows({ database }: OpenPile, pile: Pile): Iterable<BoxRow> {
  return database
    .prepare<[], { paper: Buffer; body: Buffer }>(`select paper, body from ${pile} order by paper`)
    .iterate();
}
