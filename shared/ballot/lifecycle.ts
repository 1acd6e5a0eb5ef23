import { lifecycle } from '../lifecycle.ts';
import { fail, type Failure } from '../result.ts';
import type { Role } from '../roles.ts';
import { ROUND_STATES, type RoundState, type SecretAct } from './round.ts';
import { SHARE_HOLDERS } from './custody.ts';
import type { Custody } from './model.ts';
import { SMALLEST_SECRET_VOTE } from './secrecy.ts';

/** What the acts of a round depend on, as it stands at this moment. */
export interface RoundFacts {
  readonly sessionSitting: boolean;
  readonly present: number;
  readonly quorumNeeded: number;
  readonly quorumConfirmed: boolean;
  readonly scrutineersPassed: number;
  readonly scrutineersNeeded: number;
  readonly custody: Custody;
  /** Scrutineers whose browser has not enrolled its keys. */
  readonly keysMissing: number;
  readonly countKeyDealt: boolean;
  /** Share-holders who have not said that they keep their share. */
  readonly sharesNotKept: number;
  /** The scrutineers have been asked to count. */
  readonly countBegun: boolean;
  /** Scrutineers who have found what nobody contradicts. */
  readonly readingsAgreed: number;
  readonly readingsDiffer: boolean;
  readonly candidates: number;
  /** Candidates that have not come through the gates of the body, the first of them with the reason. */
  readonly ungated: {
    readonly count: number;
    readonly candidate: string;
    readonly why: string;
    readonly gate: string;
  };
  readonly seats: number;
  /** The round before is announced or void. */
  readonly previousSettled: boolean;
  /** Sealing has begun. */
  readonly closing: boolean;
  readonly issued: number;
  readonly returned: number;
  readonly unused: number;
  /** Papers of second devices, beside those issued by name. */
  readonly replaced: number;
  /** Terminals that issued on paper and have not said that everything is keyed in. */
  readonly terminalsOut: number;
  /** Whole seconds since the box was sealed. */
  readonly secondsSealed: number;
  readonly confirmations: number;
  /** The tally's outcome is void: returned more than issued. */
  readonly outcomeVoid: boolean;
}

/** Unused papers can be returned for this many seconds, unless everything issued is accounted for. */
export const SECONDS_FOR_RETURN = 10;

type Requirement = (facts: RoundFacts) => Failure | undefined;

/** The named reason unless it holds. */
export const when = (
  holds: boolean,
  code: string,
  facts: Readonly<Record<string, number | string>> = {},
): Failure | undefined => (holds ? undefined : fail(code, facts).failure);

export const sessionSits: Requirement = (f) => when(f.sessionSitting, 'session-not-sitting');

/** 地方组织法 art. 14: two thirds of all deputies, or what the ballot's settings say. */
export const quorum: Requirement = (f) =>
  when(f.present >= f.quorumNeeded, 'quorum-missing', {
    missing: f.quorumNeeded - f.present,
    present: f.present,
    needed: f.quorumNeeded,
  });

export const quorumConfirmed: Requirement = (f) => when(f.quorumConfirmed, 'quorum-not-confirmed');

const scrutineersPassed: Requirement = (f) =>
  when(
    f.scrutineersPassed >= scrutineersToPass(f.custody, f.scrutineersNeeded),
    'scrutineers-not-passed',
    { needed: scrutineersToPass(f.custody, f.scrutineersNeeded) },
  );

/** How many scrutineers the deputies must pass: those who confirm, and three where they keep the count key. */
export function scrutineersToPass(custody: Custody, needed: number): number {
  return Math.max(needed, custody === 'scrutineers' ? SHARE_HOLDERS : 1);
}

const inTheirHands = (f: RoundFacts): boolean => f.custody === 'scrutineers';

const keysEnrolled: Requirement = (f) =>
  when(!inTheirHands(f) || f.keysMissing === 0, 'scrutineer-keys-missing', {
    missing: f.keysMissing,
  });

const countKeyDealt: Requirement = (f) =>
  when(!inTheirHands(f) || f.countKeyDealt, 'count-key-not-made');

const sharesKept: Requirement = (f) =>
  when(!inTheirHands(f) || f.sharesNotKept === 0, 'shares-not-kept', { missing: f.sharesNotKept });

/** Asked for once, the count is the scrutineers' until enough of them have found the same. */
const readingsAgree: Requirement = (f) => {
  if (!inTheirHands(f) || !f.countBegun) return undefined;
  if (f.readingsDiffer) return fail('readings-differ').failure;
  const missing = Math.max(f.scrutineersNeeded, 1) - f.readingsAgreed;
  return when(missing <= 0, 'scrutineers-counting', { missing });
};

export const enoughCandidates: Requirement = (f) =>
  when(f.candidates >= f.seats && f.candidates > 0, 'seats-more-than-candidates', {
    seats: f.seats,
    candidates: f.candidates,
  });

