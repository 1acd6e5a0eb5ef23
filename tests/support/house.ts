import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe } from 'vitest';
import type { LaterRooms } from '../../server/congress/later-rooms.ts';
import { congressRoutes } from '../../server/congress/routes.ts';
import { openHouse as openServer } from '../../server/main.ts';
import { readConfig, type Config } from '../../server/platform/config.ts';
import type { Engine } from '../../server/platform/database/columns.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { failed } from '../../server/platform/http/failed.ts';
import { sameOrigin } from '../../server/platform/http/origin.ts';
import type { Seat } from '../../server/platform/identity/cookies.ts';
import { createCrowd } from '../../server/platform/identity/crowd.ts';
import { openKeys } from '../../server/platform/identity/keys.ts';
import { recognise, type Env } from '../../server/platform/identity/visitor.ts';
import { createLive } from '../../server/platform/live/live.ts';
import type { Platform } from '../../server/platform/platform.ts';
import { MIGRATIONS } from '../../server/tables.ts';
import { CONGRESS_PROBLEMS } from '../../shared/congress/problems.ts';
import { newClient, type Client } from './client.ts';
import { realChance, steppedClock, type SteppedClock } from './clock.ts';
import { documentationOf, documentationOfWhole } from './documented.ts';
import { preparedPostgres } from './postgres.ts';

/** A complete server for tests, reached through `app.request()`. */
export interface House extends Opened {
  readonly engine: Engine;
  readonly clock: SteppedClock;
  /** A new browser at this entrance, without cookies. */
  client(seat?: Seat): Client;
}

/** A house as it was opened. */
interface Opened {
  readonly platform: Platform;
  readonly app: Hono;
  close(): Promise<void>;
}

/** Puts some rooms together on a platform, for tests of those rooms. */
export type Compose = (platform: Platform) => Hono | Promise<Hono>;

/** Which rooms a house has: some, or all as the server itself opens them. */
export type Rooms = Compose | 'whole';

/** The congress room alone, with these answers of the rooms after it. */
export function congressAlone(later: LaterRooms): Compose {
  return (platform) => {
    const { db, clock, keys, config } = platform;
    const api = new Hono<Env>()
      .use(sameOrigin(config.publicUrl))
      .use(recognise({ db, clock, cookieKey: keys.cookie, secure: false }))
      .route('/', congressRoutes(platform, later));
    const app = new Hono();
    app.route('/api', api);
    app.onError((error, c) => failed(c, error, CONGRESS_PROBLEMS));
    return app;
  };
}

async function openRooms(config: Config, clock: SteppedClock, compose: Compose): Promise<Opened> {
  const aside: unknown[] = [];
  const onError = (error: unknown): void => {
    aside.push(error);
  };
  const { databaseUrl, dataDir } = config;
  const place = databaseUrl === undefined ? { dataDir } : { url: databaseUrl };
  const database = await openDatabase(place, MIGRATIONS, onError);
  const platform: Platform = {
    config,
    clock,
    chance: realChance,
    db: database.db,
    engine: database.engine,
    keys: await openKeys(dataDir, realChance),
    live: createLive(clock, onError),
    crowd: createCrowd(clock, realChance),
    log: pino({ level: 'silent' }),
  };
  return {
    platform,
    app: await compose(platform),
    async close() {
      await database.close();
      if (aside.length > 0) throw new Error(`happened aside: ${aside.map(String).join('; ')}`);
    },
  };
}

/** Opens a house on an empty database of this engine, in a folder of its own. */
export async function openHouse(engine: Engine, rooms: Rooms): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-house-'));
  const read = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...(engine === 'postgres' ? { DATABASE_URL: await preparedPostgres() } : {}),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const clock = steppedClock();
  const opened =
    rooms === 'whole'
      ? await openServer(read.value, {
          clock,
          chance: realChance,
          log: pino({ level: 'silent' }),
        })
      : await openRooms(read.value, clock, rooms);
  const documentation = await (rooms === 'whole' ? documentationOfWhole : documentationOf)(
    opened.app,
  );
  return {
    engine,
    platform: opened.platform,
    app: opened.app,
    clock,
    client: (seat = 'staff') => newClient(opened.app, documentation, seat),
    async close() {
      await opened.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const ENGINES = ['sqlite', 'postgres'] as const satisfies readonly Engine[];

/** The same tests in a house on SQLite and in one on PostgreSQL; each file of tests has its own two. */
export function describeOnBoth(
  name: string,
  rooms: Rooms,
  tests: (house: () => House) => void,
): void {
  describe.each(ENGINES)(`${name} (%s)`, (engine) => {
    let opened: House | undefined;
    beforeAll(async () => {
      opened = await openHouse(engine, rooms);
    });
    afterAll(async () => {
      await opened?.close();
    });
    tests(() => {
      if (opened === undefined) throw new Error('the house is not open yet');
      return opened;
    });
  });
}
