/** How much script a visitor's browser loads before it shows a page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most kilobytes (1,000 bytes, gzipped) of script that these entrances load at first. */
export const BUDGETS = { vote: 60, results: 60, portal: 60 };

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
 * @property {number} bytes
 * @property {number} limit in bytes
 */

/**
 * What each entrance with a budget loads at first: its own script, all that it
 * imports, and the dictionaries of one language, the larger one.
 * @param {string} dist the built pages
 * @param {Readonly<Record<string, number>>} [budgets]
 * @returns {Size[]}
 */
export function sizes(dist, budgets = BUDGETS) {
  const file = join(dist, '.vite', 'manifest.json');
  if (!existsSync(file)) throw new Error('the pages are not built');
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(budgets).map(([page, limit]) => {
    const entrance = `entrances/${page}.html`;
    if (manifest[entrance] === undefined) throw new Error(`there is no page ${entrance}`);
    const perLanguage = LANGUAGES.map((language) =>
      [...firstLoad(manifest, entrance, language)]
        .filter((name) => name.endsWith('.js'))
        .reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name))).length, 0),
    );
    return { page, bytes: Math.max(...perLanguage), limit: limit * 1000 };
  });
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string} entrance
 * @param {string} language
 */
function firstLoad(manifest, entrance, language) {
  const files = new Set();
  const waiting = [entrance];
  const seen = new Set(waiting);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the manifest names ${key} and does not have it`);
    files.add(chunk.file);
    const words = (chunk.dynamicImports ?? []).filter((name) =>
      new RegExp(`^words/.*[/-]?${language}\\.ts$`).test(manifest[name]?.src ?? ''),
    );
    for (const next of [...(chunk.imports ?? []), ...words])
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
  }
  return files;
}
