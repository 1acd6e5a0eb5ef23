import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe } from 'vitest';
import type { LaterRooms } from '../../server/congress/later-rooms.ts';
import { congressRoutes } from '../../server/congress/routes.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { Engine } from '../../server/platform/database/columns.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { failed } from '../../server/platform/http/failed.ts';
import { sameOrigin } from '../../server/platform/http/origin.ts';
import type { Seat } from '../../server/platform/identity/cookies.ts';
import { openKeys } from '../../server/platform/identity/keys.ts';
import { recognise, type Env } from '../../server/platform/identity/visitor.ts';
import { createLive } from '../../server/platform/live/live.ts';
import type { Platform } from '../../server/platform/platform.ts';
import { MIGRATIONS } from '../../server/tables.ts';
import { CONGRESS_PROBLEMS } from '../../shared/congress/problems.ts';
import { newClient, type Client } from './client.ts';
import { realChance, steppedClock, type SteppedClock } from './clock.ts';
import { documentationOf } from './documented.ts';
import { freshPostgres } from './postgres.ts';

/** A complete server for tests, reached through `app.request()`. */
export interface House {
  readonly engine: Engine;
  readonly platform: Platform;
  readonly clock: SteppedClock;
  readonly app: Hono;
  /** A new browser at this entrance, without cookies. */
  client(seat?: Seat): Client;
  close(): Promise<void>;
}

/** Puts the rooms together on a platform. */
export type Compose = (platform: Platform) => Hono | Promise<Hono>;

/** Opens a house on an empty database of this engine. */
export async function openHouse(engine: Engine, compose: Compose): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-house-'));
  const clock = steppedClock();
  const read = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const bugs: unknown[] = [];
  const onBug = (error: unknown): void => {
    bugs.push(error);
  };
  const place = engine === 'sqlite' ? { dataDir } : { url: await freshPostgres() };
  const database = await openDatabase(place, MIGRATIONS, onBug);
  const platform: Platform = {
    config: read.value,
    clock,
    chance: realChance,
    db: database.db,
    engine,
    keys: await openKeys(dataDir, realChance),
    live: createLive(clock, onBug),
    log: pino({ level: 'silent' }),
  };
  const app = await compose(platform);
  const documentation = await documentationOf(app);
  return {
    engine,
    platform,
    clock,
    app,
    client: (seat = 'staff') => newClient(app, documentation, seat),
    async close() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (bugs.length > 0) throw new Error(`happened aside: ${bugs.map(String).join('; ')}`);
    },
  };
}

/** The congress room alone, with these answers of the rooms after it. */
export function congressAlone(later: LaterRooms): Compose {
  return (platform) => {
    const { db, clock, keys, config } = platform;
    const door = { db, clock, cookieKey: keys.cookie, secure: false };
    const api = new Hono<Env>()
      .use(sameOrigin(config.publicUrl))
      .use(recognise(door))
      .route('/', congressRoutes(platform, later));
    const app = new Hono();
    app.route('/api', api);
    app.onError((error, c) => failed(c, error, CONGRESS_PROBLEMS));
    return app;
  };
}

const ENGINES = ['sqlite', 'postgres'] as const satisfies readonly Engine[];

/** The same tests in a house on SQLite and in one on PostgreSQL; each file of tests has its own two. */
export function describeOnBoth(
  name: string,
  compose: Compose,
  tests: (house: () => House) => void,
): void {
  describe.each(ENGINES)(`${name} (%s)`, (engine) => {
    let opened: House | undefined;
    beforeAll(async () => {
      opened = await openHouse(engine, compose);
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
