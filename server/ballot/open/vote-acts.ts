import { toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { recordHash } from '../../../shared/ballot/protocol/records.ts';
import { isOpen } from '../../../shared/ballot/model.ts';
import { fail, ok } from '../../../shared/result.ts';
import { attendanceOf, presentWithDevices } from '../../congress/attendance-views.ts';
import { erase } from '../../platform/files/durable.ts';
import type { BallotRoom, Done } from '../ballot-room.ts';
import { ballotOfSession } from '../ballot-progress.ts';
import { act, type Hand } from '../rostrum.ts';
import { storedRound } from '../stored-round.ts';
import { countIn, enteredOf, faultsIn } from './entry-rows.ts';
import { signOpenRecord } from './open-record.ts';

/**
 * Begins an open vote: freezes the candidates, the rules and who is present. There are no papers,
 * no keys and no box; what is counted or called out is entered from now on.
 */
export function beginOpenVote(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Done> {
  return act(room, body, round, 'open', hand, async (step) => {
    const { trx } = step;
    // The manner may have been minuted anew since this was asked for.
    if (!isOpen(step.round.secrecy)) return fail('not-in-this-manner', { act: 'open' });
    const ballot = await ballotOfSession(trx, step.round.session);
    const current = ballot?.underWay;
    if (ballot === undefined || current === undefined) return fail('no-ballot');
    const { allDeputies } = await attendanceOf(trx, ballot.session);
    const present = await presentWithDevices(trx, step.round.session);
    for (const { deputy, name } of present)
      await trx
        .insertInto('round_roll')
        // Nobody takes a paper, so no device is named.
        .values({ round, deputy, name, device_key: null })
        .execute();
    await trx
      .updateTable('round')
      .set({
        state: 'open',
        open_at: step.at,
        candidates: JSON.stringify(current.candidates),
        all_deputies: allDeputies,
        present: present.length,
        issued: 0,
        returned: 0,
        unused: 0,
      })
      .where('id', '=', round)
      .execute();
    await trx
      .updateTable('ballot')
      .set({ candidates: JSON.stringify(ballot.candidates) })
      .where('id', '=', ballot.id)
      .execute();
    step.record({
      kind: 'open-vote-begun',
      detail: { secrecy: step.round.secrecy, present: present.length },
    });
    return ok(undefined);
  });
}

/**
 * Settles what was entered: counts it by the rules and signs the record. Fails with the first of
 * what is missing or contradicts itself.
 */
export function settleOpenVote(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Done> {
  return act(room, body, round, 'settle', hand, async ({ trx, round: stored, at, record }) => {
    const entered = await enteredOf(trx, stored);
    const [fault] = faultsIn(stored, entered);
    if (fault !== undefined) return { ok: false, failure: fault };
    const count = countIn(stored, entered);
    const signed = await signOpenRecord(room.platform, trx, stored, entered, count);
    if (!signed.ok) return signed;
    const { issued, returned, valid, invalid } = count;
    await trx
      .updateTable('round')
      .set({
        state: 'counted',
        sealed_at: at,
        counted_at: at,
        issued,
        returned,
        unused: issued - returned,
        tally: signed.value,
      })
      .where('id', '=', round)
      .execute();
    record({
      kind: 'open-vote-settled',
      detail: {
        present: issued,
        voting: returned,
        valid,
        invalid,
        record: toBase64url(await recordHash(signed.value)),
      },
    });
    return ok(undefined);
  });
}

/**
 * Takes a settled open vote back to be entered rightly, with the reason: a mistake of writing
 * that a scrutineer found. Whoever confirmed confirms again. Fails with `reason-missing`, and with
 * `wrong-state` once it is announced.
 */
export async function correctOpenVote(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
  reason: string,
): Promise<Done> {
  const corrected = await act(room, body, round, 'correct', hand, async (step) => {
    if (reason === '') return fail('reason-missing');
    await step.trx
      .updateTable('round')
      .set({ state: 'open', tally: null, sealed_at: null, counted_at: null, certified_at: null })
      .where('id', '=', round)
      .execute();
    await step.trx
      .updateTable('round_scrutineer')
      .set({ confirmed_at: null })
      .where('round', '=', round)
      .execute();
    step.record({ kind: 'open-vote-corrected', reason });
    return ok(undefined);
  });
  if (!corrected.ok) return corrected;
  if (!corrected.value.done) erase(room.bundleFile(round));
  else {
    // What is announced stands: nobody is told that it was taken back.
    const stored = await storedRound(room.platform.db, round);
    if (stored?.state !== 'open')
      return fail('wrong-state', { act: 'correct', state: stored?.state ?? 'void' });
  }
  return corrected;
}
