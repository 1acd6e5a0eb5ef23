import { createArena } from './arena.ts';

/** Terms as whole numbers, those of words and those of places apart. */
export interface Terms {
  readonly words: readonly number[];
  readonly places: readonly number[];
}

/**
 * The terms of proposals. Documents are counted from 0 in the order in which they came; a removed
 * one keeps its number and has no key.
 */
export interface Documents {
  /** How many there are, without those removed. */
  readonly size: number;
  /** How many there have ever been. */
  readonly length: number;
  /** Returns the number of the document. */
  add(key: number, terms: Terms): number;
  remove(key: number): void;
  /** Undefined for a key that is not there. */
  documentOf(key: number): number | undefined;
  /** Undefined for one that was removed. */
  keyOf(document: number): number | undefined;
  termsOf(document: number): Terms;
  /** Tells each of its terms. */
  visit(document: number, visitor: (side: keyof Terms, term: number) => void): void;
  namesPlaces(document: number): boolean;
}

export function createDocuments(): Documents {
  const arena = createArena();
  const numbers = new Map<number, number>();
  const keys: (number | undefined)[] = [];
  /** Where the terms of each begin, how many are words, and how many places. */
  const starts: number[] = [];
  const words: number[] = [];
  const places: number[] = [];

  const terms = (from: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, at) => arena.get(from + at));
  return {
    get size() {
      return numbers.size;
    },
    get length() {
      return keys.length;
    },
    add(key, added) {
      const document = keys.length;
      const start = arena.take(added.words.length + added.places.length);
      for (const [at, term] of added.words.entries()) arena.set(start + at, term);
      const behind = start + added.words.length;
      for (const [at, term] of added.places.entries()) arena.set(behind + at, term);
      numbers.set(key, document);
      keys.push(key);
      starts.push(start);
      words.push(added.words.length);
      places.push(added.places.length);
      return document;
    },
    remove(key) {
      const document = numbers.get(key);
      if (document === undefined) return;
      numbers.delete(key);
      keys[document] = undefined;
    },
    documentOf: (key) => numbers.get(key),
    keyOf: (document) => keys[document],
    termsOf(document) {
      const start = starts[document] ?? 0;
      const count = words[document] ?? 0;
      return { words: terms(start, count), places: terms(start + count, places[document] ?? 0) };
    },
    visit(document, visitor) {
      const start = starts[document] ?? 0;
      const behind = start + (words[document] ?? 0);
      const end = behind + (places[document] ?? 0);
      for (let at = start; at < behind; at += 1) visitor('words', arena.get(at));
      for (let at = behind; at < end; at += 1) visitor('places', arena.get(at));
    },
    namesPlaces: (document) => (places[document] ?? 0) > 0,
  };
}
