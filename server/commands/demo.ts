import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { fail, ok, type Result } from '../../shared/result.ts';
import { partsOf } from '../example/demo-routes.ts';
import { openDemonstration } from '../example/demonstration.ts';
import { systemClock } from '../platform/chance.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { builtPages } from '../platform/http/pages.ts';
import { seededChance } from '../simulation/seeded.ts';
import type { Io } from './io.ts';

const HELP = `Starts the example congress in a temporary folder, with simulated deputies who sign in and vote
while you lead the session. Everything is gone when it ends.

  npm run demo [-- --port 8080]

  --port N   port of the pages; the box takes the next one; default 8080
  --help     this text
`;

const WORDS = {
  chair: '主席台   Rostrum   ',
  deputy: '代表     Deputy    ',
  scrutineer: '监票人   Scrutineer',
  teller: '计票人   Teller    ',
  'second-teller': '计票人二 Teller 2  ',
  hall: '会场大屏 Hall      ',
  public: '公众     Public    ',
  staff: '工作人员 Staff     ',
  resident: '居民     Resident  ',
  'pre-review': '代表预审 Pre-review',
  department: '责任单位 Department',
  station: '联络站   Station   ',
} as const;

/** Runs the demonstration until it is interrupted. */
export async function run(argv: string[], io: Io): Promise<number> {
  const port = readPort(argv);
  if (!port.ok) {
    io.err(`${String(port.failure.facts['reason'])}\nSee --help.\n`);
    return 2;
  }
  if (port.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-demo-'));
  try {
    return await play(settings(port.value, dataDir), io);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      io.err(
        `Port ${port.value} or ${port.value + 1} is in use; try another: npm run demo -- --port 8090\n`,
      );
      return 2;
    }
    throw error;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function play(config: Config, io: Io): Promise<number> {
  const log = pino({ level: 'warn', base: null }, pino.destination(2));
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const outside = {
    chance: seededChance('清溪'),
    clock: systemClock,
    log,
    pages: builtPages(webFolder()),
  };
  const demonstration = await openDemonstration(config, outside, (line) => io.err(`${line}\n`));
  const { url } = demonstration.house;
  io.out(`\n演示已就绪 · The demonstration is ready:\n\n  ${url}/demo\n\n`);
  for (const { part, link } of partsOf(demonstration.stage))
    io.out(`  ${WORDS[part]}  ${new URL(link, url).href}\n`);
  io.out('\n按 Ctrl+C 结束 · Ctrl+C ends it\n');
  await ended;
  await demonstration.close();
  return 0;
}

function settings(port: number, dataDir: string): Config {
  const config = readConfig({
    PORT: String(port),
    BOX_PORT: String(port + 1),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
  });
  if (!config.ok) throw new Error(config.failure.code);
  return config.value;
}

/** The built pages beside this built command. */
function webFolder(): string {
  return join(process.cwd(), 'dist', 'web');
}

function readPort(argv: string[]): Result<number | 'help'> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        port: { type: 'string', default: '8080' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return ok('help');
    const port = Number(values.port);
    return Number.isInteger(port) && port > 0 && port < 65_535
      ? ok(port)
      : fail('arguments', { reason: `--port ${values.port}: a port from 1 to 65534` });
  } catch (error) {
    return fail('arguments', { reason: error instanceof Error ? error.message : String(error) });
  }
}
