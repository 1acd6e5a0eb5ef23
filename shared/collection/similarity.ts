import { createDocuments } from './documents.ts';
import {
  agreement,
  ELSEWHERE,
  likeness,
  mostSimilar,
  similarity,
  type Likeness,
  type Mass,
} from './likeness.ts';
import { createPostings } from './postings.ts';
import { createSums } from './sums.ts';
import { isPlace } from './terms.ts';

/** A proposal that resembles another, or what was looked for. */
export interface Similar {
  readonly key: number;
  /** From 0, nothing in common, to 1, the same words and places. */
  readonly score: number;
  readonly why: Likeness;
}

/** By what similarity is measured. */
export interface Yardstick {
  /**
   * What equal words at different places are worth, from 0 to 1. Little by itself, so that the same
   * matter is found; 1 finds the same kind of matter wherever it is.
   */
  readonly elsewhere?: number;
}

export interface SearchOptions extends Yardstick {
  /** Most that are returned. */
  readonly limit: number;
  /** Not this one. */
  readonly except?: number;
  /** Only these. */
  readonly among?: (key: number) => boolean;
  /** Most entries of the terms' lists that are read: decides how long a search may take. */
  readonly budget?: number;
}

/** Proposals by their terms, in memory. Keys are whole numbers, such as a body's count of proposals. */
export interface SimilarIndex {
  readonly size: number;
  /** Takes a proposal with its terms, as `proposalTerms` gives them; one with this key is replaced. */
  add(key: number, terms: readonly string[]): void;
  /** From now on the proposal is not found. Its memory is given back with the whole index. */
  remove(key: number): void;
  /** Those that resemble these terms, the most similar first. */
  search(terms: readonly string[], options: SearchOptions): readonly Similar[];
  /** Those that resemble this proposal of the index, without itself. */
  searchLike(key: number, options: SearchOptions): readonly Similar[];
  /** How `other` resembles `one`; undefined when one of them is not there. */
  compare(one: number, other: number, by?: Yardstick): Similar | undefined;
}

/** Entries read in one search: all there are of some thousand proposals, not of a hundred thousand. */
const BUDGET = 24_000;
/** A list as long as this is read only while it can still change the result. */
const LONG = 400;
/** About as many of those found are compared term by term. */
const COMPARED = 100;

/** What is looked for: its terms that are known, and the weight of all, known or not. */
interface Query {
  readonly words: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  readonly mass: Readonly<Mass>;
}

/** One list to be read: a term of the query and the proposals that have it. */
interface List {
  readonly term: number;
  readonly side: keyof Mass;
  readonly length: number;
  readonly weight: number;
}

/**
 * An inverted index. A search reads the lists of the rarest terms first and stops when those left
 * can no longer change the result, or when it has read as much as it may: its time grows with the
 * proposals up to that and no further. Those that share most are then compared in full.
 */
