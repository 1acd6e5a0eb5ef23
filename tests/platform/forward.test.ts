import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type Place } from '../../server/platform/database/database.ts';
import { MIGRATIONS } from '../../server/tables.ts';
import { freshPostgres } from '../support/postgres.ts';

/** The steps of the first release: a vote end to end, with candidates that come from nowhere. */
const FIRST_RELEASE = MIGRATIONS.filter(({ name }) => /^0(?:00[123]|100|200|300)-/.test(name));

const fail = (error: Error): never => {
  throw error;
};

test.each(['sqlite', 'postgres'] as const)(
  'a database of the first release is brought forward with what stands in it (%s)',
  async (engine) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pj-forward-'));
    const place: Place = engine === 'postgres' ? { url: await freshPostgres() } : { dataDir };
    try {
      const before = await openDatabase(place, FIRST_RELEASE, fail);
      const { db } = before;
      await db
        .insertInto('body')
        .values({
          id: 'b',
          code: 'qingxi',
          name: '清溪县人民代表大会',
          type: 'congress',
          level: 'county',
          parent: null,
          created_at: '2026-01-01T00:00:00.000Z',
        })
        .execute();
      await db
        .insertInto('congress_session')
        .values({
          id: 's',
          body: 'b',
          term: 17,
          number: 5,
          title: '第五次会议',
          opens_on: '2026-01-19',
          state: 'closed',
          rehearsal: 0,
          closed_at: null,
        })
        .execute();
      const candidate = {
        id: 'c',
        body: 'b',
        session: 's',
        code: 'A01',
        position: 1,
        name: '城西幼儿园工程',
        content: '新建 12 个班',
        site: '',
        beneficiaries: 360,
        beneficiary_group: '',
        total_yuan: 34_000_000,
        year_yuan: 26_000_000,
        funding_source: '县财政',
        department: '县教育局',
        unit: null,
        starts_on: '',
        ends_on: '',
        target: '',
        origin: 'residents',
        origin_note: '',
        category: 'education',
        created_at: '2026-01-01T00:00:00.000Z',
      } as const;
      await db
        .withTables<{ candidate: typeof candidate }>()
        .insertInto('candidate')
        .values(candidate)
        .execute();
      await before.close();
      const after = await openDatabase(place, MIGRATIONS, fail);
      expect(await after.db.selectFrom('candidate').selectAll().execute()).toEqual([
        { ...candidate, lead: null },
      ]);
      expect(await after.db.selectFrom('proposal').selectAll().execute()).toEqual([]);
      await after.close();
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
