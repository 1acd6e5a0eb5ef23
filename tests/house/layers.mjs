/**
 * Which way things point: `web → shared ← server`, and on each floor the rooms
 * in the order of the life cycle, over what belongs to no room.
 */
import { posix } from 'node:path';
import { importsOf, placeOf } from './sources.mjs';

/** @typedef {import('./sources.mjs').Source} Source */

/** The rooms in the order of the life cycle: each may know those before it. */
export const ROOMS = [
  'congress',
  'collection',
  'screening',
  'ballot',
  'delivery',
  'supervision',
  'rating',
  'suggestions',
  'portal',
];

/** What carries the rooms and knows none of them. On the shared floor that is every file outside a room. */
const FOUNDATIONS = {
  shared: [],
  server: ['platform'],
  web: ['platform', 'design'],
};

/** All that the shared floor may import from packages; zod in schemas only. */
const SHARED_PACKAGES = ['@hpke/core', 'shamir-secret-sharing'];

/** Its weight matters in the browser only: everything that ships there reads without it. */
const ZOD_ON_SERVER = 'server/';

/**
 * Every import that points the wrong way.
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function wrongImports(sources) {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((imported) => {
      const target = resolved(source.path, imported.from);
      const reason = target.startsWith('.')
        ? 'leaves the project'
        : reasonAgainst(source.path, target, imported);
      return reason === undefined
        ? []
        : [`${placeOf(source, imported.at)}: ${imported.from}: ${reason}`];
    }),
  );
}

/**
 * @param {string} path
 * @param {string} from
 */
function resolved(path, from) {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : `package:${from}`;
}

/**
 * @param {string} path
 * @param {string} target
 * @param {import('./sources.mjs').Import} imported
 * @returns {string | undefined}
 */
function reasonAgainst(path, target, imported) {
  const here = whereIs(path);
  // Tests and the tools at the root may see everything.
  if (here === undefined) return undefined;
  if (target.startsWith('package:'))
    return reasonAgainstPackage(path, target.slice('package:'.length));
  const there = whereIs(target);
  if (there === undefined) return `${here.floor} imports nothing from outside the three floors`;
  if (here.floor !== there.floor) {
    if (
      there.floor !== 'shared' &&
      !(here.floor === 'web' && there.floor === 'server' && imported.typesOnly)
    )
      return there.floor === 'server' && here.floor === 'web'
        ? 'web imports only types from server'
        : `${here.floor} does not import from ${there.floor}`;
    if (isSchema(target) && here.floor === 'web' && !imported.typesOnly)
      return 'schemas are for the server: they would put zod into the browser';
    if (there.floor === 'server') return undefined;
    return here.floor === 'web' && here.rank === FOUNDATION
      ? undefined
      : reasonAgainstRoom(here, there);
  }
  if (isSchema(target) && !isSchema(path) && here.floor === 'shared' && !imported.typesOnly)
    return 'only schemas and the server import schemas';
  return reasonAgainstRoom(here, there);
}

/**
 * @param {Place} here
 * @param {Place} there
 */
function reasonAgainstRoom(here, there) {
  if (there.rank <= here.rank) return undefined;
  if (here.rank === FOUNDATION) return `${here.name} knows no room, and this is ${there.name}`;
  if (there.rank === OUTSIDE)
    return `${there.name} is put together from the rooms and not known to them`;
  return `${there.name} comes after ${here.name} in the life cycle`;
}

/**
 * @param {string} path
 * @param {string} name
 */
function reasonAgainstPackage(path, name) {
  const floor = path.split('/')[0];
  if (name === 'zod') {
    if (isSchema(path) || path.startsWith(ZOD_ON_SERVER)) return undefined;
    return 'zod is used in schema.ts and on the server only';
  }
  if (name.startsWith('node:') && floor !== 'server') return `${floor} runs in the browser too`;
  if (floor === 'shared' && !SHARED_PACKAGES.includes(name)) return 'the shared floor is pure';
  return undefined;
}

/** @param {string} path */
function isSchema(path) {
  return path.startsWith('shared/') && /(?:^|[/-])schema\.ts$/.test(path);
}

/**
 * Where a file stands: its floor, and on it the foundation, a room in its
 * order, or outside of the rooms, where they are put together.
 * @typedef {{ floor: 'shared' | 'server' | 'web', rank: number, name: string }} Place
 */
const FOUNDATION = -1;
const OUTSIDE = ROOMS.length;

/**
 * @param {string} path
 * @returns {Place | undefined}
 */
function whereIs(path) {
  const [floor, ...rest] = path.split('/');
  if (floor !== 'shared' && floor !== 'server' && floor !== 'web') return undefined;
  // The words of a room belong to the room; other words to the place they are named after.
  const [folder = '', inner] = floor === 'web' && rest[0] === 'words' ? rest.slice(1) : rest;
  const isFile = inner === undefined;
  const room = isFile ? -1 : ROOMS.indexOf(folder);
  const name = isFile ? path : `${floor}/${folder}`;
  if (room >= 0) return { floor, rank: room, name };
  const founding = floor === 'shared' ? isFile : !isFile && FOUNDATIONS[floor].includes(folder);
  return { floor, rank: founding ? FOUNDATION : OUTSIDE, name };
}
