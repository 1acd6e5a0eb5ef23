import { DatabaseError, Pool, type PoolClient } from 'pg';
import { toHex } from '../../../shared/ballot/protocol/bytes.ts';
import type { BoxRow, BoxStore, Pile } from './box.ts';
import { answers, firstOfEach, inPieces, lateAnswers, noPile, PIECE } from './keeping.ts';
import { makeOpenTable, pileTables, prepareSchema, rewriteTable } from './postgres-tables.ts';

/** Any whole number that no other lock of this system uses. */
const SCHEMA_LOCK = 7282;

/**
 * Opens the box in PostgreSQL: schema `box`, one table a pile. `onLost` hears
 * of connections that broke while nobody used them.
 */
export async function openPostgresBox(
  url: string,
  onLost: (error: Error) => void,
): Promise<BoxStore> {
  const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 });
  // Without a listener a restart of PostgreSQL would end this process.
  pool.on('error', onLost);

  /** Everything in one transaction, whatever the database's own settings say of isolation and durability. */
  const together = async <Value>(work: (client: PoolClient) => Promise<Value>): Promise<Value> => {
    const client = await pool.connect();
    let broken = true;
    try {
      await client.query('begin isolation level read committed');
      await client.query('set local synchronous_commit = on');
      const value = await work(client);
      await client.query('commit');
      broken = false;
      return value;
    } finally {
      // A connection that failed is ended, which takes its transaction back.
      client.release(broken);
    }
  };
  /** Reads the table of a pile; sealed while it was looked at, the pile is looked for once more. */
  const reading = async <Value>(
    round: string,
    pile: Pile,
    read: (table: string) => Promise<Value>,
  ): Promise<Value | undefined> => {
    const table = await present(pool, round, pile);
    if (table === undefined) return undefined;
    try {
      return await read(table);
    } catch (error) {
      const { open, sealed } = pileTables(round, pile);
      if (table !== open || !isMissingTable(error)) throw error;
      return read(sealed);
    }
  };
  await together(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    await prepareSchema(client);
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  return {
    async make(round, pile) {
      const tables = pileTables(round, pile);
      await together(async (client) => {
        await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
        await prepareSchema(client);
        if ((await present(client, round, pile)) === undefined)
          await client.query(makeOpenTable(tables));
      });
    },
    async exists(round, pile) {
      return (await present(pool, round, pile)) !== undefined;
    },
    isSealed(round, pile) {
      return isThere(pool, pileTables(round, pile).sealed);
    },
    async keep(round, pile, rows) {
      const { open, sealed } = pileTables(round, pile);
      try {
        return answers(rows, await together((client) => write(client, open, firstOfEach(rows))));
      } catch (error) {
        if (!isMissingTable(error) || !(await isThere(pool, sealed))) throw error;
        return lateAnswers(rows, await bodies(pool, sealed, rows));
      }
    },
    async find(round, pile, paper) {
      const found = await reading(round, pile, (table) => bodies(pool, table, [{ paper }]));
      return found?.get(toHex(paper));
    },
    async count(round, pile) {
      const counted = await reading(round, pile, (table) =>
        pool.query<{ papers: number }>(`select count(*)::integer as papers from ${table}`),
      );
      return counted?.rows[0]?.papers ?? 0;
    },
    async seal(round, pile) {
      const tables = pileTables(round, pile);
      await together(async (client) => {
        await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
        const table = await present(client, round, pile);
        if (table === undefined) throw noPile(round, pile);
        if (table === tables.sealed) return;
        for (const statement of rewriteTable(tables)) await client.query(statement);
      });
    },
    rows(round, pile) {
      const { sealed } = pileTables(round, pile);
      return inPieces(async (paper) => {
        const { rows } = await pool.query<{ paper: Buffer; body: Buffer }>(
          `select paper, body from ${sealed} where paper > $1 order by paper limit $2`,
          [Buffer.from(paper), PIECE],
        );
        return rows;
      });
    },
    async files() {
      return [];
    },
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}

type Client = Pick<PoolClient, 'query'>;

async function isThere(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [table],
  );
  return rows[0]?.there === true;
}

/** The table that holds the pile now. */
async function present(client: Client, round: string, pile: Pile): Promise<string | undefined> {
  const { open, sealed } = pileTables(round, pile);
  if (await isThere(client, open)) return open;
  return (await isThere(client, sealed)) ? sealed : undefined;
}

/** Writes what is new and answers the bodies that lay there before. */
async function write(
  client: Client,
  table: string,
  rows: readonly BoxRow[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const written = await client.query<{ paper: Buffer }>(
    // In the order of papers, so that two processes never wait for each other in a circle.
    `insert into ${table} (paper, body) select * from unnest($1::bytea[], $2::bytea[])
     on conflict do nothing returning paper`,
    [rows.map(({ paper }) => Buffer.from(paper)), rows.map(({ body }) => Buffer.from(body))],
  );
  const kept = new Set(written.rows.map(({ paper }) => toHex(paper)));
  const older = rows.filter(({ paper }) => !kept.has(toHex(paper)));
  return older.length === 0 ? new Map() : bodies(client, table, older);
}

/** The bodies under these papers, by the hexadecimal of their paper. */
async function bodies(
  client: Client,
  table: string,
  rows: readonly Pick<BoxRow, 'paper'>[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await client.query<{ paper: Buffer; body: Buffer }>(
    `select paper, body from ${table} where paper = any($1::bytea[])`,
    [rows.map(({ paper }) => Buffer.from(paper))],
  );
  return new Map(found.rows.map(({ paper, body }) => [toHex(paper), body]));
}

/** SQLSTATE 42P01: the open table is gone because another process sealed it. */
function isMissingTable(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '42P01';
}
