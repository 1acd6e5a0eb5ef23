import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { CUSTODIES, type Custody } from '../../shared/ballot/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { newSetupLink } from '../congress/setup-acts.ts';
import { serveHouse } from '../main.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import { readConfig } from '../platform/config.ts';
import { seededChance } from '../simulation/seeded.ts';
import { simulate, type Simulation } from '../simulation/simulate.ts';
import type { Io } from './io.ts';

const HELP = `Holds a whole session over HTTP with simulated deputies, each a protocol client of its own:
sign in, issue, cast, seal, return, count, certify, announce, runoffs as they come, verify.

  npm run simulate -- --deputies 300 [--url URL --setup LINK] [--seed 7] [--paper 0.05]
                      [--lossy 0.05] [--away 0.04] [--custody server] [--bundle FILE] [--json]

  --deputies N    how many are on the roll, from 8 to 5000; default 300
  --url URL       a server with an empty installation; without it one is started in a
                  temporary folder
  --setup LINK    the one-time link that the empty installation printed at its start
  --seed S        repeats names, candidates and votes; keys are always new
  --lossy F       fraction of messages and answers that the network loses, up to 0.5; default 0
  --away F        fraction of the deputies who are not in the hall, up to 0.3; default 0.04
  --custody WHO   who keeps the count key: scrutineers (2 of 3 shares, each counts alone), the
                  default, or server
  --paper F       fraction of those present who vote on paper, issued by name and keyed in by two
                  tellers, up to 0.5; default 0
  --bundle FILE   writes the public bundle of the last round
  --json          one JSON document on standard output and nothing else there
  --help          this text

The exit status is 0 when every round was verified, 1 when not, 2 for bad arguments.
`;

interface Options {
  readonly deputies: number;
  readonly url: string | undefined;
  readonly setup: string | undefined;
  readonly seed: string | undefined;
  readonly paper: number;
  readonly lossy: number;
  readonly away: number;
  readonly custody: Custody;
  readonly bundle: string | undefined;
  readonly json: boolean;
}

/** Runs the command; see its help for the exit status. */
export async function run(argv: string[], io: Io): Promise<number> {
  const options = readOptions(argv);
  if (!options.ok) {
    io.err(`${String(options.failure.facts['reason'])}\nSee --help.\n`);
    return 2;
  }
  if (options.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { bundle, json } = options.value;
  const result = await hold(options.value, (line) => {
    if (!json) io.err(`${line}\n`);
  });
  if (bundle !== undefined) writeFileSync(bundle, result.rounds.at(-1)?.bundle ?? '');
  io.out(`${JSON.stringify(summary(options.value, result), undefined, json ? undefined : 2)}\n`);
  if (!json) for (const line of complaints(result)) io.err(`${line}\n`);
  return result.verified ? 0 : 1;
}

async function hold(options: Options, say: (line: string) => void): Promise<Simulation> {
  const { url, setup, seed, ...plan } = options;
  const chance = seed === undefined ? systemChance : seededChance(seed);
  const given = { ...plan, chance, clock: systemClock, say };
  if (url !== undefined && setup !== undefined)
    return simulate({ ...given, origin: new URL(url).origin, setupLink: setup });
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-simulate-'));
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', BOX_PORT: '0', HOST: '127.0.0.1' });
  if (!config.ok) throw new Error(config.failure.code);
  const log = pino({ level: 'error', base: null }, pino.destination(2));
  const house = await serveHouse(config.value, { clock: systemClock, chance: systemChance, log });
  try {
    const setupLink = (await newSetupLink(house.platform)) ?? '';
    return await simulate({ ...given, origin: house.url, setupLink });
  } finally {
    await house.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What the command prints: sums over all rounds, and the milliseconds they took together. */
function summary({ deputies }: Options, { rounds, elected, verified }: Simulation) {
  const tallies = rounds.flatMap(({ view }) => (view.tally === null ? [] : [view.tally]));
  const sum = (of: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const spent = (of: (run: (typeof rounds)[number]) => number): number =>
    Math.round(rounds.reduce((total, run) => total + of(run), 0));
  return {
    deputies,
    present: rounds[0]?.view.present ?? 0,
    issued: sum((tally) => tally.issued),
    returned: sum((tally) => tally.returned),
    unused: sum((tally) => tally.unused),
    missing: sum((tally) => tally.missing),
    replaced: sum((tally) => tally.replaced),
    invalid: sum((tally) => tally.invalid),
    rounds: rounds.length,
    elected,
    verified,
    ms: {
      issue: spent(({ ms }) => ms.issue),
      cast: spent(({ ms }) => ms.cast),
      seal: spent(({ ms }) => ms.seal),
      count: spent(({ ms }) => ms.count),
    },
  };
}

function complaints({ rounds, verified }: Simulation): readonly string[] {
  if (verified) return [];
  const found = rounds.flatMap(({ findings, view }) =>
    findings.map(({ code, detail }) => `round ${view.number}: ${code} ${detail}`),
  );
  return found.length > 0 ? found : ['a tally differs from what the deputies sent'];
}

function readOptions(argv: string[]): Result<Options | 'help'> {
  const refuse = (reason: string) => fail('arguments', { reason });
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        deputies: { type: 'string', default: '300' },
        url: { type: 'string' },
        setup: { type: 'string' },
        seed: { type: 'string' },
        paper: { type: 'string', default: '0' },
        lossy: { type: 'string', default: '0' },
        away: { type: 'string', default: '0.04' },
        custody: { type: 'string', default: 'scrutineers' },
        bundle: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const { url, setup, seed, bundle, json } = values;
  if (values.help) return ok('help');
  const deputies = Number(values.deputies);
  if (!Number.isInteger(deputies) || deputies < 8 || deputies > 5000)
    return refuse(`--deputies ${values.deputies}: a whole number from 8 to 5000`);
  const paper = portion(values.paper, 0.5);
  if (paper === undefined) return refuse(`--paper ${values.paper}: a fraction from 0 to 0.5`);
  const lossy = portion(values.lossy, 0.5);
  if (lossy === undefined) return refuse(`--lossy ${values.lossy}: a fraction from 0 to 0.5`);
  const away = portion(values.away, 0.3);
  if (away === undefined) return refuse(`--away ${values.away}: a fraction from 0 to 0.3`);
  const custody = CUSTODIES.find((one) => one === values.custody);
  if (custody === undefined)
    return refuse(`--custody ${values.custody}: ${CUSTODIES.join(' or ')}`);
  if (url !== undefined && !URL.canParse(url)) return refuse(`--url ${url}: not an address`);
  if (setup !== undefined && !URL.canParse(setup)) return refuse('--setup: not a link');
  if ((url === undefined) !== (setup === undefined))
    return refuse('--url and --setup belong together: an empty installation and its link');
  return ok({ deputies, url, setup, seed, paper, lossy, away, custody, bundle, json });
}

function portion(text: string, most: number): number | undefined {
  const value = Number(text);
  return text.trim() !== '' && value >= 0 && value <= most ? value : undefined;
}
