import type { CongressSession } from '../../shared/congress/model.ts';
import { isOpen, type OpenSecrecy } from '../../shared/ballot/model.ts';
import type { Clock } from '../../shared/chance.ts';
import type { RoundState, VotingTime } from '../../shared/ballot/round.ts';
import { isSignedIn } from '../congress/attendance-views.ts';
import { deputyOf } from '../congress/roll-views.ts';
import { sittingSessionOf } from '../congress/session-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { StoredRound } from './stored-round.ts';
import { votingTimeAt } from './voting-time.ts';

/** Where things stand for one deputy, as `GET /api/vote` answers it. */
export interface VoteView {
  readonly deputy: { readonly id: string; readonly name: string; readonly delegation: string };
  readonly session: Pick<CongressSession, 'id' | 'title' | 'state'> | null;
  readonly signedIn: boolean;
  /** The newest round from `ready` on; it stays until the next one is ready. */
  readonly round: {
    readonly id: string;
    readonly number: number;
    readonly state: RoundState;
    /** While votes are taken, where the chair has set one. */
    readonly votingTime: VotingTime | null;
  } | null;
  /** The newest round of the session, when it is not secret: on a device nothing is to be done. */
  readonly openVote: {
    readonly ballot: string;
    readonly secrecy: OpenSecrecy;
    readonly announced: boolean;
  } | null;
}

/** Where things stand for a deputy; nothing when they are no longer on a roll. */
export async function voteView(
  db: Executor,
  clock: Clock,
  deputy: string,
): Promise<VoteView | undefined> {
  const seat = await db
    .selectFrom('deputy')
    .select('body')
    .where('id', '=', deputy)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (seat === undefined) return undefined;
  const entry = await deputyOf(db, seat.body, deputy);
  if (entry === undefined) return undefined;
  const session = await sittingSessionOf(db, seat.body);
  // One question, as every phone asks it again and again.
  const known = db
    .selectFrom('round')
    .leftJoin('voting_time', 'voting_time.round', 'round.id')
    .select([
      'round.id',
      'round.number',
      'round.state',
      'round.ballot',
      'round.secrecy',
      'round.ready_at',
      'voting_time.until',
    ])
    .where('round.body', '=', seat.body)
    .orderBy('round.ready_at', 'desc');
  // After the session the last round stays, so that a device that was away checks its ballot.
  const rounds = await (
    session === undefined
      ? known.where('round.ready_at', 'is not', null).limit(1)
      : known.where('round.session', '=', session.id)
  ).execute();
  const round = rounds.find(({ ready_at }) => ready_at !== null);
  return {
    deputy: { id: entry.id, name: entry.name, delegation: entry.delegation },
    session:
      session === undefined ? null : { id: session.id, title: session.title, state: session.state },
    signedIn: session !== undefined && (await isSignedIn(db, session.id, deputy)),
    round:
      round === undefined
        ? null
        : {
            id: round.id,
            number: round.number,
            state: round.state,
            votingTime: votingTimeAt(clock, round.state, round.until ?? undefined),
          },
    openVote: session === undefined ? null : openVoteOf(rounds),
  };
}

function openVoteOf(
  rounds: readonly Pick<StoredRound, 'number' | 'ballot' | 'secrecy' | 'state'>[],
): VoteView['openVote'] {
  const newest = rounds.toSorted((one, other) => other.number - one.number)[0];
  if (newest === undefined || newest.state === 'draft' || newest.state === 'void') return null;
  const { ballot, secrecy, state } = newest;
  return isOpen(secrecy) ? { ballot, secrecy, announced: state === 'announced' } : null;
}
