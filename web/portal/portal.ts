import type { Category } from '../../shared/collection/model.ts';
import type { CollectedView } from '../../shared/collection/public.ts';
import type { CandidateResult } from '../../shared/ballot/model.ts';
import type { ResultView, RoundTally, RoundView } from '../../shared/ballot/round.ts';
import type { Candidate, Origin } from '../../shared/screening/model.ts';
import { ORIGINS } from '../../shared/screening/model.ts';

/** A project that the deputies chose, with its place by votes. */
export interface Project extends Candidate {
  readonly rank: number;
}

/** The announced rounds, in their order. */
function announced({ ballot }: ResultView): readonly (RoundView & { tally: RoundTally })[] {
  return ballot.rounds.flatMap((round) =>
    round.state === 'announced' && round.tally !== null ? [{ ...round, tally: round.tally }] : [],
  );
}

/** The projects of the year: everybody elected, round after round, most votes first. */
export function projectsOf(view: ResultView): readonly Project[] {
  const places = announced(view).flatMap(({ tally }) =>
    byVotes(tally.results)
      .filter(({ elected }) => elected)
      .map(({ candidate }) => candidate),
  );
  // Those whom a lot or the presidium gave a seat stand in no round's list.
  const others = view.ballot.result.elected.filter((code) => !places.includes(code));
  const cards = new Map(view.cards.map((card) => [card.code, card]));
  return [...places, ...others].flatMap((code, index) => {
    const card = cards.get(code);
    return card === undefined ? [] : [{ ...card, rank: index + 1 }];
  });
}

/** Votes of the round that tells most: the first that was announced. */
export function firstRound(view: ResultView): (RoundView & { tally: RoundTally }) | undefined {
  return announced(view)[0];
}

/** Most votes first, equals in the order of the ballot. */
export function byVotes(results: readonly CandidateResult[]): readonly CandidateResult[] {
  return results.toSorted((one, other) => one.rank - other.rank);
}

/** How many projects came from where, only the origins that occur. */
export function originsOf(
  projects: readonly Project[],
): readonly { readonly origin: Origin; readonly projects: number }[] {
  return ORIGINS.map((origin) => ({
    origin,
    projects: projects.filter((project) => project.origin === origin).length,
  })).filter((one) => one.projects > 0);
}

/** So many categories are named, the others together. */
const MOST_CATEGORIES = 6;

/** The categories that were asked for most, and how much all others have together. */
export function leadingCategories(categories: CollectedView['categories']): {
  readonly first: readonly { readonly category: Category; readonly proposals: number }[];
  readonly rest: number;
} {
  const named = categories.flatMap(({ category, proposals }) =>
    category === null ? [] : [{ category, proposals }],
  );
  const first = named.slice(0, MOST_CATEGORIES);
  const all = categories.reduce((sum, { proposals }) => sum + proposals, 0);
  return { first, rest: first.reduce((rest, { proposals }) => rest - proposals, all) };
}
