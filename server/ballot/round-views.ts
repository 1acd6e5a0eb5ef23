import { isOpen, type BallotSettings } from '../../shared/ballot/model.ts';
import {
  ROUND_STATES,
  type BallotResult,
  type BallotView,
  type RoundState,
  type RoundTally,
  type RoundView,
} from '../../shared/ballot/round.ts';
import { readOut } from '../../shared/ballot/protocol/bytes.ts';
import { recordHash } from '../../shared/ballot/protocol/records.ts';
import { scrutineersToPass } from '../../shared/ballot/lifecycle.ts';
import { baseOf, needed } from '../../shared/ballot/threshold.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { StoredBallot } from './ballot-progress.ts';
import type { BallotRoom } from './ballot-room.ts';
import { custodyView } from './custody-views.ts';
import { custodyOf, readOutOf, tallyOf, type StoredRound } from './stored-round.ts';
import { votingTimeOf } from './voting-time.ts';

/** Who looks: the rostrum and the scrutineers see a tally from counting on, everybody from the announcement on. */
export type Looker = 'rostrum' | 'public';

/** A round as pages show it. */
export async function roundView(
  room: BallotRoom,
  db: Executor,
  round: StoredRound,
  settings: BallotSettings,
  looker: Looker,
): Promise<RoundView> {
  const scrutineers = await db
    .selectFrom('round_scrutineer')
    .selectAll()
    .where('round', '=', round.id)
    .orderBy('chief', 'desc')
    .orderBy('name')
    .execute();
  const tallied = round.state === 'announced' || (looker === 'rostrum' && round.state !== 'void');
  return {
    id: round.id,
    ballot: round.ballot,
    number: round.number,
    kind: round.kind,
    repeat: round.repeat === 1,
    state: round.state,
    closing: round.closing === 1 && round.state === 'open',
    secrecy: round.secrecy,
    manner:
      round.manner_by === null
        ? null
        : {
            decidedBy: round.manner_by,
            reason: round.manner_reason ?? '',
            minutedAt: round.manner_at ?? '',
          },
    rules: round.rules,
    candidates: round.candidates,
    allDeputies: round.all_deputies,
    present: round.present,
    figures: await room.figures(round),
    code: round.record === null ? null : readOut(await recordHash(round.record)),
    readOut: round.seal === null ? null : readOutOf(round.seal),
    tally: tallied && round.tally !== null ? roundTally(round) : null,
    scrutineers: scrutineers.map(({ account, name, chief, nominated_by: by, confirmed_at }) => ({
      // Whoever reads the hall needs names, not the keys of accounts.
      account: looker === 'public' ? null : account,
      name,
      chief: chief === 1,
      nominatedBy: by,
      confirmedAt: confirmed_at,
    })),
    scrutineersNeeded: Math.max(settings.scrutineersNeeded, 1),
    scrutineersToPass: scrutineersToPass(custodyOf(round, settings), settings.scrutineersNeeded),
    custody:
      looker === 'rostrum' && !isOpen(round.secrecy)
        ? await custodyView(db, round, settings)
        : null,
    reachedAt: reachedAt(round),
    quorumConfirmedAt: round.quorum_confirmed_at,
    scrutineersPassedAt: round.scrutineers_passed_at,
    voided:
      round.void_reason === null
        ? null
        : { reason: round.void_reason, note: round.void_note ?? '' },
    votingTime: await votingTimeOf(db, room.platform.clock, round),
  };
}

function reachedAt(round: StoredRound): Partial<Record<RoundState, string>> {
  const moments: Readonly<Record<RoundState, string | null>> = {
    draft: null,
    ready: round.ready_at,
    open: round.open_at,
    sealed: round.sealed_at,
    counted: round.counted_at,
    certified: round.certified_at,
    announced: round.announced_at,
    void: round.void_at,
  };
  const reached: Partial<Record<RoundState, string>> = {};
  for (const state of ROUND_STATES) {
    const at = moments[state];
    if (at !== null) reached[state] = at;
  }
  return reached;
}

/** The signed figures of a counted round, with what they were measured by. */
export function roundTally(round: StoredRound): RoundTally {
  const tally = tallyOf(round);
  const figures = {
    allDeputies: round.all_deputies ?? 0,
    present: round.present ?? 0,
    valid: tally.valid,
  };
  return {
    issued: tally.issued,
    replaced: tally.replaced,
    returned: tally.returned,
    unused: tally.unused,
    missing: tally.missing,
    blank: tally.blank,
    valid: tally.valid,
    invalid: tally.invalid,
    results: tally.results,
    elected: tally.elected,
    tied: tally.tied,
    vacant: tally.vacant,
    outcome: tally.outcome,
    needed: needed(round.rules, figures),
    base: baseOf(round.rules.threshold.base, figures),
  };
}

/** A ballot with its rounds and what they decided so far. */
export async function ballotView(
  room: BallotRoom,
  db: Executor,
  ballot: StoredBallot,
  looker: Looker,
): Promise<BallotView> {
  const rounds: RoundView[] = [];
  for (const round of ballot.rounds)
    rounds.push(await roundView(room, db, round, ballot.settings, looker));
  return {
    id: ballot.id,
    session: ballot.session,
    title: ballot.title,
    settings: ballot.settings,
    rounds,
    result: resultOf(ballot),
  };
}

/** What the announced rounds of a ballot decided together, and what comes next. */
export function resultOf({ progress, underWay, rounds }: StoredBallot): BallotResult {
  const final = underWay === undefined && progress.next.step === 'none' && rounds.length > 0;
  return {
    elected: progress.elected,
    vacant: final ? progress.seatsLeft : 0,
    final,
    next: underWay === undefined && rounds.length > 0 ? progress.next : null,
  };
}
