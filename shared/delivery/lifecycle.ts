import { lifecycle } from '../lifecycle.ts';
import { fail, type Failure } from '../result.ts';
import type { Role } from '../roles.ts';
import { CHANGE_STATES, PLAN_STATES, type ChangeLevel } from './model.ts';

/** Who follows the delivery: the congress staff together with the government office. */
const FOLLOWERS = ['secretariat', 'government-office'] as const satisfies readonly Role[];

interface Reasoned {
  readonly reason: string;
}

const reasoned = ({ reason }: Reasoned): Failure | undefined =>
  reason === '' ? fail('reason-missing').failure : undefined;

/** An implementation plan (实施计划): missing → submitted → accepted and published, or returned. */
export const planLifecycle = lifecycle<{
  /** Whether a lead department has been assigned. */
  readonly assigned: boolean;
  /** Faults of the form. */
  readonly faults: number;
  readonly reason: string;
}>()({
  states: PLAN_STATES,
  initial: 'missing',
  acts: {
    submit: {
      from: ['missing', 'returned'],
      to: 'submitted',
      by: ['department'],
      requires: [
        ({ assigned }) => (assigned ? undefined : fail('project-not-assigned').failure),
        ({ faults }) =>
          faults > 0 ? fail('plan-incomplete', { count: faults }).failure : undefined,
      ],
    },
    accept: { from: ['submitted'], to: 'accepted', by: FOLLOWERS },
    return: { from: ['submitted'], to: 'returned', by: FOLLOWERS, requires: [reasoned] },
  },
});
export type PlanAct = keyof typeof planLifecycle.acts;

/** What the next step of a change request depends on besides its state. */
export interface ChangeContext {
  readonly level: ChangeLevel;
  readonly reason: string;
  /** The minute of the decision. */
  readonly minute: string;
}

const major = ({ level }: ChangeContext): Failure | undefined =>
  level === 'major' ? undefined : fail('change-needs-no-organ').failure;
const minor = ({ level }: ChangeContext): Failure | undefined =>
  level === 'minor' ? undefined : fail('change-needs-organ').failure;
const minuted = ({ minute }: ChangeContext): Failure | undefined =>
  minute === '' ? fail('minute-missing').failure : undefined;

/**
 * A change request (变更申请): what was voted on goes before the organ that its
 * level demands (陕西省条例 art. 18); dates within it the government office allows.
 */
export const changeLifecycle = lifecycle<ChangeContext>()({
  states: CHANGE_STATES,
  initial: 'filed',
  acts: {
    /** 提请审议 */
    forward: { from: ['filed'], to: 'before-organ', by: FOLLOWERS, requires: [major] },
    /** The organ's decision, as its minute has it. */
    approve: { from: ['before-organ'], to: 'approved', by: ['secretariat'], requires: [minuted] },
    refuse: {
      from: ['before-organ'],
      to: 'refused',
      by: ['secretariat'],
      requires: [minuted, reasoned],
    },
    allow: { from: ['filed'], to: 'approved', by: FOLLOWERS, requires: [minor] },
    decline: { from: ['filed'], to: 'refused', by: FOLLOWERS, requires: [reasoned] },
    withdraw: {
      from: ['filed', 'before-organ'],
      to: 'withdrawn',
      by: ['department', 'government-office'],
      requires: [reasoned],
    },
  },
});
export type ChangeAct = keyof typeof changeLifecycle.acts;
