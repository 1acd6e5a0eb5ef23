import { sql } from 'kysely';
import type { Engine } from '../platform/database/columns.ts';
import type { Executor } from '../platform/database/tables.ts';

/** What a column holds, the same on both engines. */
export type Cell = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;

/** Columns of every table by its name. */
export type TableColumns = ReadonlyMap<string, readonly string[]>;

/** Where the engines differ when all rows are read or written, whatever the tables are. */
export interface Rows {
  /** The tables there are, with their columns. */
  tables(trx: Executor): Promise<TableColumns>;
  /** The tables whose rows may hold bytes, such as those of a photo. */
  withBytes(trx: Executor): Promise<ReadonlySet<string>>;
  /** All rows of a table, `piece` in memory at a time. */
  read(trx: Executor, table: string, piece: number): AsyncIterable<Row>;
  /** Lets rows refer to rows that are still to come, until the transaction ends. */
  deferReferences(trx: Executor): Promise<void>;
  /** Checks all references now and has later transactions check them as before. */
  checkReferences(trx: Executor): Promise<void>;
}

/** How many rows are read at once; of rows with bytes fewer, for a document has up to eight megabytes. */
export const PIECE = { ordinary: 500, withBytes: 8 } as const;

const sqlite: Rows = {
  async tables(trx) {
    const { rows } = await sql<{ table: string; column: string }>`
      select t.name as "table", c.name as "column"
      from sqlite_schema t join pragma_table_info(t.name) c
      where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
      order by t.name, c.cid`.execute(trx);
    return grouped(rows);
  },
  async withBytes(trx) {
    const { rows } = await sql<{ table: string }>`
      select distinct t.name as "table"
      from sqlite_schema t join pragma_table_info(t.name) c
      where t.type = 'table' and c.type = 'blob'`.execute(trx);
    return new Set(rows.map(({ table }) => table));
  },
  async *read(trx, table, piece) {
    // The name of the counter cannot be that of a column: those are written in small letters.
    for (let after = 0; ;) {
      const { rows } = await sql<Row & { readonly 'ROW NUMBER': number }>`
        select rowid as "ROW NUMBER", * from ${sql.table(table)}
        where rowid > ${after} order by rowid limit ${piece}`.execute(trx);
      for (const { 'ROW NUMBER': number, ...row } of rows) {
        yield row;
        after = number;
      }
      if (rows.length < piece) return;
    }
  },
  async deferReferences(trx) {
    await sql`pragma defer_foreign_keys = on`.execute(trx);
  },
  async checkReferences(trx) {
    const { rows } = await sql`pragma foreign_key_check`.execute(trx);
    if (rows.length > 0) throw new Error('rows refer to rows that are not there');
  },
};

const postgres: Rows = {
  async tables(trx) {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = current_schema() order by table_name, ordinal_position`.execute(trx);
    return grouped(rows);
  },
  async withBytes(trx) {
    const { rows } = await sql<{ table: string }>`
      select distinct table_name as "table" from information_schema.columns
      where table_schema = current_schema() and data_type = 'bytea'`.execute(trx);
    return new Set(rows.map(({ table }) => table));
  },
  async *read(trx, table, piece) {
    // One for each table: they close with the transaction, and none waits for the one before it.
    const cursor = sql.ref(`every ${table}`);
    await sql`declare ${cursor} no scroll cursor for select * from ${sql.table(table)}`.execute(
      trx,
    );
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(piece)} from ${cursor}`.execute(trx);
      yield* rows;
      if (rows.length < piece) return;
    }
  },
  async deferReferences(trx) {
    for (const { table, name } of await foreignKeys(trx))
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)}
        deferrable initially deferred`.execute(trx);
  },
  async checkReferences(trx) {
    await sql`set constraints all immediate`.execute(trx);
    for (const { table, name } of await foreignKeys(trx))
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)}
        not deferrable`.execute(trx);
  },
};

export const ROWS: Readonly<Record<Engine, Rows>> = { sqlite, postgres };

async function foreignKeys(trx: Executor): Promise<readonly { table: string; name: string }[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select c.relname as "table", k.conname as "name"
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace`.execute(trx);
  return rows;
}

function grouped(rows: readonly { table: string; column: string }[]): TableColumns {
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}
