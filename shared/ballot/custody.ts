import type { VoteFigures } from './model.ts';

/** A share-holder is one of the first three scrutineers, the chief among them: the key opens with 2 of 3. */
export const SHARE_HOLDERS = 3;

/** What a scrutineer's page found when it counted the sealed box alone (各自计票). */
export interface Reading {
  /** In the order of the candidates. */
  readonly votes: readonly VoteFigures[];
  readonly valid: number;
  readonly invalid: number;
  readonly blank: number;
  /** Roots over the ballots and the unused papers that were counted, base64url. */
  readonly boxRoot: string;
  readonly unusedRoot: string;
}

/** How a scrutineer's own count stands beside the others'. */
export const READING_STATES = ['missing', 'agrees', 'differs'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** One scrutineer of a round under the custody of the scrutineers. */
export interface Custodian {
  readonly account: string;
  readonly name: string;
  readonly chief: boolean;
  /** Their keys as they are read out, from enrolment on. */
  readonly keys: string | null;
  /** Whether a share of the count key is theirs. */
  readonly holder: boolean;
  readonly shareKept: boolean;
  readonly shareReleased: boolean;
  readonly reading: ReadingState;
}

/** Where the custody of the count key stands; for rostrum and scrutineers. */
export interface CustodyView {
  readonly custodians: readonly Custodian[];
  /** The count key has been made and its shares are on their way. */
  readonly dealt: boolean;
  readonly countBegunAt: string | null;
}

/** What a scrutineer's page needs beside the round to keep a share, join two and count; binary values base64url. */
export interface CustodyDesk {
  readonly round: string;
  readonly session: string;
  readonly countKey: string | null;
  /** Checks of all shares as they were dealt. */
  readonly checks: readonly string[];
  readonly custodians: readonly {
    readonly account: string;
    readonly name: string;
    readonly chief: boolean;
    readonly holder: boolean;
    readonly key: string | null;
    readonly sealKey: string | null;
    /** What they have counted; shown once one has counted oneself. */
    readonly reading: Reading | null;
  }[];
  /** The share that was dealt to this page, and those that were released to it; sealed. */
  readonly dealt: string | null;
  readonly released: readonly { readonly holder: string; readonly sealed: string }[];
  /** The signed records that are countersigned, from `counted` on. */
  readonly signed: { readonly seal: string; readonly tally: string } | null;
}

/** A sealed box as its scrutineers count it: the signed records and everything that lies in it. */
export interface SealedBoxView {
  readonly record: string;
  readonly opening: string;
  readonly seal: string;
  readonly bodies: readonly string[];
  readonly unused: readonly string[];
}

/** What the readings of a round say together. */
export interface Comparison {
  /** The reading that enough have found and nobody contradicts. */
  readonly agreed: Reading | undefined;
  readonly states: ReadonlyMap<string, ReadingState>;
}

/**
 * Compares what the scrutineers have counted, each alone. All of them found the
 * same, or nobody is right yet: those of the largest group agree, the others
 * differ, and of two groups equally large both do. A tally follows only from
 * `needed` equal readings without a contradiction.
 */
export function compareReadings(
  readings: ReadonlyMap<string, Reading>,
  needed: number,
): Comparison {
  const groups = new Map<string, string[]>();
  for (const [who, reading] of readings) {
    const name = nameOf(reading);
    groups.set(name, [...(groups.get(name) ?? []), who]);
  }
  const sizes = [...groups.values()].map(({ length }) => length).toSorted((a, b) => b - a);
  const [largest = 0, second = 0] = sizes;
  const states = new Map<string, ReadingState>();
  for (const members of groups.values()) {
    const agrees = groups.size === 1 || (members.length === largest && largest > second);
    for (const who of members) states.set(who, agrees ? 'agrees' : 'differs');
  }
  const [first] = readings.values();
  const agreed = groups.size === 1 && readings.size >= Math.max(needed, 1) ? first : undefined;
  return { agreed, states };
}

/** Two readings are the same when this is: every figure, and of the same papers. */
function nameOf({ votes, valid, invalid, blank, boxRoot, unusedRoot }: Reading): string {
  const figures = votes.map((vote) => [vote.candidate, vote.for, vote.against, vote.abstain]);
  return JSON.stringify([figures, valid, invalid, blank, boxRoot, unusedRoot]);
}

/** Whether a reading can be one of this box at all: as many ballots as returned, and every sum right. */
export function isReadingOf(reading: Reading, codes: readonly string[], returned: number): boolean {
  const { votes, valid, invalid, blank } = reading;
  return (
    valid + invalid === returned &&
    blank <= valid &&
    votes.length === codes.length &&
    votes.every(
      (vote, at) =>
        vote.candidate === codes[at] && vote.for + vote.against + vote.abstain === valid,
    )
  );
}
