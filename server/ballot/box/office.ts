import { issuerKey, type IssuerNumbers } from '../../../shared/ballot/protocol/blind.ts';
import { readCastBody, readUnusedBody, unusedBody } from '../../../shared/ballot/protocol/body.ts';
import { equalBytes, sha256, toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { paperHash } from '../../../shared/ballot/protocol/messages.ts';
import { checkBallot, isPaper } from '../../../shared/ballot/protocol/papers.ts';
import type { ReceiptPayload } from '../../../shared/ballot/protocol/records.ts';
import type { Clock } from '../../../shared/chance.ts';
import { exhaustive, fail, ok, type Result } from '../../../shared/result.ts';
import type { BoxRow, BoxStore, Kept } from './box.ts';
import { GroupCommit } from './group-commit.ts';
import type { CastProblem, UnusedProblem } from './problems.ts';
import { CAST_REFUSAL, isLater, UNUSED_REFUSAL, type BoxStage } from './stages.ts';

/** A round as the box knows it; everything but the stage is from the signed round record. */
export interface BoxRound {
  /** The id in paths, a UUID. */
  readonly round: string;
  /** Hash of the round record. */
  readonly R: Uint8Array;
  /** The issuer's public key out of the round record. */
  readonly issuer: IssuerNumbers;
  /** Length in bytes of the plaintext choices, which fixes the length of a cast. */
  readonly choicesLength: number;
  readonly stage: BoxStage;
}

/** Signs the promise that a ballot will be in the sealed box, as `piaojue-receipt`. */
export type SignReceipt = (payload: ReceiptPayload) => Promise<string>;

export interface BoxFigures {
  /** 收回: ballots that lie in the box. */
  readonly returned: number;
  /** Papers that came back unused. */
  readonly unused: number;
}

export interface OfficeParts {
  readonly store: BoxStore;
  readonly clock: Clock;
  readonly signReceipt: SignReceipt;
  /** Hears what the store threw; the ballots in question were answered `try-again`. */
  readonly failed: (error: unknown) => void;
}

interface Known extends Omit<BoxRound, 'issuer' | 'stage'> {
  readonly issuer: CryptoKey;
  readonly ballots: GroupCommit;
  readonly unused: GroupCommit;
  stage: BoxStage;
}

/**
 * The office that takes ballots (投票) and unused papers. It knows the rounds
 * admitted to it and holds nothing but what waits to be kept.
 */
export class BoxOffice {
  private readonly rounds = new Map<string, Known>();

  constructor(private readonly parts: OfficeParts) {}

  /**
   * Makes a round known in its stage: when it is `ready`, and every round again
   * at start. Admitted again it only moves forward. Throws when an open round
   * has no box: it was restored from a backup and must be void.
   */
  async admit(round: BoxRound): Promise<void> {
    const issuer = await issuerKey(round.issuer);
    // Without a wait from here to the map, so that two admissions share one queue.
    const known = this.rounds.get(round.round) ?? this.newlyKnown(round, issuer);
    this.rounds.set(round.round, known);
    await this.advance(known, round.stage);
  }

  /** Casts are taken from now on. The pile of ballots must have been made. */
  open(round: string): Promise<void> {
    return this.advance(this.known(round), 'open');
  }

  /**
   * Takes no ballot from the moment of the call, and resolves when every one
   * acknowledged is durable; then the pile may be sealed.
   */
  close(round: string): Promise<void> {
    return this.advance(this.known(round), 'sealing');
  }

  /** The pile of ballots is sealed: unused papers are taken from now on. */
  sealed(round: string): Promise<void> {
    return this.advance(this.known(round), 'sealed');
  }

  /** Takes no unused paper from the moment of the call, and resolves when every one acknowledged is durable. */
  countBegun(round: string): Promise<void> {
    return this.advance(this.known(round), 'count-begun');
  }

  /** The round is void: nothing is taken any more. What lies in the box stays there. */
  voided(round: string): Promise<void> {
    return this.advance(this.known(round), 'void');
  }

  /** The round is over: `no-such-round` from now on. */
  forget(round: string): void {
    this.rounds.delete(round);
  }

  /** What lies there now, for a broadcast on a fixed tick, never one for each ballot. */
  async figures(round: string): Promise<BoxFigures> {
    const [returned, unused] = await Promise.all([
      this.parts.store.count(round, 'ballot'),
      this.parts.store.count(round, 'unused'),
    ]);
    return { returned, unused };
  }

  /**
   * Takes a ballot, given as the body received, and answers its receipt once it
   * is durable: the same receipt for the same bytes, also after sealing.
   * `paper-already-used`: another ballot lies under this paper, and is final.
   * `try-again`: the store failed; the same bytes may be sent again.
   */
  async cast(id: string, body: Uint8Array): Promise<Result<{ receipt: string }, CastProblem>> {
    const round = this.rounds.get(id);
    if (round === undefined) return fail('no-such-round');
    const refusal = CAST_REFUSAL[round.stage];
    if (refusal !== undefined) return fail(refusal);
    const read = readCastBody(body, round.choicesLength);
    if (!read.ok) return read;
    const checked = await checkBallot(round.R, round.issuer, read.value);
    if (!checked.ok) return checked;
    const paper = await paperHash(round.R, read.value.key);
    const ballot = await sha256(body);
    // The stage may have changed during the checks. From here to the queue nothing waits.
    const now = CAST_REFUSAL[round.stage];
    if (now !== undefined) return fail(now);
    const row = { paper, body };
    const kept = await (round.stage === 'open'
      ? round.ballots.add(row)
      : this.castLate(round, row));
    switch (kept) {
      case 'kept':
      case 'same':
        return ok({
          receipt: await this.parts.signReceipt({
            round: toBase64url(round.R),
            paper: toBase64url(paper),
            ballot: toBase64url(ballot),
          }),
        });
      case 'other':
        return fail('paper-already-used');
      case 'sealed':
        return fail('box-sealed');
      case 'failed':
        return fail('try-again');
      default:
        return exhaustive(kept);
    }
  }

  /**
   * Takes a paper that was not used, given as the body received, once it is
   * durable; a repetition is answered the same. `paper-already-used`: a ballot
   * lies under it.
   */
  async takeUnused(id: string, body: Uint8Array): Promise<Result<object, UnusedProblem>> {
    const round = this.rounds.get(id);
    if (round === undefined) return fail('no-such-round');
    const refusal = UNUSED_REFUSAL[round.stage];
    if (refusal !== undefined) return fail(refusal);
    const read = readUnusedBody(body);
    if (!read.ok) return read;
    if (!(await isPaper(round.R, round.issuer, read.value))) return fail('paper-signature');
    const paper = await paperHash(round.R, read.value.key);
    const used = await this.attempt(() => this.parts.store.find(id, 'ballot', paper));
    if (used === 'failed') return fail('try-again');
    if (used !== undefined) return fail('paper-already-used');
    // Again, for the count may have begun meanwhile; from here to the queue nothing waits.
    const now = UNUSED_REFUSAL[round.stage];
    if (now !== undefined) return fail(now);
    const kept = await round.unused.add({ paper, body: unusedBody(read.value) });
    if (kept === 'failed') return fail('try-again');
    return kept === 'sealed' ? fail('count-begun') : ok({});
  }

  /** From sealing on: the very bytes are in the box, or it is too late. What is still being written counts as in. */
  private async castLate(round: Known, row: BoxRow): Promise<Kept | 'failed'> {
    await round.ballots.flush();
    const held = await this.attempt(() => this.parts.store.find(round.round, 'ballot', row.paper));
    if (held === 'failed') return 'failed';
    return held !== undefined && equalBytes(held, row.body) ? 'same' : 'sealed';
  }

  /** The store is another machine's disk or process: what it throws is heard, and asked again by the device. */
  private async attempt<Value>(work: () => Promise<Value>): Promise<Value | 'failed'> {
    try {
      return await work();
    } catch (error) {
      this.parts.failed(error);
      return 'failed';
    }
  }

  /** The stage changes at once, except that what it needs of the store comes first. */
  private async advance(known: Known, stage: BoxStage): Promise<void> {
    const { store } = this.parts;
    if (stage === 'open' && !(await store.exists(known.round, 'ballot')))
      throw new Error('an open round without its box');
    if (stage === 'sealed') {
      if (!(await store.isSealed(known.round, 'ballot'))) throw new Error('the box is not sealed');
      await store.make(known.round, 'unused');
    }
    if (isLater(stage, known.stage)) known.stage = stage;
    if (known.stage !== 'open') await known.ballots.flush();
    if (known.stage !== 'sealed') await known.unused.flush();
  }

  private known(round: string): Known {
    const known = this.rounds.get(round);
    if (known === undefined) throw new Error('the box does not know this round');
    return known;
  }

  private newlyKnown({ round, R, choicesLength }: BoxRound, issuer: CryptoKey): Known {
    const { store, clock, failed } = this.parts;
    return {
      round,
      R,
      issuer,
      choicesLength,
      stage: 'ready',
      ballots: new GroupCommit(clock, (rows) => store.keep(round, 'ballot', rows), failed),
      unused: new GroupCommit(clock, (rows) => store.keep(round, 'unused', rows), failed),
    };
  }
}
