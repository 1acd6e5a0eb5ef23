import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run as backup } from '../../server/commands/backup.ts';
import { run as restore } from '../../server/commands/restore.ts';
import { openHouse as openServer } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { Engine } from '../../server/platform/database/columns.ts';
import type { EntryReceipt } from '../../shared/collection/review.ts';
import type { AppraisalItem } from '../../shared/screening/appraisal-model.ts';
import { BLANK_APPRAISAL } from '../../shared/screening/appraisal.ts';
import { anEntry } from '../collection/office.ts';
import { newClient } from '../support/client.ts';
import { realChance, steppedClock } from '../support/clock.ts';
import { documentationOf } from '../support/documented.ts';
import { anEquippedBody } from '../support/equipped.ts';
import type { House } from '../support/house.ts';
import { anAdministrator, PASSWORD } from '../support/people.ts';
import { freshPostgres } from '../support/postgres.ts';
import { capture } from './capture.ts';

type Place = Readonly<Record<string, string>>;

async function newPlace(engine: Engine): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'pj-screening-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const place = { DATA_DIR: join(folder, 'data') };
  return engine === 'postgres' ? { ...place, DATABASE_URL: await freshPostgres() } : place;
}

/** Opens an installation at this place for a while. */
async function at<Value>(
  engine: Engine,
  place: Place,
  work: (house: House) => Promise<Value>,
): Promise<Value> {
  const config = readConfig(place);
  if (!config.ok) throw new Error(config.failure.code);
  const clock = steppedClock();
  const opened = await openServer(config.value, {
    clock,
    chance: realChance,
    log: pino({ level: 'silent' }),
  });
  const documentation = await documentationOf(opened.app);
  const house: House = {
    engine,
    platform: opened.platform,
    app: opened.app,
    clock,
    client: (seat = 'staff') => newClient(opened.app, documentation, seat),
    close: () => opened.close(),
  };
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

describe.each([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const)('a copy taken on %s in the middle of the screening', (engine, other) => {
  test(`goes on working on ${other}, and what phones send again is not doubled`, async () => {
    const place = await newPlace(engine);
    const file = join(mkdtempSync(join(tmpdir(), 'pj-copy-')), 'copy');
    onTestFinished(() => rmSync(join(file, '..'), { recursive: true }));
    const entry = {
      id: crypto.randomUUID(),
      entry: anEntry(),
      origin: 'residents',
      channel: 'letter',
      receivedOn: '2026-01-15',
      deputy: null,
      unit: null,
      joins: null,
    };
    const form = { ...BLANK_APPRAISAL, content: '先写一半' };
    const before = await at(engine, place, async (house) => {
      const { ids, as } = await anEquippedBody(house);
      const path = `/bodies/${ids['body']}`;
      const { client } = await anAdministrator(house);
      const receipt = await client.post<EntryReceipt>(`${path}/collection/entries`, {
        ...entry,
        drive: ids['drive'],
      });
      const desk = `${path}/departments/${ids['department']}/appraisals/${ids['appraisal']}/draft`;
      await as.department.put(desk, { version: 1, form });
      // The copy is taken while the server goes on.
      const io = capture();
      expect([await backup([file, '--json'], io, place), io.said.err]).toEqual([0, '']);
      return { ids, path, receipt };
    });

    const { ids, path, receipt } = before;
    const target = await newPlace(other);
    const io = capture();
    expect([await restore([file], io, target), io.said.err]).toEqual([0, '']);
    await at(other, target, async (house) => {
      const staff = house.client();
      await staff.post('/staff/sign-in', { username: 'admin', password: PASSWORD });
      const entries = `${path}/collection/entries`;
      expect(await staff.post(entries, { ...entry, drive: ids['drive'] })).toEqual(receipt);
      // The merge that was done before can be taken back, the import that was previewed be confirmed.
      await staff.post(`${path}/lead-batches/${ids['batch']}/undo`);
      expect(await staff.post(`${path}/collection/imports/${ids['token']}`)).toMatchObject({
        added: 1,
      });
      expect(await staff.post(`${path}/collection/imports/${ids['token']}`)).toMatchObject({
        added: 1,
      });
      const appraisals = await staff.get<{ readonly rows: readonly AppraisalItem[] }>(
        `${path}/appraisals`,
      );
      expect(JSON.stringify(appraisals)).toContain(ids['appraisal']);
      const draft = await house.platform.db
        .selectFrom('appraisal')
        .select('draft')
        .where('id', '=', ids['appraisal'] ?? '')
        .executeTakeFirstOrThrow();
      expect(draft.draft).toContain('先写一半');
      const polls = await staff.get<object>(`${path}/polls`);
      expect(JSON.stringify(polls)).toContain(ids['poll']);
      const tracked = await house.client().get<object>(`/proposals/${ids['number']}`);
      expect(JSON.stringify(tracked)).toContain(ids['number']);
      expect(await house.client().get(`/proposals/${receipt.number}`)).toMatchObject({
        number: receipt.number,
      });
    });
  });
});
