/** The categories of livelihood projects. */
export const CATEGORIES = [
  'employment',
  'education',
  'health',
  'social-security',
  'care',
  'housing',
  'transport',
  'municipal',
  'water',
  'environment',
  'culture-sport',
  'public-safety',
  'rural',
  'services',
  'disability-aid',
  'social-governance',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a proposal, and so in the end a project, came from (来源). */
export const ORIGINS = ['residents', 'deputies', 'departments', 'stations', 'government'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How a proposal reached the congress; staff type in letters, calls and visits. */
export const CHANNELS = ['web', 'qr', 'letter', 'call', 'visit', 'meeting', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

export const DRIVE_STATES = ['draft', 'published', 'closed'] as const;
export type DriveState = (typeof DRIVE_STATES)[number];

/**
 * A drive (征集活动): collects proposals for the projects of one year. Days as
 * YYYY-MM-DD; a standing collection between drives has no last day ('').
 */
export interface Drive {
  readonly id: string;
  /** Year in which the projects would be delivered (年度). */
  readonly year: number;
  readonly title: string;
  /** What is asked for, in a few sentences, for the form and the poster. */
  readonly intro: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: DriveState;
  /** Beginning of its tracking numbers, for example `QX27`; unique in the installation. */
  readonly prefix: string;
}

/** Where a drive stands today: its state, and for a published one its days. */
export const DRIVE_PHASES = ['draft', 'coming', 'open', 'over'] as const;
export type DrivePhase = (typeof DRIVE_PHASES)[number];

/** A town or sub-district of the body with its villages and communities, as forms offer them. */
export interface Town {
  readonly name: string;
  readonly villages: readonly string[];
}

/** What somebody proposes (征集建议): one matter. Empty texts where nothing is known. */
export interface ProposalText {
  readonly name: string;
  /** Background and necessity (背景与必要性). */
  readonly reason: string;
  /** Content and scale (内容与规模). */
  readonly content: string;
  readonly town: string;
  readonly village: string;
  /** The spot in words (地点). */
  readonly site: string;
  /** When it should be done (期限), in words. */
  readonly term: string;
  /** Whole yuan, or null when unknown. */
  readonly estimateYuan: number | null;
  readonly fundingSource: string;
  readonly category: Category | null;
}

/** A proposal with who made it, as typed or imported. */
export interface ProposalEntry extends ProposalText {
  /** Name of the proposer; of residents seen by staff only. */
  readonly byName: string;
  /** Telephone for the answer; seen by staff only. */
  readonly byPhone: string;
}

/** received: waits for review; accepted: public; withheld: counted, its text not public. */
export const PROPOSAL_STATES = ['received', 'accepted', 'withheld'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A proposal as staff see it. */
export interface Proposal extends ProposalEntry {
  readonly id: string;
  /** Tracking number (查询编号), for example `QX27-0388`. */
  readonly number: string;
  readonly drive: string;
  /** The lead to which it now belongs. */
  readonly lead: string;
  readonly state: ProposalState;
  readonly origin: Origin;
  readonly channel: Channel;
  /** Name of the department or station that proposes or received it; '' for others. */
  readonly unit: string;
  readonly receivedAt: string;
  /** What the public reads where staff had to change it; null where it reads the original. */
  readonly published: PublishedText | null;
}

/** The texts of a proposal that may carry personal data, as the public reads them. */
export interface PublishedText {
  readonly name: string;
  readonly reason: string;
  readonly content: string;
  readonly site: string;
}

/**
 * Where a lead stands. lead 线索 → proposed 建议项目 → preliminary 初定候选 →
 * candidate 候选项目 → chosen 入选; besides: reserve 储备库, declined 不采纳,
 * suggestion 转代表建议, merged into another lead.
 */
export const LEAD_STATES = [
  'lead',
  'proposed',
  'preliminary',
  'candidate',
  'chosen',
  'reserve',
  'declined',
  'suggestion',
  'merged',
] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** How many voices a lead has from where. */
export type OriginCounts = Readonly<Record<Origin, number>>;

/** Why a lead is not taken, for figures and for the proposer, who also reads a text. */
export const DECLINE_REASONS = [
  'not-livelihood',
  'negative-list',
  'under-way',
  'already-done',
  'not-feasible',
  'no-money',
  'other-level',
  'too-small',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** A lead (线索): one matter with all the proposals that ask for it. */
export interface Lead {
  readonly id: string;
  readonly drive: string;
  /** Number within its drive, from 1; shown as Z-042. */
  readonly ordinal: number;
  readonly title: string;
  readonly summary: string;
  readonly category: Category | null;
  /** The town when all its proposals name the same, otherwise ''. */
  readonly town: string;
  readonly state: LeadState;
  /** Number of proposals (件数). */
  readonly size: number;
  readonly origins: OriginCounts;
  /** Id of the responsible department, once named. */
  readonly unit: string | null;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Grows with every change; who acts on an older one is told. */
  readonly version: number;
  readonly mergedInto: string | null;
  /** The lead of an earlier drive from whose reserve this one was revived. */
  readonly revivedFrom: string | null;
  /** Code and words of why it was declined or put into the reserve; '' for none. */
  readonly declineReason: DeclineReason | null;
  readonly reason: string;
}

/**
 * What can happen to a proposal or its lead, as its tracking page tells. State
 * changes are `became-<state>`; `returned` leads back to an earlier state.
 */
export const STEP_KINDS = [
  'received',
  'joined',
  'accepted',
  'withheld',
  'merged',
  'split',
  'undone',
  'became-lead',
  'became-proposed',
  'became-preliminary',
  'became-candidate',
  'became-chosen',
  'became-reserve',
  'became-declined',
  'became-suggestion',
  'appraisal-requested',
  'appraisal-submitted',
  'appraisal-returned',
  'appraisal-accepted',
  'gate-passed',
  'gate-struck',
  'gate-returned',
  'put-to-ballot',
  'not-chosen',
  'revived',
  'note',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One step (办理记录) of a proposal or lead. */
export interface Step {
  readonly seq: number;
  readonly at: string;
  readonly kind: StepKind;
  /** Facts for its words: a number, a department, a gate, votes. */
  readonly detail: Readonly<Record<string, string | number>>;
  /** Why, as the proposer reads it. */
  readonly reason: string;
}
