import type { LeadState, Origin, OriginCounts } from '../collection/model.ts';
import type { Gate } from './model.ts';

/** A proposal as everybody may know it. */
export interface ChainProposal {
  /** Tracking number (查询编号). */
  readonly number: string;
  /** '' while it is not reviewed, and where its text is not public. */
  readonly name: string;
  /** '' where it is not public, or none was named. */
  readonly town: string;
  readonly origin: Origin;
  /** The department or station that proposed or received it, by name; '' for others. */
  readonly unit: string;
  /** The Beijing day on which it came, YYYY-MM-DD. */
  readonly on: string;
}

/** How many voices a matter has from one town; '' for those that named none. */
export interface TownVoices {
  readonly town: string;
  readonly voices: number;
}

/** What the ballot said of it. */
export interface ChainBallot {
  readonly session: string;
  /** Id of the ballot, under which its result is public; '' when it is not known. */
  readonly ballot: string;
  readonly on: string;
  readonly chosen: boolean;
  readonly votes: number;
  readonly needed: number;
}

/**
 * Where a candidate came from (它从哪里来), from the first voice to the ballot:
 * all of it public. Days as YYYY-MM-DD, null where nothing happened.
 */
export interface OriginChain {
  readonly lead: string;
  readonly ordinal: number;
  /** Year of its drive. */
  readonly year: number;
  readonly title: string;
  readonly state: LeadState;
  /** How many voices from where, those of earlier years with it. */
  readonly voices: OriginCounts;
  readonly towns: readonly TownVoices[];
  /** The first of them, in the order in which they came. */
  readonly proposals: readonly ChainProposal[];
  /** Years in which it was raised before and put into the reserve. */
  readonly revivedFrom: readonly number[];
  readonly mergedOn: string | null;
  readonly proposedOn: string | null;
  readonly appraisals: readonly { readonly unit: string; readonly on: string }[];
  /** In the order in which it passed them. */
  readonly gates: readonly { readonly gate: Gate; readonly on: string }[];
  readonly listedOn: string | null;
  readonly ballot: ChainBallot | null;
}

/** A candidate of a list with where it came from. */
export interface CandidateChain {
  /** Id of the candidate. */
  readonly candidate: string;
  readonly chain: OriginChain;
}

/** How many voices there are in all. */
export function voiceCount(voices: OriginCounts): number {
  return Object.values(voices).reduce((sum, count) => sum + count, 0);
}
