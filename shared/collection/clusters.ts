import type { Similar, SimilarIndex, Yardstick } from './similarity.ts';

/** Proposals that seem to raise one matter. */
export interface Cluster {
  /** The earliest of those from which it grew; the others are compared with it. */
  readonly head: number;
  /** The others, the most similar first. */
  readonly members: readonly Similar[];
}

export interface ClusterOptions extends Yardstick {
  /** Lets others have their turn; awaited every few proposals. */
  readonly turn: () => Promise<unknown>;
  /** How similar two proposals must be that are put together, from 0 to 1. */
  readonly least?: number;
  /** Most proposals of one cluster: staff check each of them. */
  readonly most?: number;
}

/** At this similarity most pairs of invented proposals are of one matter, and few matters are torn apart. */
const LEAST = 0.5;
/** How much of that a proposal must have in common with the head of its cluster. */
const WITH_HEAD = 0.8;
const MOST = 40;
/** Neighbours of each proposal that are looked at. */
const NEIGHBOURS = 10;
/** So many searches take some ten milliseconds. */
const A_TURN = 16;

/**
 * Groups of near-duplicates among these proposals of the index, the largest first; proposals
 * without any are in none. Pairs are joined from the most similar down. What joins a cluster must
 * also resemble its head: otherwise a chain of small steps would lead from one matter to quite
 * another, and one great cluster to everything.
 */
export async function clustersOf(
  index: SimilarIndex,
  keys: readonly number[],
  options: ClusterOptions,
): Promise<readonly Cluster[]> {
  const { turn, least = LEAST, most = MOST } = options;
  const pairs = await pairsOf(index, keys, options);
  const toHead = (head: number, key: number): Similar | undefined =>
    index.compare(head, key, options);
  /** The cluster of a proposal, its head first; every proposal of one has the same array. */
  const clusters = new Map<number, number[]>();
  const clusterOf = (key: number): number[] => clusters.get(key) ?? [key];
  for (const [at, { one, other }] of pairs.entries()) {
    if (at % 1000 === 999) await turn();
    const [first, second] = inOrder(clusterOf(one), clusterOf(other));
    if (first === second || first.length + second.length > most) continue;
    const [head = one] = first;
    const near = least * WITH_HEAD;
    if (second.some((key) => (toHead(head, key)?.score ?? 0) < near)) continue;
    first.push(...second);
    for (const key of first) clusters.set(key, first);
  }
  return [...new Set(clusters.values())]
    .map(([head = 0, ...others]) => ({
      head,
      members: others
        .flatMap((key) => toHead(head, key) ?? [])
        .toSorted((one, other) => other.score - one.score || one.key - other.key),
    }))
    .toSorted((one, other) => other.members.length - one.members.length || one.head - other.head);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

async function pairsOf(
  index: SimilarIndex,
  keys: readonly number[],
  { turn, least = LEAST, ...by }: ClusterOptions,
): Promise<readonly Pair[]> {
  const wanted = new Set(keys);
  const pairs: Pair[] = [];
  const among = (key: number): boolean => wanted.has(key);
  for (const [at, one] of keys.entries()) {
    if (at % A_TURN === A_TURN - 1) await turn();
    for (const { key: other, score } of index.searchLike(one, { ...by, limit: NEIGHBOURS, among }))
      if (score >= least) pairs.push({ one, other, score });
  }
  return pairs.toSorted((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
}

/** The cluster with more proposals first, for it is the one that the other joins; of equal ones the earlier. */
function inOrder(one: number[], other: number[]): [number[], number[]] {
  const earlier = (one[0] ?? 0) <= (other[0] ?? 0);
  const first = one.length === other.length ? earlier : one.length > other.length;
  return first ? [one, other] : [other, one];
}
