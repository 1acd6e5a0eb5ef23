/**
 * What lies in the box (票箱): for every paper two values and no others. No
 * time, no sequence, no user: whoever reads the box must not learn from it who
 * cast which ballot, or in which order they came.
 */
export interface BoxRow {
  /** Hash of the paper message, 32 bytes. */
  readonly paper: Uint8Array;
  /** The request body exactly as it was received. */
  readonly body: Uint8Array;
}

/** The two piles of a round, each in a file or table of its own: ballots cast, and papers that came back unused. */
export const PILES = ['ballot', 'unused'] as const;
export type Pile = (typeof PILES)[number];

/**
 * What became of a row: `kept` now; `same` bytes lay there before; `other`
 * bytes lie there under this paper and stay; `sealed`: it came too late.
 */
export type Kept = 'kept' | 'same' | 'other' | 'sealed';

/**
 * The piles of all rounds. Rounds are named by their id, a UUID in lower case.
 * Nothing here deletes a ballot. Whatever the disk or the database refuses
 * throws and leaves nothing half done.
 */
export interface BoxStore {
  /** Makes the pile, empty; does nothing when it exists, open or sealed. */
  make(round: string, pile: Pile): Promise<void>;
  /** Whether the pile exists, open or sealed. An open round without one was restored from a backup. */
  exists(round: string, pile: Pile): Promise<boolean>;
  /** Whether the pile has its final form. */
  isSealed(round: string, pile: Pile): Promise<boolean>;
  /**
   * Keeps these rows in one durable commit, written in the order of their
   * papers, and answers for each in the order given. Of two rows of one paper
   * the earlier is the final one, also within one call. Throws when nothing
   * was kept; with PostgreSQL also when the connection broke before it said
   * whether it had committed, and keeping the same rows again then tells.
   */
  keep(round: string, pile: Pile, rows: readonly BoxRow[]): Promise<readonly Kept[]>;
  /** The body under this paper, open or sealed. */
  find(round: string, pile: Pile, paper: Uint8Array): Promise<Uint8Array | undefined>;
  /** How many papers lie in the pile; 0 when there is no such pile. */
  count(round: string, pile: Pile): Promise<number>;
  /**
   * Rewrites the pile in the order of its papers and removes every trace of
   * the order in which they came. The same rows give the same bytes, however
   * they arrived. Repeated, or resumed after a crash at any point, it ends the
   * same. Throws when there is no such pile.
   */
  seal(round: string, pile: Pile): Promise<void>;
  /** The rows of a sealed pile in ascending order of their papers. Throws when it is not sealed. */
  rows(round: string, pile: Pile): AsyncIterable<BoxRow>;
  /**
   * Absolute paths a backup may copy: the sealed piles, never an open one.
   * None with PostgreSQL, whose own backups hold the tables of schema `box`.
   */
  files(round: string): Promise<readonly string[]>;
  /** Ends the connections; repeated, it does nothing. */
  close(): Promise<void>;
}
