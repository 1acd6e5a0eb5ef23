import { compareBytes, equalBytes, toHex } from '../../../shared/ballot/protocol/bytes.ts';
import type { BoxRow, Kept, Pile } from './box.ts';

const ROUND = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The round's id, which becomes part of a file's or a table's name. Throws on anything but a UUID. */
export function roundName(round: string): string {
  if (!ROUND.test(round)) throw new Error('a round is named by a UUID in lower case');
  return round;
}

/** The row that is final for each paper if none lies there yet, in the order of their papers. */
export function firstOfEach(rows: readonly BoxRow[]): readonly BoxRow[] {
  const firsts = new Map<string, BoxRow>();
  for (const row of rows) {
    const paper = toHex(row.paper);
    if (!firsts.has(paper)) firsts.set(paper, row);
  }
  return [...firsts.values()].toSorted((a, b) => compareBytes(a.paper, b.paper));
}

/** Answers for each row, in the order given, once the first of each paper is written; `before` is what lay there. */
export function answers(
  rows: readonly BoxRow[],
  before: ReadonlyMap<string, Uint8Array>,
): readonly Kept[] {
  const held = new Map(before);
  return rows.map(({ paper, body }) => {
    const name = toHex(paper);
    const there = held.get(name);
    if (there === undefined) held.set(name, body);
    if (there === undefined) return 'kept';
    return equalBytes(there, body) ? 'same' : 'other';
  });
}

/** Answers for rows that came after sealing: the very bytes are in the box, or they came too late. */
export function lateAnswers(
  rows: readonly BoxRow[],
  there: ReadonlyMap<string, Uint8Array>,
): readonly Kept[] {
  return rows.map(({ paper, body }) => {
    const held = there.get(toHex(paper));
    return held !== undefined && equalBytes(held, body) ? 'same' : 'sealed';
  });
}

/** Rows asked for in pieces, each after the last paper of the one before. */
export async function* inPieces(
  after: (paper: Uint8Array) => Promise<readonly BoxRow[]>,
): AsyncGenerator<BoxRow> {
  let last: Uint8Array = new Uint8Array(0);
  for (;;) {
    const piece = await after(last);
    yield* piece;
    const end = piece.at(-1);
    if (end === undefined) return;
    last = end.paper;
  }
}

/** How many rows are read at once. */
export const PIECE = 500;

/** What is said when a pile is asked for that was never made. */
export function noPile(round: string, pile: Pile): Error {
  return new Error(`there is no pile of ${pile} papers for the round ${round}`);
}
