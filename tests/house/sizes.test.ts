import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
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
};
const weight = (...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(scripts[name] ?? '').length, 0);

test('a page weighs what it imports, however deep, and the words of the larger language, each once', () => {
  mkdirSync(join(dist, '.vite'));
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(dist, name), text);
  const manifest = {
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
    'ballot/Later.tsx': { file: 'later.js', src: 'ballot/Later.tsx' },
  };
  writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
  expect(sizes(dist, { vote: 60 })).toEqual([
    { page: 'vote', bytes: weight('vote.js', 'solid.js', 'words.js', 'zh.js'), limit: 60_000 },
  ]);
  expect(() => sizes(dist, { results: 60 })).toThrow('there is no page entrances/results.html');
});
