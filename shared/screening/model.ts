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

/** Where a candidate came from. */
export const ORIGINS = ['residents', 'deputies', 'departments', 'stations', 'government'] as const;
export type Origin = (typeof ORIGINS)[number];

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
