import type { BallotSettings } from '../../shared/ballot/model.ts';
import {
  progressOf,
  type BallotEvent,
  type BallotProgress,
} from '../../shared/ballot/next-round.ts';
import type { PaperCandidate } from '../../shared/ballot/round.ts';
import { codesSchema, settingsSchema } from '../../shared/ballot/schema.ts';
import { paperCandidatesOf } from '../screening/candidate-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { readPaperCandidates, storedRounds, tallyOf, type StoredRound } from './stored-round.ts';

/** A ballot with everything that has happened in it. */
export interface StoredBallot {
  readonly id: string;
  readonly body: string;
  readonly session: string;
  readonly title: string;
  readonly settings: BallotSettings;
  /** In order; those of the list while nothing is frozen. */
  readonly candidates: readonly PaperCandidate[];
  readonly rounds: readonly StoredRound[];
  readonly progress: BallotProgress;
  /** The round that is neither announced nor void. */
  readonly underWay: StoredRound | undefined;
  /** A round has been made ready and not voided: candidates and settings no longer change. */
  readonly frozen: boolean;
}

/** The ballot of a session, or nothing when none has been prepared. */
export async function ballotOfSession(
  db: Executor,
  session: string,
): Promise<StoredBallot | undefined> {
  const row = await db
    .selectFrom('ballot')
    .select('id')
    .where('session', '=', session)
    .executeTakeFirst();
  return row === undefined ? undefined : storedBallot(db, row.id);
}

/** The session in which a ballot is held; nothing when there is no such ballot. */
export async function sessionOfBallot(db: Executor, ballot: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('ballot')
    .select('session')
    .where('id', '=', ballot)
    .executeTakeFirst();
  return row?.session;
}

/** A ballot by its id. */
export async function storedBallot(db: Executor, id: string): Promise<StoredBallot | undefined> {
  const row = await db.selectFrom('ballot').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const settings = settingsSchema.parse(JSON.parse(row.settings));
  const rounds = await storedRounds(db, id);
  const frozen = rounds.some((round) => round.state !== 'draft' && round.state !== 'void');
  const candidates =
    frozen && row.candidates !== null
      ? readPaperCandidates(row.candidates)
      : await paperCandidatesOf(db, row.session);
  const last = rounds.at(-1);
  const underWay =
    last === undefined || last.state === 'announced' || last.state === 'void' ? undefined : last;
  // While the list may still change, a draft of the first round follows it.
  const current = rounds.map((round) =>
    round.state === 'draft' && round.kind === 'first' ? { ...round, candidates } : round,
  );
  const progress = progressOf(
    settings,
    candidates.map((candidate) => candidate.code),
    await eventsOf(db, id, rounds),
  );
  return {
    id,
    body: row.body,
    session: row.session,
    title: row.title,
    settings,
    candidates,
    rounds: current,
    progress,
    underWay: underWay === undefined ? undefined : current.at(-1),
    frozen,
  };
}

/** The ballot as it will stand once its certified round is announced; nothing without such a round. */
export async function onceAnnounced(
  db: Executor,
  ballot: StoredBallot,
): Promise<StoredBallot | undefined> {
  const last = ballot.rounds.at(-1);
  if (last?.state !== 'certified') return undefined;
  const rounds = [...ballot.rounds.slice(0, -1), { ...last, state: 'announced' as const }];
  const codes = ballot.candidates.map((candidate) => candidate.code);
  const progress = progressOf(ballot.settings, codes, await eventsOf(db, ballot.id, rounds));
  return { ...ballot, rounds, progress, underWay: undefined };
}

async function eventsOf(
  db: Executor,
  ballot: string,
  rounds: readonly StoredRound[],
): Promise<readonly BallotEvent[]> {
  const settlements = await settledTies(db, ballot);
  return rounds.flatMap((round): BallotEvent[] => {
    if (round.state === 'void') return [{ event: 'void' }];
    if (round.state !== 'announced' || round.tally === null) return [];
    const held: BallotEvent = { event: 'round', tally: tallyOf(round) };
    const settled = settlements.find((one) => one.afterRound === round.number);
    return settled === undefined
      ? [held]
      : [held, { event: settled.way, elected: settled.elected }];
  });
}

/** A tie that a lot or the presidium settled after a round. */
export interface SettledTie {
  readonly afterRound: number;
  readonly way: 'lot' | 'presidium';
  readonly elected: readonly string[];
  readonly seed: string | null;
  readonly reason: string | null;
}

/** The ties of a ballot that were settled, in order. */
export async function settledTies(db: Executor, ballot: string): Promise<readonly SettledTie[]> {
  const rows = await db
    .selectFrom('settlement')
    .select(['after_round', 'way', 'elected', 'seed', 'reason'])
    .where('ballot', '=', ballot)
    .orderBy('after_round')
    .execute();
  return rows.map(({ after_round, elected, ...row }) => ({
    ...row,
    afterRound: after_round,
    elected: codesSchema.parse(JSON.parse(elected)),
  }));
}