export const throughGates: Requirement = (f) =>
  when(f.ungated.count === 0, 'gates-not-passed', f.ungated);

export const previousSettled: Requirement = (f) =>
  when(f.previousSettled, 'previous-round-not-settled');

const enoughForSecrecy: Requirement = (f) =>
  when(f.present >= SMALLEST_SECRET_VOTE, 'too-few-present', {
    present: f.present,
    needed: SMALLEST_SECRET_VOTE,
  });

const timeToReturn: Requirement = (f) =>
  when(
    f.secondsSealed >= SECONDS_FOR_RETURN || f.returned + f.unused >= f.issued + f.replaced,
    'papers-still-returning',
    {
      seconds: SECONDS_FOR_RETURN - f.secondsSealed,
      out: f.issued + f.replaced - f.returned - f.unused,
    },
  );

/** What lies in the paper box belongs into the electronic one before it is sealed. */
const paperKeyedIn: Requirement = (f) =>
  when(f.terminalsOut === 0, 'paper-not-keyed-in', { terminals: f.terminalsOut });

export const enoughConfirmations: Requirement = (f) =>
  when(f.confirmations >= Math.max(f.scrutineersNeeded, 1), 'scrutineers-not-confirmed', {
    missing: Math.max(f.scrutineersNeeded, 1) - f.confirmations,
    needed: Math.max(f.scrutineersNeeded, 1),
  });

const notVoid: Requirement = (f) =>
  when(!f.outcomeVoid, 'returned-more-than-issued', { returned: f.returned, issued: f.issued });

const notClosing: Requirement = (f) => when(!f.closing, 'sealing-under-way');

/** What was done last is taken back first. */
export const nobodyPassed: Requirement = (f) =>
  when(f.scrutineersPassed === 0, 'scrutineers-already-passed');

/** Who leads the order at the rostrum. */
export const rostrum = ['secretariat', 'chair'] as const satisfies readonly Role[];

/**
 * The life of a round. Forward only; every step can be repeated and then
 * changes nothing. The order at the rostrum: sign-in and quorum, scrutineers
 * by show of hands, the empty box (`make-ready` freezes and signs the round
 * and shows issued 0, returned 0), issue (`open`), vote, seal, count,
 * scrutineers confirm, announce. While the round is a draft, quorum and
 * scrutineers can be taken back, the last first; nothing else can.
 */
export const ROUND_LIFECYCLE = lifecycle<RoundFacts>()<RoundState, SecretAct, Role>({
  states: ROUND_STATES,
  initial: 'draft',
  line: ['draft', 'ready', 'open', 'sealed', 'counted', 'certified', 'announced'],
  acts: {
    'confirm-quorum': {
      from: ['draft'],
      to: 'draft',
      by: rostrum,
      requires: [sessionSits, quorum],
    },
    'take-back-quorum': {
      from: ['draft'],
      to: 'draft',
      anew: true,
      by: rostrum,
      requires: [sessionSits, nobodyPassed],
    },
    'pass-scrutineers': {
      from: ['draft'],
      to: 'draft',
      by: rostrum,
      requires: [sessionSits, quorumConfirmed],
    },
    'minute-manner': { from: ['draft'], to: 'draft', by: rostrum, requires: [sessionSits] },
    'take-back-scrutineers': {
      from: ['draft'],
      to: 'draft',
      anew: true,
      by: rostrum,
      requires: [sessionSits],
    },
    'make-ready': {
      from: ['draft'],
      to: 'ready',
      by: rostrum,
      requires: [
        sessionSits,
        previousSettled,
        quorumConfirmed,
        scrutineersPassed,
        keysEnrolled,
        countKeyDealt,
        sharesKept,
        enoughCandidates,
        throughGates,
      ],
    },
    open: {
      from: ['ready'],
      to: 'open',
      by: rostrum,
      requires: [sessionSits, quorum, enoughForSecrecy, throughGates],
    },
    'set-voting-time': {
      from: ['open'],
      to: 'open',
      anew: true,
      by: rostrum,
      requires: [notClosing],
    },
    seal: { from: ['open'], to: 'sealed', by: rostrum, requires: [paperKeyedIn] },
    count: {
      from: ['sealed'],
      to: 'counted',
      by: rostrum,
      requires: [timeToReturn, readingsAgree],
    },
    certify: {
      from: ['counted'],
      to: 'certified',
      by: ['scrutineer'],
      requires: [notVoid, enoughConfirmations],
    },
    announce: { from: ['certified'], to: 'announced', by: rostrum },
    void: {
      from: ['draft', 'ready', 'open', 'sealed', 'counted', 'certified'],
      to: 'void',
      by: rostrum,
      requires: [notClosing],
    },
  },
});
