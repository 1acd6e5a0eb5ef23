import { parseArgs } from 'node:util';
import { restore, type Restored, type RestoreProblem } from '../backup/restore.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import { readConfig } from '../platform/config.ts';
import { FolderClaimed } from '../platform/files/claim.ts';
import { invalidSetting, type Environment, type Io } from './io.ts';

const HELP = `Puts a backup into an empty folder, or an empty PostgreSQL database and an empty folder.

  npm run restore -- FILE [--json]

  FILE     what "npm run backup" wrote, on SQLite or PostgreSQL; it may be restored to either
  --json   one JSON document on standard output and nothing else there
  --help   this text

Where to: by the same settings as the server (DATA_DIR, DATABASE_URL). Nothing that is there is
overwritten. Rounds that were under way become void (restored) at the next start: their keys and
open boxes are in no backup, and they are held again.
`;

const WORDS: Readonly<Record<RestoreProblem, (facts: Failure['facts']) => string>> = {
  'no-such-file': ({ file }) => `there is no file ${file}`,
  'foreign-file': () => 'this file is not a backup of this system',
  damaged: () => 'this backup is damaged; nothing was restored',
  'newer-version': () => 'this backup was made by a newer version; update first',
  'folder-not-empty': ({ folder }) =>
    `${folder} is not empty; name another folder with DATA_DIR or move what is there`,
  'database-not-empty': () => 'the database of DATABASE_URL is not empty; create a new one',
};

/** Runs the command; 0 done, 2 with the reason why not. */
export async function run(
  argv: string[],
  io: Io,
  environment: Environment = process.env,
): Promise<number> {
  const refuse = (reason: string): number => {
    io.err(`restore: ${reason}\n`);
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
  const { file, json } = options.value;
  try {
    const restored = await restore(config.value, file);
    if (!restored.ok) return refuse(WORDS[restored.failure.code](restored.failure.facts));
    io.out(json ? `${JSON.stringify(restored.value)}\n` : inWords(restored.value));
    return 0;
  } catch (error) {
    if (error instanceof FolderClaimed) return refuse(error.message);
    io.err('restore: did not come to its end; empty the folder and the database and try again\n');
    throw error;
  }
}

function inWords({ madeAt, tables, rows, digest }: Restored): string {
  return [
    `已恢复 ${madeAt} 的备份，${tables} 张表 ${rows} 行 · restored what was backed up at ${madeAt}: ${rows} rows of ${tables} tables`,
    `校验码 digest ${digest}`,
    '',
  ].join('\n');
}

function readOptions(
  argv: string[],
): Result<{ readonly file: string; readonly json: boolean } | 'help', 'arguments'> {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return ok('help');
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      return fail('arguments', { reason: 'name one file' });
    return ok({ file, json: values.json });
  } catch (error) {
    return fail('arguments', { reason: error instanceof Error ? error.message : String(error) });
  }
}
