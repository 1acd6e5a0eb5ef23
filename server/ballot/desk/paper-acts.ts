import { TELLERS_NEEDED, type DeskVia } from '../../../shared/ballot/desk/model.ts';
import { toNumber } from '../../../shared/ballot/protocol/arithmetic.ts';
import {
  equalBytes,
  knownBase64url,
  toBase64url,
  type Bytes,
} from '../../../shared/ballot/protocol/bytes.ts';
import { issueMessage } from '../../../shared/ballot/protocol/messages.ts';
import { verifySignature } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { ActiveRound, BallotRoom } from '../ballot-room.ts';
import { ownPayload, storedRound } from '../stored-round.ts';
import { openForIssue, signed, whyNot, type IssueProblem } from '../issue-act.ts';
import type { Slot } from './tables.ts';

export type DeskProblem =
  | IssueProblem
  | 'tellers-missing'
  | 'station-unknown'
  | 'no-paper-to-replace'
  | 'replacement-not-allowed'
  | 'device-key-taken'
  | 'waiting-for-tellers'
  | 'refused-by-tellers'
  | 'no-such-request'
  | 'teller-unknown'
  | 'teller-signature';

/** A request for a paper for which two tellers answer. */
export interface DeskRequest {
  readonly deputy: string;
  readonly via: DeskVia;
  readonly blinded: Bytes;
  /** The station's key, or the new device's. */
  readonly key: Bytes;
  readonly signature: Bytes;
}

/** A replacement is the second entry of its name, everything else the first. */
export function slotOf(via: DeskVia): Slot {
  return via === 'replacement' ? 'second' : 'first';
}

/**
 * Takes a request for a paper at the desk (共用平板、纸质票、更换设备): checks roll, key
 * and signature and writes it down until two tellers have signed it
 * (`waiting-for-tellers`: ask again with the same blinded value); then it answers
 * like every issue. Until then another blinded value takes the place of the first,
 * and the tellers sign anew. `refused-by-tellers` after one of them said no.
 */
export async function askAtDesk(
  room: BallotRoom,
  id: string,
  request: DeskRequest,
): Promise<Result<{ readonly blindSignature: string }, DeskProblem>> {
  const { db } = room.platform;
  const round = room.active.get(id);
  if (round === undefined) return whyNot(db, id);
  if (toNumber(request.blinded) >= toNumber(knownBase64url(round.issuer.issuer.n)))
    return fail('malformed');
  const known = await checkKey(db, round, request);
  if (!known.ok) return known;
  const message = await issueMessage(round.R, request.deputy, request.blinded);
  if (!(await verifySignature(request.key, message, request.signature)))
    return fail('device-signature');
  const stands = await writeRequest(room, id, request);
  return stands.ok ? signed(round, request.blinded) : stands;
}

async function checkKey(
  db: Executor,
  round: ActiveRound,
  { deputy, via, key }: DeskRequest,
): Promise<Result<void, DeskProblem>> {
  const named = await db
    .selectFrom('round_roll')
    .select('deputy')
    .where('round', '=', round.id)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  if (named === undefined) {
    const open = (await storedRound(db, round.id))?.state === 'open';
    return open ? fail('not-on-roll') : whyNot(db, round.id);
  }
  if (round.payload.tellers.length < TELLERS_NEEDED) return fail('tellers-missing');
  if (via === 'replacement') return checkReplacement(db, round.id, deputy, key);
  const opening = (await storedRound(db, round.id))?.opening ?? null;
  const text = toBase64url(key);
  const listed =
    opening !== null &&
    ownPayload('piaojue-opening', opening).stations.some((station) => station.key === text);
  const kind = await db
    .selectFrom('station')
    .select('kind')
    .where('key', '=', Buffer.from(key))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return listed && kind?.kind === via ? ok(undefined) : fail('station-unknown');
}

/** A second device needs a first entry of that name, leave from the desk, and a key of its own. */
async function checkReplacement(
  db: Executor,
  round: string,
  deputy: string,
  key: Bytes,
): Promise<Result<void, DeskProblem>> {
  const of = { round, deputy };
  const first = await rowOf(db, 'issuance', of);
  if (first === undefined) return fail('no-paper-to-replace');
  const permit = await db
    .selectFrom('replacement_permit')
    .select('deputy')
    .where('round', '=', round)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  if (permit === undefined) return fail('replacement-not-allowed');
  const others = await db
    .selectFrom('round_roll')
    .select('deputy')
    .where('round', '=', round)
    .where('device_key', '=', Buffer.from(key))
    .union(
      db
        .selectFrom('replacement')
        .select('deputy')
        .where('round', '=', round)
        .where('deputy', '!=', deputy)
        .where('key', '=', Buffer.from(key)),
    )
    .union(
      db
        .selectFrom('issuance')
        .select('deputy')
        .where('round', '=', round)
        .where('key', '=', Buffer.from(key)),
    )
    .executeTakeFirst();
  return others === undefined ? ok(undefined) : fail('device-key-taken');
}

interface Named {
  readonly round: string;
  readonly deputy: string;
}

function rowOf(db: Executor, table: 'issuance' | 'replacement', { round, deputy }: Named) {
  return db
    .selectFrom(table)
    .select('blinded')
    .where('round', '=', round)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
}

const TABLES: Readonly<Record<Slot, 'issuance' | 'replacement'>> = {
  first: 'issuance',
  second: 'replacement',
};

/** Whether the paper is issued, or why not yet; the request is written down meanwhile. */
function writeRequest(
  room: BallotRoom,
  round: string,
  { deputy, via, blinded, key, signature }: DeskRequest,
): Promise<Result<void, DeskProblem>> {
  const slot = slotOf(via);
  return openForIssue(room, round, async (trx) => {
    const issued = await rowOf(trx, TABLES[slot], { round, deputy });
    if (issued !== undefined)
      return equalBytes(new Uint8Array(issued.blinded), blinded)
        ? ok(undefined)
        : fail('paper-already-issued');
    const standing = await trx
      .selectFrom('paper_request')
      .select(['blinded', 'refused'])
      .where('round', '=', round)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .executeTakeFirst();
    if (standing !== undefined && equalBytes(new Uint8Array(standing.blinded), blinded))
      return fail(standing.refused === 1 ? 'refused-by-tellers' : 'waiting-for-tellers');
    // A signature under another blinded value is worth nothing.
    await forget(trx, { round, deputy }, slot);
    await trx
      .insertInto('paper_request')
      .values({
        round,
        deputy,
        slot,
        via,
        blinded: Buffer.from(blinded),
        key: Buffer.from(key),
        signature: Buffer.from(signature),
        refused: 0,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return fail('waiting-for-tellers');
  });
}

async function forget(trx: Executor, { round, deputy }: Named, slot: Slot): Promise<void> {
  for (const table of ['paper_request', 'teller_signature'] as const)
    await trx
      .deleteFrom(table)
      .where('round', '=', round)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .execute();
}

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
 * `teller-signature`, and `paper-already-issued` when the name got its paper
 * on another way meanwhile.
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
    const issued = await rowOf(trx, TABLES[slot], of);
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
    if (await issueFrom(trx, slot, request)) return ok(undefined);
    // The name got its paper on another way while the tellers looked.
    await forget(trx, of, slot);
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
