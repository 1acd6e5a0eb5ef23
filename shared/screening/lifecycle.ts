import { LEAD_STATES, type LeadState } from '../collection/model.ts';
import { lifecycle } from '../lifecycle.ts';
import { fail, type Failure } from '../result.ts';
import type { Role } from '../roles.ts';
import { APPRAISAL_STATES, type Gate } from './model.ts';

/** Who screens: the congress staff together with the government office. */
const SCREENERS = ['secretariat', 'government-office'] as const satisfies readonly Role[];

/** What the next step of a lead depends on besides its state. */
export interface LeadContext {
  /** Questions of the checklist that nobody has answered. */
  readonly unanswered: number;
  /** Positive tests answered with no, and entries of the negative list answered with yes. */
  readonly failing: number;
  /** Appraisals that were accepted, and such as are still on their way. */
  readonly appraised: number;
  readonly appraisalsOpen: number;
  /** Faults of its project card. */
  readonly cardFaults: number;
  /** Gates of the body that it has not passed, in their order. */
  readonly gatesMissing: readonly Gate[];
  /** Whether it stands on a list that a round has frozen, other than to rehearse. */
  readonly frozen: boolean;
  /** The year in which it was taken up again out of the reserve; null when it was not. */
  readonly revived: number | null;
  /** What was given as the reason. */
  readonly reason: string;
}

type Requirement = (context: LeadContext) => Failure | undefined;

const reasoned: Requirement = ({ reason }) =>
  reason === '' ? fail('reason-missing').failure : undefined;
const answered: Requirement = ({ unanswered }) =>
  unanswered > 0 ? fail('checks-unanswered', { count: unanswered }).failure : undefined;
const fitting: Requirement = ({ failing }) =>
  failing > 0 ? fail('checks-failing', { count: failing }).failure : undefined;
const appraised: Requirement = (context) => {
  if (context.appraisalsOpen > 0)
    return fail('appraisals-open', { count: context.appraisalsOpen }).failure;
  return context.appraised === 0 ? fail('appraisal-missing').failure : undefined;
};
const carded: Requirement = ({ cardFaults }) =>
  cardFaults > 0 ? fail('card-incomplete', { count: cardFaults }).failure : undefined;
const gated: Requirement = ({ gatesMissing: [first, ...rest] }) =>
  first === undefined
    ? undefined
    : fail('gates-missing', { gate: first, count: rest.length + 1 }).failure;
/** A matter has one life: what was taken up again goes on there. */
const resting: Requirement = ({ revived }) =>
  revived === null ? undefined : fail('revived-already', { year: revived }).failure;
const unfrozen: Requirement = ({ frozen }) =>
  frozen ? fail('candidates-frozen').failure : undefined;

/**
 * A lead on its way to the ballot: 线索 → 建议项目 → 初定候选 → 候选项目 → 入选,
 * and where it leaves that way. What the ballot decides is done by the
 * announcement itself, by nobody's role.
 */
export const leadLifecycle = lifecycle<LeadContext>()({
  states: LEAD_STATES,
  initial: 'lead',
  acts: {
    /** 列为建议项目 */
    propose: { from: ['lead'], to: 'proposed', by: SCREENERS, requires: [answered, fitting] },
    /** 列为初定候选 */
    nominate: {
      from: ['proposed'],
      to: 'preliminary',
      by: SCREENERS,
      requires: [answered, fitting, appraised, carded],
    },
    /** 列为候选项目, after the last gate */
    list: { from: ['preliminary'], to: 'candidate', by: SCREENERS, requires: [carded, gated] },
    /** 入储备库 */
    reserve: {
      from: ['lead', 'proposed', 'preliminary'],
      to: 'reserve',
      by: SCREENERS,
      requires: [reasoned],
    },
    /** 不采纳 */
    decline: {
      from: ['lead', 'proposed', 'preliminary', 'reserve'],
      to: 'declined',
      by: SCREENERS,
      requires: [resting, reasoned],
    },
    /** 转代表建议 (two-way conversion) */
    refer: {
      from: ['lead', 'proposed', 'reserve'],
      to: 'suggestion',
      by: SCREENERS,
      requires: [resting, reasoned],
    },
    /** Back to the beginning, from wherever it was laid aside. */
    reopen: {
      from: ['proposed', 'reserve', 'declined', 'suggestion'],
      to: 'lead',
      by: SCREENERS,
      requires: [resting, reasoned],
    },
    /** Back from the preliminary candidates, for completion. */
    'send-back': { from: ['preliminary'], to: 'proposed', by: SCREENERS, requires: [reasoned] },
    /** Off the list of candidates, while no round has frozen it. */
    unlist: {
      from: ['candidate'],
      to: 'preliminary',
      by: SCREENERS,
      requires: [reasoned, unfrozen],
    },
  },
});

export type LeadAct = keyof typeof leadLifecycle.acts;

/** The acts on a lead in the order of their buttons: onward first, then aside, then back. */
export const LEAD_ACTS = [
  'propose',
  'nominate',
  'list',
  'reserve',
  'refer',
  'decline',
  'send-back',
  'unlist',
  'reopen',
] as const satisfies readonly LeadAct[];

/** Acts that may be done to many leads with one reason: they ask for nothing else. */
export const BULK_ACTS = [
  'reserve',
  'refer',
  'decline',
  'reopen',
] as const satisfies readonly LeadAct[];
export type BulkAct = (typeof BULK_ACTS)[number];

/** States in which checklist and card of a lead are worked on, and its appraisals are waited for. */
export const OPEN_LEADS: readonly LeadState[] = ['lead', 'proposed', 'preliminary', 'reserve'];

/** Whether checklist and card of a lead in this state may be written. */
export function isOpenLead(state: LeadState): boolean {
  return OPEN_LEADS.includes(state);
}

/** An appraisal (论证): requested → submitted → accepted, or returned for completion. */
export const appraisalLifecycle = lifecycle<{
  /** Faults of the form. */
  readonly faults: number;
  readonly reason: string;
}>()({
  states: APPRAISAL_STATES,
  initial: 'requested',
  acts: {
    submit: {
      from: ['requested', 'returned'],
      to: 'submitted',
      by: ['department'],
      requires: [
        ({ faults }) =>
          faults > 0 ? fail('appraisal-incomplete', { count: faults }).failure : undefined,
      ],
    },
    accept: { from: ['submitted'], to: 'accepted', by: SCREENERS },
    return: {
      from: ['submitted', 'accepted'],
      to: 'returned',
      by: SCREENERS,
      requires: [({ reason }) => (reason === '' ? fail('reason-missing').failure : undefined)],
    },
    withdraw: {
      from: ['requested', 'submitted', 'returned'],
      to: 'withdrawn',
      by: SCREENERS,
      requires: [({ reason }) => (reason === '' ? fail('reason-missing').failure : undefined)],
    },
  },
});

export type AppraisalAct = keyof typeof appraisalLifecycle.acts;
