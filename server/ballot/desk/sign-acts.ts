import { TELLERS_NEEDED, type DeskVia } from '../../../shared/ballot/desk/model.ts';
import { equalBytes, toBase64url, type Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import { issueMessage } from '../../../shared/ballot/protocol/messages.ts';
import { verifySignature } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { ActiveRound, BallotRoom } from '../ballot-room.ts';
import { openForIssue, whyNot } from '../issue-act.ts';
import type { DeskProblem } from './paper-acts.ts';
import { blindedTaken, ENTRIES, entryOf, forgetRequest, isFinished, type Named } from './rows.ts';
import type { Slot } from './tables.ts';

export interface TellerSignature {
  readonly deputy: string;
  readonly slot: Slot;
  readonly blinded: Bytes;
  readonly signature: Bytes;
}

/**
 * A teller signs a request after having seen who asks (发票签字). With the second
 * signature the paper is issued. Repeated, it changes nothing. Fails with
 * `no-such-request` when it is gone or has another blinded value by now,
 * `teller-unknown` when this browser's key is not in the record of the round,
 * `teller-signature`, `same-teller` when this key has signed for somebody else's account,
 * `paper-already-issued` when the name got its paper on another way meanwhile, and
 * `terminal-finished` when the terminal that asks has reported meanwhile.
 */
export async function signRequest(
  room: BallotRoom,
  id: string,
  account: string,
  { deputy, slot, blinded, signature }: TellerSignature,
): Promise<Result<void, DeskProblem>> {
  const round = room.active.get(id);
  if (round === undefined) return whyNot(room.platform.db, id);
  const key = await tellerKey(room.platform.db, round, account);
  if (key === undefined) return fail('teller-unknown');
  const message = await issueMessage(round.R, deputy, blinded);
  if (!(await verifySignature(key, message, signature))) return fail('teller-signature');
  const of = { round: id, deputy };
  return openForIssue(room, id, async (trx): Promise<Result<void, DeskProblem>> => {
    const issued = await entryOf(trx, ENTRIES[slot], of);
    if (issued !== undefined && equalBytes(new Uint8Array(issued.blinded), blinded))
      return ok(undefined);
    // Writing the row, not only reading it, lets one teller wait for the other on both engines.
    const request = await trx
      .updateTable('paper_request')
      .set((eb) => ({ refused: eb.ref('refused') }))
      .where('round', '=', id)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .where('refused', '=', 0)
      .returningAll()
      .executeTakeFirst();
    if (request === undefined || !equalBytes(new Uint8Array(request.blinded), blinded))
      return fail('no-such-request');
    if (request.via === 'paper' && (await isFinished(trx, id, new Uint8Array(request.key)))) {
      await forgetRequest(trx, of, slot);
      return fail('terminal-finished');
    }
    // A browser's key may have passed to another account; it signs once all the same.
    const other = await trx
      .selectFrom('teller_signature')
      .select('account')
      .where('round', '=', id)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .where('key', '=', Buffer.from(key))
      .where('account', '!=', account)
      .executeTakeFirst();
    if (other !== undefined) return fail('same-teller');
    await trx
      .insertInto('teller_signature')
      .values({ ...of, slot, account, key: Buffer.from(key), signature: Buffer.from(signature) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { given } = await trx
      .selectFrom('teller_signature')
      .select((eb) => eb.fn.countAll<number>().as('given'))
      .where('round', '=', id)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .executeTakeFirstOrThrow();
    if (given < TELLERS_NEEDED) return ok(undefined);
    const free = !(await blindedTaken(trx, id, blinded));
    if (free && (await issueFrom(trx, slot, request))) return ok(undefined);
    // The name got its paper on another way while the tellers looked.
    await forgetRequest(trx, of, slot);
    return fail('paper-already-issued');
  });
}

/** Turns a request into the entry of its name; false when the name has one already. */
async function issueFrom(
  trx: Executor,
  slot: Slot,
  request: Named & {
    readonly via: DeskVia;
    readonly blinded: Uint8Array;
    readonly key: Uint8Array;
    readonly signature: Uint8Array;
  },
): Promise<boolean> {
  const { round, deputy, via, blinded, key, signature } = request;
  const entry = { round, deputy, blinded, key, signature };
  const { numInsertedOrUpdatedRows } =
    via === 'replacement'
      ? await trx
          .insertInto('replacement')
          .values(entry)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await trx
          .insertInto('issuance')
          .values({ ...entry, via })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await trx
    .deleteFrom('paper_request')
    .where('round', '=', round)
    .where('deputy', '=', deputy)
    .where('slot', '=', slot)
    .execute();
  return true;
}

/** The key of this teller's browser, if the record of the round names it. */
async function tellerKey(
  db: Executor,
  { id, payload }: ActiveRound,
  account: string,
): Promise<Bytes | undefined> {
  const row = await db
    .selectFrom('teller_key')
    .innerJoin('round', 'round.session', 'teller_key.session')
    .select('teller_key.key')
    .where('round.id', '=', id)
    .where('teller_key.account', '=', account)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const key = new Uint8Array(row.key);
  const text = toBase64url(key);
  return payload.tellers.some((teller) => teller.key === text) ? key : undefined;
}

/** A teller refuses a request: this is not who the card says. The station is told when it asks again. */
export function refuseRequest(
  room: BallotRoom,
  id: string,
  deputy: string,
  slot: Slot,
): Promise<Result<void, DeskProblem>> {
  return openForIssue(room, id, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('paper_request')
      .set({ refused: 1 })
      .where('round', '=', id)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return fail('no-such-request');
    await trx
      .deleteFrom('teller_signature')
      .where('round', '=', id)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .execute();
    return ok(undefined);
  });
}
