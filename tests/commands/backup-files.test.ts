import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run as backup } from '../../server/commands/backup.ts';
import { run as restore } from '../../server/commands/restore.ts';
import { openHouse, type House } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import { keepDocument, keepPhoto } from '../../server/platform/files/keeping.ts';
import { claimFiles, filesOf, readFile } from '../../server/platform/files/stored.ts';
import { phonePhoto, textBytes } from '../platform/files-samples.ts';
import { realChance, steppedClock } from '../support/clock.ts';
import { freshPostgres } from '../support/postgres.ts';
import { capture } from './capture.ts';

type Place = Readonly<Record<string, string>>;

async function newPlace(engine: 'sqlite' | 'postgres'): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'pj-backup-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const place = { DATA_DIR: join(folder, 'data') };
  return engine === 'postgres' ? { ...place, DATABASE_URL: await freshPostgres() } : place;
}

/** Opens an installation at this place for a while. */
async function at<Value>(place: Place, work: (house: House) => Promise<Value>): Promise<Value> {
  const config = readConfig(place);
  if (!config.ok) throw new Error(config.failure.code);
  const house = await openHouse(config.value, {
    clock: steppedClock(),
    chance: realChance,
    log: pino({ level: 'silent' }),
  });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

async function copyOf(place: Place, file: string): Promise<string> {
  const io = capture();
  expect([await backup([file, '--json'], io, place), io.said.err]).toEqual([0, '']);
  return (JSON.parse(io.said.out) as { digest: string }).digest;
}

async function putBack(file: string, place: Place): Promise<void> {
  const io = capture();
  expect([await restore([file], io, place), io.said.err]).toEqual([0, '']);
}

describe.each([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const)('photos and documents on %s', (engine, other) => {
  test(`are in its backup, and come back byte for byte on ${other}`, async () => {
    const place = await newPlace(engine);
    const folder = mkdtempSync(join(tmpdir(), 'pj-copy-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const spot = { latitude: 30, longitude: 120.153_333 };
    // As large as may be, and more of them than are read at once.
    const large = new Uint8Array(8 << 20).fill(0x20);
    large.set(textBytes('%PDF-1.7'));
    const wholeHouse = async ({ platform: { db } }: House) => {
      const files = await filesOf(db, 'b-1', 'proposal/1');
      return Promise.all(
        files.map(async (file) => [
          file,
          Buffer.from((await readFile(db, 'b-1', file.id))?.bytes ?? []).toString('base64'),
          Buffer.from((await readFile(db, 'b-1', file.id, 'small'))?.bytes ?? []).length,
        ]),
      );
    };
    const before = await at(place, async (house) => {
      const { db, clock } = house.platform;
      const sent = { body: 'b-1', name: 'a', ticket: 'account/1' };
      const ids = Array.from({ length: 20 }, () => randomUUID());
      for (const [index, id] of ids.entries()) {
        const kept =
          index === 19
            ? await keepDocument(db, clock, { ...sent, id, bytes: large })
            : await keepPhoto(db, clock, {
                ...sent,
                id,
                bytes: await phonePhoto('jpeg', { width: 60 + index, height: 40 }),
                ...(index % 2 === 0 ? { place: spot } : {}),
              });
        expect(kept.ok).toBe(true);
      }
      await db.transaction().execute((trx) => claimFiles(trx, 'b-1', ids, 'proposal/1'));
      return wholeHouse(house);
    });
    expect(before.length).toBe(20);
    const first = await copyOf(place, join(folder, 'first'));
    const there = await newPlace(other);
    await putBack(join(folder, 'first'), there);
    expect(await copyOf(there, join(folder, 'second'))).toBe(first);
    expect(await at(there, wholeHouse)).toEqual(before);
  });
});
