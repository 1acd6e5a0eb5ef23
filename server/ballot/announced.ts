import type { Clock } from '../../shared/chance.ts';
import { needed } from '../../shared/ballot/threshold.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { sessionOf } from '../congress/session-views.ts';
import type { Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { storedBallot, type StoredBallot } from './ballot-progress.ts';
import { tallyOf, type StoredRound } from './stored-round.ts';

/** A candidate of whom a ballot has decided: no round, lot or decision to come can change it. */
export interface DecidedCandidate {
  readonly code: string;
  readonly chosen: boolean;
  /** Votes for it, and the fewest that pass, in the last round in which it stood. */
  readonly votes: number;
  readonly needed: number;
}

/** What the other rooms are told when a result is announced, or a tie settled, within that act. */
export interface Announced {
  readonly trx: Executor;
  readonly clock: Clock;
  readonly session: CongressSession;
  readonly ballot: string;
  readonly seats: number;
  /** All of whom the ballot has decided so far, in the order of the list; the same again when it goes on. */
  readonly decided: readonly DecidedCandidate[];
  readonly record: (deed: Deed) => void;
}

/** What another room does when a ballot has decided, in the same transaction. */
export type OnAnnounced = (announced: Announced) => Promise<void>;

/** Tells the other rooms what a ballot has decided as it now stands. */
export async function tellOthers(
  { trx, clock, record }: Pick<Announced, 'trx' | 'clock' | 'record'>,
  ballotId: string,
  handlers: readonly OnAnnounced[],
): Promise<void> {
  const ballot = await storedBallot(trx, ballotId);
  const session =
    ballot === undefined ? undefined : await sessionOf(trx, ballot.body, ballot.session);
  if (ballot === undefined || session === undefined) throw new Error('the ballot is gone');
  const announced: Announced = {
    trx,
    clock,
    session,
    ballot: ballot.id,
    seats: ballot.settings.rules.seats,
    decided: decidedIn(ballot),
    record,
  };
  for (const handle of handlers) await handle(announced);
}

function decidedIn({ candidates, rounds, progress }: StoredBallot): readonly DecidedCandidate[] {
  const counted = rounds.filter(({ state }) => state === 'announced');
  const waiting = new Set(progress.waiting);
  return candidates
    .filter(({ code }) => !waiting.has(code))
    .flatMap(({ code }) => {
      const last = counted.findLast((round) => standsIn(round, code));
      if (last === undefined) return [];
      return {
        code,
        chosen: progress.electedBy.has(code),
        votes: tallyOf(last).results.find(({ candidate }) => candidate === code)?.for ?? 0,
        needed: neededIn(last),
      };
    });
}

function standsIn(round: StoredRound, code: string): boolean {
  return round.candidates.some((candidate) => candidate.code === code);
}

function neededIn(round: StoredRound): number {
  return needed(round.rules, {
    allDeputies: round.all_deputies ?? 0,
    present: round.present ?? 0,
    valid: tallyOf(round).valid,
  });
}
