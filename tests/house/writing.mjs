/** Ways of writing that no general tool knows: where time and chance come from, lengths, names. */
import { basename } from 'node:path';
import { isNode, nodesOf, placeOf } from './sources.mjs';

/** @typedef {import('./sources.mjs').Source} Source */
/** @typedef {import('./sources.mjs').Node} Node */

const LONGEST = 300;
/** A file of tests tells one story after the other. */
const LONGEST_TESTS = 400;

/** The places that bring time and chance in from outside, and the programs that start there. */
const CLOCK_PLACES = [
  'server/platform/chance.ts',
  'web/platform/chance.ts',
  'server/main.ts',
  'server/dev.ts',
  'server/commands/',
  'tests/',
];

const MEMBERS = [
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.getRandomValues',
  'crypto.randomUUID',
];
const FUNCTIONS = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'getRandomValues',
  'randomUUID',
  'randomBytes',
  'randomInt',
];
const PREFIXES = /^(?:globalThis|window|self|webcrypto)\./;

/**
 * Every reading of the clock and every draw of chance outside the places for it.
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function readsOfClockAndChance(sources) {
  return sources
    .filter((source) => !CLOCK_PLACES.some((place) => source.path.startsWith(place)))
    .flatMap((source) =>
      [...(source.tree === undefined ? [] : nodesOf(source.tree))].flatMap((node) => {
        const read = readOf(node);
        return read === undefined
          ? []
          : [
              `${placeOf(source, node.start)}: ${read}: time and chance are passed in (shared/chance.ts)`,
            ];
      }),
    );
}

/** @param {Node} node */
function readOf(node) {
  if (node.type === 'MemberExpression') {
    const name = nameOf(node).replace(PREFIXES, '');
    return MEMBERS.includes(name) || FUNCTIONS.includes(name) ? name : undefined;
  }
  const called = isNode(node['callee']) ? nameOf(node['callee']) : '';
  if (node.type === 'CallExpression')
    return FUNCTIONS.includes(called) || called === 'Date' ? `${called}()` : undefined;
  const given = node['arguments'];
  if (
    node.type === 'NewExpression' &&
    called === 'Date' &&
    Array.isArray(given) &&
    given.length === 0
  )
    return 'new Date()';
  return undefined;
}

/**
 * A name such as `crypto.subtle.digest`, or nothing for what has no plain name.
 * @param {Node} node
 * @returns {string}
 */
function nameOf(node) {
  if (node.type === 'Identifier' && typeof node['name'] === 'string') return node['name'];
  if (node.type !== 'MemberExpression' || node['computed'] === true) return '';
  const { object, property } = node;
  return isNode(object) && isNode(property) ? `${nameOf(object)}.${nameOf(property)}` : '';
}

/**
 * Files that say more than one thought. Dictionaries and style sheets are lists and may be long.
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function longFiles(sources) {
  return sources
    .filter(({ path, tree }) => tree !== undefined && !path.startsWith('web/words/'))
    .map(({ path, text }) => ({
      path,
      lines: text.trimEnd().split('\n').length,
      most: /\.test\.tsx?$/.test(path) ? LONGEST_TESTS : LONGEST,
    }))
    .filter(({ lines, most }) => lines > most)
    .map(({ path, lines, most }) => `${path}: ${lines} lines, at most ${most}`);
}

/**
 * Looked for everywhere but here.
 * @type {readonly [RegExp, string][]}
 */
const FORBIDDEN = [
  [/\b(?:TODO|FIXME|XXX)\b/, 'unfinished'],
  [/\bas unknown as\b/, 'a type is narrowed, not asserted'],
  [/@ts-(?:ignore|expect-error|nocheck)/, 'the compiler is right'],
  [/\b(?:test|it|describe)\.(?:only|skip|todo)\b/, 'every test runs'],
];
const EMPTY_NAMES = /^(?:utils?|helpers?|managers?|common|misc|stuff)(?:\.|$)/i;

/**
 * Words and names that are not to be found.
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function forbiddenWords(sources) {
  return sources.flatMap((source) => {
    const named = source.path.split('/').some((part) => EMPTY_NAMES.test(part))
      ? [`${source.path}: ${basename(source.path)} says nothing about what is in it`]
      : [];
    const found = FORBIDDEN.flatMap(([pattern, reason]) => {
      const match = source.path.startsWith('tests/house/') ? null : pattern.exec(source.text);
      return match === null ? [] : [`${placeOf(source, match.index)}: ${match[0]}: ${reason}`];
    });
    return [...named, ...found];
  });
}
