import { reasonFor, type Reason } from '../../../shared/ballot/outcome.ts';
import type { CandidateResult } from '../../../shared/ballot/model.ts';
import type { ResultView, RoundTally, RoundView } from '../../../shared/ballot/round.ts';

/** A candidate of an announced round with its votes and why it came out so. */
export interface Standing extends CandidateResult {
  readonly name: string;
  readonly reason: Reason;
}

/** A round with its published count. */
export interface CountedRound extends RoundView {
  readonly tally: RoundTally;
  readonly allDeputies: number;
  readonly present: number;
}

function isCounted(round: RoundView): round is CountedRound {
  return (
    round.state === 'announced' &&
    round.tally !== null &&
    round.allDeputies !== null &&
    round.present !== null
  );
}

/** What a page must know of a round to say what came out of it and why. */
export type CountedFigures = Pick<
  CountedRound,
  'rules' | 'candidates' | 'allDeputies' | 'present' | 'tally'
>;

/** The rounds whose result is published, in their order. */
export function countedRounds({ ballot }: ResultView): readonly CountedRound[] {
  return ballot.rounds.filter(isCounted);
}

/** Everybody who stood in the round, most votes first; equals in the order of the ballot. */
export function standingsOf(round: CountedFigures): readonly Standing[] {
  const { tally, rules, allDeputies, present, candidates } = round;
  const names = new Map(candidates.map(({ code, name }) => [code, name]));
  return tally.results
    .map((result) => ({
      ...result,
      name: names.get(result.candidate) ?? result.candidate,
      reason: reasonFor(result, tally, rules, { ...tally, allDeputies, present }),
    }))
    .toSorted((one, other) => one.rank - other.rank);
}

/** The one with the most votes among those not chosen; nothing when all are chosen. */
export function firstNotChosen(standings: readonly Standing[]): Standing | undefined {
  return standings.find((standing) => !standing.elected);
}

/**
 * By how many votes the round was decided: from the last who is chosen down to
 * the best who is not, or to the last number that is not enough, whichever is
 * more. Nothing when nobody is chosen.
 */
export function winningMargin({ tally }: CountedRound): number | undefined {
  const last = tally.results.filter(({ elected }) => elected).map((result) => result.for);
  if (last.length === 0) return undefined;
  const best = tally.results.filter(({ elected }) => !elected).map((result) => result.for);
  return Math.min(...last) - Math.max(tally.needed - 1, ...best);
}

/** Whether the line of the round is more than half of all deputies, as 地方组织法 art. 25 wants it. */
export function isMajority({ rules: { threshold } }: Pick<RoundView, 'rules'>): boolean {
  return threshold.fraction === '>1/2' && threshold.base === 'all-deputies';
}
