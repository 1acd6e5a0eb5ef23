import { describe, expect, test } from 'vitest';
import { sourceOf } from './sources.mjs';
import { forbiddenWords, longFiles, readsOfClockAndChance } from './writing.mjs';

describe('time and chance', () => {
  test.each([
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ['const now = Date();', 'Date()'],
    ['const draw = Math.random();', 'Math.random'],
    ['const draw = Math.random;', 'Math.random'],
    ['crypto.getRandomValues(bytes);', 'crypto.getRandomValues'],
    ['globalThis.crypto.randomUUID();', 'crypto.randomUUID'],
    ['setTimeout(again, 100);', 'setTimeout()'],
    ['window.setTimeout(again, 100);', 'setTimeout'],
    [`import { randomBytes } from 'node:crypto';\nrandomBytes(16);`, 'randomBytes()'],
  ])('are not read in a room: %s', (text, read) => {
    const line = text.split('\n').length;
    expect(readsOfClockAndChance([sourceOf('server/ballot/acts.ts', text)])).toEqual([
      `server/ballot/acts.ts:${line}: ${read}: time and chance are passed in (shared/chance.ts)`,
    ]);
  });

  test.each([
    'clock.now();',
    'new Date(moment);',
    'Date.UTC(2026, 0, 19);',
    'Math.max(1, 2);',
    '// Date.now() is for others',
    `'Math.random()';`,
  ])('are not read by %s', (text) => {
    expect(readsOfClockAndChance([sourceOf('server/ballot/acts.ts', text)])).toEqual([]);
  });

  test.each([
    'server/platform/chance.ts',
    'web/platform/chance.ts',
    'server/main.ts',
    'server/commands/demo.ts',
    'tests/ballot/count.test.ts',
  ])('may be read in %s', (path) => {
    expect(readsOfClockAndChance([sourceOf(path, 'Date.now();')])).toEqual([]);
  });
});

describe('a file', () => {
  test('has at most 300 lines, a file of tests 400, unless it is a dictionary', () => {
    const lines = (count: number): string => 'export {};\n'.repeat(count);
    expect(
      longFiles([
        sourceOf('shared/ballot/count.ts', lines(300)),
        sourceOf('tests/ballot/count.test.ts', lines(400)),
        sourceOf('tests/ballot/long.test.ts', lines(401)),
        sourceOf('server/ballot/acts.ts', lines(301)),
        sourceOf('web/words/ballot/zh.ts', lines(500)),
      ]),
    ).toEqual([
      'tests/ballot/long.test.ts: 401 lines, at most 400',
      'server/ballot/acts.ts: 301 lines, at most 300',
    ]);
  });

  test.each([
    ['server/ballot/acts.ts', '// TODO later', 'server/ballot/acts.ts:1: TODO: unfinished'],
    [
      'server/ballot/acts.ts',
      'x as unknown as number;',
      'server/ballot/acts.ts:1: as unknown as: a type is narrowed, not asserted',
    ],
    [
      'tests/ballot/acts.test.ts',
      `\ntest.only('a', b);`,
      'tests/ballot/acts.test.ts:2: test.only: every test runs',
    ],
    [
      'shared/ballot/utils.ts',
      '',
      'shared/ballot/utils.ts: utils.ts says nothing about what is in it',
    ],
    [
      'web/common/Button.tsx',
      '',
      'web/common/Button.tsx: Button.tsx says nothing about what is in it',
    ],
  ])('%s may not contain %s', (path, text, finding) => {
    expect(forbiddenWords([sourceOf(path, text)])).toEqual([finding]);
  });

  test('may speak of what is common without being called so', () => {
    expect(
      forbiddenWords([
        sourceOf('shared/ballot/count.ts', '// the most common case; todos is Spanish'),
      ]),
    ).toEqual([]);
  });
});
