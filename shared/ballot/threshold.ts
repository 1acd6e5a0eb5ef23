import { fail, ok, type Result } from '../result.ts';
import type { Base, BallotRules, Fraction, HallFigures, Quorum } from './model.ts';

/** A fraction as whole numbers: `part` of `parts`, reached or exceeded. */
interface Share {
  readonly part: number;
  readonly parts: number;
  readonly exceeded: boolean;
}

const SHARES: Readonly<Record<Exclude<Fraction, 'none'> | Quorum, Share>> = {
  '>1/2': { part: 1, parts: 2, exceeded: true },
  '>=1/2': { part: 1, parts: 2, exceeded: false },
  '>=2/3': { part: 2, parts: 3, exceeded: false },
  '>2/3': { part: 2, parts: 3, exceeded: true },
};

/** The figures a threshold may be measured by. */
export type BaseFigures = Pick<HallFigures, 'allDeputies' | 'present'> & { readonly valid: number };

/** The number that the votes for a candidate are measured by. */
export function baseOf(base: Base, figures: BaseFigures): number {
  const sizes: Readonly<Record<Base, number>> = {
    'all-deputies': figures.allDeputies,
    present: figures.present,
    'valid-ballots': figures.valid,
  };
  return sizes[base];
}

/**
 * Whether `count` reaches the fraction of `whole`, in whole numbers (`2 × count > whole`).
 * Nothing is reached with nobody for it: half of an empty hall is not a decision.
 */
export function reaches(fraction: Fraction | Quorum, count: number, whole: number): boolean {
  if (count < 1) return false;
  if (fraction === 'none') return true;
  const { part, parts, exceeded } = SHARES[fraction];
  return exceeded ? parts * count > part * whole : parts * count >= part * whole;
}

/** The smallest count that reaches the fraction of `whole`; at least 1. May exceed `whole` when that is 0. */
export function leastReaching(fraction: Fraction | Quorum, whole: number): number {
  if (fraction === 'none') return 1;
  const { part, parts, exceeded } = SHARES[fraction];
  const product = part * whole;
  const rest = product % parts;
  const floor = (product - rest) / parts;
  return Math.max(1, exceeded || rest > 0 ? floor + 1 : floor);
}

/** The smallest number of votes "for" with which a candidate passes. */
export function needed(rules: Pick<BallotRules, 'threshold'>, figures: BaseFigures): number {
  return leastReaching(rules.threshold.fraction, baseOf(rules.threshold.base, figures));
}

/** 等额: as many seats as candidates, so that each is decided by itself and none by its rank. */
export function isEqualNumber(seats: number, candidates: number): boolean {
  return seats === candidates;
}

/** How many of all deputies must be present before the session may act. */
export function quorumNeeded(quorum: Quorum, allDeputies: number): number {
  return leastReaching(quorum, allDeputies);
}

/**
 * Whether enough deputies are present (地方组织法 art. 14).
 * `quorum-missing` {missing, present, needed}: `missing` more must sign in.
 */
export function checkQuorum(
  quorum: Quorum,
  allDeputies: number,
  present: number,
): Result<{ readonly needed: number; readonly present: number }, 'quorum-missing'> {
  const needed = quorumNeeded(quorum, allDeputies);
  return reaches(quorum, present, allDeputies)
    ? ok({ needed, present })
    : fail('quorum-missing', { missing: needed - present, present, needed });
}
