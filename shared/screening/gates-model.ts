import type { Lead, LeadState, OriginCounts } from '../collection/model.ts';
import type { GateEntry, GateStanding } from './gates.ts';
import type { Gate, GateOutcome } from './model.ts';
import type { CardChange } from './voted-card.ts';

/** A decision of a gate as it is read. */
export interface GateDecisionView extends Omit<GateEntry, 'items'> {
  readonly id: string;
  /** When it was written down. */
  readonly at: string;
  readonly counts: Readonly<Record<GateOutcome, number>>;
  /** Of how many leads it is still the last word of its gate. */
  readonly standing: number;
}

/** What a gate said last of a lead, and how its card has changed since. */
export interface GateSaid extends GateStanding {
  readonly gate: Gate;
  readonly changes: readonly CardChange[];
}

/** A gate of the body with its decisions on the list of a drive, the newest first. */
export interface GateView {
  readonly gate: Gate;
  /** How many candidates it has to decide on next. */
  readonly awaited: number;
  readonly decisions: readonly GateDecisionView[];
}

/** What stands on the material of a gate's meeting (报审名单). Money in whole yuan. */
export interface LeadAtGatesView extends Pick<Lead, 'id' | 'ordinal' | 'state' | 'size'> {
  readonly state: LeadState;
  readonly name: string;
  readonly content: string;
  readonly department: string;
  readonly totalYuan: number;
  readonly yearYuan: number;
  readonly origins: OriginCounts;
  /** Departments whose appraisal was accepted. */
  readonly appraisedBy: readonly string[];
  /** In the order of the gates; only those that have seen it. */
  readonly said: readonly GateSaid[];
  /** The gate that has to decide on it next; null when none has. */
  readonly next: Gate | null;
  /** Faults of its card. */
  readonly cardFaults: number;
}

/** The gates of a drive: what each has decided and what comes next. */
export interface GatesView {
  readonly drive: string;
  readonly gates: readonly GateView[];
  /** The gate that is to decide next; null when none has anything to decide on. */
  readonly next: Gate | null;
  readonly leads: readonly LeadAtGatesView[];
  /** How many preliminary candidates have passed every gate and can be listed. */
  readonly ready: number;
}
