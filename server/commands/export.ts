import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import {
  exportVotes,
  type Exported,
  type ExportProblem,
} from '../ballot/open-data/exported-votes.ts';
import { systemChance } from '../platform/chance.ts';
import { placeOf, readConfig } from '../platform/config.ts';
import { connectDatabase } from '../platform/database/database.ts';
import { invalidSetting, type Environment, type Io } from './io.ts';

const HELP = `Writes the open data of a body's announced votes into a new folder, one folder a vote.

  npm run export -- --body CODE --out DIR [--json]

  --body CODE   the code of the body, as in the addresses of its pages
  --out DIR     a folder that does not exist yet or is empty; it appears whole or not at all
  --json        one JSON document on standard output and nothing else there
  --help        this text

Of each vote: candidates and rounds as CSV and XLSX, vote.json with everything that is public,
popolo.json (Popolo), nist-results.json (NIST SP 1500-100) and, only where the ballots themselves
are disclosed, nist-cast-vote-records.json (NIST SP 1500-103). Rehearsals are left out.

Which installation: by the same settings as the server (DATA_DIR, DATABASE_URL), which may be
running. The exit status is 0 when the folder was written, 2 with the reason why not.
`;

const WORDS: Readonly<Record<ExportProblem, (facts: Failure['facts']) => string>> = {
  'no-such-body': ({ body, known }) =>
    `there is no body ${body}; known: ${known === '' ? 'none' : known}`,
  'folder-not-empty': ({ out }) => `${out} is not empty; nothing was written`,
  'no-such-folder': ({ folder }) => `there is no folder ${folder}`,
};

interface Options {
  readonly body: string;
  readonly out: string;
  readonly json: boolean;
}

/** Runs the command; 0 done, 2 with the reason why not. */
export async function run(
  argv: string[],
  io: Io,
  environment: Environment = process.env,
): Promise<number> {
  const refuse = (reason: string): number => {
    io.err(`export: ${reason}\n`);
    return 2;
  };
  const options = readOptions(argv);
  if (!options.ok) return refuse(`${String(options.failure.facts['reason'])}\nSee --help.`);
  if (options.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { body, out, json } = options.value;
  const config = readConfig(environment);
  if (!config.ok) return refuse(invalidSetting(config.failure));
  const place = placeOf(config.value);
  const { dataDir } = config.value;
  if ('dataDir' in place && !existsSync(join(dataDir, 'main.sqlite')))
    return refuse('no server has ever run on these settings: is DATA_DIR or DATABASE_URL right?');
  const database = connectDatabase(place, () => undefined);
  try {
    const { db } = database;
    const exported = await exportVotes({ db, dataDir }, systemChance, body, out);
    if (!exported.ok) return refuse(WORDS[exported.failure.code](exported.failure.facts));
    io.out(json ? `${JSON.stringify(exported.value)}\n` : inWords(exported.value));
    return 0;
  } finally {
    await database.close();
  }
}

function inWords({ out, votes }: Exported): string {
  const lines = votes.map(
    ({ folder, title, files }) => `  ${folder}  ${title}, ${files.length} files`,
  );
  return [`${out}: ${votes.length} votes`, ...lines, ''].join('\n');
}

function readOptions(argv: string[]): Result<Options | 'help', 'arguments'> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        body: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return ok('help');
    const { body, out, json } = values;
    if (body === undefined || body === '')
      return fail('arguments', { reason: '--body is missing' });
    if (out === undefined || out === '') return fail('arguments', { reason: '--out is missing' });
    return ok({ body, out, json });
  } catch (error) {
    return fail('arguments', { reason: error instanceof Error ? error.message : String(error) });
  }
}
