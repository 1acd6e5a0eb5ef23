import type { Selectable } from 'kysely';
import { knownBase64url, readOut, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  isOpen,
  type BallotRules,
  type BallotSettings,
  type Custody,
  type Tally,
} from '../../shared/ballot/model.ts';
import { readPayload, type OpenRecord } from '../../shared/ballot/open/record.ts';
import type { PaperCandidate } from '../../shared/ballot/round.ts';
import { paperCandidatesSchema, rulesSchema } from '../../shared/ballot/schema.ts';
import {
  PAYLOADS,
  type Payloads,
  type RecordType,
  type TallyPayload,
} from '../../shared/ballot/protocol/records.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { BallotTables } from './tables.ts';

/** A row of the table, with the columns that hold JSON read. */
export type StoredRound = Omit<Selectable<BallotTables['round']>, 'rules' | 'candidates'> & {
  readonly rules: BallotRules;
  readonly candidates: readonly PaperCandidate[];
};

export function readRound(row: Selectable<BallotTables['round']>): StoredRound {
  return {
    ...row,
    rules: rulesSchema.parse(JSON.parse(row.rules)),
    candidates: readPaperCandidates(row.candidates),
  };
}

/** Candidates as the column keeps them. */
export function readPaperCandidates(text: string): readonly PaperCandidate[] {
  return paperCandidatesSchema.parse(JSON.parse(text));
}

/** One round by its id. */
export async function storedRound(db: Executor, id: string): Promise<StoredRound | undefined> {
  const row = await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : readRound(row);
}

/**
 * The same for an act of the round. Papers are issued outside the body's turn: writing the row, not
 * only reading it, waits for the one under way and lets none begin, so that what is read next of
 * who has a paper still holds when the act writes.
 */
export async function heldRound(trx: Executor, id: string): Promise<StoredRound | undefined> {
  const row = await trx
    .updateTable('round')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
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

/**
 * What a record says, without checking its signature: for records that this
 * server signed itself and kept. Throws on anything else.
 */
export function ownPayload<Type extends RecordType>(typ: Type, jws: string): Payloads[Type] {
  const [, payload = ''] = jws.split('.');
  const json: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const read = PAYLOADS[typ](json, typ, (detail) => {
    throw new Error(`a stored ${typ} cannot be read: ${detail}`);
  });
  if (read === undefined) throw new Error(`a stored ${typ} cannot be read`);
  return read;
}

/** What the signed count of a round says, whether there was a box or not. */
export type SignedTally = Tally & Pick<TallyPayload, 'replaced' | 'unused' | 'missing' | 'blank'>;

/** The signed tally of a counted round. */
export function tallyOf(round: StoredRound): SignedTally {
  if (round.tally === null) throw new Error('this round is not counted');
  return isOpen(round.secrecy)
    ? { ...openRecordOf(round).tally, replaced: 0, missing: 0 }
    : ownPayload('piaojue-tally', round.tally);
}

/** Without a box there is no count key to keep. */
export function custodyOf(
  { secrecy }: Pick<StoredRound, 'secrecy'>,
  { custody }: Pick<BallotSettings, 'custody'>,
): Custody {
  return isOpen(secrecy) ? 'server' : custody;
}

/** The signed record of an open round that is settled. */
export function openRecordOf({ tally }: StoredRound): OpenRecord {
  const read = readPayload(tally?.split('.')[1] ?? '');
  if (!read.ok) throw new Error('a stored record of an open vote cannot be read');
  return read.value;
}

/** The digits of the box root that the hall reads out, from the seal. */
export function readOutOf(seal: string): string {
  return readOut(rootOf(seal));
}

/** The box root that a seal commits to. */
export function rootOf(seal: string): Bytes {
  return knownBase64url(ownPayload('piaojue-seal', seal).boxRoot);
}
