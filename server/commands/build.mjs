/**
 * Builds what the commands run: `dist/server` and, for those that serve pages,
 * `dist/web`. A part is built only when its sources have changed since, by
 * content and not by time, so that copies and checkouts stay quick.
 *
 * `node server/commands/build.mjs` builds both parts that need it.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const LOCK = join(DIST, '.building');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const SETTINGS = ['package-lock.json', 'vite.config.ts'];

/** The parts, and what each is made from. */
export const PARTS = {
  server: { sources: ['shared', 'server', ...SETTINGS], options: ['--ssr'] },
  web: { sources: ['shared', 'web', ...SETTINGS], options: [] },
};

/**
 * Makes these parts ready to run. An installation without development
 * dependencies runs what was built before. What the build says goes to
 * standard error. Throws when there is nothing to run or the build fails.
 *
 * @param {readonly (keyof typeof PARTS)[]} parts
 */
export async function ensureBuilt(parts) {
  if (!existsSync(VITE)) {
    const missing = parts.filter((part) => !existsSync(join(DIST, part)));
    if (missing.length === 0) return;
    throw new Error(
      `dist/${missing[0]} is missing: run "npm ci && npm run build" where it can be built`,
    );
  }
  if (parts.every((part) => isFresh(part))) return;
  mkdirSync(DIST, { recursive: true });
  await lock();
  try {
    // Asked again, because whoever held the lock may have built it meanwhile.
    for (const part of parts) if (!isFresh(part)) await build(part);
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** @param {keyof typeof PARTS} part */
async function build(part) {
  const made = stamp(part);
  const partial = join(DIST, `.${part}-${process.pid}`);
  const replaced = `${partial}-replaced`;
  try {
    process.stderr.write(`building dist/${part}\n`);
    await runVite([
      'build',
      ...PARTS[part].options,
      '--outDir',
      partial,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ]);
    writeFileSync(join(partial, '.stamp'), made);
    // Moved as a whole, so that nobody ever imports half of it.
    const target = join(DIST, part);
    if (existsSync(target)) renameSync(target, replaced);
    renameSync(partial, target);
  } finally {
    for (const folder of [partial, replaced]) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} options */
function runVite(options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [VITE, ...options], {
      cwd: ROOT,
      // A build is the same whoever asks for it, also from within the tests.
      env: { ...process.env, NODE_ENV: 'production' },
      // Standard output belongs to the command that is to run.
      stdio: ['ignore', 2, 2],
    });
    child.once('error', reject);
    child.once('exit', (status) =>
      status === 0
        ? resolve(undefined)
        : reject(new Error(`the build failed (vite ended with ${status})`)),
    );
  });
}

/** @param {keyof typeof PARTS} part */
function isFresh(part) {
  const file = join(DIST, part, '.stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp(part);
}

/**
 * One hash over the names and the content of everything a part is made from.
 * @param {keyof typeof PARTS} part
 */
function stamp(part) {
  const hash = createHash('sha256');
  for (const file of PARTS[part].sources.flatMap((source) => filesIn(source)).toSorted()) {
    hash.update(`${file.replaceAll(sep, '/')}\0`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(ROOT, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/** @param {string} source */
function filesIn(source) {
  const path = join(ROOT, source);
  if (!existsSync(path)) return [];
  if (source.includes('.')) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

/** Waits until nobody else builds; a lock whose owner has died is nobody's. */
async function lock() {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (!ownerLives()) rmSync(LOCK, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function ownerLives() {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'));
    // Between its creation and its content a lock is empty, but its owner is alive.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await ensureBuilt(['server', 'web']);
