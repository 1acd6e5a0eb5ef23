import type { DeskVia } from '../../../shared/ballot/desk/model.ts';
import { toNumber } from '../../../shared/ballot/protocol/arithmetic.ts';
import { equalBytes, knownBase64url, type Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import { issueMessage } from '../../../shared/ballot/protocol/messages.ts';
import { verifySignature } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { checkKey } from './request-checks.ts';
import { blindedTaken, ENTRIES, entryOf, forgetRequest, isFinished } from './rows.ts';
import { openForIssue, signed, whyNot, type IssueProblem } from '../issue-act.ts';
import type { Slot } from './tables.ts';

export type DeskProblem =
  | IssueProblem
  | 'tellers-missing'
  | 'station-unknown'
  | 'terminal-finished'
  | 'asked-elsewhere'
  | 'same-teller'
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
 * like every issue. Until then another blinded value from the same place takes the
 * place of the first, and the tellers sign anew; from another tablet or terminal it is
 * `asked-elsewhere` until they refuse the first. `refused-by-tellers` after one of them
 * said no, `terminal-finished` at a terminal whose paper ballots are keyed in or given up.
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

/** Whether the paper is issued, or why not yet; the request is written down meanwhile. */
function writeRequest(
  room: BallotRoom,
  round: string,
  { deputy, via, blinded, key, signature }: DeskRequest,
): Promise<Result<void, DeskProblem>> {
  const slot = slotOf(via);
  return openForIssue(room, round, async (trx) => {
    // Writing the row, not only reading it, waits for a teller who is signing: what turns out to be
    // issued is seen below, and what was signed for it is not forgotten.
    const standing = await trx
      .updateTable('paper_request')
      .set((eb) => ({ refused: eb.ref('refused') }))
      .where('round', '=', round)
      .where('deputy', '=', deputy)
      .where('slot', '=', slot)
      .returning(['blinded', 'key', 'refused'])
      .executeTakeFirst();
    const issued = await entryOf(trx, ENTRIES[slot], { round, deputy });
    if (issued !== undefined)
      return equalBytes(new Uint8Array(issued.blinded), blinded)
        ? ok(undefined)
        : fail('paper-already-issued');
    if (await blindedTaken(trx, round, blinded)) return fail('paper-already-issued');
    // What is asked for after the paper box was emptied would never be keyed in.
    if (via === 'paper' && (await isFinished(trx, round, key))) return fail('terminal-finished');
    if (standing !== undefined && equalBytes(new Uint8Array(standing.blinded), blinded))
      return fail(standing.refused === 1 ? 'refused-by-tellers' : 'waiting-for-tellers');
    // Two places that both keep asking would wipe what was signed for the other again and again.
    const elsewhere =
      standing !== undefined &&
      standing.refused === 0 &&
      via !== 'replacement' &&
      !equalBytes(new Uint8Array(standing.key), key);
    if (elsewhere) return fail('asked-elsewhere');
    // A signature under another blinded value is worth nothing.
    await forgetRequest(trx, { round, deputy }, slot);
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
