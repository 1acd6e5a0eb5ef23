import { parseArgs } from 'node:util';
import { backUp, type BackupProblem, type Made } from '../backup/backup.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { invalidSetting, type Environment, type Io } from './io.ts';

const HELP = `Copies everything of an installation into one file while its server goes on.

  npm run backup -- FILE [--force] [--json]

  FILE      where the copy goes; it holds the keys of the installation and the roll, so keep it
            as you keep the data folder. Only its owner can read it.
  --force   replaces a file of this name
  --json    one JSON document on standard output and nothing else there
  --help    this text

Which installation: by the same settings as the server (DATA_DIR, DATABASE_URL). In the copy: all
tables as of one moment, the installation's keys, sealed boxes, public bundles. Not in it: an open
box, and the keys of a round. A round under way is therefore void after a restore and held again.
`;

const WORDS: Readonly<Record<BackupProblem, (facts: Failure['facts']) => string>> = {
  'file-exists': ({ file }) => `${file} exists; --force replaces it`,
  'no-such-folder': ({ folder }) => `there is no folder ${folder}`,
  'nothing-there': () =>
    'no server has ever run on these settings: is DATA_DIR or DATABASE_URL right?',
  'file-missing': ({ file }) => `${file} is missing in the data folder; nothing was copied`,
};

interface Options {
  readonly file: string;
  readonly force: boolean;
  readonly json: boolean;
}

/** Runs the command; 0 done, 2 with the reason why not. */
export async function run(
  argv: string[],
  io: Io,
  environment: Environment = process.env,
): Promise<number> {
  const refuse = (reason: string): number => {
    io.err(`backup: ${reason}\n`);
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
  const made = await make(config.value, options.value);
  if (!made.ok) return refuse(WORDS[made.failure.code](made.failure.facts));
  io.out(options.value.json ? `${JSON.stringify(made.value)}\n` : inWords(made.value));
  return 0;
}

function make(config: Config, { file, force }: Options): Promise<Result<Made, BackupProblem>> {
  return backUp(config, file, { clock: systemClock, chance: systemChance, force });
}

function inWords({ file, bytes, tables, rows, boxes, bundles, digest }: Made): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  return [
    `已备份 · backed up: ${file} (${size})`,
    `${tables} 张表 ${rows} 行，封好的票箱 ${boxes} 个，公开数据包 ${bundles} 个 · ${rows} rows of ${tables} tables, ${boxes} sealed boxes, ${bundles} public bundles`,
    `校验码 digest ${digest}`,
    '',
  ].join('\n');
}

function readOptions(argv: string[]): Result<Options | 'help', 'arguments'> {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return ok('help');
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      return fail('arguments', { reason: 'name one file' });
    return ok({ file, force: values.force, json: values.json });
  } catch (error) {
    return fail('arguments', { reason: error instanceof Error ? error.message : String(error) });
  }
}
