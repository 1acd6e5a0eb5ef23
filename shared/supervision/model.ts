import type { StoredFile } from '../files.ts';

/** Items of a checklist (监督清单) as the standard has them; a project adds its own words. */
export const CHECKS = [
  'approval',
  'funds',
  'tender',
  'start',
  'quality',
  'progress',
  'publicity',
  'change',
  'acceptance',
  'satisfaction',
] as const;
export type Check = (typeof CHECKS)[number];

/**
 * What deputies do in the rhythm 四个一, and the look-back in the year after
 * (翌年回头看). The first of the four, the monthly report, is the department's.
 */
export const TASK_KINDS = [
  'quarterly-inspection',
  'half-year-hearing',
  'year-end-review',
  'look-back',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A question of a project's checklist. */
export interface ChecklistItem {
  readonly id: string;
  /** A code of `CHECKS`, or `own-<n>` for words of its own. */
  readonly code: string;
  /** '' for the standard ones. */
  readonly words: string;
  /** What to look at (护栏、安全网、用电). */
  readonly hint: string;
  /** YYYY-MM-DD by which it should have been looked at; '' for no day of its own. */
  readonly dueOn: string;
}

/** An item as the template of a category has it, for the projects to come. */
export type TemplateItem = Pick<ChecklistItem, 'code' | 'words' | 'hint'>;

/** Something that deputies do for a project by a date. */
export interface SupervisionTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly dueOn: string;
  /** Day on which it was done; '' while it is not. */
  readonly doneOn: string;
  /** What came of it, in a few words. */
  readonly note: string;
  /** Minutes and other papers of it. */
  readonly documents: readonly StoredFile[];
}

export const CHECK_RESULTS = ['ok', 'problem', 'not-applicable'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What a visit found at one item. */
export interface VisitItem {
  readonly item: string;
  readonly result: CheckResult;
  readonly note: string;
  /** Ids of the photos. */
  readonly photos: readonly string[];
}

/** What a visit found at an item, with the item's code and words as they were then. */
export interface SeenItem extends VisitItem, Pick<ChecklistItem, 'code' | 'words'> {}

/** How a visit came in: from a phone on site, or typed in from paper. */
export const VISIT_WAYS = ['phone', 'paper'] as const;
export type VisitWay = (typeof VISIT_WAYS)[number];

export const URGENCIES = ['safety', 'progress', 'ordinary'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A problem found, as it is handed to a department. */
export interface RaisedFinding {
  /** Made by the phone, so that sending it again makes no second. */
  readonly id: string;
  /** The item it comes from; '' for none. */
  readonly item: string;
  readonly title: string;
  readonly text: string;
  readonly urgency: Urgency;
  /** Days within which it is to be rectified, from the visit. */
  readonly days: number;
  /** The department it goes to; the project's lead when ''. */
  readonly unit: string;
  readonly photos: readonly string[];
}

/** A visit (视察) as a phone sends it, whole, once. */
export interface VisitForm {
  readonly visitedOn: string;
  readonly deputies: readonly string[];
  readonly items: readonly VisitItem[];
  readonly note: string;
  readonly photos: readonly string[];
  readonly findings: readonly RaisedFinding[];
  /** The task it fulfils; '' for none. */
  readonly task: string;
}

/** A finding (问题) on its way to its sign-off (销号). */
export const FINDING_STATES = [
  'handed-over',
  'answered',
  'rectified',
  'returned',
  'signed-off',
  'withdrawn',
] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** How deputies judge: the answer and the result are two judgements. */
export const JUDGEMENTS = ['satisfied', 'basically', 'dissatisfied'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
export const JUDGED = ['answer', 'result'] as const;
export type Judged = (typeof JUDGED)[number];

/** Steps by which what is overdue escalates (催办 → 督办 → 提请常委会). */
export const ESCALATIONS = ['none', 'reminder', 'supervised', 'committee'] as const;
export type Escalation = (typeof ESCALATIONS)[number];
/** Steps on which a notice is sent. */
export const NOTICE_STEPS = ['reminder', 'supervised', 'committee'] as const;
export type OpenEscalation = (typeof NOTICE_STEPS)[number];

/** Days of the year, each as MM-DD, by which the tasks of the rhythm 四个一 are due. */
export interface TaskRhythm {
  /** One for each quarter, in rising order. */
  readonly inspections: readonly string[];
  readonly hearing: string;
  readonly review: string;
  /** In the year after. */
  readonly lookBack: string;
}

/** How a body supervises. All numbers are days. */
export interface SupervisionSettings {
  /** For an answer, by urgency. */
  readonly answerDays: Readonly<Record<Urgency, number>>;
  /** For deputies to judge what was rectified. */
  readonly judgeDays: number;
  /** Days late from which each step is due, in rising order. */
  readonly escalation: Readonly<Record<Exclude<Escalation, 'none'>, number>>;
  readonly rhythm: TaskRhythm;
}
