import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { BoxRow, BoxStore } from '../../server/ballot/box/box.ts';
import { openBox } from '../../server/ballot/box/open.ts';
import { pilePaths } from '../../server/ballot/box/sqlite-box.ts';
import { sealingSteps } from '../../server/ballot/box/sqlite-sealing.ts';
import { toHex } from '../../shared/ballot/protocol/bytes.ts';
import { newFolder, newPlace, openFor } from './box-places.ts';
import { rowOf } from './box-round.ts';

const ROUND = '01980f5e-7a3c-7c11-9d2e-3f5b8a9c1d20';
/** For the tests that make the same box many times. */
const PATIENCE = { timeout: 120_000 };
const TABLE = 'ballot_01980f5e_7a3c_7c11_9d2e_3f5b8a9c1d20';
/** Bodies of very different length, some of them longer than a page. */
const ROWS = Array.from({ length: 40 }, (_, number) =>
  rowOf(number, `${number};`.repeat(1 + ((number * 613) % 4_000))),
);

/** The same ballots in any order and any groups, some of them sent twice. */
const arrivals = fc
  .tuple(
    fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 10 }),
    fc.subarray(ROWS, { maxLength: 8 }),
  )
  .map(([order, sizes, again]) => groups([...order, ...again], sizes));

function groups(rows: readonly BoxRow[], sizes: readonly number[]): readonly BoxRow[][] {
  const parts: BoxRow[][] = [];
  for (let at = 0; at < rows.length;) {
    const size = sizes[parts.length % sizes.length] ?? 1;
    parts.push(rows.slice(at, at + size));
    at += size;
  }
  return parts;
}

async function fill(store: BoxStore, parts: readonly (readonly BoxRow[])[]): Promise<void> {
  await store.make(ROUND, 'ballot');
  for (const part of parts) await store.keep(ROUND, 'ballot', part);
}

async function sealedFile(parts: readonly (readonly BoxRow[])[]): Promise<Buffer> {
  const dataDir = newFolder();
  const store = await openFor({ dataDir });
  await fill(store, parts);
  await store.seal(ROUND, 'ballot');
  await store.close();
  return readFileSync(pilePaths(dataDir, ROUND, 'ballot').sealed);
}

