/** How much script a visitor's browser loads: before it shows a page, and in all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {object} Budget
 * @property {string} page the entrance
 * @property {string} what this is the weight of
 * @property {'first' | readonly string[]} load what is loaded at first; or all that is ever loaded, without these
 * @property {number} most kilobytes (1,000 bytes, gzipped)
 */

/**
 * What stays out of a whole load is named here, so that whatever is fetched
 * later by a new import counts until somebody says why it need not.
 * @type {readonly Budget[]}
 */
export const BUDGETS = [
  { page: 'portal', what: 'at first', load: 'first', most: 60 },
  { page: 'raise', what: 'at first', load: 'first', most: 60 },
  // Photos, offers and what sends a proposal are fetched once the form is shown.
  {
    page: 'raise',
    what: 'until a proposal is sent',
    load: ['collection/track/TrackPage.tsx'],
    most: 75,
  },
  {
    page: 'raise',
    what: 'with the page of a number',
    load: ['collection/raise/Photos.tsx', 'collection/raise/Similar.tsx'],
    most: 75,
  },
  { page: 'deputy', what: 'at first', load: 'first', most: 60 },
  { page: 'results', what: 'at first', load: 'first', most: 60 },
  // The recount is for the ballots that are published with their choices; where a project
  // came from is fetched by who asks for it, and weighs on no check. A vote that was not secret
  // has no box to check: what it is made of is fetched in its place;
  // and the overview of several rounds where there were several.
  {
    page: 'results',
    what: 'with the check of totals',
    load: [
      '../shared/ballot/protocol/verify-ballots.ts',
      'ballot/results/Origin.tsx',
      'ballot/results/OpenRound.tsx',
      'ballot/results/SeveralRounds.tsx',
    ],
    most: 60,
  },
  { page: 'vote', what: 'at first', load: 'first', most: 60 },
  // The result is fetched once the ballot is in the box, its check when a deputy asks for it.
  {
    page: 'vote',
    what: 'until the ballot is in the box',
    load: ['ballot/vote/Result.tsx'],
    most: 60,
  },
  {
    page: 'vote',
    what: 'with result and check of totals',
    load: ['../shared/ballot/protocol/verify-ballots.ts'],
    most: 75,
  },
];

const LANGUAGES = ['zh', 'en'];

/**
 * @typedef {object} Chunk
 * @property {string} file
 * @property {string} [src]
 * @property {string[]} [imports]
 * @property {string[]} [dynamicImports]
 *
 * @typedef {object} Size
 * @property {string} page
 * @property {string} what
 * @property {number} bytes
 * @property {number} limit in bytes
 */

/**
 * What each budget weighs: the script of its entrance, all that this imports,
 * and the dictionaries of one language, the larger one; in a whole load also
 * what is fetched later.
 * @param {string} dist the built pages
 * @param {readonly Budget[]} [budgets]
 * @returns {Size[]}
 */
export function sizes(dist, budgets = BUDGETS) {
  const manifests = readManifests(join(dist, '.vite'));
  return budgets.map(({ page, what, load, most }) => {
    const entrance = `entrances/${page}.html`;
    const manifest = manifests.find((one) => one[entrance] !== undefined);
    if (manifest === undefined) throw new Error(`there is no page ${entrance}`);
    const perLanguage = LANGUAGES.map((language) =>
      [...loaded(manifest, entrance, language, load)]
        .filter((name) => name.endsWith('.js'))
        .reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name))).length, 0),
    );
    return { page, what, bytes: Math.max(...perLanguage), limit: most * 1000 };
  });
}

/**
 * One for each part in which the pages are built.
 * @param {string} folder
 * @returns {Record<string, Chunk>[]}
 */
function readManifests(folder) {
  if (!existsSync(folder)) throw new Error('the pages are not built');
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string} entrance
 * @param {string} language
 * @param {Budget['load']} load
 */
function loaded(manifest, entrance, language, load) {
  if (load !== 'first')
    for (const name of load)
      if (manifest[name] === undefined) throw new Error(`${name} is not loaded by itself`);
  const files = new Set();
  const waiting = [entrance];
  const seen = new Set(waiting);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the manifest names ${key} and does not have it`);
    files.add(chunk.file);
    const later = (chunk.dynamicImports ?? []).filter((name) => {
      const words = wordsOf(manifest[name]);
      return words === undefined ? load !== 'first' && !load.includes(name) : words === language;
    });
    for (const next of [...(chunk.imports ?? []), ...later])
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
  }
  return files;
}

/**
 * The language whose words a chunk holds, if it holds words.
 * @param {Chunk | undefined} chunk
 */
function wordsOf(chunk) {
  return /^words\/(?:.*[/-])?(zh|en)\.ts$/.exec(chunk?.src ?? '')?.[1];
}
