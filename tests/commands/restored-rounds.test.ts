import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../server/backup/backup.ts';
import { restore } from '../../server/backup/restore.ts';
import { openHouse } from '../../server/main.ts';
import type { Config } from '../../server/platform/config.ts';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import { realChance } from '../support/clock.ts';
import { freshPostgres } from '../support/postgres.ts';
import { ENGINES, openHall, type Hall } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';

const BOTH = { A01: 'for', A02: 'for' } as const;

/** Eight meetings, three of them held on after the move, on a machine that may be busy with other tests. */
const PATIENCE = { timeout: 240_000 };

/** Copies a hall while it is open, restores it to the other engine, and lets that server answer from now on. */
async function moveTo(hall: Hall): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pj-restored-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'copy');
  const { clock, config } = hall;
  const copied = await backUp(config, file, { clock, chance: realChance, force: false });
  expect(copied.ok).toBe(true);
  const target: Config = {
    ...config,
    dataDir: join(folder, 'data'),
    databaseUrl: hall.engine === 'sqlite' ? await freshPostgres() : undefined,
  };
  expect((await restore(target, file)).ok).toBe(true);
  const log = pino({ level: 'silent' });
  const server = await openHouse(target, { clock, chance: realChance, log });
  onTestFinished(() => server.close());
  await hall.handOver({
    app: (request) => server.app.fetch(request),
    box: (request) => server.box.fetch(request),
  });
  for (const { body } of await server.platform.db.selectFrom('act_head').select('body').execute())
    expect(await brokenLink(server.platform.db, body)).toBeUndefined();
}

describe.each(ENGINES)('rounds restored from a copy of %s', PATIENCE, (engine) => {
  test('are held again when they were under way, and announced when they were certified', async () => {
    const hall = await openHall(engine);
    onTestFinished(() => hall.close());
    const stages: Record<string, (meeting: Meeting) => Promise<unknown>> = {
      draft: async () => undefined,
      ready: (meeting) => meeting.toReady(),
      open: async (meeting) => {
        await meeting.toIssued();
        await meeting.vote(BOTH);
      },
      sealed: async (meeting) => {
        await meeting.toIssued();
        await meeting.vote(BOTH);
        await meeting.step('seal');
      },
      counted: async (meeting) => {
        await meeting.toIssued();
        await meeting.vote(BOTH);
        await meeting.step('seal');
        await meeting.step('count');
      },
      certified: async (meeting) => {
        await meeting.toIssued();
        await meeting.vote(BOTH);
        await meeting.step('seal');
        await meeting.step('count');
        await meeting.certify();
      },
      announced: async (meeting) => {
        await meeting.toIssued();
        await meeting.finish(BOTH);
      },
      voided: async (meeting) => {
        await meeting.toIssued();
        await meeting.vote(BOTH);
        await meeting.void('停电');
      },
    };
    const meetings: [string, Meeting][] = [];
    for (const [name, bring] of Object.entries(stages)) {
      const meeting = await aMeeting(hall);
      await bring(meeting);
      meetings.push([name, meeting]);
    }
    await moveTo(hall);
    const found = await Promise.all(
      meetings.map(async ([name, meeting]) => {
        const { state, voided } = await meeting.round();
        return [name, state, voided?.reason];
      }),
    );
    expect(found).toEqual([
      ['draft', 'draft', undefined],
      ['ready', 'void', 'restored'],
      ['open', 'void', 'restored'],
      ['sealed', 'void', 'restored'],
      ['counted', 'void', 'restored'],
      ['certified', 'certified', undefined],
      ['announced', 'announced', undefined],
      ['voided', 'void', 'by-decision'],
    ]);
    // Everybody is still signed in, and no phone needs its card again.
    for (const [name, meeting] of meetings) {
      if (name === 'certified') await meeting.step('announce');
      if (name === 'certified' || name === 'announced') {
        expect(await meeting.findings(await meeting.id())).toEqual([]);
        continue;
      }
      if (name !== 'draft') await meeting.nextRound();
      if (name !== 'draft' && name !== 'open' && name !== 'counted') continue;
      await meeting.toIssued();
      const { round } = await meeting.finish(BOTH);
      expect([name, round?.state]).toEqual([name, 'announced']);
      expect(await meeting.findings(await meeting.id())).toEqual([]);
    }
    // A phone that slept through it all still gets its receipt from the restored box.
    const announced = meetings.find(([name]) => name === 'announced')?.[1];
    const [voter] = announced?.voters ?? [];
    const receipt = await voter?.cast((await announced?.id()) ?? '');
    expect(receipt?.json.receipt).toMatch(/^ey/);
  });
});
