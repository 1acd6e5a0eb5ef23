import { knownBase64url, toBase64url, equalBytes } from '../../shared/ballot/protocol/bytes.ts';
import { issueMessage } from '../../shared/ballot/protocol/messages.ts';
import { verifySignature } from '../../shared/ballot/protocol/signatures.ts';
import { toNumber } from '../../shared/ballot/protocol/arithmetic.ts';
import type { Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { ActiveRound, BallotRoom } from './ballot-room.ts';
import { blindSign } from './issuer.ts';

export type IssueProblem =
  | 'malformed'
  | 'not-on-roll'
  | 'device-signature'
  | 'no-such-round'
  | 'round-not-open'
  | 'round-void'
  | 'paper-already-issued';

/** What a device sends for its paper (领票): the blinded paper message, and its signature for it. */
export interface PaperRequest {
  readonly blinded: Bytes;
  readonly deviceSignature: Bytes;
}

/**
 * Issues a paper to a deputy (发票): checks roll, presence, signature and range,
 * writes the name down, then signs blindly. The same blinded value again gets
 * the same answer; another one `paper-already-issued`.
 */
export async function issuePaper(
  room: BallotRoom,
  id: string,
  deputy: string,
  request: PaperRequest,
): Promise<Result<{ readonly blindSignature: string }, IssueProblem>> {
  const { db } = room.platform;
  const round = room.active.get(id);
  if (round === undefined) return whyNot(db, id);
  const { blinded, deviceSignature } = request;
  if (toNumber(blinded) >= toNumber(knownBase64url(round.issuer.issuer.n)))
    return fail('malformed');
  const named = await db
    .selectFrom('round_roll')
    .select('device_key')
    .where('round', '=', id)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  if (named === undefined) return whyNotNamed(db, id);
  const message = await issueMessage(round.R, deputy, blinded);
  if (
    named.device_key === null ||
    !(await verifySignature(new Uint8Array(named.device_key), message, deviceSignature))
  )
    return fail('device-signature');
  const written = await writeDown(room, id, deputy, request);
  return written.ok ? signed(round, blinded) : written;
}

/** Why a round issues no paper now. */
export async function whyNot(db: Executor, id: string): Promise<Result<never, IssueProblem>> {
  const row = await db.selectFrom('round').select('state').where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.state === 'draft') return fail('no-such-round');
  return fail(row.state === 'void' ? 'round-void' : 'round-not-open');
}

async function whyNotNamed(db: Executor, id: string): Promise<Result<never, IssueProblem>> {
  const row = await db.selectFrom('round').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state === 'open' ? fail('not-on-roll') : whyNot(db, id);
}

/** One row a name, kept by the table's keys. */
function writeDown(
  room: BallotRoom,
  round: string,
  deputy: string,
  { blinded, deviceSignature }: PaperRequest,
): Promise<Result<void, IssueProblem>> {
  return openForIssue(room, round, async (trx) => {
    const second = await trx
      .selectFrom('replacement')
      .select('deputy')
      .where('round', '=', round)
      .where('blinded', '=', Buffer.from(blinded))
      .executeTakeFirst();
    // A blinded value stands once among the issued, also beside those of second devices.
    if (second !== undefined) return fail('paper-already-issued');
    await trx
      .insertInto('issuance')
      .values({
        round,
        deputy,
        via: 'device',
        key: null,
        blinded: Buffer.from(blinded),
        signature: Buffer.from(deviceSignature),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const kept = await trx
      .selectFrom('issuance')
      .select(['blinded', 'via'])
      .where('round', '=', round)
      .where('deputy', '=', deputy)
      .executeTakeFirst();
    return kept?.via === 'device' && equalBytes(new Uint8Array(kept.blinded), blinded)
      ? ok(undefined)
      : fail('paper-already-issued');
  });
}

/** Work on who takes a paper: only while the round is open and not closing. */
export function openForIssue<Problem extends string>(
  room: BallotRoom,
  round: string,
  work: (trx: Executor) => Promise<Result<void, Problem>>,
): Promise<Result<void, Problem | IssueProblem>> {
  const { db, engine } = room.platform;
  return db.transaction().execute(async (trx) => {
    const open = trx
      .selectFrom('round')
      .select(['state', 'closing'])
      .where('id', '=', round)
      .where('state', '=', 'open')
      .where('closing', '=', 0);
    // Sealing waits for the names being written, and none is written after it began.
    const locked = engine === 'postgres' ? open.forShare() : open;
    if ((await locked.executeTakeFirst()) === undefined) return whyNot(trx, round);
    return work(trx);
  });
}

/** The answer to a name that is written down: the blind signature. */
export function signed(
  round: ActiveRound,
  blinded: Bytes,
): Result<{ readonly blindSignature: string }, IssueProblem> {
  const signature = blindSign(round.issuer, blinded);
  return signature.ok ? ok({ blindSignature: toBase64url(signature.value) }) : fail('malformed');
}

/** How many names took a paper. */
export async function countIssued(db: Executor, round: string): Promise<number> {
  const { issued } = await db
    .selectFrom('issuance')
    .select((eb) => eb.fn.countAll<number>().as('issued'))
    .where('round', '=', round)
    .executeTakeFirstOrThrow();
  return issued;
}
