import type { Category, Channel, Lead, LeadState, Origin } from '../collection/model.ts';
import type { StaffStep } from '../collection/queue.ts';
import type { RowError } from '../congress/model.ts';
import type { GateSaid } from './gates-model.ts';
import type { LeadAct } from './lifecycle.ts';
import type { AppraisalState, CheckAnswer, CheckItem, ProjectCard } from './model.ts';

/** A question of the checklist with what was answered on a lead. */
export interface AnsweredCheck extends CheckItem {
  /** Null until somebody has answered. */
  readonly answer: CheckAnswer | null;
  /** What the answer rests on: 约 2.1 万户，38 个小区. */
  readonly note: string;
  /** Who answered; '' until somebody has. */
  readonly by: string;
  readonly at: string | null;
}

/**
 * The project card of a lead while it is made. Category and department are the
 * lead's own; the origin is computed from its proposals. A card that goes on
 * the list of candidates has them all as a `ProjectCard`.
 */
export interface LeadCard extends Omit<ProjectCard, 'category'> {
  readonly category: Category | null;
  /** Id of the department of the lead; null while none is named. */
  readonly unit: string | null;
}

/** What is typed on a card; the rest is computed. */
export type TypedLeadCard = Omit<LeadCard, 'department' | 'origin' | 'originNote'>;

/** How the card of a lead stands. */
export interface LeadCardView {
  readonly card: LeadCard;
  /** When it was last written; null while it only offers what lead and appraisal say. */
  readonly writtenAt: string | null;
  /** What lead and appraisals say now, for a card that was written before. */
  readonly offered: LeadCard;
  /** All that keeps it from going on the list of candidates. */
  readonly faults: readonly RowError[];
}

/** An appraisal in short. */
export interface AppraisalLine {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly state: AppraisalState;
  /** YYYY-MM-DD */
  readonly dueOn: string;
}

/** Where the proposals of one origin came from: by which ways, and from whom as far as the staff need not guard it. */
export interface OriginSource {
  readonly origin: Origin;
  readonly count: number;
  readonly channels: readonly { readonly channel: Channel; readonly count: number }[];
  /** Deputies, departments and stations by name; never residents. */
  readonly names: readonly string[];
}

/** The first of the lead's proposals. */
export interface FirstProposal {
  readonly number: string;
  readonly at: string;
  readonly origin: Origin;
  readonly channel: Channel;
}

/** What a clerk wants to know of a lead at one look. Money in whole yuan. */
export interface LeadFacts {
  readonly site: string;
  /** From the card, else from the appraisal, else the largest estimate of its proposals. */
  readonly estimateYuan: number | null;
  readonly beneficiaries: number | null;
  readonly beneficiaryGroup: string;
  /** Departments that appraise it, or the responsible one. */
  readonly departments: readonly string[];
}

/** An act on a lead with every named reason why it cannot be done now. */
export interface LeadActView {
  readonly act: LeadAct;
  readonly to: LeadState;
  /** Whether a reason must be given, which its proposers read. */
  readonly asksReason: boolean;
  readonly reasons: readonly RowError[];
}

/** All that the staff need of one lead to screen it. */
export interface LeadScreening {
  readonly lead: Lead;
  readonly first: FirstProposal | null;
  readonly sources: readonly OriginSource[];
  readonly facts: LeadFacts;
  readonly checks: readonly AnsweredCheck[];
  readonly card: LeadCardView;
  readonly appraisals: readonly AppraisalLine[];
  /** What the gates of the body said last, in their order. */
  readonly gates: readonly GateSaid[];
  readonly acts: readonly LeadActView[];
  /** The newest first. */
  readonly steps: readonly StaffStep[];
}
