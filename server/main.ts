import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import pino, { type Logger } from 'pino';
import type { Chance, Clock } from '../shared/chance.ts';
import { createApp } from './app.ts';
import { createBallotRoom, receiptSigner, type BallotRoom } from './ballot/ballot-room.ts';
import { boxApp } from './ballot/box/app.ts';
import { boxFailures } from './ballot/box/failures.ts';
import { BoxOffice } from './ballot/box/office.ts';
import { openBox } from './ballot/box/open.ts';
import { resume } from './ballot/resume.ts';
import { startTicker } from './ballot/ticker.ts';
import { placeOf, type Config } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { claimFolder } from './platform/files/claim.ts';
import { createCrowd } from './platform/identity/crowd.ts';
import { openKeys } from './platform/identity/keys.ts';
import { createLive } from './platform/live/live.ts';
import { createMailer } from './platform/mail/mailer.ts';
import type { Platform } from './platform/platform.ts';
import { startDigests } from './supervision/digests/worker.ts';
import { MIGRATIONS } from './tables.ts';

export interface House {
  readonly platform: Platform;
  readonly room: BallotRoom;
  /** Pages and API. */
  readonly app: Hono;
  /** The box, on its own origin. */
  readonly box: Hono;
  close(): Promise<void>;
}

export interface Outside {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log?: Logger;
  /** The built pages; without them only the API is served. */
  readonly pages?: Hono;
  /** Routes under `/api` that only this house has. */
  readonly extra?: (room: BallotRoom) => Hono;
}

/** Opens a house: its folder, database, keys, box and rooms, and takes up what a stop or crash left. */
export async function openHouse(config: Config, outside: Outside): Promise<House> {
  const { clock, chance } = outside;
  const log = outside.log ?? pino({ level: config.logLevel, base: null });
  const release = claimFolder(config.dataDir);
  try {
    const place = placeOf(config);
    const lost = (error: Error): void =>
      log.warn({ error: error.name }, 'a database connection was lost');
    const database = await openDatabase(place, MIGRATIONS, lost);
    const { db, engine } = database;
    const keys = await openKeys(config.dataDir, chance);
    const live = createLive(clock, (error) =>
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a live signal failed'),
    );
    const crowd = createCrowd(clock, chance);
    const platform: Platform = { config, clock, chance, db, engine, keys, live, crowd, log };
    const store = await openBox(place, lost);
    const failed = boxFailures(log);
    const office = new BoxOffice({ store, clock, signReceipt: receiptSigner(platform), failed });
    const room = createBallotRoom(platform, store, office);
    await resume(room);
    const ticker = startTicker(room);
    const digests =
      config.mail === undefined ? undefined : startDigests(platform, createMailer(config.mail));
    return {
      platform,
      room,
      app: createApp(platform, room, { pages: outside.pages, extra: outside.extra?.(room) }),
      box: boxApp(office, failed),
      async close() {
        ticker.stop();
        await digests?.stop();
        await Promise.allSettled(room.underWay.values());
        await store.close();
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

export interface Running extends House {
  /** Origin of pages and API. */
  readonly url: string;
  /** Origin of the box. */
  readonly boxUrl: string;
}

/**
 * Serves a house on its two ports; with port 0 the system chooses, and the
 * origins follow unless the settings name them.
 */
export async function serveHouse(config: Config, outside: Outside): Promise<Running> {
  let main = starting;
  let box = starting;
  const streams = new Set<Socket>();
  const mainServer = await listen(config, config.port, (request, response) => {
    if (request.url?.startsWith(LIVE) === true) {
      streams.add(request.socket);
      request.socket.once('close', () => streams.delete(request.socket));
    }
    main(request, response);
  });
  const stopBoth = async (): Promise<void> => {
    // Live streams never end by themselves.
    for (const socket of streams) socket.destroy();
    await Promise.all([stop(mainServer, outside.clock), stop(boxServer, outside.clock)]);
  };
  const boxServer = await listen(config, config.boxPort, (...call) => box(...call)).catch(
    async (error: unknown) => {
      await stop(mainServer, outside.clock);
      throw error;
    },
  );
  const settled: Config = {
    ...config,
    publicUrl: config.port === 0 ? originOf(config, mainServer) : config.publicUrl,
    boxUrl: config.boxPort === 0 ? originOf(config, boxServer) : config.boxUrl,
  };
  try {
    const house = await openHouse(settled, outside);
    main = getRequestListener(house.app.fetch);
    box = getRequestListener(house.box.fetch);
    return {
      ...house,
      url: settled.publicUrl,
      boxUrl: settled.boxUrl,
      async close() {
        await stopBoth();
        await house.close();
      },
    };
  } catch (error) {
    await stopBoth();
    throw error;
  }
}

/** What answers between listening on the ports and being open. */
const starting: RequestListener = (_request, response) => {
  response.writeHead(503).end();
};

function listen(config: Config, port: number, listener: RequestListener): Promise<Server> {
  const server =
    config.tls === undefined
      ? createServer(listener)
      : createSecureServer(
          { cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) },
          listener,
        );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, config.host, () => resolve(server));
  });
}

function originOf(config: Config, server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return `${config.tls === undefined ? 'http' : 'https'}://localhost:${address.port}`;
}

const LIVE = '/api/live';

/** How long answers under way may take when the server stops; what is cut off then was not acknowledged. */
const GRACE = 5000;

/** Takes no more connections and resolves when the answers under way are given. */
async function stop(server: Server, clock: Clock): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, clock.wait(GRACE)]);
  server.closeAllConnections();
  await closed;
}
