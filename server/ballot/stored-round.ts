import type { Selectable } from 'kysely';
import type { BallotRules } from '../../shared/ballot/model.ts';
import type { PaperCandidate } from '../../shared/ballot/round.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { BallotTables } from './tables.ts';

/** A row of the table, with the columns that hold JSON read. What this server wrote needs no second check. */
export type StoredRound = Omit<Selectable<BallotTables['round']>, 'rules' | 'candidates'> & {
  readonly rules: BallotRules;
  readonly candidates: readonly PaperCandidate[];
};

export function readRound(row: Selectable<BallotTables['round']>): StoredRound {
  return {
    ...row,
    rules: JSON.parse(row.rules) as BallotRules,
    candidates: JSON.parse(row.candidates) as PaperCandidate[],
  };
}

/** One round by its id. */
export async function storedRound(db: Executor, id: string): Promise<StoredRound | undefined> {
  const row = await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : readRound(row);
}

/** The rounds of a ballot in order. */
export async function storedRounds(db: Executor, ballot: string): Promise<readonly StoredRound[]> {
  const rows = await db
    .selectFrom('round')
    .selectAll()
    .where('ballot', '=', ballot)
    .orderBy('number')
    .execute();
  return rows.map(readRound);
}

/** What a record says, without checking its signature: for records that this server signed itself. */
export function ownPayload<Payload>(jws: string): Payload {
  const [, payload = ''] = jws.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Payload;
}
