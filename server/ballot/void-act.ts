import type { VoidReason } from '../../shared/ballot/round.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { erase } from '../platform/files/durable.ts';
import type { BallotRoom, Done } from './ballot-room.ts';
import { admit } from './early-acts.ts';
import { countIssued } from './issue-act.ts';
import { act, type Hand } from './rostrum.ts';
import { storedRound } from './stored-round.ts';

/**
 * Voids a round (作废): it decides nothing and is held again with new keys.
 * Both its keys are erased, so nobody can ever open what lies in its box; the
 * box itself stays. Fails with `reason-missing` when a decision of the rostrum
 * has no reason. A sealing that has begun is not broken off by hand.
 */
export async function voidRound(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
  reason: VoidReason,
  note: string,
): Promise<Result<{ readonly done: boolean }>> {
  if (reason === 'by-decision' && note.trim() === '') return fail('reason-missing');
  const stored = await storedRound(room.platform.db, round);
  if (stored === undefined || stored.body !== body) return fail('no-such-round');
  const voided = await act(
    room,
    body,
    round,
    'void',
    hand,
    async ({ trx, round: now, at, record }) => {
      const issued =
        now.issued !== null && now.issued > 0 ? now.issued : await countIssued(trx, round);
      const returned = await room.store.count(round, 'ballot');
      await trx
        .updateTable('round')
        .set({
          state: 'void',
          closing: 0,
          void_at: at,
          void_reason: reason,
          void_note: note,
          issued,
          returned,
        })
        .where('id', '=', round)
        .execute();
      record({
        kind: 'round-voided',
        detail: { from: now.state, because: reason, issued, returned },
        ...(note === '' ? {} : { reason: note }),
      });
      return ok(undefined);
    },
  );
  if (!voided.ok) return voided;
  await clearAway(room, round);
  return voided;
}

/**
 * The answer to a step that is repeated after it made the round void for this
 * reason: it is done. Any other failure stays.
 */
export async function doneByVoid(
  room: BallotRoom,
  round: string,
  answer: Done,
  reason: VoidReason,
): Promise<Done> {
  if (answer.ok || answer.failure.code !== 'wrong-state') return answer;
  const stored = await storedRound(room.platform.db, round);
  return stored?.void_reason === reason ? ok({ done: true }) : answer;
}

/** What a void round leaves behind: nothing that takes a message, no key, and no bundle. */
export async function clearAway(room: BallotRoom, round: string): Promise<void> {
  room.active.delete(round);
  room.ticked.delete(round);
  await admit(room, round);
  room.keys.eraseIssuer(round);
  room.keys.eraseCount(round);
  erase(room.bundleFile(round));
  // Nobody can open these ballots any more; their order of arrival goes as well.
  if (await room.store.exists(round, 'ballot')) await room.store.seal(round, 'ballot');
}
