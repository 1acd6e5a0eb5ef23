import type { Failure } from '../../result.ts';
import type { Choice, Mark, OpenSecrecy } from '../model.ts';
import type { PaperCandidate, RoundState, RoundTally } from '../round.ts';

/** What is counted or called out for a candidate; with ticks nobody can be against. */
export const OPEN_MARKS: Readonly<Record<Choice, readonly Mark[]>> = {
  'for-against-abstain': ['for', 'against', 'abstain'],
  tick: ['for', 'abstain'],
};

/** The hands that are counted: with ticks only those raised. */
export const HANDS: Readonly<Record<Choice, readonly Mark[]>> = {
  'for-against-abstain': ['for', 'against', 'abstain'],
  tick: ['for'],
};

/** A part of the hall (座区) whose hands one person counts. */
export interface Sector {
  /** From 1. */
  readonly place: number;
  readonly name: string;
  /** Who counts there: a teller or scrutineer, by name. */
  readonly counter: string;
  /** Deputies who sit there. */
  readonly people: number;
}

/** A sector as it is to be named. */
export interface NamedSector extends Omit<Sector, 'place'> {
  /** Its place in the list so far, whose figures it keeps; null for a new one. */
  readonly was: number | null;
}

/** Hands counted in one sector for one candidate. */
export interface HandsFigure {
  readonly sector: number;
  readonly candidate: string;
  readonly mark: Mark;
  readonly votes: number;
}

/** A deputy of the roll of the round and what is written down for them. */
export interface Voter {
  readonly deputy: string;
  readonly number: string;
  readonly name: string;
  readonly delegation: string;
  /** Present, and took no part in the vote (未参加表决). */
  readonly abstained: boolean;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** What has been entered of an open round, and what follows from it. */
export interface OpenEntry {
  readonly round: string;
  readonly number: number;
  readonly state: RoundState;
  readonly secrecy: OpenSecrecy;
  readonly choice: Choice;
  readonly present: number;
  readonly candidates: readonly PaperCandidate[];
  readonly sectors: readonly Sector[];
  readonly hands: readonly HandsFigure[];
  /** Empty under a show of hands. */
  readonly voters: readonly Voter[];
  /** What must be put right before it can be settled. */
  readonly faults: readonly Failure[];
  /** The result as it stands; null while something is missing or contradicts. */
  readonly tally: RoundTally | null;
  /** Hash of the signed record, base64url: what a scrutineer confirms; null until it is settled. */
  readonly record: string | null;
}
