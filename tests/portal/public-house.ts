import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { serveHouse, type Running } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { builtPages } from '../../server/platform/http/pages.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import { builtWeb } from '../support/pages.ts';
import { simulate, type Simulation } from '../../server/simulation/simulate.ts';

/** A real server with some of its pages, as browsers reach it. */
export interface PublicHouse extends Running {
  /** Holds a whole session over HTTP with this many deputies; only once, in the empty house. */
  holdSession(deputies: number, seed: string): Promise<Simulation>;
  /** The one-time link of the empty installation. */
  setupLink(): Promise<string>;
}

/** Serves a house with its pages; call it at the top of the file. */
export function openPublicHouse(): () => PublicHouse {
  const web = builtWeb();
  const folder = mkdtempSync(join(tmpdir(), 'piaojue-public-'));
  let house: PublicHouse | undefined;
  beforeAll(async () => {
    const config = readConfig({
      DATA_DIR: folder,
      PORT: '0',
      BOX_PORT: '0',
      HOST: '127.0.0.1',
    });
    if (!config.ok) throw new Error(config.failure.code);
    const running = await serveHouse(config.value, {
      clock: systemClock,
      chance: systemChance,
      log: pino({ level: 'silent' }),
      pages: builtPages(web),
    });
    const setupLink = async (): Promise<string> => (await newSetupLink(running.platform)) ?? '';
    house = {
      ...running,
      setupLink,
      holdSession: async (deputies, seed) =>
        simulate({
          origin: running.url,
          setupLink: await setupLink(),
          deputies,
          custody: 'server',
          lossy: 0,
          paper: 0,
          away: 0,
          chance: seededChance(seed),
          clock: systemClock,
          say: () => {},
        }),
    };
  });
  afterAll(async () => {
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (house === undefined) throw new Error('the house is not open yet');
    return house;
  };
}
