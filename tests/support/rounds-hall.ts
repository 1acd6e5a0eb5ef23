import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe } from 'vitest';
import { GROUP } from '../../server/ballot/box/group-commit.ts';
import type { BallotRoom } from '../../server/ballot/ballot-room.ts';
import { openHouse as openServer, type House as Server } from '../../server/main.ts';
import { readConfig, type Config } from '../../server/platform/config.ts';
import type { Engine } from '../../server/platform/database/columns.ts';
import { newClient } from './client.ts';
import { realChance, steppedClock, type SteppedClock } from './clock.ts';
import { documentationOfWhole } from './documented.ts';
import type { House } from './house.ts';
import { preparedPostgres } from './postgres.ts';

/** What the box answered. */
export interface BoxAnswer {
  readonly status: number;
  /** `receipt` or `code`, or neither. */
  readonly json: { readonly receipt?: string; readonly code?: string };
}

/** How a server is reached: pages and API, and the box. */
export interface Reach {
  app(request: Request): Response | Promise<Response>;
  box(request: Request): Response | Promise<Response>;
}

/** The whole server of a hall, all rooms and the box, reached without a network; everything it says is kept. */
export interface Hall extends House {
  readonly room: BallotRoom;
  readonly config: Config;
  /** Every line of the log since the hall was opened. */
  readonly log: readonly string[];
  /** Every answer of API and box, with its headers, since the hall was opened. */
  readonly answers: readonly string[];
  /** Sends to the box as a device does: no cookie, bytes as plain text. */
  toBox(path: string, body: Uint8Array<ArrayBuffer> | string): Promise<BoxAnswer>;
  /** Stops the server and starts it again on what is left, after `between`. */
  restart(between?: () => Promise<void> | void): Promise<void>;
  /** Stops the server; until it is started again another one on the same folder and database answers. */
  handOver(to: Reach): Promise<void>;
}

/** A stepped clock on which ballots never wait for company. */
function hallClock(): SteppedClock {
  const clock = steppedClock();
  return {
    ...clock,
    wait: (milliseconds) =>
      milliseconds <= GROUP.milliseconds
        ? new Promise((resolve) => setImmediate(resolve))
        : clock.wait(milliseconds),
  };
}

/** Opens the whole server on an empty database of this engine. */
export async function openHall(engine: Engine): Promise<Hall> {
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-hall-'));
  const read = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
    PUBLIC_URL: 'http://hall.test',
    BOX_URL: 'http://box.hall.test',
    ...(engine === 'postgres' ? { DATABASE_URL: await preparedPostgres() } : {}),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const config = read.value;
  const clock = hallClock();
  const log: string[] = [];
  const answers: string[] = [];
  const outside = {
    clock,
    chance: realChance,
    log: pino({ level: 'debug' }, { write: (line: string) => void log.push(line) }),
  };
  let server: Server = await openServer(config, outside);
  const here: Reach = {
    app: (request) => server.app.fetch(request),
    box: (request) => server.box.fetch(request),
  };
  let reach = here;
  const documentation = await documentationOfWhole(server.app);

  const heard = async (answer: Response): Promise<Response> => {
    const stream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
    if (!stream)
      answers.push(
        `${JSON.stringify([...answer.headers])}${Buffer.from(await answer.clone().arrayBuffer()).toString('latin1')}`,
      );
    return answer;
  };
  // The same door before and after a restart.
  const door = new Hono().all('*', async (c) => heard(await reach.app(c.req.raw)));

  return {
    engine,
    config,
    clock,
    app: door,
    log,
    answers,
    get platform() {
      return server.platform;
    },
    get room() {
      return server.room;
    },
    client: (seat = 'staff') => newClient(door, documentation, seat),
    async toBox(path, body) {
      const answer = await heard(
        await reach.box(
          new Request(new URL(path, config.boxUrl), {
            method: 'POST',
            headers: { 'content-type': 'text/plain' },
            body,
          }),
        ),
      );
      return { status: answer.status, json: JSON.parse(await answer.text()) };
    },
    async restart(between) {
      await server.close();
      await between?.();
      server = await openServer(config, outside);
      reach = here;
    },
    async handOver(to) {
      await server.close();
      reach = to;
    },
    async close() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const ENGINES = ['sqlite', 'postgres'] as const satisfies readonly Engine[];

/** The same tests in a hall on SQLite and in one on PostgreSQL; each file of tests has its own two. */
export function describeInHalls(name: string, tests: (hall: () => Hall) => void): void {
  describe.each(ENGINES)(`${name} (%s)`, (engine) => {
    let opened: Hall | undefined;
    beforeAll(async () => {
      opened = await openHall(engine);
    });
    afterAll(async () => {
      await opened?.close();
    });
    tests(() => {
      if (opened === undefined) throw new Error('the hall is not open yet');
      return opened;
    });
  });
}
