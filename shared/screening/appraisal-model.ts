import type { Category, LeadState, Origin } from '../collection/model.ts';
import type { StoredFile } from '../files.ts';
import type { AppraisalForm, AppraisalState } from './model.ts';

/** The lead that an appraisal is about, in short. */
export interface AppraisedLead {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly category: Category | null;
  readonly town: string;
  /** Number of proposals (件数). */
  readonly size: number;
  readonly state: LeadState;
}

/** An appraisal as lists show it. Days as YYYY-MM-DD. */
export interface AppraisalItem {
  readonly id: string;
  readonly lead: AppraisedLead;
  /** Id and name of the department. */
  readonly unit: string;
  readonly unitName: string;
  readonly state: AppraisalState;
  /** What is asked. */
  readonly note: string;
  readonly requestedAt: string;
  readonly dueOn: string;
  readonly submittedAt: string | null;
  /** When it was accepted, returned or withdrawn last. */
  readonly decidedAt: string | null;
  /** Why it was returned or withdrawn. */
  readonly reason: string;
  readonly version: number;
  /** Days past the due day while it is the department's turn. */
  readonly daysLate: number;
  /** False once the lead was merged or laid aside: nobody waits for it any more. */
  readonly needed: boolean;
}

/** One turn that an appraisal took, with the form as it was submitted then. */
export interface AppraisalTurn {
  readonly seq: number;
  readonly at: string;
  readonly kind: 'requested' | 'submitted' | 'returned' | 'accepted' | 'withdrawn';
  /** Who did it. */
  readonly by: string;
  readonly reason: string;
  readonly form: AppraisalForm | null;
}

/** An appraisal as the screeners read it: only what was submitted, never a draft. */
export interface AppraisalRecord extends AppraisalItem {
  /** As it was submitted last; null until then. */
  readonly form: AppraisalForm | null;
  readonly documents: readonly StoredFile[];
  /** The newest first. */
  readonly turns: readonly AppraisalTurn[];
}

/** A proposal of the lead as everybody may read it. */
export interface AppraisedProposal {
  readonly id: string;
  readonly number: string;
  readonly origin: Origin;
  readonly receivedAt: string;
  readonly name: string;
  readonly reason: string;
  readonly content: string;
  readonly town: string;
  readonly village: string;
  readonly site: string;
  readonly photos: readonly StoredFile[];
}

/** An appraisal as its department works on it. */
export interface AppraisalTask extends AppraisalItem {
  /** The draft, else what was submitted last, else a blank form. */
  readonly form: AppraisalForm;
  /** When the draft was kept; null while there is none. */
  readonly draftedAt: string | null;
  readonly documents: readonly StoredFile[];
  /** The year in which it would be delivered (年度). */
  readonly year: number;
  /** The accepted proposals of the lead, the first ones; the lead's `size` counts all. */
  readonly proposals: readonly AppraisedProposal[];
}

/** How the appraisals of one department stand. */
export interface UnitAppraisals {
  readonly unit: string;
  readonly unitName: string;
  /** It is the department's turn. */
  readonly open: number;
  readonly late: number;
  /** Submitted, to be accepted or returned. */
  readonly submitted: number;
  /** Days since the one that has waited longest was asked or returned; 0 without one. */
  readonly waitingDays: number;
}

/** What waits for appraisals in a body. */
export interface AppraisalSummary {
  /** Leads for which a department has still to answer. */
  readonly leads: number;
  readonly open: number;
  readonly late: number;
  readonly submitted: number;
  /** Departments with anything open or submitted, the latest first. */
  readonly units: readonly UnitAppraisals[];
}

/** Which appraisals a list shows. */
export const APPRAISAL_FILTERS = ['open', 'late', 'submitted', 'accepted', 'withdrawn'] as const;
export type AppraisalFilter = (typeof APPRAISAL_FILTERS)[number];

/** What asking for appraisals did. */
export interface AppraisalsAsked {
  /** Newly asked. */
  readonly asked: number;
  /** Asked of the same department before and still under way or accepted. */
  readonly standing: number;
}
