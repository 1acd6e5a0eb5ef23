import type { Issuer, ReceiptPayload } from '../../../shared/ballot/protocol/records.ts';
import type { Result } from '../../../shared/result.ts';

/** How far a round has come, as far as the box must know. */
export type BoxStage = 'ready' | 'open' | 'sealing' | 'sealed' | 'count-begun' | 'void';

/** A round as the box knows it; everything but the stage is from the signed round record. */
export interface BoxRound {
  /** The id in paths, a UUID. */
  readonly round: string;
  /** Hash of the round record. */
  readonly R: Uint8Array;
  /** The issuer's public key: exactly the `issuer` of the round record. */
  readonly issuer: Pick<Issuer, 'n' | 'e'>;
  /** Length in bytes of the plaintext choices, which fixes the length of a cast. */
  readonly choicesLength: number;
  readonly stage: BoxStage;
}

/** Signs the promise that a ballot will be in the sealed box, as `piaojue-receipt`. */
export type SignReceipt = (payload: ReceiptPayload) => Promise<string>;

export type CastProblem =
  | 'malformed'
  | 'paper-signature'
  | 'ballot-signature'
  | 'no-such-round'
  | 'round-not-open'
  | 'round-void'
  | 'paper-already-used'
  | 'box-sealed'
  | 'try-again';

export type UnusedProblem =
  | 'malformed'
  | 'paper-signature'
  | 'no-such-round'
  | 'round-void'
  | 'paper-already-used'
  | 'box-not-sealed'
  | 'count-begun'
  | 'try-again';

export interface BoxFigures {
  /** 收回: ballots that lie in the box. */
  readonly returned: number;
  /** Papers that came back unused. */
  readonly unused: number;
}

/** The office that takes ballots (投票) and unused papers, and knows which rounds take them. */
export interface BoxOffice {
  /**
   * Makes a round known in its stage: at `ready`, and for every round again at
   * start. A round known already only moves forward. The pile of an open round
   * must have been made.
   */
  admit(round: BoxRound): Promise<void>;
  /** From `ready` to `open`: casts are taken from now on. Its pile must have been made. */
  open(round: string): void;
  /**
   * Stops taking ballots at once and resolves when every one acknowledged is
   * durable. Then the pile may be sealed. Repeated calls change nothing.
   */
  close(round: string): Promise<void>;
  /** The ballots are sealed: unused papers are taken from now on. */
  sealed(round: string): Promise<void>;
  /** Stops taking unused papers and resolves when every one acknowledged is durable. */
  countBegun(round: string): Promise<void>;
  /** The round is void: nothing is taken any more. What lies in the box stays. */
  voided(round: string): Promise<void>;
  /** The round is over: it is `no-such-round` from now on. */
  forget(round: string): void;
  /** What lies there now, for a broadcast on a fixed tick, never one for each ballot. */
  figures(round: string): Promise<BoxFigures>;
  /** Takes a ballot, given as the body received, and answers its receipt once it is durable. */
  cast(round: string, body: Uint8Array): Promise<Result<{ readonly receipt: string }, CastProblem>>;
  /** Takes a paper that was not used, given as the body received. */
  takeUnused(round: string, body: Uint8Array): Promise<Result<object, UnusedProblem>>;
}
