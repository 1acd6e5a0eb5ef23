import type { LeadState, ProposalState } from '../../../shared/collection/model.ts';

/** A deputy's proposal with what has become of it. */
export interface OwnProposal {
  readonly number: string;
  readonly name: string;
  readonly receivedAt: string;
  readonly state: ProposalState;
  readonly lead: {
    readonly title: string;
    readonly ordinal: number;
    readonly state: LeadState;
    readonly size: number;
    readonly reason: string;
  };
}
