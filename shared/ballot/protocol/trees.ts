import { compareBytes, concat, sha256, utf8, type Bytes } from './bytes.ts';

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);
const ZERO = Uint8Array.of(0x00);

/** A paper in the box: the hash of its paper message and the hash of the request body. */
export interface BoxEntry {
  readonly paper: Uint8Array;
  readonly ballot: Uint8Array;
}

export const VIAS = ['device', 'kiosk', 'paper', 'replacement'] as const;
/** How a paper was taken: by the deputy's own device, a shared tablet, on paper, or with a second device. */
export type Via = (typeof VIAS)[number];

/** A public key (65 bytes) with its signature (64 bytes). */
export interface Signature {
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
}

/** One name that took a paper. */
export interface IssuedEntry extends Signature {
  readonly deputy: string;
  readonly via: Via;
  readonly blinded: Uint8Array;
  readonly tellers: readonly Signature[];
}

/** One deputy who may take a paper; the device key is null for somebody without a device. */
export interface RollEntry {
  readonly deputy: string;
  readonly name: string;
  readonly deviceKey: Uint8Array | null;
}

/** Orders texts by their UTF-8 bytes; JavaScript's own order differs outside the basic plane. */
export function compareTexts(a: string, b: string): number {
  return compareBytes(utf8(a), utf8(b));
}

export function byPaper(
  a: { readonly paper: Uint8Array },
  b: { readonly paper: Uint8Array },
): number {
  return compareBytes(a.paper, b.paper);
}

export function byDeputy(a: { readonly deputy: string }, b: { readonly deputy: string }): number {
  return compareTexts(a.deputy, b.deputy);
}

/** By deputy, then by way: a replacement stands behind the first entry of that name. */
export function byDeputyAndVia(
  a: Pick<IssuedEntry, 'deputy' | 'via'>,
  b: Pick<IssuedEntry, 'deputy' | 'via'>,
): number {
  return byDeputy(a, b) || compareTexts(a.via, b.via);
}

export function byKey(a: { readonly key: Uint8Array }, b: { readonly key: Uint8Array }): number {
  return compareBytes(a.key, b.key);
}

/** Whether a list is strictly ascending: in order, and nothing twice. */
export function isSorted<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): boolean {
  return items.every((item, at) => {
    const before = at === 0 ? undefined : items[at - 1];
    return before === undefined || compare(before, item) < 0;
  });
}

/**
 * The root over the box. This and the other roots take the entries in the order
 * given, which must be the order of their tree: `byPaper`, `byDeputyAndVia`, `byDeputy`.
 */
export function boxRoot(entries: readonly BoxEntry[]): Promise<Bytes> {
  return root(entries, (entry) => concat(entry.paper, entry.ballot));
}

/** The root over papers that came back unused, given as paper hashes in ascending order. */
export function unusedRoot(papers: readonly Uint8Array[]): Promise<Bytes> {
  return root(papers, (paper) => paper);
}

/** The root over the names issued, sorted `byDeputyAndVia`; an entry's tellers are put in order here. */
export function issuedRoot(entries: readonly IssuedEntry[]): Promise<Bytes> {
  return root(entries, ({ deputy, via, blinded, key, signature, tellers }) => {
    const name = concat(utf8(deputy), ZERO, utf8(via), ZERO);
    const signed = tellers.toSorted(byKey).flatMap((teller) => [teller.key, teller.signature]);
    return concat(name, blinded, key, signature, ...signed);
  });
}

/** The root over those who may take a paper, sorted `byDeputy`. */
export function rollHash(entries: readonly RollEntry[]): Promise<Bytes> {
  return root(entries, ({ deputy, name, deviceKey }) =>
    concat(utf8(deputy), ZERO, utf8(name), ZERO, deviceKey ?? new Uint8Array(0)),
  );
}

async function root<Item>(
  items: readonly Item[],
  leaf: (item: Item) => Uint8Array,
): Promise<Bytes> {
  return merkleRoot(await Promise.all(items.map((item) => sha256(concat(LEAF, leaf(item))))));
}

/**
 * The Merkle tree hash of RFC 9162 section 2.1.1 over leaf hashes. Pairing
 * level by level, and carrying an odd last node up unchanged, gives the same
 * tree as splitting at the largest power of two.
 */
export async function merkleRoot(leaves: readonly Bytes[]): Promise<Bytes> {
  let level = leaves;
  while (level.length > 1) level = await Promise.all(pairs(level));
  return level[0] ?? (await sha256(new Uint8Array(0)));
}

function pairs(level: readonly Bytes[]): Promise<Bytes>[] {
  const parents: Promise<Bytes>[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left === undefined) continue;
    parents.push(right === undefined ? Promise.resolve(left) : sha256(concat(NODE, left, right)));
  }
  return parents;
}
