import type {
  Category,
  Channel,
  DeclineReason,
  Drive,
  LeadState,
  Origin,
  OriginCounts,
} from './model.ts';

/** The boxes of the yearly report: what became of a proposal so far. Each lies in exactly one. */
export const BOXES = [
  'chosen',
  'candidate',
  'preliminary',
  'proposed',
  'suggestion',
  'reserve',
  'declined',
  'waiting',
] as const;
export type Box = (typeof BOXES)[number];

/** How many proposals lie in each box. */
export type BoxCounts = Readonly<Record<Box, number>>;

const BOX_OF: Readonly<Record<LeadState, Box>> = {
  chosen: 'chosen',
  candidate: 'candidate',
  preliminary: 'preliminary',
  proposed: 'proposed',
  suggestion: 'suggestion',
  reserve: 'reserve',
  declined: 'declined',
  lead: 'waiting',
  // Its proposals have gone with it; one that is left over waits.
  merged: 'waiting',
};

/** The box in which the proposals of a lead in this state lie. */
export function boxOf(state: LeadState): Box {
  return BOX_OF[state];
}

/** No proposal in any box. */
export function emptyBoxes(): Record<Box, number> {
  return {
    chosen: 0,
    candidate: 0,
    preliminary: 0,
    proposed: 0,
    suggestion: 0,
    reserve: 0,
    declined: 0,
    waiting: 0,
  };
}

/** All proposals of a row. */
export function boxTotal(boxes: BoxCounts): number {
  return BOXES.reduce((sum, box) => sum + boxes[box], 0);
}

/** What came from one origin, by one way, of one category or out of one town. */
export interface ReportRow<Key> {
  readonly key: Key;
  readonly boxes: BoxCounts;
}

/** What residents have brought to a liaison station. */
export interface StationRow extends ReportRow<string> {
  /** Those that they sent themselves through the code on its wall: voices of residents. */
  readonly scanned: number;
}

/** From where those came that got so far. */
export interface ReachedShare {
  readonly leads: number;
  /** Those of them with at least one voice of residents. */
  readonly withResidents: number;
  readonly voices: OriginCounts;
}

/** How a drive went: how much was raised, and what became of it (年度报告). */
export interface YearReport {
  readonly drive: Pick<Drive, 'id' | 'year' | 'title' | 'opensOn' | 'closesOn'>;
  /** How many proposals came; the sum of every table. */
  readonly raised: number;
  /** Into how many leads they were merged. */
  readonly leads: number;
  /** Leads of earlier years taken up again. */
  readonly revived: number;
  /** Proposals and leads by what became of them. */
  readonly boxes: BoxCounts;
  readonly leadBoxes: BoxCounts;
  readonly origins: readonly ReportRow<Origin>[];
  readonly channels: readonly ReportRow<Channel>[];
  /** Null for what has no category. */
  readonly categories: readonly ReportRow<Category | null>[];
  /** '' for what names none. */
  readonly towns: readonly ReportRow<string>[];
  /** By name of the station; only what came through one, so its sum is no more than that. */
  readonly stations: readonly StationRow[];
  /** Why leads were declined, with their proposals. */
  readonly declined: readonly {
    readonly reason: DeclineReason;
    readonly leads: number;
    readonly proposals: number;
  }[];
  /** All that went to the ballot or stand for it, and those of them that were chosen. */
  readonly candidates: ReachedShare;
  readonly chosen: ReachedShare;
  /** How many proposals were told anything after they came, and after how many days on the average. */
  readonly answered: number;
  readonly daysToAnswer: number | null;
}
