/**
 * `npm run check`: everything that can be said about the sources without
 * running them. One line a step, and all that a failed step has to say.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from '../server/commands/build.mjs';
import { wrongImports } from './house/layers.mjs';
import { sizes } from './house/sizes.mjs';
import { readSources } from './house/sources.mjs';
import {
  problemsWithoutWords,
  unequalDictionaries,
  wordsOutsideDictionaries,
} from './house/words.mjs';
import { forbiddenWords, longFiles, readsOfClockAndChance } from './house/writing.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ ok: boolean, said: string }} Outcome */

/**
 * The steps by name.
 * @type {Readonly<Record<string, () => Promise<Outcome>>>}
 */
const STEPS = {
  types: () => tool('typescript/bin/tsc', '--project', '.'),
  lint: () => tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  format: () => tool('oxfmt/bin/oxfmt', '--check'),
  unused: () => tool('knip/bin/knip.js', '--no-progress'),
  layers: () => rule(wrongImports),
  'clock and chance': () => rule(readsOfClockAndChance),
  writing: () => rule((sources) => [...longFiles(sources), ...forbiddenWords(sources)]),
  words: () =>
    rule((sources) => [
      ...wordsOutsideDictionaries(sources),
      ...unequalDictionaries(sources),
      ...problemsWithoutWords(sources),
    ]),
  sizes: async () => {
    await ensureBuilt(['web']);
    const found = sizes(join(ROOT, 'dist', 'web'));
    return {
      ok: found.every(({ bytes, limit }) => bytes <= limit),
      said: found
        .map(
          ({ page, what, bytes, limit }) =>
            `${page} ${what} ${kilobytes(bytes)} of ${kilobytes(limit)}`,
        )
        .join(', '),
    };
  },
};

/** Steps that say something worth reading even when all is well. */
const TALKING = ['sizes'];

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {string} script below node_modules
 * @param {string[]} options
 * @returns {Promise<Outcome>}
 */
async function tool(script, ...options) {
  // A file, because some of these tools lose what a full pipe does not take at once.
  const folder = mkdtempSync(join(tmpdir(), 'pj-check-'));
  const file = join(folder, 'said');
  const descriptor = openSync(file, 'w');
  try {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...options], {
      cwd: ROOT,
      stdio: ['ignore', descriptor, descriptor],
    });
    const [status] = await once(child, 'close');
    return { ok: status === 0, said: readFileSync(file, 'utf8').trim() };
  } finally {
    closeSync(descriptor);
    rmSync(folder, { recursive: true });
  }
}

/** @type {ReturnType<typeof readSources> | undefined} */
let read;

/**
 * @param {(sources: ReturnType<typeof readSources>) => string[]} findings
 * @returns {Promise<Outcome>}
 */
async function rule(findings) {
  read ??= readSources(ROOT);
  const found = findings(read);
  return { ok: found.length === 0, said: found.join('\n') };
}

/**
 * Runs all steps side by side and prints each when it is done; a step that
 * breaks down has failed.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function check() {
  const outcomes = await Promise.all(
    Object.entries(STEPS).map(async ([name, step]) => {
      const began = Date.now();
      const outcome = await step().catch((error) => ({ ok: false, said: String(error.stack) }));
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      const detail = outcome.ok && TALKING.includes(name) ? `: ${outcome.said}` : '';
      process.stdout.write(`${outcome.ok ? '✓' : '✗'} ${name} (${seconds} s)${detail}\n`);
      if (!outcome.ok) process.stdout.write(`${outcome.said.replaceAll(/^/gm, '    ')}\n`);
      return outcome.ok;
    }),
  );
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed, skipped: 0 };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = await check();
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
