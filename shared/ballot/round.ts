import type { Failure } from '../result.ts';
import type { Role } from '../roles.ts';
import type { CandidateList } from '../screening/model.ts';
import type { Attendance, CongressSession } from '../congress/model.ts';
import type { CustodyView } from './custody.ts';
import type { BallotRules, BallotSettings, Disclosure, Manner, Secrecy, Tally } from './model.ts';
import type { BallotStep } from './next-round.ts';

/** States of a round (轮次). Forward only; a broken round is voided and held again. */
export const ROUND_STATES = [
  'draft',
  'ready',
  'open',
  'sealed',
  'counted',
  'certified',
  'announced',
  'void',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Why a round is held: the first, a runoff among the tied (再次投票), or a second ballot among the rest (另行票决). */
export const ROUND_KINDS = ['first', 'runoff', 'second-ballot'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** too-many-papers: returned and unused together are more than were issued. */
export const VOID_REASONS = [
  'too-few-ballots',
  'returned-more-than-issued',
  'too-many-papers',
  'restored',
  'keys-lost',
  'by-decision',
] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** A candidate as it stands on the paper of a round. */
export interface PaperCandidate {
  readonly code: string;
  readonly name: string;
}

/** Somebody appointed to watch this round, and whether they have confirmed the tally. */
export interface Scrutineer {
  /** Null for the public. */
  readonly account: string | null;
  readonly name: string;
  /** 总监票人 */
  readonly chief: boolean;
  /** Who had proposed them: a delegation by name, '' the presidium, null nobody. */
  readonly nominatedBy: string | null;
  /** When they confirmed the tally by name, or null. */
  readonly confirmedAt: string | null;
}

/** 发出, 收回 and what became of the rest; null until the state in which a figure is known. */
export interface RoundFigures {
  readonly issued: number;
  readonly returned: number;
  readonly unused: number;
}

/** Until when the chair asks for votes. It informs; the box is sealed by the chair alone. */
export interface VotingTime {
  readonly until: string;
  /** Whole seconds left when this was answered, 0 once it is over: clocks of screens and phones may be wrong. */
  readonly left: number;
}

/** A round as staff and hall see it; nothing here tells how anybody votes, and no votes before the announcement. */
export interface RoundView {
  readonly id: string;
  readonly ballot: string;
  readonly number: number;
  readonly kind: RoundKind;
  /** Held in the place of a void one. */
  readonly repeat: boolean;
  readonly state: RoundState;
  /** Sealing has begun and cannot be undone. */
  readonly closing: boolean;
  /** 表决方式: secret, or one in which everybody sees how the others vote. */
  readonly secrecy: Secrecy;
  /** Who decided on the manner; null while it is the one that the ballot was prepared with. */
  readonly manner: Manner | null;
  readonly rules: BallotRules;
  readonly candidates: readonly PaperCandidate[];
  /** 代表总数 and 实到 as frozen with the round; null before. */
  readonly allDeputies: number | null;
  readonly present: number | null;
  readonly figures: RoundFigures;
  /** First 16 hex digits of R, the hash of the signed round record, in four groups, from `ready` on. */
  readonly code: string | null;
  /** First 16 hex digits of the box root in four groups, from `sealed` on. */
  readonly readOut: string | null;
  /** From `counted` on for scrutineers and rostrum, from `announced` on for everybody. */
  readonly tally: RoundTally | null;
  readonly scrutineers: readonly Scrutineer[];
  readonly scrutineersNeeded: number;
  /** How many must be passed: those who confirm, and three where they keep the count key. */
  readonly scrutineersToPass: number;
  /** Where the keys in the scrutineers' hands are; null when the server keeps the count key, and for the public. */
  readonly custody: CustodyView | null;
  /** When each state was reached. */
  readonly reachedAt: Readonly<Partial<Record<RoundState, string>>>;
  readonly quorumConfirmedAt: string | null;
  readonly scrutineersPassedAt: string | null;
  readonly voided: { readonly reason: VoidReason; readonly note: string } | null;
  /** While votes are taken, where the chair has set one. */
  readonly votingTime: VotingTime | null;
}

/** The tally record's figures as pages show them. */
export interface RoundTally extends Tally {
  readonly replaced: number;
  readonly unused: number;
  readonly missing: number;
  readonly blank: number;
  /** Smallest number of votes that passes, and what it is a part of. */
  readonly needed: number;
  readonly base: number;
}

/** The result of a ballot as the union of its rounds. */
export interface BallotResult {
  readonly elected: readonly string[];
  readonly vacant: number;
  /** Whether no further round, lot or decision is to come. */
  readonly final: boolean;
  /** What has to come next; null while a round is under way. */
  readonly next: BallotStep | null;
}

/** The console that leads a session: it acts, the others show the same and act only after taking over. */
export interface ConsoleLead {
  readonly name: string;
  readonly since: string;
  /** It is the console that asks. */
  readonly mine: boolean;
}

/** Everything the rostrum's console shows; acts carry the named reasons why they are not allowed yet. */
export interface ConsoleView {
  /** The server's moment of this answer: the clock of the console, whose own may be wrong. */
  readonly now: string;
  readonly session: CongressSession;
  readonly ballot: BallotView | null;
  readonly attendance: Attendance;
  readonly quorum: { readonly needed: number; readonly met: boolean };
  /** The round under way or last held; null before a ballot is prepared. */
  readonly round: RoundView | null;
  /** What may be done now: for each act of the round the reasons against it, empty when it is allowed. */
  readonly acts: Readonly<Record<RoundAct, readonly Failure[]>>;
  readonly roles: readonly Role[];
  /** What the hall will show once a certified round is announced; never before `certified`, and for the rostrum alone. */
  readonly preview: HallView | null;
  /** Null while no console leads: the first that acts will. */
  readonly lead: ConsoleLead | null;
}

export const ROUND_ACTS = [
  'confirm-quorum',
  'take-back-quorum',
  'pass-scrutineers',
  'take-back-scrutineers',
  'make-ready',
  'open',
  'set-voting-time',
  'seal',
  'count',
  'certify',
  'announce',
  'void',
] as const;

/** Acts that only a round that is not secret has, and how any round becomes one. */
export const MANNER_ACTS = ['minute-manner', 'settle', 'correct'] as const;

export const EVERY_ACT = [...ROUND_ACTS, ...MANNER_ACTS] as const;
export type RoundAct = (typeof EVERY_ACT)[number];
/** The acts of a secret round, and of one that is not. */
export type SecretAct = (typeof ROUND_ACTS)[number] | 'minute-manner';
export type OpenAct = Exclude<RoundAct, 'make-ready' | 'set-voting-time' | 'seal' | 'count'>;

/** The states of a round that is not secret. */
export const OPEN_STATES = ['draft', 'open', 'counted', 'certified', 'announced', 'void'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** A ballot (票决): candidates and settings, decided in one or more rounds. */
export interface BallotView {
  readonly id: string;
  readonly session: string;
  readonly title: string;
  readonly settings: BallotSettings;
  readonly rounds: readonly RoundView[];
  readonly result: BallotResult;
}

/** What the hall screen shows of a session; public, without names. */
export interface HallView {
  readonly session: CongressSession;
  readonly bodyName: string;
  readonly ballotTitle: string | null;
  readonly attendance: Attendance;
  readonly quorum: { readonly needed: number; readonly met: boolean };
  readonly round: RoundView | null;
  readonly settings: BallotSettings | null;
  readonly result: BallotResult | null;
  /** Candidates elected in earlier rounds of this ballot. */
  readonly electedBefore: readonly PaperCandidate[];
}

/** The public result of a ballot. */
export interface ResultView {
  readonly ballot: BallotView;
  readonly session: CongressSession;
  readonly bodyName: string;
  readonly attendance: { readonly allDeputies: number; readonly present: number };
  readonly announcedAt: string;
  readonly cards: CandidateList['candidates'];
  /** Rounds that have a public bundle. */
  readonly bundles: readonly {
    readonly round: string;
    readonly number: number;
    readonly disclosure: Disclosure;
  }[];
}
