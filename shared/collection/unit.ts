import type { Channel, LeadState, Origin, ProposalEntry, ProposalState } from './model.ts';

/** What a department proposes itself, or a station takes down of a resident. */
export interface UnitProposal {
  /** Made by the browser (UUID), so that sending again does nothing twice. */
  readonly id: string;
  readonly drive: string;
  readonly entry: ProposalEntry;
  /** Tracking number of the proposal that this one joins. */
  readonly joins: string | null;
  /** Ids of its photos, sent before. */
  readonly photos: readonly string[];
}

/** A page of a unit's ledger, with how many lines it has in all. */
export interface LedgerPage {
  readonly rows: readonly LedgerRow[];
  readonly total: number;
  /** Those of them that residents sent themselves through the code on a station's wall. */
  readonly scanned: number;
}

/** A line of a unit's ledger (台账). */
export interface LedgerRow {
  readonly id: string;
  readonly number: string;
  /** '' of what came by itself and has not been accepted, like its place: nobody but the staff reads that. */
  readonly name: string;
  /** Who proposes it, as the unit itself has written it down; '' for what came by itself. */
  readonly byName: string;
  readonly town: string;
  readonly village: string;
  readonly origin: Origin;
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly state: ProposalState;
  readonly leadState: LeadState;
  /** How many proposals ask for the same, this one counted. */
  readonly voices: number;
}
