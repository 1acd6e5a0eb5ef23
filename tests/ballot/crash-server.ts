import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pino from 'pino';
import type { BallotRoom } from '../../server/ballot/ballot-room.ts';
import { serveHouse } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';

/** What the tests tell this program with its first line. It ends when they do. */
export interface Task {
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds by which the hall's clock is ahead of the machine's. */
  readonly ahead: number;
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('dead already');
}

let asked = (): void => undefined;

/** The places in the life of a round where the power goes, each at the next time it is passed. */
const TRAPS = {
  /** Both keys are made; the transaction that makes the round ready is not committed. */
  'keys-made': ({ store }: BallotRoom) => Object.assign(store, { make: die }),
  /** The state is committed; nothing in this process knows of it yet. */
  'state-untold': ({ office }: BallotRoom) => Object.assign(office, { admit: die }),
  /** The name is written down; the paper is not signed. */
  'name-written': ({ active }: BallotRoom) => {
    for (const [id, round] of active)
      active.set(id, {
        ...round,
        issuer: {
          issuer: round.issuer.issuer,
          get privateKey() {
            return die();
          },
        },
      });
  },
  'ballot-unkept': ({ store }: BallotRoom) => Object.assign(store, { keep: die }),
  /** The ballot is durable; its receipt is not sent. */
  'ballot-kept': ({ store }: BallotRoom) => {
    const keep = store.keep.bind(store);
    Object.assign(store, {
      keep: async (...call: Parameters<typeof keep>) => {
        await keep(...call);
        die();
      },
    });
  },
  /** The mark `closing` is durable; the issuer key is still there. */
  'closing-marked': ({ office }: BallotRoom) => Object.assign(office, { close: die }),
  'issuer-erased': ({ keys }: BallotRoom) => {
    const erase = keys.eraseIssuer.bind(keys);
    Object.assign(keys, {
      eraseIssuer: (round: string) => {
        erase(round);
        die();
      },
    });
  },
  /** The box has its final form; the seal is not signed. */
  'box-rewritten': ({ store }: BallotRoom) => {
    const seal = store.seal.bind(store);
    Object.assign(store, {
      seal: async (...call: Parameters<typeof seal>) => {
        await seal(...call);
        die();
      },
    });
  },
  'sealed-untold': ({ office }: BallotRoom) => Object.assign(office, { sealed: die }),
  'half-counted': ({ store }: BallotRoom) => {
    const rows = store.rows.bind(store);
    Object.assign(store, {
      async *rows(...call: Parameters<typeof rows>) {
        let read = 0;
        for await (const row of rows(...call)) {
          yield row;
          read += 1;
          if (read === 3) die();
        }
      },
    });
  },
  /** The bundle lies in its place; the round is not certified. */
  'bundle-written': (room: BallotRoom) => {
    const folder = join(room.bundleFile(''), '..');
    const before = readdirSync(folder).length;
    asked = () => {
      if (existsSync(folder) && readdirSync(folder).length > before) die();
    };
  },
  /** Certified or void; the keys are still there. */
  'keys-there': ({ keys }: BallotRoom) =>
    Object.assign(keys, { eraseCount: die, eraseIssuer: die }),
} as const satisfies Record<string, (room: BallotRoom) => unknown>;

export type Trap = keyof typeof TRAPS;

async function run({ environment, ahead }: Task, orders: AsyncIterator<string>): Promise<void> {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(JSON.stringify(config.failure));
  const clock = {
    ...systemClock,
    now: () => {
      asked();
      return new Date(systemClock.now().getTime() + ahead);
    },
  };
  const log = pino({ level: 'warn' }, pino.destination(2));
  const { room } = await serveHouse(config.value, { clock, chance: systemChance, log });
  process.stdout.write('open\n');
  for (;;) {
    const { value, done } = await orders.next();
    if (done === true) process.exit(0);
    TRAPS[value as Trap](room);
    process.stdout.write('armed\n');
  }
}

const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
const first = await lines.next();
await run(JSON.parse(String(first.value)) as Task, lines);
