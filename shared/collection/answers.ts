import type { LeadState, Origin, Step, StepKind } from './model.ts';

/** States of a lead that settle what became of its proposals, so that their proposers can be told (回告). */
export const SETTLED_STATES = [
  'chosen',
  'reserve',
  'suggestion',
  'declined',
] as const satisfies readonly LeadState[];
export type SettledState = (typeof SETTLED_STATES)[number];

/** Steps that say how a lead was settled. */
export const SETTLING_STEPS = [
  'became-chosen',
  'not-chosen',
  'gate-struck',
  'became-reserve',
  'became-suggestion',
  'became-declined',
  'revived',
] as const satisfies readonly StepKind[];

/** How a proposer was told. */
export const TOLD_BY = ['call', 'message', 'letter', 'visit'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/** Whether those already told are wanted. */
export const TOLD_WANTED = ['no', 'yes', 'all'] as const;
export type ToldWanted = (typeof TOLD_WANTED)[number];

/** A proposal whose matter is settled, with whom to tell; for the staff alone. */
export interface Answer {
  readonly proposal: string;
  readonly number: string;
  readonly name: string;
  readonly byName: string;
  readonly byPhone: string;
  readonly origin: Origin;
  /** YYYY-MM-DD */
  readonly receivedOn: string;
  readonly lead: number;
  readonly title: string;
  readonly state: SettledState;
  /** How it was settled. */
  readonly step: Pick<Step, 'kind' | 'detail' | 'reason' | 'at'>;
  /** When and how the proposer was told of it, and by whom; null until somebody was. */
  readonly told: { readonly at: string; readonly by: string; readonly how: ToldBy } | null;
}

/** A page of them. */
export interface AnswersView {
  readonly rows: readonly Answer[];
  readonly total: number;
  /** Of all settled proposals of the drive those whose proposers can be called and have not been told. */
  readonly waiting: number;
}
