import { setImmediate as turn } from 'node:timers/promises';
import type { Executor } from '../platform/database/tables.ts';
import { boundedMap } from '../platform/identity/bounded-map.ts';

/** What the proposals of drives say, held in memory to be searched; both engines would read every row. */
export interface SearchBooks {
  /**
   * Numbers (`seq`) of the proposals of a drive that say all of these words,
   * which are folded as the texts are. Proposals that came since the last
   * search are read first; the few that were changed since they came are read
   * each time.
   */
  find(
    db: Executor,
    body: string,
    drive: string,
    words: readonly string[],
  ): Promise<readonly number[]>;
}

/** So many drives are remembered; one of 200,000 proposals takes about 100 MB, one of 2,000 takes 1. */
const MOST_BOOKS = 6;
/** So many rows are read before others get their turn; they lie in one text. */
const PIECE = 2000;
/** Between two texts: no folded text has a line end. */
const BETWEEN = '\n';

interface Piece {
  readonly seqs: readonly number[];
  /** Where each text begins. */
  readonly starts: readonly number[];
  readonly text: string;
}

interface Book {
  pieces: readonly Piece[];
  last: number;
  /** The reading under way, after which the next one begins. */
  reading: Promise<void>;
}

export function createSearchBooks(): SearchBooks {
  const books = boundedMap<Book>(MOST_BOOKS);
  return {
    async find(db, body, drive, words) {
      const key = `${body}/${drive}`;
      const book = books.set(
        key,
        books.get(key) ?? { pieces: [], last: 0, reading: Promise.resolve() },
      );
      const read = book.reading.then(() => readOn(db, body, drive, book));
      // Who comes next reads on where this one stops, also when it breaks down.
      book.reading = read.catch(() => {});
      await read;
      const [first, ...rest] = words.toSorted((one, other) => other.length - one.length);
      if (first === undefined) return [];
      const changed = await changedTexts(db, body, drive);
      const standing: number[] = [];
      for (const piece of book.pieces) {
        for (const seq of foundIn(piece, first, rest)) if (!changed.has(seq)) standing.push(seq);
        await turn();
      }
      const saying = [...changed].filter(([, text]) => words.every((word) => text.includes(word)));
      return [...standing, ...saying.map(([seq]) => seq)];
    },
  };
}

/** What proposals say now of which an earlier wording is kept. */
async function changedTexts(
  db: Executor,
  body: string,
  drive: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('proposal_earlier')
    .innerJoin('proposal', 'proposal.id', 'proposal_earlier.proposal')
    .select(['proposal.seq', 'proposal.search'])
    .distinct()
    .where('proposal_earlier.body', '=', body)
    .where('proposal.drive', '=', drive)
    .execute();
  return new Map(rows.map(({ seq, search }) => [seq, search]));
}

async function readOn(db: Executor, body: string, drive: string, book: Book): Promise<void> {
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
      .select(['seq', 'drive', 'search'])
      .where('body', '=', body)
      .where('seq', '>', book.last)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .execute();
    book.pieces = appended(
      book.pieces,
      rows.filter((row) => row.drive === drive),
    );
    book.last = upTo;
    await turn();
  }
}

/** The pieces with these rows behind them; a last piece that is not full is filled first. */
function appended(
  pieces: readonly Piece[],
  rows: readonly { readonly seq: number; readonly search: string }[],
): readonly Piece[] {
  const last = pieces.at(-1);
  const open = last !== undefined && last.seqs.length < PIECE ? last : undefined;
  const starts = [...(open?.starts ?? [])];
  let at = open === undefined ? 0 : open.text.length;
  for (const { search } of rows) {
    starts.push(at);
    at += search.length + BETWEEN.length;
  }
  const piece = {
    seqs: [...(open?.seqs ?? []), ...rows.map(({ seq }) => seq)],
    starts,
    text: (open?.text ?? '') + rows.map(({ search }) => search + BETWEEN).join(''),
  };
  return [...(open === undefined ? pieces : pieces.slice(0, -1)), piece];
}

function foundIn(
  { seqs, starts, text }: Piece,
  word: string,
  rest: readonly string[],
): readonly number[] {
  const found: number[] = [];
  let row = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row] ?? text.length)) {
    while ((starts[row + 1] ?? text.length) <= at) row += 1;
    const start = starts[row] ?? 0;
    row += 1;
    const end = starts[row] ?? text.length;
    const seq = seqs[row - 1];
    // Looked for in this text alone: a word that stands nowhere would be sought through all the others.
    const own = text.slice(start, end);
    if (seq !== undefined && rest.every((other) => own.includes(other))) found.push(seq);
  }
  return found;
}
