import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../server/platform/config.ts';
import { packageRoot } from '../../server/platform/files/package-root.ts';

const ROOT = packageRoot(import.meta.url);
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly license: string;
}
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;

/** The rows of all tables under a heading, without their heads. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, after = ''] = README.split(`${heading}\n`);
  const [section = ''] = after.split(/^#/m);
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1));
}

const bare = (code: string | undefined) => (code ?? '').replaceAll('`', '');

test('the README names every setting with its meaning and its default, and no other', () => {
  expect(rowsUnder('### Settings')).toEqual(
    Object.values(SETTINGS).map(({ variable, meaning, standard }) => [
      `\`${variable}\``,
      meaning,
      standard === '' ? '–' : `\`${standard}\``,
    ]),
  );
});

test('the README gives a reason for every dependency, and names no other', () => {
  const rows = rowsUnder('## Dependencies');
  const { dependencies, devDependencies, optionalDependencies } = PACKAGE;
  expect(rows.map(([name]) => bare(name))).toEqual([
    ...Object.keys(dependencies),
    ...Object.keys(devDependencies),
    ...Object.keys(optionalDependencies),
  ]);
  for (const [name, reason] of rows) expect([name, reason]).not.toEqual([name, '']);
});

test('the README says what every command does, and names no other', () => {
  const named = rowsUnder('## Commands').map(([command]) =>
    bare(command)
      .replace(/^npm (run )?/, '')
      .replace(/ .*/, ''),
  );
  expect(named.toSorted()).toEqual(Object.keys(PACKAGE.scripts).toSorted());
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = PACKAGE;
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  }))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+[-\w.]*$/)]);
});

test('every folder in the picture of the house is there', () => {
  const [picture = ''] = README.split('## The house')[1]?.split('`web → shared ← server`') ?? [];
  for (const floor of ['web', 'shared', 'server', 'tests']) {
    expect(picture).toContain(`${floor}/`);
    expect(existsSync(join(ROOT, floor))).toBe(true);
  }
  for (const room of ['congress', 'collection', 'screening', 'ballot', 'portal'])
    for (const floor of ['web', 'shared', 'server'])
      expect([room, floor, existsSync(join(ROOT, floor, room))]).toEqual([room, floor, true]);
  for (const folder of [
    'web/entrances',
    'web/words',
    'web/design',
    'web/platform',
    'server/platform',
    'server/commands',
    'server/backup',
    'server/simulation',
    'server/example',
    'server/ballot/box',
    'shared/ballot/protocol',
  ]) {
    expect(picture).toContain(`${folder.split('/').at(-1)}/`);
    expect([folder, existsSync(join(ROOT, folder))]).toEqual([folder, true]);
  }
});

test('the licence is the one that the package names, in full', () => {
  const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  expect(PACKAGE.license).toBe('AGPL-3.0-or-later');
  expect(README).toContain(`[${PACKAGE.license}](LICENSE)`);
  expect(text.startsWith('GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, 19 November 2007')).toBe(
    true,
  );
  expect(text).toContain('13. Remote Network Interaction');
  expect(text).toContain('END OF TERMS AND CONDITIONS');
});
