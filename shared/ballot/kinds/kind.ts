import { readChoices } from '../choices.ts';
import type { BallotRules, Choices, Limit, Mark, VoteFigures } from '../model.ts';

/** How often each mark was given to one candidate on the ballots that count. */
export type MarkCounts = Readonly<Record<Mark, number>>;

/** What the limit on "for" allows: from `least` to `most` marks on one paper. */
export interface Allowance {
  readonly least: number;
  readonly most: number;
}

/**
 * How a readable paper enters the count: with its marks, as an abstention for everybody
 * (over-marked under `ignore-question`), or not at all (over-marked, `invalid-ballot`).
 */
export type Judgement = 'counted' | 'set-aside' | 'invalid';

/** A paper while it is filled in: marks "for" given, what is allowed, and what it would count as now. */
export interface Standing extends Allowance {
  readonly given: number;
  readonly judgement: Judgement;
  /** A mark "for" may still be added without over-marking the paper. */
  readonly mayAdd: boolean;
}

/**
 * What may stand on a paper and how it is counted. Paper, box, trees and seal know nothing of it;
 * the page that is filled in, the tally command, the count and the verifier read the same kind.
 */
export interface QuestionKind {
  /** The marks that may stand beside a candidate, in the order of the paper. */
  readonly marks: readonly Mark[];
  /** The opened plaintext of a sealed paper; `undefined` for an invalid ballot. */
  read(codes: readonly string[], plaintext: Uint8Array): Choices | undefined;
  /** How a readable paper stands by the rules. */
  standing(rules: BallotRules, candidates: number, choices: Choices): Standing;
  /** What the tally says of a candidate. */
  figures(candidate: string, counts: MarkCounts, valid: number): VoteFigures;
}

/** A kind of question in which "for" elects and is limited; the marks tell such kinds apart. */
export function electing(marks: readonly Mark[]): QuestionKind {
  return {
    marks,
    read: (codes, plaintext) => readChoices(codes, marks, plaintext),
    standing(rules, candidates, choices) {
      const allowance = allowanceOf(rules.limit, rules.seats, candidates);
      let given = 0;
      for (const code in choices) if (choices[code] === 'for') given += 1;
      return {
        ...allowance,
        given,
        judgement: judge(rules, allowance, given),
        mayAdd: given < allowance.most,
      };
    },
    figures: (candidate, counts, valid) => ({
      candidate,
      for: counts.for,
      against: counts.against,
      // No mark is an abstention, and so is every candidate of a paper set aside.
      abstain: valid - counts.for - counts.against,
    }),
  };
}

/**
 * The marks "for" a limit allows. Under `exactly-seats` any other number over-marks the paper,
 * a blank one included.
 */
export function allowanceOf(limit: Limit, seats: number, candidates: number): Allowance {
  if (limit === 'at-most-seats') return { least: 0, most: seats };
  if (limit === 'exactly-seats') return { least: seats, most: seats };
  if (limit === 'none') return { least: 0, most: candidates };
  return { least: 0, most: limit.max };
}

function judge(rules: BallotRules, allowance: Allowance, given: number): Judgement {
  if (given >= allowance.least && given <= allowance.most) return 'counted';
  return rules.overmarked === 'invalid-ballot' ? 'invalid' : 'set-aside';
}
