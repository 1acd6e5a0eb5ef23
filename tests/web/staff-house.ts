import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { build } from 'vite';
import solid from 'vite-plugin-solid';
import { afterAll, beforeAll } from 'vitest';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { serveHouse, type Running } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { builtPages } from '../../server/platform/http/pages.ts';

/** An empty installation on real ports with the pages of the staff, and its one-time link. */
export interface StaffHouse {
  readonly running: Running;
  readonly setupLink: string;
  close(): Promise<void>;
}

/** Builds the pages of the staff once for this file of tests; each call of the answer opens an installation. */
export function buildStaffPages(): () => Promise<StaffHouse> {
  const pages = mkdtempSync(join(tmpdir(), 'pj-staff-pages-'));
  const open: StaffHouse[] = [];
  beforeAll(async () => {
    await build({
      configFile: false,
      root: 'web',
      logLevel: 'error',
      plugins: [solid()],
      build: {
        target: 'es2022',
        outDir: pages,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: { input: 'web/entrances/staff.html' },
      },
    });
  });
  afterAll(async () => {
    for (const house of open) await house.close();
    rmSync(pages, { recursive: true, force: true });
  });
  return async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pj-staff-'));
    const config = readConfig({
      DATA_DIR: dataDir,
      PORT: '0',
      BOX_PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
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
