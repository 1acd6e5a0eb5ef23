import type { Category, Origin } from '../collection/model.ts';

export { CATEGORIES, ORIGINS, type Category, type Origin } from '../collection/model.ts';

/**
 * The project card (项目卡): the same fields for every candidate, given to the
 * deputies before the session. Money in whole yuan, dates as YYYY-MM-DD.
 */
export interface ProjectCard {
  readonly name: string;
  /** Content and scale (建设内容). */
  readonly content: string;
  readonly site: string;
  /** Number of people who benefit, and who they are. */
  readonly beneficiaries: number;
  readonly beneficiaryGroup: string;
  readonly totalYuan: number;
  readonly yearYuan: number;
  /** Source of the money (资金来源). */
  readonly fundingSource: string;
  /** Responsible department (责任单位), by name. */
  readonly department: string;
  /** First and last day of the work; empty while not known. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Measurable target (年度目标). */
  readonly target: string;
  readonly origin: Origin;
  /** The origin in words, for example 群众建议 37 件，代表建议 2 件. */
  readonly originNote: string;
  readonly category: Category;
}

/** The form of a candidate code in every record, file and paper. */
export const CANDIDATE_CODE = /^[A-Z0-9]{1,4}$/;

/** A card with the code that names it on papers and in counts, as it stands in a sheet. */
export interface CandidateEntry extends ProjectCard {
  /** One to four characters of A-Z and 0-9, for example `A01`; unique in the session. */
  readonly code: string;
}

/** A candidate (候选项目) of a session. */
export interface Candidate extends CandidateEntry {
  readonly id: string;
  /** Place on the ballot, from 1. */
  readonly position: number;
  /** The lead that it came from; null when it was entered as a candidate. */
  readonly lead: string | null;
}

export const ORDER_METHODS = ['as-submitted', 'by-lot'] as const;
export type OrderMethod = (typeof ORDER_METHODS)[number];

/** How the order on the ballot came about; a lot can be redone from its seed. */
export interface CandidateOrder {
  readonly method: OrderMethod;
  /** Hexadecimal seed of the lot; null as submitted. */
  readonly seed: string | null;
  readonly at: string | null;
}

export interface CandidateList {
  readonly session: string;
  readonly candidates: readonly Candidate[];
  readonly order: CandidateOrder;
  /** True from the first round that is ready: the list is what the deputies decide on and no longer changes. */
  readonly frozen: boolean;
}

/** Gates (审定环节) that a body may have, each with a date, a decision and a minute. */
export const GATES = [
  'government-meeting',
  'joint-meeting',
  'party-committee',
  'standing-committee',
  'presidium',
  'working-committee',
] as const;
export type Gate = (typeof GATES)[number];

/** Positive tests of a lead: each must hold. */
export const POSITIVE_TESTS = [
  'broad',
  'public-good',
  'within-year',
  'fiscal-money',
  'measurable',
] as const;
export type PositiveTest = (typeof POSITIVE_TESTS)[number];

/** The negative list as the standard has it; a body adds its own words. */
export const NEGATIVE_TESTS = [
  'office-buildings',
  'unfinished-works',
  'adds-debt',
  'ordered-from-above',
  'benefits-one',
  'routine-work',
] as const;
export type NegativeTest = (typeof NEGATIVE_TESTS)[number];

/** A question of the checklist. `code` is stable; own questions carry their words. */
export interface CheckItem {
  readonly code: string;
  readonly kind: 'positive' | 'negative';
  /** Words of a question that the body has added; '' for the standard ones. */
  readonly words: string;
}

export const CHECK_ANSWERS = ['yes', 'no'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** How a body screens. */
export interface ScreeningSettings {
  /** In the order in which they are passed. */
  readonly gates: readonly Gate[];
  readonly checks: readonly CheckItem[];
  /** Whether somebody has set this; otherwise it is the default of the body's kind and level. */
  readonly own: boolean;
  /** Grows with every change; 0 until somebody has set it. */
  readonly version: number;
}

export const APPRAISAL_STATES = [
  'requested',
  'submitted',
  'returned',
  'accepted',
  'withdrawn',
] as const;
export type AppraisalState = (typeof APPRAISAL_STATES)[number];

/** What an appraisal judges. */
export const APPRAISAL_ASPECTS = [
  'feasibility',
  'legality',
  'land',
  'environment',
  'public-safety',
] as const;
export type AppraisalAspect = (typeof APPRAISAL_ASPECTS)[number];

export const VERDICTS = ['yes', 'conditional', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Money of one year, in whole yuan, with its source. */
export interface YearMoney {
  readonly year: number;
  readonly yuan: number;
  readonly source: string;
}

/** The form of an appraisal (论证) by a department. A verdict is null until it is given. */
export interface AppraisalForm {
  readonly verdicts: Readonly<Record<AppraisalAspect, Verdict | null>>;
  /** Why, for each that is not a plain yes. */
  readonly remarks: Readonly<Record<AppraisalAspect, string>>;
  readonly content: string;
  readonly site: string;
  readonly beneficiaries: number;
  readonly beneficiaryGroup: string;
  readonly money: readonly YearMoney[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly target: string;
  readonly risks: string;
}

export const GATE_DECISIONS = ['passed', 'returned'] as const;
export type GateDecision = (typeof GATE_DECISIONS)[number];

/** What a gate decides on one lead: struck goes to the reserve, returned back for completion. */
export const GATE_OUTCOMES = ['passed', 'struck', 'returned'] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

export const STANCES = ['support', 'doubt'] as const;
export type Stance = (typeof STANCES)[number];
