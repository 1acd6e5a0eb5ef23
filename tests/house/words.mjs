/** Words stand in the dictionaries, in both languages, and nowhere else. */
import { isNode, nodesOf, placeOf } from './sources.mjs';

/** @typedef {import('./sources.mjs').Source} Source */
/** @typedef {import('./sources.mjs').Node} Node */

const CHINESE = /\p{Script=Han}/u;
const LETTERS = /\p{L}/u;

/** What is read out or shown although it is an attribute. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'label',
];

/** The gallery of components shows them with invented people and projects, which are no words of ours. */
const EXAMPLES = 'web/design/gallery/';

/**
 * Words that stand in pages and components instead of a dictionary: Chinese
 * in any text, and any language between tags and in spoken attributes.
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function wordsOutsideDictionaries(sources) {
  return sources
    .filter(({ path }) => path.startsWith('web/') && !path.startsWith('web/words/'))
    .filter(({ path }) => !path.startsWith(EXAMPLES))
    .flatMap((source) =>
      [...(source.tree === undefined ? [] : nodesOf(source.tree))].flatMap((node) => {
        const words = wordsOf(node).trim();
        return words === ''
          ? []
          : [`${placeOf(source, node.start)}: "${words}" belongs into web/words`];
      }),
    );
}

/**
 * @param {Node} node
 * @returns {string}
 */
function wordsOf(node) {
  if (node.type === 'JSXText') return matching(LETTERS, node['value']);
  if (node.type === 'Literal') return matching(CHINESE, node['value']);
  if (node.type === 'TemplateElement') return matching(CHINESE, node['value']);
  const { name, value } = node;
  if (node.type !== 'JSXAttribute' || !isNode(name) || !isNode(value)) return '';
  const text =
    typeof value['value'] === 'string' && !CHINESE.test(value['value']) ? value['value'] : '';
  return SPOKEN.some((spoken) => spoken === name['name']) ? matching(LETTERS, text) : '';
}

/**
 * @param {RegExp} pattern
 * @param {unknown} value the text, or the object in which a template keeps it
 */
function matching(pattern, value) {
  const text = typeof value === 'object' && value !== null && 'raw' in value ? value.raw : value;
  return typeof text === 'string' && pattern.test(text) ? text : '';
}

/**
 * Keys that only one language of a dictionary has, and dictionaries in one
 * language only.
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function unequalDictionaries(sources) {
  const dictionaries = sources.filter(({ path }) => path.startsWith('web/words/'));
  return dictionaries.flatMap((source) => {
    const other = otherLanguage(source.path);
    if (other === undefined) return [];
    const counterpart = dictionaries.find(({ path }) => path === other);
    if (counterpart === undefined) return [`${source.path}: there is no ${other}`];
    const known = new Set(keysOf(counterpart));
    return keysOf(source)
      .filter((key) => !known.has(key))
      .map((key) => `${source.path}: "${key}" is missing in ${other}`);
  });
}

/** @param {string} path */
function otherLanguage(path) {
  const [, before, language, after] = /^(.*[/-])(zh|en)(\.ts)$/.exec(path) ?? [];
  return language === undefined ? undefined : `${before}${language === 'zh' ? 'en' : 'zh'}${after}`;
}

/**
 * Codes of failures that no dictionary turns into words.
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function problemsWithoutWords(sources) {
  const worded = new Set(
    sources
      .filter(({ path }) => path.startsWith('web/words/'))
      .flatMap((source) => keysOf(source))
      .flatMap((key) => /(?:^|\.)problems\.([^.]+)$/.exec(key)?.[1] ?? []),
  );
  return sources
    .filter(({ path }) => /^shared\/(?:.*\/)?problems\.ts$/.test(path))
    .flatMap((source) =>
      keysOf(source)
        .filter((code) => !worded.has(code))
        .map((code) => `${source.path}: "${code}" has no words in web/words`),
    );
}

/**
 * The keys of every object that a source exports, with those inside them after a dot.
 * @param {Source} source
 * @returns {string[]}
 */
function keysOf({ tree }) {
  const body = tree?.['body'];
  if (!Array.isArray(body)) return [];
  return body
    .filter((statement) => statement.type === 'ExportNamedDeclaration')
    .flatMap((statement) => statement.declaration?.declarations ?? [])
    .flatMap((declared) => keysInside(declared.init, ''));
}

/**
 * @param {unknown} value
 * @param {string} before
 * @returns {string[]}
 */
function keysInside(value, before) {
  if (!isNode(value)) return [];
  // `as const` and `satisfies` wrap the object they describe.
  if (isNode(value['expression'])) return keysInside(value['expression'], before);
  const properties = value['properties'];
  if (value.type !== 'ObjectExpression' || !Array.isArray(properties)) return [];
  return properties
    .filter((property) => property.type === 'Property' && !property.computed)
    .flatMap((property) => {
      const key = `${before}${property.key.name ?? property.key.value}`;
      return [key, ...keysInside(property.value, `${key}.`)];
    });
}
