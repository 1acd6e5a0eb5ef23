import { lifecycle } from '../lifecycle.ts';
import { fail, type Failure } from '../result.ts';
import { FINDING_STATES } from './model.ts';

/**
 * Who acts on a finding: the department it was handed to; a deputy of the
 * project's group, its leader; the congress staff.
 */
export const FINDING_ROLES = ['department', 'member', 'leader', 'secretariat'] as const;
export type FindingRole = (typeof FINDING_ROLES)[number];

export interface FindingContext {
  /** What is said with the act: the answer, what was done, why. */
  readonly text: string;
  /** Judgements of the result in this round, and how many of them are dissatisfied. */
  readonly judged: number;
  readonly dissatisfied: number;
}

const said = ({ text }: FindingContext): Failure | undefined =>
  text === '' ? fail('text-missing').failure : undefined;
const judged = (context: FindingContext): Failure | undefined =>
  context.judged === 0 ? fail('result-not-judged').failure : undefined;
const accepted = (context: FindingContext): Failure | undefined =>
  2 * context.dissatisfied >= context.judged && context.judged > 0
    ? fail('result-not-accepted', { dissatisfied: context.dissatisfied, judged: context.judged })
        .failure
    : undefined;

/**
 * A finding (问题): handed over → answered → rectified → signed off (销号), or
 * sent back. Deputies judge the result, not the reply: without a judgement of
 * the result nothing is signed off, and not when half of them are dissatisfied.
 */
export const findingLifecycle = lifecycle<FindingContext>()({
  states: FINDING_STATES,
  initial: 'handed-over',
  acts: {
    answer: {
      from: ['handed-over', 'returned'],
      to: 'answered',
      by: ['department'],
      requires: [said],
    },
    /** 整改完成，报请复查 */
    rectify: {
      from: ['handed-over', 'answered', 'returned'],
      to: 'rectified',
      by: ['department'],
      requires: [said],
    },
    'send-back': {
      from: ['answered', 'rectified'],
      to: 'returned',
      by: ['leader', 'secretariat'],
      requires: [said],
    },
    /** To another department, for a reason. */
    'hand-on': {
      from: ['handed-over', 'answered', 'returned'],
      to: 'handed-over',
      by: ['secretariat'],
      requires: [said],
    },
    'sign-off': {
      from: ['rectified'],
      to: 'signed-off',
      by: ['leader'],
      requires: [judged, accepted],
    },
    withdraw: {
      from: ['handed-over', 'answered', 'rectified', 'returned'],
      to: 'withdrawn',
      by: ['leader', 'secretariat'],
      requires: [said],
    },
    /** Found again after its sign-off, for example by the look-back. */
    reopen: {
      from: ['signed-off'],
      to: 'returned',
      by: ['leader', 'secretariat'],
      requires: [said],
    },
  },
});
export type FindingAct = keyof typeof findingLifecycle.acts;
