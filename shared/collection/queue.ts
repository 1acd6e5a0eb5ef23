import type { Category, Lead, LeadState, Origin, Step, StepKind } from './model.ts';

/** How the queue of leads is ordered: the most proposals, the latest or the earliest first. */
export const QUEUE_SORTS = ['size', 'newest', 'oldest'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What is asked of the queue: one state of one drive, and what narrows it. */
export interface QueueWanted {
  readonly drive: string;
  readonly state: LeadState;
  /** Words of titles and proposals, a proposer's name, a tracking number or a lead's number; '' for all. */
  readonly search: string;
  /** `none`: leads without a category. */
  readonly category?: Category | 'none';
  /** A town that at least one of its proposals names. */
  readonly town?: string;
  /** Where at least one of its proposals came from. */
  readonly origin?: Origin;
  /** Only leads for which the machine has found others that seem to raise the same. */
  readonly mergeable: boolean;
  readonly sort: QueueSort;
}

/** A lead as it stands in the queue, with the name of its responsible department, '' while none is named. */
export interface QueueLead extends Lead {
  readonly unitName: string;
}

/** A page of the queue. `counts` are those of every state under the same narrowing, for the tabs. */
export interface QueuePage {
  readonly rows: readonly QueueLead[];
  readonly total: number;
  readonly counts: Readonly<Record<LeadState, number>>;
}

/** A step as the staff read it, with who of them did it; '' for the system and those outside. */
export interface StaffStep extends Step {
  readonly by: string;
}

/**
 * What a batch did. A batch is one act on one or many leads that can be taken
 * back; its id is made by whoever asks, so that a repeated request is known.
 */
export interface BatchDone {
  readonly batch: string;
  readonly kind: BatchKind;
  /** Leads that were merged, made or changed. */
  readonly leads: number;
  /** Proposals whose proposers are told. */
  readonly proposals: number;
  /** Leads that a split has made. */
  readonly created: readonly string[];
}

/** The step that a batch tells to the proposers, or `changed` for what concerns the staff alone. */
export type BatchKind = StepKind | 'changed';

/** Most leads and most single proposals of one batch. */
export const MOST_IN_BATCH = 500;

/** Longest reason, in characters. */
export const LONGEST_REASON = 500;

/** Longest texts of a lead, in characters. */
export const LEAD_LENGTHS = { title: 60, summary: 1000 } as const;
