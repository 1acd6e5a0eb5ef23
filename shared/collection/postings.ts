import { createArena } from './arena.ts';

/** For each term the documents that have it. Terms and documents are whole numbers from 0. */
export interface Postings {
  add(term: number, document: number): void;
  /** How many documents have the term. */
  count(term: number): number;
  /** The newest documents that have it, newest first, as many as `into` takes; returns how many. */
  newest(term: number, into: Uint32Array): number;
}

/** Blocks of one term hold 2, 4, 8 … documents, and this many from then on. */
const LARGEST = 512;
/** All blocks that are smaller than the largest, together. */
const SMALLER = LARGEST - 2;

export function createPostings(): Postings {
  const arena = createArena();
  /** By term: its newest block, whose first number leads to the block before. */
  const heads: number[] = [];
  const counts: number[] = [];
  return {
    add(term, document) {
      const count = counts[term] ?? 0;
      const { size, used } = block(count);
      if (used === 0) {
        const added = arena.take(size + 1);
        arena.set(added, heads[term] ?? 0);
        heads[term] = added;
      }
      arena.set((heads[term] ?? 0) + 1 + used, document);
      counts[term] = count + 1;
    },
    count: (term) => counts[term] ?? 0,
    newest(term, into) {
      const most = Math.min(counts[term] ?? 0, into.length);
      let left = counts[term] ?? 0;
      let head = heads[term] ?? 0;
      for (let read = 0; read < most;) {
        const { used } = block(left - 1);
        const taken = Math.min(used + 1, most - read);
        for (let at = 0; at < taken; at += 1) into[read + at] = arena.get(head + 1 + used - at);
        read += taken;
        left -= used + 1;
        head = arena.get(head);
      }
      return most;
    },
  };
}

/** Of the document in this place of a term's list: the size of its block, and how many of it come before. */
function block(place: number): { readonly size: number; readonly used: number } {
  if (place >= SMALLER) return { size: LARGEST, used: (place - SMALLER) % LARGEST };
  // Blocks before the one of 2^n hold 2^n − 2.
  const size = 1 << (31 - Math.clz32(place + 2));
  return { size, used: place + 2 - size };
}
