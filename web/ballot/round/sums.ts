import type { CandidateResult, Choice } from '../../../shared/ballot/model.ts';
import type { RoundTally } from '../../../shared/ballot/round.ts';

/** One sum that anybody can check by adding: the two sides, and what they are made of. */
export interface Sum {
  readonly about: 'papers' | 'ballots' | 'candidate';
  /** The candidate's code, for sums about one. */
  readonly candidate?: string;
  readonly whole: number;
  readonly parts: readonly number[];
  readonly holds: boolean;
}

/**
 * The sums of a tally (ballot protocol, "Sums"): papers issued and replaced are
 * those returned, returned unused, and missing; ballots returned are valid or
 * invalid; for each candidate all marks, or ticks and their absence, are all valid ballots.
 */
export function sumsOf(tally: RoundTally, choice: Choice): readonly Sum[] {
  const sum = (
    about: Sum['about'],
    whole: number,
    parts: readonly number[],
    candidate?: string,
  ): Sum => ({
    about,
    whole,
    parts,
    holds: whole === parts.reduce((total, part) => total + part, 0),
    ...(candidate === undefined ? {} : { candidate }),
  });
  return [
    sum('papers', tally.issued + tally.replaced, [tally.returned, tally.unused, tally.missing]),
    sum('ballots', tally.returned, [tally.valid, tally.invalid]),
    ...tally.results.map((result) =>
      sum('candidate', tally.valid, votesOf(result, choice), result.candidate),
    ),
  ];
}

/** What adds up for a candidate: on a paper of ticks nobody can be against. */
function votesOf(result: CandidateResult, choice: Choice): readonly number[] {
  return choice === 'tick'
    ? [result.for, result.abstain]
    : [result.for, result.against, result.abstain];
}
