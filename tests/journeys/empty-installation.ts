import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { serveHouse, type Running } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { builtPages } from '../../server/platform/http/pages.ts';

/** A server on real ports with nothing in it, and the one-time link that it prints. */
export interface EmptyInstallation {
  readonly running: Running;
  readonly setupLink: string;
  close(): Promise<void>;
}

/** Opens one, with the built pages of this folder. */
export async function openEmptyInstallation(web: string): Promise<EmptyInstallation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pj-journey-'));
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
    pages: builtPages(web),
  });
  return {
    running,
    setupLink: (await newSetupLink(running.platform)) ?? '',
    async close() {
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
