import type { Lead } from '../collection/model.ts';
import type { LeadCard } from './lead-model.ts';
import type { AppraisedProposal } from './appraisal-model.ts';
import type { AppraisalForm, Stance } from './model.ts';

/** Longest texts of the pre-review, in characters. */
export const PRE_REVIEW_LENGTHS = { question: 500, answer: 2000, note: 300 } as const;

/** Most questions of one deputy on one candidate; enough to ask, too few to bury the others. */
export const MOST_QUESTIONS = 10;

/** States in which deputies pre-review (代表预审) a lead: while it may still change. */
export const PRE_REVIEWED = ['preliminary', 'candidate'] as const;

/** A deputy's question with its answer, as all deputies read both. */
export interface LeadQuestion {
  readonly id: string;
  readonly lead: string;
  readonly by: { readonly name: string; readonly delegation: string };
  readonly text: string;
  readonly askedAt: string;
  readonly answer: {
    readonly text: string;
    /** The department, or the office, that answers. */
    readonly by: string;
    readonly at: string;
  } | null;
}

/** What a deputy thinks of a candidate; advisory, and no vote. */
export interface OwnStance {
  readonly stance: Stance;
  readonly note: string;
}

/** What a department has said of a candidate in its accepted appraisal. */
export interface Conclusion extends Pick<AppraisalForm, 'verdicts' | 'remarks' | 'risks'> {
  /** The department, by name. */
  readonly unit: string;
  readonly at: string;
}

/** One preliminary candidate as a deputy pre-reviews it. Others' stances are not shown: they would lead. */
export interface PreReviewItem {
  readonly lead: Pick<Lead, 'id' | 'ordinal' | 'title' | 'state' | 'size' | 'origins' | 'town'>;
  readonly card: LeadCard;
  /** The first of its accepted proposals as everybody may read them; the lead's `size` counts all. */
  readonly proposals: readonly AppraisedProposal[];
  readonly conclusions: readonly Conclusion[];
  readonly questions: readonly LeadQuestion[];
  readonly mine: OwnStance | null;
}

/** What a deputy pre-reviews now. */
export interface PreReview {
  readonly body: { readonly id: string; readonly name: string };
  readonly deputy: { readonly id: string; readonly name: string };
  /** Year of the projects; null while there is no list. */
  readonly year: number | null;
  readonly items: readonly PreReviewItem[];
  /** What the public said in the last advisory poll that is over. */
  readonly poll: PollResult | null;
}

/** The figures of an advisory poll of the public that is over; advice, and no vote. */
export interface PollResult {
  readonly id: string;
  readonly title: string;
  /** Devices that answered. */
  readonly answers: number;
  readonly items: readonly { readonly lead: string; readonly chosen: number }[];
}

/** What the deputies think of one candidate, for the standing committee. Nobody is named. */
export interface StanceSummary {
  readonly lead: PreReviewItem['lead'];
  readonly supports: number;
  readonly doubts: number;
  /** What they wrote to it, doubts first. */
  readonly notes: readonly OwnStance[];
  readonly questions: readonly LeadQuestion[];
}

export interface PreReviewSummary {
  /** All deputies on the roll, of whom so many took part. */
  readonly deputies: number;
  readonly tookPart: number;
  readonly items: readonly StanceSummary[];
}