export function createSimilarIndex(): SimilarIndex {
  const vocabulary = new Map<string, number>();
  const postings = createPostings();
  const documents = createDocuments();
  const sums = createSums();

  /** Weights by term as they are known; good until a proposal comes or goes. */
  let weights = new Float64Array(0);

  /** How much a term says: the rarer, the more. */
  function weightOf(term: number): number {
    if (weights.length === 0) weights = new Float64Array(vocabulary.size);
    const known = weights[term] ?? 0;
    if (known > 0) return known;
    const weight = Math.log(1 + documents.size / Math.max(1, postings.count(term)));
    weights[term] = weight;
    return weight;
  }

  function queryOf(terms: readonly string[]): Query {
    const query = { words: new Set<number>(), places: new Set<number>() };
    const mass = { words: 0, places: 0 };
    for (const text of new Set(terms)) {
      const side = isPlace(text) ? 'places' : 'words';
      const term = vocabulary.get(text);
      mass[side] += term === undefined ? Math.log(1 + documents.size) : weightOf(term);
      if (term !== undefined) query[side].add(term);
    }
    return { ...query, mass };
  }

  function queryLike(document: number): Query {
    const { words, places } = documents.termsOf(document);
    const sum = (terms: readonly number[]): number =>
      terms.reduce((total, term) => total + weightOf(term), 0);
    return {
      words: new Set(words),
      places: new Set(places),
      mass: { words: sum(words), places: sum(places) },
    };
  }

  function listsOf(query: Query): readonly List[] {
    return (['words', 'places'] as const)
      .flatMap((side) =>
        Array.from(query[side], (term) => ({
          term,
          side,
          length: postings.count(term),
          weight: weightOf(term),
        })),
      )
      .toSorted((one, other) => one.length - other.length);
  }

  function compared(query: Query, document: number, key: number, by: Yardstick): Similar {
    const shared = { words: 0, places: 0 };
    const mass = { words: 0, places: 0 };
    documents.visit(document, (side, term) => {
      const weight = weightOf(term);
      mass[side] += weight;
      if (query[side].has(term)) shared[side] += weight;
    });
    const agreed = agreement(shared, query.mass, mass);
    return { key, score: similarity(agreed, by.elsewhere ?? ELSEWHERE), why: likeness(agreed) };
  }

  /** Of those found so far the most similar; about `most` are compared, those that seem so. */
  function best(query: Query, most: number, options: SearchOptions): readonly Similar[] {
    const { limit, except, among, elsewhere = ELSEWHERE } = options;
    const { mass } = query;
    const unplaced = { words: mass.words, places: 0 };
    // As if each had as much to say as the query; what it does say is counted when it is compared.
    const seems = (document: number, words: number, places: number): number => {
      const key = documents.keyOf(document);
      if (key === undefined || key === except || among?.(key) === false) return -1;
      const other = documents.namesPlaces(document) ? mass : unplaced;
      return similarity(agreement({ words, places }, mass, other), elsewhere);
    };
    return sums
      .best(most, seems)
      .flatMap((document) => {
        const key = documents.keyOf(document);
        return key === undefined ? [] : [compared(query, document, key, options)];
      })
      .toSorted((one, other) => other.score - one.score || one.key - other.key)
      .slice(0, limit);
  }

  function search(query: Query, options: SearchOptions): readonly Similar[] {
    const { limit, budget = BUDGET, elsewhere = ELSEWHERE } = options;
    const lists = listsOf(query);
    const left = { words: 0, places: 0 };
    for (const { side, weight } of lists) left[side] += weight;
    let room = new Uint32Array(budget);
    let settled = Number.POSITIVE_INFINITY;
    let least = 0;
    sums.clear(documents.length);
    for (const { term, side, length, weight } of lists) {
      if (length > LONG) {
        const reachable = mostSimilar(left, query.mass, elsewhere);
        // Looked at again only when much less can be reached than when it was last.
        if (reachable < settled / 1.5) {
          settled = reachable;
          least = best(query, limit, options)[limit - 1]?.score ?? 0;
        }
        // What none of these terms has found cannot be among the first any more.
        if (reachable <= least) break;
      }
      const found = postings.newest(term, room);
      sums.add(side, room.subarray(0, found), weight);
      left[side] -= weight;
      room = room.subarray(found);
      if (room.length === 0) break;
    }
    return best(query, Math.max(COMPARED, 2 * limit), options);
  }

  function remove(key: number): void {
    documents.remove(key);
    weights = new Float64Array(0);
  }

  return {
    get size() {
      return documents.size;
    },
    add(key, terms) {
      remove(key);
      const words: number[] = [];
      const places: number[] = [];
      for (const text of new Set(terms)) {
        const term = vocabulary.get(text) ?? vocabulary.size;
        if (term === vocabulary.size) vocabulary.set(text, term);
        (isPlace(text) ? places : words).push(term);
      }
      const document = documents.add(key, { words, places });
      for (const term of words) postings.add(term, document);
      for (const term of places) postings.add(term, document);
    },
    remove,
    search: (terms, options) => search(queryOf(terms), options),
    searchLike(key, options) {
      const document = documents.documentOf(key);
      return document === undefined ? [] : search(queryLike(document), { ...options, except: key });
    },
    compare(one, other, by = {}) {
      const [first, second] = [documents.documentOf(one), documents.documentOf(other)];
      if (first === undefined || second === undefined) return undefined;
      return compared(queryLike(first), second, other, by);
    },
  };
}
