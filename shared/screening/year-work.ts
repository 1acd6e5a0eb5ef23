import type { DrivePhase, LeadState } from '../collection/model.ts';
import type { SessionState } from '../congress/model.ts';
import type { Gate } from './model.ts';

/** How far the work towards the projects of one year has come: a drive and what became of it. */
export interface YearWork {
  readonly drive: {
    readonly id: string;
    readonly year: number;
    readonly title: string;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly phase: DrivePhase;
  };
  readonly proposals: number;
  readonly leads: Readonly<Record<LeadState, number>>;
  /** The gates of the body in their order, with the day on which each was last passed. */
  readonly gates: readonly { readonly gate: Gate; readonly passedOn: string | null }[];
  /** The session on whose list its candidates stand. */
  readonly session: {
    readonly title: string;
    readonly opensOn: string;
    readonly state: SessionState;
  } | null;
}

/**
 * What waits for the staff. review: proposals not yet reviewed; screen: leads
 * to be handled; appraisals-check: appraisals handed in; appraisals-late:
 * those that a department has not handed in by its day; questions: of
 * deputies, unanswered; gate: preliminary candidates that wait for a gate;
 * ballot: candidates that stand on no list yet.
 */
export const DUE_CODES = [
  'review',
  'appraisals-late',
  'appraisals-check',
  'questions',
  'screen',
  'gate',
  'ballot',
] as const;
export type DueCode = (typeof DUE_CODES)[number];

export interface DueItem {
  readonly code: DueCode;
  readonly count: number;
  /** Day since which the oldest waits; '' where there is none. */
  readonly since: string;
}

/** A department on which proposed projects wait, with the days since the first was asked. */
export interface WaitingUnit {
  readonly unit: string;
  readonly count: number;
  readonly days: number;
}

/** Why the preliminary list cannot grow: proposed projects without an accepted appraisal. */
export interface AppraisalsMissing {
  /** Proposed projects for which nobody has been asked. */
  readonly unasked: number;
  readonly waiting: readonly WaitingUnit[];
}

export interface YearsWork {
  /** The newest two years: staff always work in two at once. */
  readonly years: readonly YearWork[];
  readonly due: readonly DueItem[];
  readonly appraisals: AppraisalsMissing;
}
