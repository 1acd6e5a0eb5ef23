import type { Decider, Secrecy } from '../../../shared/ballot/model.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BallotRoom, Done } from '../ballot-room.ts';
import { takeBack } from '../custody-acts.ts';
import { act, type Hand } from '../rostrum.ts';
import { storedRound } from '../stored-round.ts';

export interface MinutedManner {
  readonly secrecy: Secrecy;
  readonly decidedBy: Decider;
  readonly reason: string;
}

/**
 * Minutes how a round is held and who decided it, while it is a draft: where a law or the body's
 * rules have votes open, or the presidium or the congress decides it, also because the devices
 * have failed and the electronic round is void. A count key that was dealt for it is given up.
 * Repeated, it changes nothing. Fails with `reason-missing`, and once the round is no draft with
 * `wrong-state` unless this is its manner already.
 */
export async function minuteManner(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
  manner: MinutedManner,
): Promise<Done> {
  const { secrecy, decidedBy, reason } = manner;
  const minuted = await act(room, body, round, 'minute-manner', hand, async (step) => {
    if (reason === '') return fail('reason-missing');
    const before = step.round;
    if (
      before.secrecy === secrecy &&
      before.manner_by === decidedBy &&
      before.manner_reason === reason
    )
      return ok(undefined);
    if (before.count_key !== null) await takeBack(step.trx, round);
    await step.trx
      .updateTable('round')
      .set({ secrecy, manner_by: decidedBy, manner_reason: reason, manner_at: step.at })
      .where('id', '=', round)
      .execute();
    step.record({ kind: 'manner-minuted', detail: { secrecy, by: decidedBy }, reason });
    return ok(undefined);
  });
  if (!minuted.ok || !minuted.value.done) return minuted;
  const stored = await storedRound(room.platform.db, round);
  return stored?.manner_at === null || stored?.secrecy !== secrecy
    ? fail('wrong-state', { act: 'minute-manner', state: stored?.state ?? 'void' })
    : minuted;
}
