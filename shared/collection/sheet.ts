import type { ImportRow } from '../congress/model.ts';
import type { Channel, Origin, ProposalEntry, ProposalState } from './model.ts';

/** Most rows of a sheet of proposals that is imported. */
export const MOST_PROPOSAL_ROWS = 20_000;

/** A proposal as its sheet says it. */
export interface ProposalLine extends ProposalEntry {
  /** Tracking number, by which an import recognises it; '' for one that is new. */
  readonly number: string;
  readonly state: ProposalState;
  readonly origin: Origin;
  readonly channel: Channel;
  /** Name of the department or station, '' for none. */
  readonly unit: string;
  /** The day on which it came, YYYY-MM-DD. */
  readonly receivedOn: string;
  /** Number of its lead within the drive (Z-042), '' while it is new. */
  readonly lead: string;
}

/** What an import never changes of a proposal that is there. */
export const FIXED_FIELDS = [
  'state',
  'origin',
  'channel',
  'unit',
  'receivedOn',
  'lead',
] as const satisfies readonly (keyof ProposalLine)[];

/** Rows that the answer of a preview shows at most; all of them are counted. */
export const MOST_SHOWN = 1000;

export type ProposalImportRow = ImportRow<ProposalLine>;

/** How far a confirmed import has come, in proposals. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** What was not done by then never will be. */
  readonly cancelled: boolean;
}
