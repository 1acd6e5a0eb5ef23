import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isOpen,
  type BallotRules,
  type BallotSettings,
  type Decider,
  type Secrecy,
} from '../../../shared/ballot/model.ts';
import type { PaperCandidate, RoundTally, VoidReason } from '../../../shared/ballot/round.ts';
import type { Body, CongressSession } from '../../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { bodyOf } from '../../congress/body-views.ts';
import { sessionOf } from '../../congress/session-views.ts';
import type { Executor } from '../../platform/database/tables.ts';
import {
  settledTies,
  storedBallot,
  type SettledTie,
  type StoredBallot,
} from '../ballot-progress.ts';
import { bundlePath } from '../ballot-room.ts';
import { roundTally } from '../round-views.ts';
import type { OpenRecord } from '../../../shared/ballot/open/record.ts';
import { openRecordOf, type StoredRound } from '../stored-round.ts';
import { namedVotes, type NamedVote } from './named-votes.ts';
import { openedBallots, type OpenedBallot } from './opened-ballots.ts';

/** Where open data is read from: the tables, and the folder of the public bundles. */
export interface OpenDataPlace {
  readonly db: Executor;
  readonly dataDir: string;
  /** Opened ballots by round, for whoever asks again and again: an announced box never changes. */
  readonly opened?: Map<string, ReturnType<typeof openedBallots>>;
}

/** An announced round: what its signed tally says, and when it was held. */
export interface AnnouncedRound extends Pick<StoredRound, 'id' | 'number' | 'kind' | 'rules'> {
  readonly repeat: boolean;
  /** The manner, and who decided it where it is minuted. */
  readonly secrecy: Secrecy;
  readonly decidedBy: Decider | null;
  readonly mannerReason: string | null;
  /** Of a show of hands, the sectors with their hands in the order of the candidates. */
  readonly sectors: OpenRecord['sectors'];
  readonly candidates: readonly PaperCandidate[];
  readonly allDeputies: number;
  readonly present: number;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly announcedAt: string;
  readonly tally: RoundTally;
  /** Who voted how, where the vote was not secret; none of a secret one. */
  readonly votes: readonly NamedVote[];
  /** The opened ballots in the order of the box, under `disclosure: "ballots"` only. */
  readonly ballots: readonly OpenedBallot[] | undefined;
}

/** All of a vote that is public: every announced round, and of void ones only that they were void. */
export interface AnnouncedVote {
  readonly body: Body;
  readonly session: CongressSession;
  readonly id: string;
  readonly title: string;
  readonly settings: BallotSettings;
  readonly candidates: readonly PaperCandidate[];
  readonly rounds: readonly AnnouncedRound[];
  readonly voided: readonly { readonly number: number; readonly reason: VoidReason }[];
  readonly settled: readonly SettledTie[];
  readonly elected: readonly string[];
  /** Candidates of whom a later round, lot or decision may still decide. */
  readonly waiting: readonly string[];
  /** Nothing more is to come. */
  readonly final: boolean;
  readonly announcedAt: string;
}

/**
 * The public record of a vote. Failures: `not-found` when there is no such
 * ballot, or it was a rehearsal, of which nothing is ever a fact; `not-yet`
 * before the first announcement.
 */
export async function announcedVote(
  place: OpenDataPlace,
  id: string,
): Promise<Result<AnnouncedVote, 'not-found' | 'not-yet'>> {
  const { db } = place;
  const ballot = await storedBallot(db, id);
  if (ballot === undefined) return fail('not-found', { what: 'ballot' });
  const body = await bodyOf(db, ballot.body);
  const session = await sessionOf(db, ballot.body, ballot.session);
  if (body === undefined || session === undefined || session.rehearsal)
    return fail('not-found', { what: 'ballot' });
  const rounds: AnnouncedRound[] = [];
  for (const round of ballot.rounds) {
    if (round.state !== 'announced' || round.announced_at === null) continue;
    rounds.push(await announcedRound(place, round, round.announced_at, ballot.settings));
  }
  const announcedAt = rounds.at(-1)?.announcedAt;
  if (announcedAt === undefined) return fail('not-yet');
  const { progress, underWay } = ballot;
  return ok({
    body,
    session,
    id: ballot.id,
    title: ballot.title,
    settings: ballot.settings,
    candidates: ballot.candidates,
    rounds,
    voided: voidedOf(ballot),
    settled: await settledTies(db, id),
    elected: progress.elected,
    waiting: progress.waiting,
    final: underWay === undefined && progress.next.step === 'none',
    announcedAt,
  });
}

async function announcedRound(
  place: OpenDataPlace,
  round: StoredRound,
  announcedAt: string,
  { disclosure }: BallotSettings,
): Promise<AnnouncedRound> {
  const { id, number, kind, repeat, rules, candidates, secrecy } = round;
  const disclosed = disclosure === 'ballots' && !isOpen(secrecy);
  const record = isOpen(secrecy) ? openRecordOf(round) : undefined;
  return {
    id,
    number,
    kind,
    rules,
    candidates,
    repeat: repeat === 1,
    secrecy,
    decidedBy: round.manner_by,
    mannerReason: round.manner_reason,
    sectors: record?.sectors ?? [],
    allDeputies: round.all_deputies ?? 0,
    present: round.present ?? 0,
    openedAt: round.open_at,
    closedAt: round.sealed_at,
    announcedAt,
    tally: roundTally(round),
    votes: record === undefined ? [] : namedVotes(record),
    ballots: disclosed ? await ballotsOf(place, id, rules) : undefined,
  };
}

/** The ballots of a round, opened once for all who ask: a round of thousands takes a second. */
async function ballotsOf(
  { dataDir, opened }: OpenDataPlace,
  round: string,
  rules: BallotRules,
): ReturnType<typeof openedBallots> {
  const known = opened?.get(round);
  if (known !== undefined) return known;
  const bundle = await readFile(join(dataDir, bundlePath(round)));
  const ballots = openedBallots(bundle, rules);
  opened?.set(round, ballots);
  // What failed is asked again.
  ballots.catch(() => opened?.delete(round));
  return ballots;
}

function voidedOf({ rounds }: StoredBallot): AnnouncedVote['voided'] {
  return rounds.flatMap(({ number, state, void_reason }) =>
    state === 'void' && void_reason !== null ? [{ number, reason: void_reason }] : [],
  );
}

/** Whether this candidate won its seat in this round, or by the lot or decision that settled its tie. */
export function wonIn(vote: AnnouncedVote, round: AnnouncedRound, code: string): boolean {
  return (
    round.tally.elected.includes(code) ||
    vote.settled.some(
      ({ afterRound, elected }) => afterRound === round.number && elected.includes(code),
    )
  );
}

/** Whether this candidate, not elected in this round, stands again or still may. */
export function goesOnFrom(vote: AnnouncedVote, round: AnnouncedRound, code: string): boolean {
  if (wonIn(vote, round, code)) return false;
  const later = vote.rounds.some(
    (other) =>
      other.number > round.number && other.candidates.some((candidate) => candidate.code === code),
  );
  return later || vote.waiting.includes(code);
}
