import type { StoredFile } from '../files.ts';
import type {
  Category,
  Channel,
  Drive,
  DrivePhase,
  Origin,
  OriginCounts,
  Proposal,
  ProposalEntry,
  ProposalState,
  PublishedText,
  Step,
} from './model.ts';

/** What is asked of the queue of proposals. */
export interface ProposalsWanted {
  /** Words of the proposal, a proposer's name, or a tracking number; '' for all. */
  readonly search: string;
  readonly drive?: string | undefined;
  readonly state?: ProposalState | undefined;
  readonly town?: string | undefined;
  /** `none`: those without a category. */
  readonly category?: Category | 'none' | undefined;
  readonly origin?: Origin | undefined;
  readonly channel?: Channel | undefined;
  readonly order: 'oldest' | 'newest';
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** A proposal as it stands in the queue of the review. */
export interface ProposalRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: ProposalState;
  /** As it came. */
  readonly name: string;
  readonly town: string;
  readonly village: string;
  readonly category: Category | null;
  readonly origin: Origin;
  readonly channel: Channel;
  /** Name of the department or station, '' for none. */
  readonly unit: string;
  readonly receivedAt: string;
  /** Places in what everybody would read that are personal. */
  readonly flags: number;
  readonly photos: number;
}

/** A page of the queue; `states` counts every state under the same narrowing, for the tabs. */
export interface ProposalPage {
  readonly rows: readonly ProposalRow[];
  readonly total: number;
  readonly states: Readonly<Record<ProposalState, number>>;
}

/** A photo as its review sees it. */
export interface ReviewedPhoto extends StoredFile {
  /** Whether the public sees it once the proposal is accepted. */
  readonly shown: boolean;
}

/** How a proposal read before somebody of the staff changed it. */
export interface EarlierWording {
  readonly version: number;
  readonly entry: ProposalEntry;
  readonly published: PublishedText | null;
  readonly at: string;
  /** Who changed it. */
  readonly by: string;
}

/** A proposal with all that its review looks at. */
export interface ReviewedProposal extends Proposal {
  readonly version: number;
  /** Number of its lead within the drive, and how many proposals ask for the same. */
  readonly leadOrdinal: number;
  readonly voices: number;
  /** Name of the deputy who proposes it, '' for none. */
  readonly deputy: string;
  /** Who of the staff typed it in, '' when it came by itself. */
  readonly enteredBy: string;
  readonly photos: readonly ReviewedPhoto[];
  readonly steps: readonly Step[];
  readonly earlier: readonly EarlierWording[];
}

/** Most proposals that are accepted at once. */
export const MOST_AT_ONCE = 100;

/** Longest reason of a review, in characters. */
export const LONGEST_REVIEW_REASON = 200;

/** What became of proposals that were to be accepted together. */
export interface AcceptedTogether {
  readonly accepted: number;
  /** Those that stay as they were, and why. */
  readonly left: readonly { readonly number: string; readonly code: string }[];
}

/** How staff may have received what they type in. */
export const ENTRY_CHANNELS = [
  'letter',
  'call',
  'visit',
  'meeting',
] as const satisfies readonly Channel[];
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

/** What staff type in of a letter, call or visit. */
export interface TypedEntry {
  /** Made by the browser (UUID), so that sending again does nothing twice. */
  readonly id: string;
  readonly drive: string;
  readonly entry: ProposalEntry;
  readonly origin: Origin;
  readonly channel: EntryChannel;
  /** The day on which it came, YYYY-MM-DD. */
  readonly receivedOn: string;
  /** The deputy who proposes it, for `deputies`. */
  readonly deputy: string | null;
  /** The department or station that proposes or received it. */
  readonly unit: string | null;
  /** Tracking number of the proposal that asks for the same (记为同一件). */
  readonly joins: string | null;
}

/** What was typed in, as its slip says it. */
export interface EntryReceipt {
  readonly id: string;
  readonly number: string;
  readonly state: ProposalState;
  /** How many proposals now ask for the same, this one counted. */
  readonly voices: number;
  /** Where its tracking page is, for the slip. */
  readonly link: string;
}

/** A drive as the staff follow it. */
export interface StaffDrive extends Drive {
  readonly phase: DrivePhase;
  readonly proposals: number;
  readonly states: Readonly<Record<ProposalState, number>>;
  readonly origins: OriginCounts;
  /** Where the poster's QR code leads. */
  readonly link: string;
}
