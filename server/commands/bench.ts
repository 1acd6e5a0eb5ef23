import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, totalmem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Bench, Measured } from '../bench/bench.ts';
import { BENCHES } from '../bench/benches.ts';
import type { Io } from './io.ts';

const HELP = `Measures how fast this is, each thing against a reference that is measured in the same run.

  npm run bench -- [--only NAME] [--scale F] [--json]

  --only NAME   only this; repeat it for several
  --scale F     numbers of things multiplied by it, from 0.001 to 1; default 1
  --json        one JSON document on standard output and nothing else there; without it what is
                being done is told on standard error
  --help        this text

Each result has a value and a reference in its unit, of which more is better, and the ratio of
value to reference; of what has parts the worst comes first, and each part after it. What is
measured on PostgreSQL is so on the server of DATABASE_URL, in databases of its own that go away
again, or else on one started from PG_BIN or from the binaries in npm. What is measured:

${BENCHES.map(({ name, about }) => `  ${name}\n      ${about}`).join('\n')}

The exit status is 0 when all was measured, 2 for bad arguments.
`;

interface Options {
  readonly benches: readonly Bench[];
  readonly scale: number;
  readonly json: boolean;
}

/** Runs the command; see its help for the exit status. */
export async function run(argv: string[], io: Io): Promise<number> {
  const options = readOptions(argv);
  if (!options.ok) {
    io.err(`bench: ${String(options.failure.facts['reason'])}\nSee --help.\n`);
    return 2;
  }
  if (options.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { benches, scale, json } = options.value;
  const results: BenchResult[] = [];
  for (const bench of benches)
    results.push(
      ...(await measured(bench, scale, (line) => {
        if (!json) io.err(`${bench.name}: ${line}\n`);
      })),
    );
  io.out(`${JSON.stringify({ machine: machine(), results }, undefined, json ? undefined : 2)}\n`);
  return 0;
}

interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reference: number;
  readonly ratio: number;
}

async function measured(
  bench: Bench,
  scale: number,
  say: (line: string) => void,
): Promise<readonly BenchResult[]> {
  const { name, unit } = bench;
  const folder = mkdtempSync(join(tmpdir(), 'piaojue-bench-'));
  try {
    const elapsed = (): number => performance.now();
    const whole = await bench.measure({ folder, scale, elapsed, say });
    const result = (of: string, { value, reference }: Measured): BenchResult => ({
      name: of,
      value: rounded(value),
      unit,
      reference: rounded(reference),
      ratio: rounded(value / reference),
    });
    const { value, ratio } = result(name, whole);
    say(`${value} ${unit}, ${ratio} times the reference`);
    return [
      result(name, whole),
      ...(whole.parts ?? []).map((part) => result(`${name}: ${part.name}`, part)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Four digits say more than is measured. */
function rounded(number: number): number {
  return Number(number.toPrecision(4));
}

function machine() {
  const processors = cpus();
  return {
    processors: processors.length,
    model: processors[0]?.model ?? '',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

function readOptions(argv: string[]): Result<Options | 'help', 'refused'> {
  const refuse = (reason: string) => fail('refused', { reason });
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        only: { type: 'string', multiple: true, default: [] },
        scale: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return ok('help');
  const names = BENCHES.map(({ name }) => name);
  const unknown = values.only.find((name) => !names.includes(name));
  if (unknown !== undefined) return refuse(`--only ${unknown}: one of ${names.join(', ')}`);
  const scale = Number(values.scale);
  if (values.scale.trim() === '' || !(scale >= 0.001 && scale <= 1))
    return refuse(`--scale ${values.scale}: a fraction from 0.001 to 1`);
  const benches = BENCHES.filter(
    ({ name }) => values.only.length === 0 || values.only.includes(name),
  );
  return ok({ benches, scale, json: values.json });
}
