import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sizes } from './sizes.mjs';

const dist = mkdtempSync(join(tmpdir(), 'pj-sizes-'));
afterAll(() => rmSync(dist, { recursive: true }));

/** Text that does not shrink, so that every file counts by its own weight. */
const scripts: Record<string, string> = {
  'vote.js': 'vote'.repeat(10),
  'solid.js': 'solid'.repeat(20),
  'words.js': 'words'.repeat(30),
  'zh.js': '票决'.repeat(400) + Array.from({ length: 200 }, (_, index) => index * 7919).join(),
  'en.js': 'vote',
  'later.js': Array.from({ length: 5000 }, (_, index) => index * 7919).join(),
  'check.js': Array.from({ length: 3000 }, (_, index) => index * 104_729).join(),
  'portal.js': 'portal'.repeat(40),
};
const weight = (...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(scripts[name] ?? '').length, 0);

beforeAll(() => {
  mkdirSync(join(dist, '.vite'));
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(dist, name), text);
  const vote = {
    'entrances/vote.html': {
      file: 'vote.js',
      imports: ['_solid.js', '_words.js'],
      dynamicImports: ['ballot/Later.tsx'],
    },
    '_solid.js': { file: 'solid.js' },
    '_words.js': {
      file: 'words.js',
      imports: ['_solid.js'],
      dynamicImports: ['words/ballot/zh.ts', 'words/ballot/en.ts'],
    },
    'words/ballot/zh.ts': { file: 'zh.js', src: 'words/ballot/zh.ts' },
    'words/ballot/en.ts': { file: 'en.js', src: 'words/ballot/en.ts' },
    'ballot/Later.tsx': {
      file: 'later.js',
      src: 'ballot/Later.tsx',
      imports: ['_solid.js'],
      dynamicImports: ['ballot/Check.tsx'],
    },
    'ballot/Check.tsx': { file: 'check.js', src: 'ballot/Check.tsx' },
  };
  const others = { 'entrances/portal.html': { file: 'portal.js', src: 'entrances/portal.html' } };
  writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(others));
  writeFileSync(join(dist, '.vite', 'deputies.json'), JSON.stringify(vote));
});

/** The weight of one page under one kind of load. */
function size(page: string, load: 'first' | readonly string[]) {
  return sizes(dist, [{ page, what: 'here', load, most: 60 }]);
}

test('a page weighs at first what it imports, however deep, and the words of the larger language, each once', () => {
  expect(size('vote', 'first')).toEqual([
    {
      page: 'vote',
      what: 'here',
      bytes: weight('vote.js', 'solid.js', 'words.js', 'zh.js'),
      limit: 60_000,
    },
  ]);
});

test('in all a page weighs whatever it fetches later as well, without what is said to stay out', () => {
  const first = weight('vote.js', 'solid.js', 'words.js', 'zh.js');
  expect(size('vote', [])).toMatchObject([{ bytes: first + weight('later.js', 'check.js') }]);
  expect(size('vote', ['ballot/Check.tsx'])).toMatchObject([{ bytes: first + weight('later.js') }]);
  expect(size('vote', ['ballot/Later.tsx'])).toMatchObject([{ bytes: first }]);
});

test('every part in which the pages are built is weighed', () => {
  expect(size('portal', 'first')).toMatchObject([{ bytes: weight('portal.js') }]);
});

test('a page that is not there, or an exception from nothing, is not passed over', () => {
  expect(() => size('results', 'first')).toThrow('there is no page entrances/results.html');
  expect(() => size('vote', ['ballot/Gone.tsx'])).toThrow(
    'ballot/Gone.tsx is not loaded by itself',
  );
});
