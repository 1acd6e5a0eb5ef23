import type { BallotRules } from '../../../shared/ballot/model.ts';
import { isEqualNumber } from '../../../shared/ballot/threshold.ts';
import { figuresOf, reasonFor, type Reason } from '../../../shared/ballot/outcome.ts';
import { winningMargin } from '../../../shared/ballot/protocol/verify-figures.ts';
import type { RoundTally, RoundView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import type { VoteBar } from '../../design/VoteBars.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { roundWords as words } from '../../words/ballot/round/index.ts';

/** A counted round with what the count needs to know of the hall. */
export interface Counted {
  readonly round: RoundView;
  readonly tally: RoundTally;
}

/** The round with its tally, once this page may see it. */
export function counted(round: RoundView | null): Counted | undefined {
  return round === null || round.tally === null ? undefined : { round, tally: round.tally };
}

/** A candidate's line of the result. */
export interface ResultLine extends VoteBar {
  readonly code: string;
  readonly rank: number;
  readonly against: number;
  readonly abstain: number;
  /** Why it is chosen or not, always said. */
  readonly outcome: string;
}

/** The result in the order of votes for, equal ones in the order of the paper, each with its reason. */
export function resultLines({ round, tally }: Counted): readonly ResultLine[] {
  const names = new Map(round.candidates.map(({ code, name }) => [code, name]));
  const figures = figuresOf(round, tally);
  return tally.results
    .map((result): ResultLine => {
      const outcome = reasonWords(reasonFor(result, tally, round.rules, figures), round.rules);
      return {
        code: result.candidate,
        name: names.get(result.candidate) ?? result.candidate,
        rank: result.rank,
        votes: result.for,
        against: result.against,
        abstain: result.abstain,
        chosen: result.elected,
        outcome,
        ...(result.elected ? {} : { reason: outcome }),
        ...(tally.tied.includes(result.candidate) ? { verdict: words().undecided } : {}),
      };
    })
    .toSorted((one, other) => one.rank - other.rank);
}

function reasonWords(reason: Reason, { threshold }: BallotRules): string {
  switch (reason.code) {
    case 'elected':
      return words().elected;
    case 'below-threshold':
      return words().below(threshold.fraction, reason.facts.needed);
    case 'passed-rank-beyond-seats':
      return words().beyond(threshold.fraction, reason.facts.rank);
    case 'tied-at-last-seat':
      return words().tied;
    case 'round-void':
      return words().voided;
    default:
      return exhaustive(reason);
  }
}

/** What `VoteBars` needs beside its bars: full width, line, and what they mean. */
export function barsFrame(
  { round, tally }: Counted,
  length: 'long' | 'short',
): {
  readonly deputies: number;
  readonly majority: number | undefined;
  readonly labels: { readonly line: string; readonly whole: string };
} {
  const { base, fraction } = round.rules.threshold;
  return {
    deputies: tally.base,
    majority: fraction === 'none' ? undefined : tally.needed,
    labels: {
      line: words()[length === 'long' ? 'line' : 'shortLine'](fraction, formatNumber(tally.needed)),
      whole: words().whole(base, formatNumber(tally.base)),
    },
  };
}

/** The rule in one line: 赞成票超过全体代表 248 人的半数，按票数取前 10 项. */
export function methodOf({ round, tally }: Counted): string {
  const { seats, threshold } = round.rules;
  return words().method(threshold.base, threshold.fraction, formatNumber(tally.base), seats, {
    equal: isEqualNumber(seats, round.candidates.length),
  });
}

/** Missing papers beside the winning margin: from `margin` on they could have decided a seat. */
export interface Doubt {
  readonly missing: number;
  readonly replaced: number;
  /** Undefined when nobody is elected. */
  readonly margin: number | undefined;
  /** The round has to be held again: missing and replaced papers reach the margin. */
  readonly decisive: boolean;
}

/** How much doubt the missing papers leave. */
export function doubtOf({ round, tally }: Counted): Doubt {
  const { rules } = round;
  const margin = winningMargin(
    { rules, allDeputies: round.allDeputies ?? 0 },
    { results: tally.results, valid: tally.valid },
    round.present ?? 0,
  );
  const { missing, replaced } = tally;
  const open = missing + replaced;
  return {
    missing,
    replaced,
    margin,
    decisive: margin !== undefined && open > 0 && open >= margin,
  };
}
