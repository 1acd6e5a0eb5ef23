import { serve, type ServerType } from '@hono/node-server';
import pino from 'pino';
import { newSetupLink } from './congress/setup-acts.ts';
import { openHouse, type House } from './main.ts';
import { systemChance, systemClock } from './platform/chance.ts';
import { readConfig, type Config } from './platform/config.ts';

/**
 * The server of `npm run dev`: vite serves the pages and hands the API to the
 * app that this module exports; the box listens on its own port. When a source
 * changes the module is loaded again, and first closes what it had opened.
 */
interface Opened {
  readonly house: House;
  readonly box: ServerType;
}

/** Survives that the module is loaded again, which its own variables do not. */
interface Development {
  piaojueDevelopment?: Promise<Opened>;
}

const development: Development & typeof globalThis = globalThis;

function settings(): Config {
  const { PORT = '5173', ...given } = process.env;
  const config = readConfig({ DATA_DIR: './data/dev', BOX_PORT: '5174', ...given, PORT });
  if (config.ok) return config.value;
  const { variable, value, why } = config.failure.facts;
  throw new Error(`${variable}=${value}: must be ${why}`);
}

async function open(config: Config): Promise<Opened> {
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const house = await openHouse(config, { clock: systemClock, chance: systemChance, log });
  const setup = await newSetupLink(house.platform);
  process.stdout.write(`\n  页面 Pages   ${config.publicUrl}\n  票箱 Box     ${config.boxUrl}\n`);
  if (setup !== undefined) process.stdout.write(`  设置 Set-up  ${setup}\n`);
  const box = serve({ fetch: house.box.fetch, port: config.boxPort, hostname: '127.0.0.1' });
  return { house, box };
}

async function close({ house, box }: Opened): Promise<void> {
  await new Promise((resolve) => box.close(resolve));
  await house.close();
}

async function reopen(before: Promise<Opened> | undefined): Promise<Opened> {
  // What did not open has nothing to close.
  const opened = await before?.catch(() => undefined);
  if (opened !== undefined) await close(opened);
  return open(settings());
}

development.piaojueDevelopment = reopen(development.piaojueDevelopment);
const { house } = await development.piaojueDevelopment;

export default house.app;
