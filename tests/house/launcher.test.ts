import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const HERE = fileURLToPath(new URL('../..', import.meta.url));
const house = mkdtempSync(join(tmpdir(), 'pj-house-'));
const COMMAND = `import { word } from '../../shared/word.ts';
export async function run(argv: string[], io: { out(text: string): void }): Promise<number> {
  if (argv[0] === 'break') throw new Error('broken down');
  io.out(JSON.stringify({ word, argv }));
  return 1;
}`;

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Starts a command of the small house and waits for its end. */
function launch(...argv: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(house, 'server/commands/run.mjs'), ...argv],
      (error, out, err) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

function say(word: string): void {
  writeFileSync(join(house, 'shared/word.ts'), `export const word = '${word}';`);
}

beforeAll(() => {
  for (const folder of ['shared', 'server/commands', 'web/entrances', 'web/platform'])
    mkdirSync(join(house, folder), { recursive: true });
  for (const file of [
    'vite.config.ts',
    'shared/entrances.ts',
    'shared/ballot/protocol/bytes.ts',
    'web/platform/offline-build.ts',
    'web/platform/page-files.ts',
    'web/platform/single-file.ts',
    'server/commands/run.mjs',
    'server/commands/build.mjs',
  ])
    cpSync(join(HERE, file), join(house, file));
  symlinkSync(join(HERE, 'node_modules'), join(house, 'node_modules'));
  writeFileSync(
    join(house, 'package.json'),
    JSON.stringify({
      type: 'module',
      scripts: { tally: 'node server/commands/run.mjs tally', test: 'node tests/run.mjs' },
    }),
  );
  writeFileSync(join(house, 'server/main.ts'), 'export {};');
  writeFileSync(join(house, 'server/commands/tally.ts'), COMMAND);
  say('one');
});
afterAll(() => rmSync(house, { recursive: true }));

describe('a command', () => {
  test('that two start at once is built once, and both get its answer and nothing else', async () => {
    const both = await Promise.all([launch('tally', '--json'), launch('tally', '--json')]);
    for (const { status, out } of both) {
      expect(out).toBe('{"word":"one","argv":["--json"]}');
      expect(status).toBe(1);
    }
    expect(both.map(({ err }) => err).toSorted()).toEqual(['', 'building dist/server\n']);
  });

  test('is built again when a source has changed, and only then', async () => {
    expect((await launch('tally')).err).toBe('');
    say('two');
    expect(await launch('tally')).toEqual({
      status: 1,
      out: '{"word":"two","argv":[]}',
      err: 'building dist/server\n',
    });
    expect((await launch('tally')).err).toBe('');
  });

  test('that does not exist is refused by name', async () => {
    for (const name of ['nothing', 'main', 'test', '../tally'])
      expect(await launch(name)).toEqual({
        status: 2,
        out: '',
        err: `There is no command "${name}". Commands: tally\n`,
      });
    expect((await launch()).err).toBe('No command given. Commands: tally\n');
  });

  test('that breaks down says so and gives no verdict', async () => {
    const { status, out, err } = await launch('tally', 'break');
    expect([status, out]).toEqual([70, '']);
    expect(err).toContain('Error: broken down');
  });

  test('whose sources do not build gives no verdict, and what was built before stays', async () => {
    writeFileSync(join(house, 'shared/word.ts'), 'export const word = ;');
    const { status, out, err } = await launch('tally');
    expect([status, out]).toEqual([70, '']);
    expect(err).toContain('the build failed');
    say('two');
    expect((await launch('tally')).err).toBe('');
  });

  test('runs as it was built where nothing can be built', async () => {
    rmSync(join(house, 'node_modules'));
    for (const folder of ['shared', 'web', 'vite.config.ts'])
      rmSync(join(house, folder), { recursive: true });
    expect(await launch('tally')).toEqual({ status: 1, out: '{"word":"two","argv":[]}', err: '' });
    rmSync(join(house, 'dist'), { recursive: true });
    expect(await launch('tally')).toEqual({
      status: 70,
      out: '',
      err: 'dist/server is missing: run "npm ci && npm run build" where it can be built\n',
    });
  });
});
