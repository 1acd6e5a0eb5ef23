/** Reads the sources of the house as syntax trees, for the rules that are checked on them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'vite';

/**
 * A node of the syntax tree (ESTree).
 * @typedef {{ type: string, start: number, [property: string]: unknown }} Node
 *
 * @typedef {object} Source
 * @property {string} path from the root of the project, with slashes
 * @property {string} text
 * @property {Node | undefined} tree nothing for what is not a script
 *
 * @typedef {object} Import
 * @property {string} from as written
 * @property {boolean} typesOnly vanishes when compiled
 * @property {number} at
 */

const FLOORS = ['shared', 'server', 'web', 'tests'];
const SCRIPT = /\.(?:ts|tsx|mjs)$/;
const SOURCE = /\.(?:ts|tsx|mjs|css|html)$/;

/**
 * All sources under this root.
 * @param {string} root
 * @returns {Source[]}
 */
export function readSources(root) {
  return FLOORS.flatMap((floor) => filesIn(root, floor)).map((path) =>
    sourceOf(path, readFileSync(join(root, path), 'utf8')),
  );
}

/**
 * A source from its text. Throws when it is no valid script.
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
export function sourceOf(path, text) {
  if (!SCRIPT.test(path)) return { path, text, tree: undefined };
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return { path, text, tree: isNode(parsed.program) ? parsed.program : undefined };
}

/**
 * @param {string} root
 * @param {string} floor
 */
function filesIn(root, floor) {
  return readdirSync(join(root, floor), { recursive: true, encoding: 'utf8' })
    .map((name) => `${floor}/${name.split(sep).join('/')}`)
    .filter((path) => SOURCE.test(path))
    .toSorted();
}

/**
 * Every node of a tree, from the root down.
 * @param {Node} node
 * @returns {Generator<Node, void>}
 */
export function* nodesOf(node) {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* nodesOf(child);
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
export function isNode(value) {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

/**
 * What a source imports, in any of the ways there are.
 * @param {Source} source
 * @returns {Import[]}
 */
export function importsOf(source) {
  if (source.tree === undefined) return [];
  const found = [];
  for (const node of nodesOf(source.tree)) {
    const from = isNode(node['source']) ? node['source']['value'] : undefined;
    if (typeof from === 'string')
      found.push({ from, typesOnly: isTypesOnly(node), at: node.start });
  }
  return found;
}

/** @param {Node} node */
function isTypesOnly(node) {
  if (
    node.type === 'TSImportType' ||
    node['importKind'] === 'type' ||
    node['exportKind'] === 'type'
  )
    return true;
  const names = Array.isArray(node['specifiers']) ? node['specifiers'] : [];
  return (
    names.length > 0 &&
    names.every((name) => name.importKind === 'type' || name.exportKind === 'type')
  );
}

/**
 * Where a finding is, as editors understand it.
 * @param {Source} source
 * @param {number} at
 */
export function placeOf(source, at) {
  return `${source.path}:${source.text.slice(0, at).split('\n').length}`;
}
