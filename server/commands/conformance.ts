import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkExport, type Conformance } from '../conformance/conformance.ts';
import { exportExample } from '../conformance/example.ts';
import { readStandards } from '../conformance/schemas.ts';
import type { Io } from './io.ts';

const HELP = `Holds the open data of a vote to the public standards it follows.

  npm run conformance -- --schemas DIR [--export DIR] [--json]

  --schemas DIR   the standards, unchanged: nist/election-results-reporting.json (SP 1500-100),
                  nist/cast-vote-records.json (SP 1500-103), popolo/schemas/*.json
  --export DIR    what npm run export wrote; without it two invented votes with an invalid
                  ballot, a tie and a runoff are held and exported, one that discloses its
                  ballots and one that does not
  --json          one JSON document: { "conforms", "checked": [], "found": [] }
  --help          this text

Beyond the schemas: nothing is empty; ids are XML names and every reference names an object of
the type that the standard allows; cast vote records stand in the order of the box, without times.

The exit status is 0 when everything conforms, 1 when not, 2 for bad arguments.
`;

interface Options {
  readonly schemas: string;
  readonly folder: string | undefined;
  readonly json: boolean;
}

/** Runs the command; see its help for the exit status. */
export async function run(argv: string[], io: Io): Promise<number> {
  const refuse = (reason: string): number => {
    io.err(`conformance: ${reason}\n`);
    return 2;
  };
  const options = readOptions(argv);
  if (!options.ok) return refuse(`${String(options.failure.facts['reason'])}\nSee --help.`);
  if (options.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { schemas, folder, json } = options.value;
  const standards = readStandards(schemas);
  if (!standards.ok) {
    const { file, why } = standards.failure.facts;
    return refuse(why === undefined ? `${file} is missing` : `${file} cannot be read: ${why}`);
  }
  if (folder !== undefined && !existsSync(folder)) return refuse(`there is no folder ${folder}`);
  const conformance =
    folder === undefined
      ? await ofExample((example) => checkExport(example, standards.value))
      : checkExport(folder, standards.value);
  if (conformance.checked.length === 0)
    return refuse(`${folder} holds nothing that npm run export writes`);
  const conforms = conformance.found.length === 0;
  io.out(json ? `${JSON.stringify({ conforms, ...conformance })}\n` : inWords(conformance));
  return conforms ? 0 : 1;
}

async function ofExample(check: (folder: string) => Conformance): Promise<Conformance> {
  const folder = mkdtempSync(join(tmpdir(), 'piaojue-conformance-'));
  try {
    for (const disclosure of ['totals', 'ballots'] as const)
      await exportExample(join(folder, disclosure), disclosure);
    return check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inWords({ checked, found }: Conformance): string {
  const lines = checked.map(({ file, standard }) => {
    const wrong = found.filter((one) => one.file === file);
    return [
      `${wrong.length === 0 ? '✓' : '✗'} ${file} (${standard})`,
      ...wrong.map(({ detail }) => `    ${detail}`),
    ].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

function readOptions(argv: string[]): Result<Options | 'help', 'arguments'> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        schemas: { type: 'string' },
        export: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return ok('help');
    const { schemas, export: folder, json } = values;
    if (schemas === undefined) return fail('arguments', { reason: '--schemas is missing' });
    return ok({ schemas, folder, json });
  } catch (error) {
    return fail('arguments', { reason: error instanceof Error ? error.message : String(error) });
  }
}
