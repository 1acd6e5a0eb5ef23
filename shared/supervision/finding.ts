import type { NamedUnit } from '../delivery/project.ts';
import type { StoredFile } from '../files.ts';
import type { Escalation, FindingState, Judged, Judgement, Urgency } from './model.ts';

/** What happens to a finding, as its public line names it. */
export const FINDING_STEPS = [
  'raise',
  'answer',
  'rectify',
  'send-back',
  'hand-on',
  'sign-off',
  'withdraw',
  'reopen',
] as const;
export type FindingStepKind = (typeof FINDING_STEPS)[number];

/** A step of the public line (公开记录). */
export interface FindingStep {
  readonly position: number;
  readonly kind: FindingStepKind;
  /** The department that said it; '' for the deputies together and the staff. */
  readonly by: string;
  readonly text: string;
  readonly at: string;
}

/** How many deputies judged how in a round; who did is nobody's to know (背靠背). */
export interface JudgementSums extends Readonly<
  Record<Judged, Readonly<Record<Judgement, number>>>
> {
  readonly round: number;
}

/** A finding on its way, as staff, deputies and its department see it. */
export interface Finding {
  readonly id: string;
  readonly number: number;
  readonly project: {
    readonly id: string;
    readonly year: number;
    readonly number: number;
    readonly name: string;
  };
  /** The visit it was found at; null for one that was raised otherwise. */
  readonly visit: { readonly number: number; readonly on: string } | null;
  readonly title: string;
  readonly text: string;
  readonly urgency: Urgency;
  readonly unit: NamedUnit;
  readonly state: FindingState;
  readonly round: number;
  readonly raisedOn: string;
  readonly answerDueOn: string;
  readonly rectifyDueOn: string;
  readonly judgeDueOn: string;
  /** Who must act next, and by when; null once it is over. */
  readonly due: { readonly by: 'department' | 'deputies'; readonly on: string } | null;
  readonly daysLate: number;
  readonly step: Escalation;
  readonly version: number;
  readonly steps: readonly (FindingStep & { readonly files: readonly StoredFile[] })[];
  /** The rounds in which anybody judged; for the department only those that have ended. */
  readonly sums: readonly JudgementSums[];
}

/** A finding as a deputy of the project's group sees it. */
export interface DeputyFinding extends Finding {
  /** Whether this deputy leads the group. */
  readonly leads: boolean;
  /** Whether something waits for this deputy's judgement. */
  readonly waiting: boolean;
  /** The own judgements of the present round. */
  readonly mine: Readonly<Record<Judged, Judgement | null>>;
}

/** Findings of a body as staff narrow them, with the counts of all. */
export interface FindingList {
  readonly counts: Readonly<Record<FindingState | 'all' | 'open' | 'overdue', number>>;
  readonly findings: readonly Finding[];
}

/** What everybody may read of the findings of a project. */
export interface ProjectFindings {
  /** Deputies of the group, and visits that were made. */
  readonly deputies: number;
  readonly visits: number;
  readonly findings: readonly (Pick<
    Finding,
    'id' | 'number' | 'title' | 'urgency' | 'unit' | 'state' | 'raisedOn' | 'due' | 'daysLate'
  > & {
    /** The day of its sign-off or withdrawal; '' while it is open. */
    readonly closedOn: string;
    readonly steps: readonly FindingStep[];
    /** Of the rounds that have ended. */
    readonly sums: readonly JudgementSums[];
  })[];
}

/** An act on a finding as it is sent. */
export interface SentStep {
  /** Of the finding as it was read. */
  readonly version: number;
  readonly text: string;
  /** Days for the rectification, from today, when it is sent back, reopened or handed on. */
  readonly days: number;
  /** The department it is handed on to; '' otherwise. */
  readonly unit: string;
  /** Photos and documents that prove it. */
  readonly files: readonly string[];
}

/** A deputy's judgement as it is sent; null leaves what was said before. */
export interface SentJudgement extends Readonly<Record<Judged, Judgement | null>> {
  /** The round that was read. */
  readonly round: number;
}
