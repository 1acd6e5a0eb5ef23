/**
 * `npm test`: builds, checks the sources, then runs all tests, and ends with
 * one line that counts every step of the check and every test.
 *
 * `npm test -- tests/ballot` builds and runs only the tests in files whose
 * path contains one of the words given.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../server/commands/build.mjs';
import { check } from './check.mjs';
import { countTests } from './house/count.mjs';
import { afterSecondGo, secondGo } from './house/second-go.mjs';

/** @typedef {import('./house/count.mjs').Count} Count */

/** Bytes that all databases of one run together never need. */
const ENOUGH = 8 * 1024 ** 3;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<Count>} */
async function build() {
  try {
    await ensureBuilt(['server', 'web']);
    process.stdout.write('✓ build\n');
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    process.stdout.write(
      `✗ build\n    ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Where the installations of the tests live: in memory where there is plenty.
 * Each act waits for the disk, and a disk may take a hundred times longer.
 */
function temporaryFolder() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= ENOUGH ? memory : tmpdir();
}

/**
 * Runs vitest, whose progress is shown as it comes, and reads what it wrote down.
 * @param {string[]} filters
 * @returns {Promise<{ report: string | undefined, count: Count }>}
 */
async function run(filters) {
  const folder = mkdtempSync(join(temporaryFolder(), 'pj-tests-'));
  // PostgreSQL runs as somebody else, and has a folder of its own in it.
  chmodSync(folder, 0o755);
  const file = join(folder, 'report.json');
  const script = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const child = spawn(process.execPath, [script, 'run', ...reporters, ...filters], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: folder },
      stdio: 'inherit',
    });
    const [status] = await once(child, 'close');
    const report = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    return { report, count: countTests(report, status === 0) };
  } finally {
    // Whatever a killed process still writes there shall fail nothing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string[]} filters
 * @returns {Promise<Count>}
 */
async function tests(filters) {
  const first = await run(filters);
  const files = first.count.failed > 0 ? secondGo(first.report, ROOT) : [];
  if (first.report === undefined || files.length === 0) return first.count;
  process.stdout.write(`\nA second go, alone, for ${files.join(', ')}\n`);
  const second = await run(files);
  process.stdout.write(`Failed at the first go: ${files.join(', ')}\n`);
  return afterSecondGo(first.report, first.count, files, ROOT, second.count);
}

const filters = process.argv.slice(2);
const counts = [await build()];
if (filters.length === 0) counts.push(await check());
counts.push(await tests(filters));

/** @param {keyof Count} kind */
const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
