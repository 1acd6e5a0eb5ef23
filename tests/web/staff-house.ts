import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { serveHouse, type Running } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { builtPages } from '../../server/platform/http/pages.ts';
import { builtWeb } from '../support/pages.ts';

/** An empty installation on real ports with the pages of the staff, and its one-time link. */
export interface StaffHouse {
  readonly running: Running;
  readonly setupLink: string;
  close(): Promise<void>;
}

/** Each call of the answer opens an installation; call it at the top of the file. */
export function staffHouses(): (
  settings?: Readonly<Record<string, string>>,
) => Promise<StaffHouse> {
  const pages = builtWeb();
  const open: StaffHouse[] = [];
  afterAll(async () => {
    for (const house of open) await house.close();
  });
  return async (settings = {}) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pj-staff-'));
    const config = readConfig({
      DATA_DIR: dataDir,
      PORT: '0',
      BOX_PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      ...settings,
    });
    if (!config.ok) throw new Error(config.failure.code);
    const running = await serveHouse(config.value, {
      clock: systemClock,
      chance: systemChance,
      log: pino({ level: 'silent' }),
      pages: builtPages(pages),
    });
    const setupLink = await newSetupLink(running.platform);
    if (setupLink === undefined) throw new Error('the installation is not empty');
    const house = {
      running,
      setupLink,
      async close() {
        await running.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
    open.push(house);
    return house;
  };
}
