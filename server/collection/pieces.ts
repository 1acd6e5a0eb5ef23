import { setImmediate as turn } from 'node:timers/promises';
import type { Executor } from '../platform/database/tables.ts';

/** So many proposals are gone through in one go; between them everybody else is answered. */
const PIECE = 4000;

/** Proposals of a body by their numbers (`seq`): those above `after`, up to and with `upTo`. */
export interface Piece {
  readonly after: number;
  readonly upTo: number;
}

/**
 * Goes through all proposals of a body piece by piece. A piece has two ends,
 * and should be narrowed by nothing else than the body, so that also a planner
 * without statistics reads it alone.
 */
export async function inPieces(
  db: Executor,
  body: string,
  read: (piece: Piece) => Promise<void>,
): Promise<void> {
  const { last } = await db
    .selectFrom('proposal')
    .select((eb) => eb.fn.max('seq').as('last'))
    .where('body', '=', body)
    .executeTakeFirstOrThrow();
  for (let after = 0; after < (last ?? 0); after += PIECE) {
    await read({ after, upTo: after + PIECE });
    await turn();
  }
}
