import type {
  Category,
  DeclineReason,
  Drive,
  DrivePhase,
  LeadState,
  Origin,
  OriginCounts,
  ProposalEntry,
  ProposalState,
  PublishedText,
  Step,
  StepKind,
  Town,
} from './model.ts';

/** What everybody may read of collection, without an account, and what anybody may send. */

/** A body as the public's pages name it. */
export interface PublicBody {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A drive as the public sees it; never a draft. */
export interface PublicDrive extends Pick<
  Drive,
  'id' | 'year' | 'title' | 'intro' | 'opensOn' | 'closesOn'
> {
  readonly phase: Exclude<DrivePhase, 'draft'>;
  /** Days left until its last day (0 on that day) while it is open, until its first while it is coming; otherwise null. */
  readonly daysLeft: number | null;
}

/** A body with the drive that is to be named at its door: the open one, else the next, else the last. */
export interface CollectingBody extends PublicBody {
  readonly drive: PublicDrive | null;
}

/** All that the form needs. */
export interface RaiseView {
  readonly body: PublicBody;
  /** The one that closes first stands first; a standing collection is the last. */
  readonly open: readonly PublicDrive[];
  /** The next one to open. */
  readonly coming: PublicDrive | null;
  /** The one that ended last. */
  readonly last: PublicDrive | null;
  readonly towns: readonly Town[];
  /** The liaison station whose code was scanned; null without one, also when there is none of that code. */
  readonly station: { readonly code: string; readonly name: string } | null;
}

/** How a resident's proposal comes: by the page, or by the QR code of a poster. */
export const RAISE_CHANNELS = ['web', 'qr'] as const;
export type RaiseChannel = (typeof RAISE_CHANNELS)[number];

/** What a resident sends. */
export interface RaisedProposal {
  /** Made by the browser (UUID), so that sending again does nothing twice. */
  readonly id: string;
  readonly entry: ProposalEntry;
  readonly channel: RaiseChannel;
  /** Code of the liaison station whose QR code was scanned: it stays a resident's voice and stands in the station's ledger. */
  readonly station: string | null;
  /** Tracking number of the proposal that this one joins (附议). */
  readonly joins: string | null;
  /** Ids of its photos, sent before. */
  readonly photos: readonly string[];
  /** When it was finished on the sender's device, which may be long before the network took it. */
  readonly madeAt: string;
}

/** What the sender is told. */
export interface RaiseReceipt {
  readonly number: string;
  /** How many proposals now ask for the same, this one counted. */
  readonly voices: number;
}

/** A photo of a proposal, in pixels. */
export interface PublicPhoto {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A lead as everybody reads it. */
export interface PublicLead {
  readonly ordinal: number;
  /** '' as long as it stands only in what has not passed its review. */
  readonly title: string;
  readonly state: LeadState;
  readonly voices: number;
  readonly origins: OriginCounts;
  /** Name of the responsible department; '' while none is named. */
  readonly unit: string;
  readonly declineReason: DeclineReason | null;
  readonly reason: string;
  /** Year of the drive it belongs to: a later one than the proposal's when it was revived. */
  readonly year: number;
}

/** The page of a tracking number: what became of a proposal. Nothing in it is personal. */
export interface TrackedProposal {
  readonly number: string;
  readonly body: PublicBody;
  readonly drive: PublicDrive;
  readonly state: ProposalState;
  readonly origin: Origin;
  readonly receivedAt: string;
  readonly category: Category | null;
  /** '' also where it is a text of the proposer that has not been reviewed. */
  readonly town: string;
  readonly village: string;
  /** Once it was accepted; null before, and when its text is withheld. */
  readonly text: PublishedText | null;
  readonly photos: readonly PublicPhoto[];
  /** The lead to which it now belongs, at the end of all merges and revivals. */
  readonly lead: PublicLead;
  readonly steps: readonly Step[];
}

/** Proposals with the number of leads in which they stand. */
export interface Share {
  readonly leads: number;
  readonly proposals: number;
}

/** Where what was raised has gone, what has come furthest first. `proposed` counts preliminary candidates too. */
export const OUTCOMES = [
  'chosen',
  'candidate',
  'proposed',
  'waiting',
  'suggestion',
  'reserve',
  'declined',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A proposal that has just had an answer. */
export interface AnsweredProposal {
  readonly number: string;
  readonly name: string;
  readonly at: string;
  readonly kind: StepKind;
  readonly detail: Step['detail'];
}

/** What was raised in a drive and where it went, for the first page. */
export interface CollectedView {
  readonly drive: PublicDrive;
  readonly proposals: number;
  readonly origins: OriginCounts;
  readonly outcomes: Readonly<Record<Outcome, Share>>;
  /** Most first; what has no category comes last. */
  readonly categories: readonly {
    readonly category: Category | null;
    readonly proposals: number;
  }[];
  /** The latest answers, the newest first, at most three. */
  readonly answered: readonly AnsweredProposal[];
}
