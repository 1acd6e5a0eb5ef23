import type { BallotView, RoundView } from '../../../shared/ballot/round.ts';

/** A chosen project with the votes that chose it. */
export interface Chosen {
  readonly code: string;
  readonly name: string;
  readonly votes: number;
  /** Chosen by its votes; otherwise equal votes were decided by lot or by the presidium. */
  readonly byVotes: boolean;
}

/** The announced rounds of a ballot, in order. */
export function announcedRounds(ballot: BallotView): readonly RoundView[] {
  return ballot.rounds.filter((round) => round.state === 'announced');
}

/** The chosen projects in the order in which they were chosen: round by round, by votes; last those settled otherwise. */
export function chosenIn(ballot: BallotView): readonly Chosen[] {
  const rounds = announcedRounds(ballot);
  const nameOf = (code: string): string =>
    rounds.flatMap((round) => round.candidates).find((one) => one.code === code)?.name ?? code;
  const byVotes = rounds.flatMap(({ tally }) =>
    (tally?.results ?? [])
      .filter((result) => result.elected)
      .toSorted((one, other) => one.rank - other.rank)
      .map((result) => ({
        code: result.candidate,
        name: nameOf(result.candidate),
        votes: result.for,
        byVotes: true,
      })),
  );
  const settled = ballot.result.elected
    .filter((code) => !byVotes.some((one) => one.code === code))
    .map((code) => ({ code, name: nameOf(code), votes: lastVotes(rounds, code), byVotes: false }));
  return [...byVotes, ...settled];
}

function lastVotes(rounds: readonly RoundView[], code: string): number {
  const results = rounds.flatMap((round) => round.tally?.results ?? []);
  return results.findLast((result) => result.candidate === code)?.for ?? 0;
}
