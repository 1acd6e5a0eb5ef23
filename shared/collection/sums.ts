import type { Mass } from './likeness.ts';

/** What each document found so far shares with a query. */
export interface Sums {
  /** Forgets all; documents are numbers below `length`. */
  clear(length: number): void;
  /** Notes for each of these documents that it shares a term of this weight. */
  add(side: keyof Mass, documents: Uint32Array, weight: number): void;
  /**
   * The documents found that rank highest, at most about so many, in any order. Ranks are from 0
   * to 1, and negative for a document that is not wanted.
   */
  best(most: number, rank: Rank): readonly number[];
}

export type Rank = (document: number, words: number, places: number) => number;

/** Ranks that are as near to each other are not told apart. */
const STEPS = 1024;

export function createSums(): Sums {
  let words = new Float32Array(0);
  let places = new Float32Array(0);
  let found = new Uint32Array(0);
  let ranks = new Uint16Array(0);
  let count = 0;

  return {
    clear(length) {
      for (let at = 0; at < count; at += 1) {
        const document = found[at] ?? 0;
        words[document] = 0;
        places[document] = 0;
      }
      count = 0;
      if (length <= words.length) return;
      const room = Math.ceil(length * 1.5);
      words = new Float32Array(room);
      places = new Float32Array(room);
      found = new Uint32Array(room);
      ranks = new Uint16Array(room);
    },
    add(side, documents, weight) {
      const sum = side === 'words' ? words : places;
      const other = side === 'words' ? places : words;
      for (const document of documents) {
        const before = sum[document] ?? 0;
        if (before === 0 && other[document] === 0) {
          found[count] = document;
          count += 1;
        }
        sum[document] = before + weight;
      }
    },
    best(most, rank) {
      // Counting ranks takes one pass, where sorting thousands to keep a hundred would take many.
      const steps = new Uint32Array(STEPS + 2);
      for (let at = 0; at < count; at += 1) {
        const document = found[at] ?? 0;
        const ranked = rank(document, words[document] ?? 0, places[document] ?? 0);
        const step = ranked < 0 ? 0 : 1 + Math.min(STEPS, Math.floor(ranked * STEPS));
        ranks[at] = step;
        steps[step] = (steps[step] ?? 0) + 1;
      }
      let least = STEPS + 1;
      for (let kept = 0; least > 1; least -= 1) {
        kept += steps[least] ?? 0;
        if (kept >= most) break;
      }
      const best: number[] = [];
      for (let at = 0; at < count && best.length < 2 * most; at += 1)
        if ((ranks[at] ?? 0) >= least) best.push(found[at] ?? 0);
      return best;
    },
  };
}
