import { moment } from '../../shared/chance.ts';
import { drawLots, newSeed } from '../../shared/lot.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { tellOthers, type OnAnnounced } from './announced.ts';
import { storedBallot, type StoredBallot } from './ballot-progress.ts';
import type { BallotRoom } from './ballot-room.ts';
import { mayLead, type AtRostrum } from './console-lead.ts';
import { topicsOf } from './rostrum.ts';

export type Settlement =
  | { readonly by: 'lot' }
  | { readonly by: 'presidium'; readonly elected: readonly string[]; readonly reason: string };

/**
 * Settles a tie without a ballot, where the settings say so: by lot with a
 * recorded seed, or by the presidium with its reason. Repeated, it changes
 * nothing: no lot is drawn twice. The other rooms are told as after a round.
 * Fails with `nothing-to-settle`, or `settled-otherwise` {by} when the settings name the
 * other way or the presidium did not name exactly the seats left among the tied.
 */
export function settleTie(
  room: BallotRoom,
  body: string,
  ballot: string,
  hand: AtRostrum,
  settlement: Settlement,
  handlers: readonly OnAnnounced[],
): Promise<Result<void>> {
  const { platform } = room;
  const { clock, chance } = platform;
  return perform<void, string>(platform, body, hand, async (trx, record) => {
    const stored = await storedBallot(trx, ballot);
    if (stored === undefined || stored.body !== body) return fail('not-found', { what: 'ballot' });
    const leads = await mayLead(room, { trx, session: stored.session, record }, hand);
    if (!leads.ok) return leads;
    const { next } = stored.progress;
    if (await isSettled(trx, stored, settlement)) return ok(undefined);
    if (stored.underWay !== undefined || (next.step !== 'lot' && next.step !== 'presidium'))
      return fail('nothing-to-settle');
    if (next.step !== settlement.by) return fail('settled-otherwise', { by: next.step });
    const seed = settlement.by === 'lot' ? newSeed(chance) : null;
    const drawn =
      settlement.by === 'lot'
        ? (await drawLots('tie', seed ?? '', next.candidates)).slice(0, next.seats)
        : settlement.elected;
    const named = new Set(drawn);
    if (
      named.size !== next.seats ||
      drawn.length !== next.seats ||
      !drawn.every((code) => next.candidates.includes(code))
    )
      return fail('settled-otherwise', { by: next.step, seats: next.seats });
    const reason = settlement.by === 'presidium' ? settlement.reason : null;
    await trx
      .insertInto('settlement')
      .values({
        ballot,
        after_round: stored.rounds.at(-1)?.number ?? 0,
        way: settlement.by,
        elected: JSON.stringify(drawn),
        seed,
        reason,
        at: moment(clock),
      })
      .execute();
    record({
      kind: 'tie-settled',
      subject: `ballot/${ballot}`,
      detail: {
        by: settlement.by,
        tied: next.candidates,
        elected: drawn,
        ...(seed === null ? {} : { seed }),
      },
      ...(reason === null ? {} : { reason }),
      topics: topicsOf(stored),
    });
    await tellOthers({ trx, clock, record }, ballot, handlers);
    return ok(undefined);
  });
}

/** Whether the tie of the last round has been settled in this very way. */
async function isSettled(
  trx: Executor,
  { id, rounds }: StoredBallot,
  settlement: Settlement,
): Promise<boolean> {
  const known = await trx
    .selectFrom('settlement')
    .select(['way', 'elected', 'reason'])
    .where('ballot', '=', id)
    .where('after_round', '=', rounds.at(-1)?.number ?? 0)
    .executeTakeFirst();
  if (known?.way !== settlement.by) return false;
  return (
    settlement.by === 'lot' ||
    (known.elected === JSON.stringify(settlement.elected) && known.reason === settlement.reason)
  );
}
