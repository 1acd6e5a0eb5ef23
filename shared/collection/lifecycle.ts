import { lifecycle } from '../lifecycle.ts';
import { fail } from '../result.ts';
import type { Role } from '../roles.ts';
import {
  DRIVE_STATES,
  PROPOSAL_STATES,
  type DriveState,
  type LeadState,
  type ProposalState,
} from './model.ts';

/** Who looks after what comes in. */
const STAFF = ['secretariat'] as const satisfies readonly Role[];

/** A drive: draft → published → closed; its days open and close it in between. */
export const driveLifecycle = lifecycle<{
  /** Whether its title and days are complete. */
  readonly complete: boolean;
}>()({
  states: DRIVE_STATES,
  initial: 'draft',
  line: DRIVE_STATES,
  acts: {
    publish: {
      from: ['draft'],
      to: 'published',
      by: STAFF,
      requires: [({ complete }) => (complete ? undefined : fail('drive-incomplete').failure)],
    },
    close: { from: ['published'], to: 'closed', by: STAFF },
  },
});

export type DriveAct = keyof typeof driveLifecycle.acts;

/** The act that leads to this state; none leads back to a draft. */
export function driveActTo(state: DriveState): DriveAct | undefined {
  if (state === 'draft') return undefined;
  return state === 'published' ? 'publish' : 'close';
}

/** What the review of a proposal depends on. */
export interface ReviewContext {
  /** Personal data still standing in what would be published. */
  readonly personalData: number;
  /** Whether staff have looked at that and publish it all the same. */
  readonly publishAnyway: boolean;
  readonly reason: string;
}

/** The review (审核) of a proposal: nothing is public before it. */
export const proposalLifecycle = lifecycle<ReviewContext>()({
  states: PROPOSAL_STATES,
  initial: 'received',
  acts: {
    accept: {
      from: ['received', 'withheld'],
      to: 'accepted',
      by: STAFF,
      requires: [
        ({ personalData, publishAnyway }) =>
          personalData > 0 && !publishAnyway
            ? fail('personal-data-stands', { count: personalData }).failure
            : undefined,
      ],
    },
    withhold: {
      from: ['received', 'accepted'],
      to: 'withheld',
      by: STAFF,
      requires: [({ reason }) => (reason === '' ? fail('reason-missing').failure : undefined)],
    },
  },
});

/** The state that a review leads to. */
export type ReviewedState = Exclude<ProposalState, 'received'>;

/**
 * In which states leads may be grouped anew. What has become a preliminary
 * candidate stands on a card with its origins and stays as it is; what was
 * referred as a suggestion is reopened first.
 */
export const GROUPING = {
  /** Leads that may be merged into another, or give proposals to it. */
  mergeFrom: ['lead', 'proposed', 'reserve', 'declined'],
  /** Leads that take them in. */
  mergeInto: ['lead', 'proposed'],
  /** Leads out of which proposals may be split. */
  split: ['lead', 'proposed', 'reserve', 'declined'],
  /** Leads whose title, summary, category or department may be changed. */
  change: ['lead', 'proposed', 'preliminary', 'candidate', 'reserve', 'declined', 'suggestion'],
} as const satisfies Readonly<Record<string, readonly LeadState[]>>;

export type Grouping = keyof typeof GROUPING;

/** Whether a lead in this state may be grouped so. */
export function mayGroup(how: Grouping, state: LeadState): boolean {
  const states: readonly LeadState[] = GROUPING[how];
  return states.includes(state);
}
