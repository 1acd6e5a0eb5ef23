import type {
  BallotRules,
  BoxFigures,
  CandidateResult,
  HallFigures,
  Outcome,
  OutcomeCode,
  VoteFigures,
} from './model.ts';
import { baseOf, needed, reaches } from './threshold.ts';

/** The figures beside the votes that decide the outcome. */
export type OutcomeFigures = Pick<HallFigures, 'allDeputies' | 'present'> &
  Pick<BoxFigures, 'issued' | 'returned' | 'valid'>;

/** The same of a counted round as it is shown; what is not known of the hall counts as 0. */
export function figuresOf(
  { allDeputies, present }: { readonly [Name in 'allDeputies' | 'present']: number | null },
  { issued, returned, valid }: BoxFigures,
): OutcomeFigures {
  return { allDeputies: allDeputies ?? 0, present: present ?? 0, issued, returned, valid };
}

/**
 * Rank, passed, elected, tied, vacant and outcome from the published votes alone. The count, the
 * report and the verifier all ask this one function.
 *
 * Those who pass are elected by most "for"; those equal at the last seat are tied, unless all of
 * them fit. With more returned than issued the figures and ranks stand and nobody is elected.
 * More seats than candidates is a shortfall like any other.
 */
export function outcomeFrom(
  votes: readonly VoteFigures[],
  rules: BallotRules,
  figures: OutcomeFigures,
): Outcome {
  const { base, fraction } = rules.threshold;
  const whole = baseOf(base, figures);
  const ranks = ranksOf(votes.map((vote) => vote.for));
  const ranked = votes.map((vote, index) => ({
    vote,
    rank: ranks[index] ?? votes.length,
    passed: reaches(fraction, vote.for, whole),
  }));
  const isVoid = figures.returned > figures.issued;
  const passed = ranked.filter((one) => one.passed);

  // Equal votes share a rank, so those of one rank are all in, all tied or all out.
  const sharing = (rank: number) => passed.filter((one) => one.rank === rank).length;
  const fits = (rank: number) => rank + sharing(rank) - 1 <= rules.seats;
  const isElected = (one: { rank: number; passed: boolean }) =>
    !isVoid && one.passed && fits(one.rank);
  const isTied = (one: { rank: number; passed: boolean }) =>
    !isVoid && one.passed && one.rank <= rules.seats && !fits(one.rank);

  const results = ranked.map((one): CandidateResult => ({
    candidate: one.vote.candidate,
    for: one.vote.for,
    against: one.vote.against,
    abstain: one.vote.abstain,
    rank: one.rank,
    passed: one.passed,
    elected: isElected(one),
  }));
  const elected = ranked.filter(isElected).map((one) => one.vote.candidate);
  const tied = ranked.filter(isTied).map((one) => one.vote.candidate);
  const vacant = isVoid || tied.length > 0 ? 0 : rules.seats - elected.length;
  return { results, elected, tied, vacant, outcome: outcomeCode(isVoid, tied.length, vacant) };
}

function outcomeCode(isVoid: boolean, tied: number, vacant: number): OutcomeCode {
  if (isVoid) return 'void';
  if (tied > 0) return 'tie';
  return vacant > 0 ? 'shortfall' : 'decided';
}

/** Rank 1 for the most; equal numbers share a rank and the next is skipped (1, 1, 3). */
function ranksOf(counts: readonly number[]): number[] {
  return counts.map((count) => 1 + counts.filter((other) => other > count).length);
}

/** Why a candidate is elected or not, with the figures to say it by. */
export type Reason =
  | {
      readonly code: 'elected';
      readonly facts: { readonly for: number; readonly needed: number; readonly base: number };
    }
  | {
      readonly code: 'below-threshold';
      readonly facts: { readonly for: number; readonly needed: number; readonly base: number };
    }
  | {
      readonly code: 'passed-rank-beyond-seats';
      readonly facts: { readonly for: number; readonly rank: number; readonly seats: number };
    }
  | {
      /** `tied` candidates are equal and `left` seats remain for them. */
      readonly code: 'tied-at-last-seat';
      readonly facts: { readonly for: number; readonly tied: number; readonly left: number };
    }
  | {
      readonly code: 'round-void';
      readonly facts: { readonly returned: number; readonly issued: number };
    };

/** Why this candidate came out as the outcome says ("162 of 327, 164 needed"). */
export function reasonFor(
  result: CandidateResult,
  outcome: Outcome,
  rules: BallotRules,
  figures: OutcomeFigures,
): Reason {
  if (outcome.outcome === 'void') {
    return {
      code: 'round-void',
      facts: { returned: figures.returned, issued: figures.issued },
    };
  }
  if (result.elected || !result.passed) {
    return {
      code: result.elected ? 'elected' : 'below-threshold',
      facts: {
        for: result.for,
        needed: needed(rules, figures),
        base: baseOf(rules.threshold.base, figures),
      },
    };
  }
  if (outcome.tied.includes(result.candidate)) {
    const left = rules.seats - outcome.elected.length;
    return {
      code: 'tied-at-last-seat',
      facts: { for: result.for, tied: outcome.tied.length, left },
    };
  }
  return {
    code: 'passed-rank-beyond-seats',
    facts: { for: result.for, rank: result.rank, seats: rules.seats },
  };
}
