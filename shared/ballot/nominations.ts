/** Who proposed (推荐) somebody as a scrutineer of a session. */
export interface Nomination {
  /** Name of the delegation, as it was called then; '' for the presidium or, at a deliberative meeting, its convener. */
  readonly by: string;
  /** Proposed as the chief scrutineer (总监票人). */
  readonly chief: boolean;
}

/** Somebody who can be passed as a scrutineer. */
export interface Eligible {
  readonly account: string;
  readonly name: string;
  /** Null for one whom nobody has proposed. */
  readonly nomination: Nomination | null;
}
