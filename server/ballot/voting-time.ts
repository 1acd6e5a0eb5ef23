import type { Clock } from '../../shared/chance.ts';
import type { RoundState, VotingTime } from '../../shared/ballot/round.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { BallotRoom } from './ballot-room.ts';
import { act, type Hand } from './rostrum.ts';

/** A request that comes again within so many milliseconds is the same one. */
const SAME = 10_000;

/**
 * Sets the voting time of an open round to so many minutes from now, or takes
 * it away with `null`. It is shown on hall, console and phones, and ends
 * nothing: the box is sealed by the chair alone.
 */
export function setVotingTime(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
  minutes: number | null,
): Promise<Result<{ readonly done: boolean }>> {
  return act(room, body, round, 'set-voting-time', hand, async ({ trx, at, record }) => {
    const before = await untilOf(trx, round);
    if (minutes === null) {
      if (before === undefined) return ok(undefined);
      await trx.deleteFrom('voting_time').where('round', '=', round).execute();
      record({ kind: 'voting-time-removed' });
      return ok(undefined);
    }
    const end = new Date(at).getTime() + minutes * 60_000;
    if (before !== undefined && Math.abs(end - new Date(before).getTime()) < SAME)
      return ok(undefined);
    const until = new Date(end).toISOString();
    await trx
      .insertInto('voting_time')
      .values({ round, until })
      .onConflict((conflict) => conflict.column('round').doUpdateSet({ until }))
      .execute();
    record({ kind: 'voting-time-set', detail: { minutes, until } });
    return ok(undefined);
  });
}

async function untilOf(db: Executor, round: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('voting_time')
    .select('until')
    .where('round', '=', round)
    .executeTakeFirst();
  return row?.until;
}

/** The voting time of a round that takes votes, as it stands at this moment; null without one. */
export async function votingTimeOf(
  db: Executor,
  clock: Clock,
  round: { readonly id: string; readonly state: RoundState },
): Promise<VotingTime | null> {
  // Others have none, and are not asked for.
  const until = round.state === 'open' ? await untilOf(db, round.id) : undefined;
  return votingTimeAt(clock, round.state, until);
}

/** The same of a round in this state whose voting time ends then. */
export function votingTimeAt(
  clock: Clock,
  state: RoundState,
  until: string | undefined,
): VotingTime | null {
  if (state !== 'open' || until === undefined) return null;
  const left = Math.ceil((new Date(until).getTime() - clock.now().getTime()) / 1000);
  return { until, left: Math.max(0, left) };
}
