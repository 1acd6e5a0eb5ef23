import { expect, test } from 'vitest';
import { createSimilarScan } from '../../server/bench/similar-scan.ts';
import { BODY_PAGES } from '../../server/bench/body-pages.ts';
import { sideBySide } from '../../server/bench/bench.ts';
import { run } from '../../server/commands/bench.ts';
import { inventedProposals } from '../../server/simulation/proposals.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import { createSimilarIndex } from '../../shared/collection/similarity.ts';
import { proposalTerms } from '../../shared/collection/terms.ts';
import { capture } from './capture.ts';

async function bench(...argv: string[]) {
  const io = capture();
  const status = await run(argv, io);
  return { status, ...io.said };
}

interface Printed {
  readonly machine: Readonly<Record<string, unknown>>;
  readonly results: readonly Readonly<Record<'value' | 'reference' | 'ratio', number>>[];
}

test('a bench prints what was measured, its reference, and the ratio of both', async () => {
  const asked = '--only similar-20000 --only similar-2000 --scale 0.01 --json';
  const { status, out, err } = await bench(...asked.split(' '));
  expect([status, err]).toEqual([0, '']);
  const { machine, results } = JSON.parse(out) as Printed;
  expect(machine).toMatchObject({ processors: expect.any(Number), node: process.version });
  expect(results).toMatchObject([
    { name: 'similar-2000', unit: 'searches/s' },
    { name: 'similar-20000', unit: 'searches/s' },
  ]);
  for (const { value, reference, ratio } of results) {
    expect(value).toBeGreaterThan(0);
    expect(ratio).toBeCloseTo(value / reference, 1);
  }
});

test('the queue of the staff is measured with as many proposals as the scale says', async () => {
  const { status, out, err } = await bench('--only', 'queue-200000', '--scale', '0.005');
  expect(status).toBe(0);
  const { results } = JSON.parse(out) as Printed;
  expect(results).toMatchObject([{ name: 'queue-200000', unit: 'pages/s' }]);
  for (const { value, reference } of results) {
    expect(value).toBeGreaterThan(0);
    expect(reference).toBeGreaterThan(0);
  }
  expect(err).toContain('queue-200000: taking in 1000 proposals\n');
  expect(err).toContain('queue-200000: taking in 10 proposals\n');
});

test('an import of proposals is measured beside one of a roll', async () => {
  const { status, out, err } = await bench('--only', 'import-10000', '--scale', '0.005');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    results: [{ name: 'import-10000', unit: 'rows/s', value: expect.any(Number) }],
  });
  expect(err).toContain('import-10000: writing two sheets of 50 rows\n');
});

test('every page of one body among many is measured on both databases, the worst first', async () => {
  const { status, out } = await bench('--only', 'board-3000', '--scale', '0.001', '--json');
  expect(status).toBe(0);
  const { results } = JSON.parse(out) as Printed & {
    readonly results: readonly { readonly name: string }[];
  };
  const [worst, ...parts] = results;
  expect(worst).toMatchObject({ name: 'board-3000', unit: 'pages/s' });
  for (const engine of ['SQLite', 'PostgreSQL'])
    expect(parts.map(({ name }) => name)).toContain(`board-3000: ${engine}, project page`);
  expect(parts).toHaveLength(2 * BODY_PAGES.length);
  expect(worst?.ratio).toBe(Math.min(...parts.map(({ ratio }) => ratio)));
}, 240_000);

test('without --json it tells what it is doing, apart from the result', async () => {
  const { out, err } = await bench('--only', 'similar-2000', '--scale', '0.01');
  expect(JSON.parse(out)).toMatchObject({ results: [{ name: 'similar-2000' }] });
  expect(err).toContain('similar-2000: inventing 20 proposals\n');
});

test.each([
  [['--only', 'nothing'], '--only nothing: one of similar-2000, '],
  [['--scale', '2'], '--scale 2: a fraction from 0.001 to 1'],
  [['--scale', ''], '--scale : a fraction from 0.001 to 1'],
  [['--fast'], "Unknown option '--fast'"],
  [['similar-2000'], "Unexpected argument 'similar-2000'"],
])('%j is refused with the reason', async (argv, why) => {
  const { status, out, err } = await bench(...argv);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(`bench: ${why}`);
});

test('--help names everything that is measured', async () => {
  const { status, out } = await bench('--help');
  expect(status).toBe(0);
  const sizes = [
    'similar-2000',
    'similar-20000',
    'similar-200000',
    'queue-200000',
    'import-10000',
    'board-3000',
  ];
  for (const name of sizes) expect(out).toContain(name);
});

test('of two things that take turns each is timed by itself, without the rounds that warm up', async () => {
  let now = 0;
  const round = (milliseconds: number[]) => () => {
    now += milliseconds.shift() ?? 0;
    return 10;
  };
  const odd = [900, 900, 10, 20, 30, 40, 50, 60, 70, 80, 90];
  const measured = await sideBySide({ elapsed: () => now }, round(odd), round(Array(11).fill(100)));
  expect(measured).toEqual({ value: 200, reference: 100 });
});

test('what is done before each turn is not timed', async () => {
  let now = 0;
  const turns: number[] = [];
  const round = () => {
    now += 100;
    return 10;
  };
  const measured = await sideBySide({ elapsed: () => now }, round, round, async () => {
    turns.push(now);
    now += 5000;
  });
  expect(measured).toEqual({ value: 100, reference: 100 });
  expect(turns).toHaveLength(11);
});

test('the search and its reference find the same', () => {
  const invention = { count: 300, repeated: 0.3, most: 4 };
  const terms = Array.from(inventedProposals(invention, seededChance('scan')), proposalTerms);
  const index = createSimilarIndex();
  for (const [key, of] of terms.entries()) index.add(key, of);
  const scan = createSimilarScan(terms);
  for (const sought of terms.slice(0, 40))
    expect(
      index.search(sought, { limit: 3 }).map(({ key, score }) => [key, score.toFixed(9)]),
    ).toEqual(scan(sought, 3).map(({ key, score }) => [key, score.toFixed(9)]));
});
