import { ok } from '../../shared/result.ts';
import type { BallotRoom } from './ballot-room.ts';
import { takeBack } from './custody-acts.ts';
import { act, type Hand } from './rostrum.ts';

/**
 * Takes the confirmation of the quorum back, while nothing is frozen and no
 * scrutineers have been passed on it. Repeated, it changes nothing.
 */
export function takeBackQuorum(room: BallotRoom, body: string, round: string, hand: Hand) {
  return act(room, body, round, 'take-back-quorum', hand, async ({ trx, facts, record }) => {
    if (!facts.quorumConfirmed) return ok(undefined);
    await trx
      .updateTable('round')
      .set({ quorum_confirmed_at: null })
      .where('id', '=', round)
      .execute();
    record({ kind: 'quorum-taken-back', detail: { present: facts.present } });
    return ok(undefined);
  });
}

/**
 * Takes the scrutineers of a draft back, with a count key that was dealt to
 * them. Repeated, it changes nothing.
 */
export function takeBackScrutineers(room: BallotRoom, body: string, round: string, hand: Hand) {
  return act(
    room,
    body,
    round,
    'take-back-scrutineers',
    hand,
    async ({ trx, round: now, record }) => {
      if (now.scrutineers_passed_at === null) return ok(undefined);
      const names = await trx
        .deleteFrom('round_scrutineer')
        .where('round', '=', round)
        .returning('name')
        .execute();
      await takeBack(trx, round);
      await trx
        .updateTable('round')
        .set({ scrutineers_passed_at: null })
        .where('id', '=', round)
        .execute();
      record({ kind: 'scrutineers-taken-back', detail: { names: names.map(({ name }) => name) } });
      return ok(undefined);
    },
  );
}
