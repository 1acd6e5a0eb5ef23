import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { serveHouse } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import { simulate } from '../../server/simulation/simulate.ts';
import { ENGINES } from '../support/rounds-hall.ts';
import { freshPostgres } from '../support/postgres.ts';

test.each(ENGINES)(
  'sixty deputies over a network that loses one message in twenty end with every round verified (%s)',
  { timeout: 120_000 },
  async (engine) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-lossy-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const config = readConfig({
      DATA_DIR: dataDir,
      PORT: '0',
      BOX_PORT: '0',
      HOST: '127.0.0.1',
      ...(engine === 'postgres' ? { DATABASE_URL: await freshPostgres() } : {}),
    });
    if (!config.ok) throw new Error(config.failure.code);
    const said: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void said.push(line) });
    const house = await serveHouse(config.value, { clock: systemClock, chance: systemChance, log });
    onTestFinished(() => house.close());
    const { rounds, elected, verified } = await simulate({
      origin: house.url,
      setupLink: (await newSetupLink(house.platform)) ?? '',
      deputies: 60,
      custody: 'scrutineers',
      paper: 0,
      lossy: 0.05,
      away: 0.05,
      chance: seededChance('7'),
      clock: systemClock,
      say: () => undefined,
    });
    expect(rounds.flatMap(({ findings }) => findings)).toEqual([]);
    expect(verified).toBe(true);
    expect(elected.length).toBeGreaterThan(0);
    expect(elected.length).toBeLessThanOrEqual(10);
    for (const { view } of rounds) {
      expect(view.present).toBe(57);
      expect(view.tally).toMatchObject({ issued: 57, missing: 0, replaced: 0 });
    }
    expect(said).toEqual([]);
  },
);