describe('the sealed file of the box', () => {
  test(
    'has the same bytes for any order and any grouping of the same ballots',
    PATIENCE,
    async () => {
      const canonical = await sealedFile([ROWS]);
      const arrived = fc.asyncProperty(arrivals, async (parts) => {
        expect((await sealedFile(parts)).equals(canonical)).toBe(true);
      });
      await fc.assert(arrived, { numRuns: 25 });
    },
  );

  test('differs when a single byte of a ballot differs', async () => {
    const altered = ROWS.with(3, rowOf(3, 'altered'));
    expect((await sealedFile([altered])).equals(await sealedFile([ROWS]))).toBe(false);
  });

  test('counts nothing in its header that tells how it came about', async () => {
    const file = await sealedFile([ROWS.slice(20), ROWS.slice(0, 20)]);
    const fields = {
      pageSize: file.readUInt16BE(16),
      writeVersion: file[18],
      readVersion: file[19],
      changeCounter: file.readUInt32BE(24),
      pages: file.readUInt32BE(28),
      freelist: file.readUInt32BE(36),
      schemaCookie: file.readUInt32BE(40),
      largestRootPage: file.readUInt32BE(52),
      encoding: file.readUInt32BE(56),
      userVersion: file.readUInt32BE(60),
      applicationId: file.readUInt32BE(68),
      versionValidFor: file.readUInt32BE(92),
      libraryVersion: file.readUInt32BE(96),
    };
    expect(fields).toEqual({
      pageSize: 8_192,
      writeVersion: 1,
      readVersion: 1,
      changeCounter: 0,
      pages: file.length / 8_192,
      freelist: 0,
      schemaCookie: 1,
      largestRootPage: 0,
      encoding: 1,
      userVersion: 0,
      applicationId: 0,
      versionValidFor: 0,
      libraryVersion: 0,
    });
  });

  test('has, like the open one, two columns and no others', async () => {
    const dataDir = newFolder();
    const { open, sealed } = pilePaths(dataDir, ROUND, 'ballot');
    const store = await openFor({ dataDir });
    await fill(store, [ROWS]);
    await store.close();
    const inside = [schema(open)];
    await store.seal(ROUND, 'ballot');
    inside.push(schema(sealed));
    const sql = 'CREATE TABLE ballot(paper BLOB PRIMARY KEY, body BLOB) STRICT, WITHOUT ROWID';
    const expected = {
      master: [{ type: 'table', name: 'ballot', tbl_name: 'ballot', rootpage: 2, sql }],
      columns: [
        { cid: 0, name: 'paper', type: 'BLOB', notnull: 1, dflt_value: null, pk: 1, hidden: 0 },
        { cid: 1, name: 'body', type: 'BLOB', notnull: 0, dflt_value: null, pk: 0, hidden: 0 },
      ],
    };
    expect(inside).toEqual([expected, expected]);
  });

  test('is all that is left, and all that a backup may copy', async () => {
    const dataDir = newFolder();
    const store = await openFor({ dataDir });
    await fill(store, [ROWS]);
    expect(readdirSync(join(dataDir, 'box')).toSorted()).toEqual([
      `${ROUND}.ballot.open.sqlite`,
      `${ROUND}.ballot.open.sqlite-wal`,
    ]);
    expect(await store.files(ROUND)).toEqual([]);
    await store.seal(ROUND, 'ballot');
    await store.make(ROUND, 'unused');
    expect(await store.files(ROUND)).toEqual([join(dataDir, 'box', `${ROUND}.ballot.sqlite`)]);
    await store.seal(ROUND, 'unused');
    expect(await store.files(ROUND)).toEqual([
      join(dataDir, 'box', `${ROUND}.ballot.sqlite`),
      join(dataDir, 'box', `${ROUND}.unused.sqlite`),
    ]);
    expect(readdirSync(join(dataDir, 'box')).toSorted()).toEqual([
      `${ROUND}.ballot.sqlite`,
      `${ROUND}.unused.sqlite`,
    ]);
  });

  test('comes out the same after a crash behind each step of sealing', async () => {
    const canonical = await sealedFile([ROWS]);
    const steps = sealingSteps(pilePaths(newFolder(), ROUND, 'ballot'), 'ballot').length;
    expect(steps).toBe(5);
    for (let done = 0; done <= steps; done += 1) {
      const dataDir = newFolder();
      const paths = pilePaths(dataDir, ROUND, 'ballot');
      const before = await openFor({ dataDir });
      await fill(before, [ROWS.slice(0, 9), ROWS.slice(9)]);
      await before.close();
      for (const step of sealingSteps(paths, 'ballot').slice(0, done)) step();
      // What a server that died in the middle of a commit leaves beside its file.
      if (done < 3) writeFileSync(`${paths.open}-wal`, 'the beginning of a group');
      const after = await openFor({ dataDir });
      expect(await after.count(ROUND, 'ballot')).toBe(40);
      await after.seal(ROUND, 'ballot');
      expect(readFileSync(paths.sealed).equals(canonical)).toBe(true);
      expect(readdirSync(join(dataDir, 'box'))).toEqual([`${ROUND}.ballot.sqlite`]);
    }
  });

  test('comes out the same after a crash while it was being written', async () => {
    const canonical = await sealedFile([ROWS]);
    const dataDir = newFolder();
    const { sealed } = pilePaths(dataDir, ROUND, 'ballot');
    const store = await openFor({ dataDir });
    await fill(store, [ROWS]);
    writeFileSync(`${sealed}.new`, canonical.subarray(0, 30_000));
    expect(await store.isSealed(ROUND, 'ballot')).toBe(false);
    await store.seal(ROUND, 'ballot');
    expect(readFileSync(sealed).equals(canonical)).toBe(true);
    expect(readdirSync(join(dataDir, 'box'))).toEqual([`${ROUND}.ballot.sqlite`]);
  });

  test('leaves the open one untouched when the disk does not take it', async () => {
    const dataDir = newFolder();
    const { sealed } = pilePaths(dataDir, ROUND, 'ballot');
    const store = await openFor({ dataDir });
    await fill(store, [ROWS]);
    // A folder of that name refuses the file as a full disk would.
    mkdirSync(`${sealed}.new`);
    await expect(store.seal(ROUND, 'ballot')).rejects.toThrow('EISDIR');
    expect(await store.isSealed(ROUND, 'ballot')).toBe(false);
    expect(await store.keep(ROUND, 'ballot', [rowOf(1, 'other'), rowOf(77)])).toEqual([
      'other',
      'kept',
    ]);
  });

  test('is not copied or written by a second server while it is open', async () => {
    const dataDir = newFolder();
    const first = await openFor({ dataDir });
    await fill(first, [ROWS]);
    const second = await openFor({ dataDir });
    await expect(second.keep(ROUND, 'ballot', [rowOf(99)])).rejects.toThrow('database is locked');
    expect(await first.count(ROUND, 'ballot')).toBe(40);
  });
});

