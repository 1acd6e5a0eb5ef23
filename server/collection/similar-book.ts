import { setImmediate as turn } from 'node:timers/promises';
import { clustersOf, type Cluster } from '../../shared/collection/clusters.ts';
import {
  createSimilarIndex,
  type SearchOptions,
  type Similar,
  type SimilarIndex,
  type Yardstick,
} from '../../shared/collection/similarity.ts';
import type { Executor } from '../platform/database/tables.ts';

/** Which proposals of a body are looked through; keys are their numbers (`seq`). */
export interface SimilarWanted extends Omit<SearchOptions, 'among' | 'budget'> {
  /** Those of this drive only. */
  readonly drive?: string;
}

/** The proposals of bodies by what they say, held in memory; what came or changed since is read first. */
export interface SimilarBooks {
  /** Those that resemble these terms, or a proposal of the body by its number, the most similar first. */
  search(
    db: Executor,
    body: string,
    sought: readonly string[] | number,
    wanted: SimilarWanted,
  ): Promise<readonly Similar[]>;
  /** Near-duplicates among these proposals; others have their turn meanwhile. */
  clusters(
    db: Executor,
    body: string,
    seqs: readonly number[],
    by: Yardstick,
  ): Promise<readonly Cluster[]>;
}

/** So many proposals are held in all, about half a kilobyte each; the body asked for last always is. */
const MOST_HELD = 400_000;
/** So many rows are read before others get their turn. */
const PIECE = 1000;
/** Clocks of several processes on one database do not differ by more, in milliseconds. */
const APART = 300_000;

interface Book {
  readonly index: SimilarIndex;
  /** The drive of each proposal, by number. */
  readonly drives: Map<number, string>;
  /** The version of those that were read again because they had changed. */
  readonly versions: Map<number, number>;
  last: number;
  /** Moment of the last change that was read. */
  changed: string;
  /** The reading under way, after which the next one begins. */
  reading: Promise<void>;
}

export function createSimilarBooks(mostHeld = MOST_HELD): SimilarBooks {
  /** The one asked for longest ago comes first. */
  const books = new Map<string, Book>();

  async function bookOf(db: Executor, body: string): Promise<Book> {
    const book = books.get(body) ?? newBook();
    books.delete(body);
    books.set(body, book);
    const read = book.reading.then(() => readOn(db, body, book));
    // Who comes next reads on where this one stops, also when it breaks down.
    book.reading = read.catch(() => {});
    await read;
    forget();
    return book;
  }

  function forget(): void {
    let held = Array.from(books.values()).reduce((sum, { index }) => sum + index.size, 0);
    for (const [body, { index }] of books) {
      if (held <= mostHeld || books.size === 1) return;
      held -= index.size;
      books.delete(body);
    }
  }

  return {
    async search(db, body, sought, { drive, ...options }) {
      const { index, drives } = await bookOf(db, body);
      const wanted =
        drive === undefined
          ? options
          : { ...options, among: (seq: number) => drives.get(seq) === drive };
      return typeof sought === 'number'
        ? index.searchLike(sought, wanted)
        : index.search(sought, wanted);
    },
    async clusters(db, body, seqs, by) {
      const { index } = await bookOf(db, body);
      return clustersOf(index, seqs, { ...by, turn });
    },
  };
}

function newBook(): Book {
  return {
    index: createSimilarIndex(),
    drives: new Map(),
    versions: new Map(),
    last: 0,
    changed: '',
    reading: Promise.resolve(),
  };
}

async function readOn(db: Executor, body: string, book: Book): Promise<void> {
  const newest = await db
    .selectFrom('proposal')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('body', '=', body)
    .executeTakeFirst();
  const end = newest?.seq ?? 0;
  while (book.last < end) {
    // A piece has two ends, so that also a planner without statistics reads it alone.
    const upTo = Math.min(end, book.last + PIECE);
    const rows = await db
      .selectFrom('proposal')
      .select(['seq', 'drive', 'terms'])
      .where('body', '=', body)
      .where('seq', '>', book.last)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .execute();
    for (const { seq, drive, terms } of rows) {
      book.index.add(seq, termsIn(terms));
      book.drives.set(seq, drive);
    }
    book.last = upTo;
    await turn();
  }
  await readChanged(db, body, book);
}

/** Takes over what proposals say now that have been changed, so that they are not found by what they said. */
async function readChanged(db: Executor, body: string, book: Book): Promise<void> {
  const rows = await db
    .selectFrom('proposal_earlier')
    .innerJoin('proposal', 'proposal.id', 'proposal_earlier.proposal')
    .select(['proposal_earlier.at', 'proposal.seq', 'proposal.version', 'proposal.terms'])
    .where('proposal_earlier.body', '=', body)
    .where('proposal_earlier.at', '>=', earlier(book.changed))
    .orderBy('proposal_earlier.at')
    .execute();
  for (const { at, seq, version, terms } of rows) {
    if (at > book.changed) book.changed = at;
    if (book.versions.get(seq) === version) continue;
    book.versions.set(seq, version);
    book.index.add(seq, termsIn(terms));
  }
}

function earlier(moment: string): string {
  return moment === '' ? '' : new Date(new Date(moment).getTime() - APART).toISOString();
}

function termsIn(stored: string): readonly string[] {
  return stored === '' ? [] : stored.split(' ');
}
