import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { fail, ok, type Result } from '../../shared/result.ts';
import { newSetupLink } from '../congress/setup-acts.ts';
import { serveHouse, type Running } from '../main.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { FolderClaimed } from '../platform/files/claim.ts';
import { packageRoot } from '../platform/files/package-root.ts';
import { builtPages } from '../platform/http/pages.ts';
import { checkTls, type Warning } from '../platform/tls/check.ts';
import { invalidSetting, type Environment, type Io } from './io.ts';

const HELP = `Starts the server. Its settings are environment variables; the README lists them.

  npm start [-- --json]

  --json   one JSON document on standard output once it is ready, and nothing else there
  --help   this text

It prints where pages and box are reached and, on an empty installation, the one-time link to set
up the first body. Logs go to standard error and name nobody. SIGINT or SIGTERM ends it; answers
under way are given first.

The exit status is 0 after a signal, 2 for a setting that cannot be used, a port or folder that is
taken, or a database that cannot be reached.
`;

const WARNINGS: Readonly<Record<Warning, readonly [string, string]>> = {
  'no-https': [
    'PUBLIC_URL 不是 HTTPS：浏览器将不能投票。请用 npm run certificate 或自己的证书（TLS_CERT、TLS_KEY）。',
    'PUBLIC_URL is not HTTPS: browsers will refuse to vote. Use npm run certificate or a certificate of your own (TLS_CERT, TLS_KEY).',
  ],
  'this-machine-only': [
    'PUBLIC_URL 是 localhost：只有本机的浏览器能投票。要让手机使用，请设置 PUBLIC_URL 和证书。',
    'PUBLIC_URL is localhost: only browsers on this machine can vote. For phones set PUBLIC_URL and a certificate.',
  ],
  'behind-proxy': [
    'PUBLIC_URL 是 HTTPS 而本服务没有证书：前面必须有讲 TLS 的代理，票箱须有自己的源，且不记访问日志。',
    'PUBLIC_URL is HTTPS without TLS here: a proxy must speak it, with an origin of its own for the box and no access log there.',
  ],
  'certificate-ended': ['证书已过期。', 'The certificate has ended.'],
  'certificate-other-host': [
    '证书不含 PUBLIC_URL 或 BOX_URL 的主机名，浏览器会拒绝。',
    'The certificate is not for the host of PUBLIC_URL or BOX_URL; browsers will refuse it.',
  ],
};

/** Errors of system and database that the operator can lift, by their code. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program; set another PORT or BOX_PORT',
  EACCES: 'may not be used by this user',
  EADDRNOTAVAIL: 'is not an address of this machine; set another HOST',
};

/** What the database says for itself when it must not be used as it is. */
const TELLING =
  /^(the publication \S+ would replicate|this database was written by a newer version)/;

/** Runs the server until a signal ends it; see its help for the exit status. */
export async function run(
  argv: string[],
  io: Io,
  environment: Environment = process.env,
): Promise<number> {
  const refuse = (reason: string): number => {
    io.err(`start: ${reason}\n`);
    return 2;
  };
  const options = readOptions(argv);
  if (!options.ok) return refuse(`${String(options.failure.facts['reason'])}\nSee --help.`);
  if (options.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const config = readConfig(environment);
  if (!config.ok) return refuse(invalidSetting(config.failure));
  const checked = checkTls(config.value, systemClock.now());
  if (!checked.ok) {
    const { variable, file, why } = checked.failure.facts;
    return refuse(`${variable}=${file}: ${why}`);
  }
  const ended = signal();
  const opened = await open(config.value);
  if (!opened.ok) return refuse(String(opened.failure.facts['reason']));
  const house = opened.value;
  const ready = await readiness(house, checked.value);
  io.out(options.value.json ? `${JSON.stringify(ready)}\n` : inWords(ready));
  await ended;
  await house.close();
  return 0;
}

async function open(config: Config): Promise<Result<Running, 'cannot-start'>> {
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const pages = builtPages(join(packageRoot(import.meta.url), 'dist', 'web'));
  try {
    return ok(await serveHouse(config, { clock: systemClock, chance: systemChance, log, pages }));
  } catch (error) {
    const reason = reasonOf(error, config);
    if (reason === undefined) throw error;
    return fail('cannot-start', { reason });
  }
}

/** What the operator can lift, in words; nothing for a bug. */
function reasonOf(error: unknown, config: Config): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof FolderClaimed) return error.message;
  if (TELLING.test(error.message)) return error.message;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if ('syscall' in error && error.syscall === 'listen' && 'port' in error)
    return `port ${String(error.port)} on ${config.host} ${REASONS[code] ?? code}`;
  // Network, and the classes of PostgreSQL's errors that come before the first query.
  if (config.databaseUrl !== undefined && /^(E[A-Z]+|28\w{3}|3D000|57P03|53300)$/.test(code))
    return `the database of DATABASE_URL cannot be reached (${code})`;
  if (/^(EACCES|EROFS|ENOSPC|ENOTDIR|EEXIST)$/.test(code))
    return `the folder ${resolve(config.dataDir)} cannot be used (${code})`;
  return undefined;
}

interface Ready {
  readonly pages: string;
  readonly box: string;
  readonly data: string;
  readonly engine: string;
  readonly recordKey: string;
  readonly setup: string | null;
  readonly warnings: readonly Warning[];
}

async function readiness(house: Running, warnings: readonly Warning[]): Promise<Ready> {
  const { platform } = house;
  return {
    pages: house.url,
    box: house.boxUrl,
    data: resolve(platform.config.dataDir),
    engine: platform.engine,
    recordKey: platform.keys.record.publicJwk.kid,
    setup: (await newSetupLink(platform)) ?? null,
    warnings,
  };
}

function inWords({ pages, box, data, engine, recordKey, setup, warnings }: Ready): string {
  const lines = [
    '',
    '民生实事项目票决 已就绪 · ready',
    '',
    `  页面 Pages             ${pages}`,
    `  票箱 Box               ${box}`,
    `  数据 Data              ${data} (${engine === 'postgres' ? 'PostgreSQL' : 'SQLite'})`,
    `  签名公钥 Record key    ${recordKey}`,
    ...(setup === null
      ? []
      : ['', '  首次设置，链接只能用一次 · First set-up, this link works once:', `  ${setup}`]),
    ...warnings.flatMap((warning) => ['', ...WARNINGS[warning].map((words) => `  ! ${words}`)]),
    '',
    '  按 Ctrl+C 结束 · Ctrl+C ends it',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** Resolves at the first signal to end; npm may send the same one again, which changes nothing. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => resolve());
  });
}

function readOptions(argv: string[]): Result<{ readonly json: boolean } | 'help', 'arguments'> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return ok(values.help ? 'help' : { json: values.json });
  } catch (error) {
    return fail('arguments', { reason: error instanceof Error ? error.message : String(error) });
  }
}