function schema(path: string): { readonly master: unknown; readonly columns: unknown } {
  const database = new SQLite(path, { readonly: true });
  const master = database.prepare('select * from sqlite_master').all();
  const columns = database.pragma('table_xinfo(ballot)');
  database.close();
  return { master, columns };
}

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  // Ended by force in some tests.
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Everything a dump or a copy of the table's pages shows, in the order in which it lies there. */
async function sealedTable(
  url: string,
  parts: readonly (readonly BoxRow[])[],
): Promise<readonly unknown[]> {
  const store = await openFor({ url });
  await fill(store, parts);
  await store.seal(ROUND, 'ballot');
  const client = await connect(url);
  const { rows } = await client.query(
    `select ctid::text as place, encode(paper, 'hex') as paper, md5(body) as body,
       dense_rank() over (order by xmin::text) as transaction
     from box.${TABLE} order by ctid`,
  );
  await client.query('drop schema box cascade');
  return rows;
}

describe('the sealed table of the box', () => {
  test(
    'has the same rows in the same places for any order and any grouping',
    PATIENCE,
    async () => {
      const place = await newPlace('postgres');
      const url = 'url' in place ? place.url : '';
      const canonical = await sealedTable(url, [ROWS]);
      expect(canonical).toMatchObject(
        ROWS.map(({ paper }) => toHex(paper))
          .toSorted()
          .map((paper) => ({ paper, transaction: '1' })),
      );
      const arrived = fc.asyncProperty(arrivals, async (parts) => {
        expect(await sealedTable(url, parts)).toEqual(canonical);
      });
      await fc.assert(arrived, { numRuns: 6 });
    },
  );

  test('has, like the open one, two columns and no others', async () => {
    const place = await newPlace('postgres');
    const store = await openFor(place);
    const client = await connect('url' in place ? place.url : '');
    const inside = async () => {
      const { rows } = await client.query(
        `select c.relname, c.relkind, string_agg(a.attname || ' ' || a.atttypid::regtype, ', ' order by a.attnum) as columns
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
         where c.relnamespace = 'box'::regnamespace group by 1, 2 order by 1`,
      );
      return rows;
    };
    await fill(store, [ROWS]);
    expect(await inside()).toEqual([
      { relname: `${TABLE}_open`, relkind: 'r', columns: 'paper bytea, body bytea' },
      { relname: `${TABLE}_open_pkey`, relkind: 'i', columns: 'paper bytea' },
    ]);
    await store.seal(ROUND, 'ballot');
    expect(await inside()).toEqual([
      { relname: TABLE, relkind: 'r', columns: 'paper bytea, body bytea' },
      { relname: `${TABLE}_pkey`, relkind: 'i', columns: 'paper bytea' },
    ]);
    expect(await store.files(ROUND)).toEqual([]);
  });

  test('comes out the same after the connection broke in the middle of sealing', async () => {
    const place = await newPlace('postgres');
    const url = 'url' in place ? place.url : '';
    const canonical = await sealedTable(url, [ROWS]);
    const store = await openFor(place);
    await fill(store, [ROWS.slice(0, 9), ROWS.slice(9)]);
    const reader = await connect(url);
    await reader.query(`begin; lock table box.${TABLE}_open in access share mode`);
    const sealing = expect(store.seal(ROUND, 'ballot')).rejects.toThrow();
    const watcher = await connect(url);
    const ended = `select pg_terminate_backend(pid) from pg_stat_activity
      where wait_event_type = 'Lock' and query like 'lock table box.${TABLE}_open in access exclusive%'
        and datname = current_database()`;
    while ((await watcher.query(ended)).rowCount === 0) await new Promise(setImmediate);
    await sealing;
    await reader.query('commit');
    expect(await store.isSealed(ROUND, 'ballot')).toBe(false);
    expect(await store.count(ROUND, 'ballot')).toBe(40);
    expect(await sealedTable(url, [])).toEqual(canonical);
  });

  test('is refused a database whose publications would carry it away', async () => {
    for (const published of ['all tables', 'tables in schema box']) {
      const place = await newPlace('postgres');
      const client = await connect('url' in place ? place.url : '');
      await client.query(
        'create schema box; create publication mirror for tables in schema public',
      );
      await (await openBox(place, () => undefined)).close();
      await client.query(`create publication everything for ${published}`);
      await expect(openBox(place, () => undefined)).rejects.toThrow(
        'the publication everything would replicate the box',
      );
    }
  });
});
