import { addBallot, finishCount, startCount, type Count } from '../../shared/ballot/count.ts';
import type { Choices, Mark, TallyRules } from '../../shared/ballot/model.ts';

/** The rules of the county's 365 deputies, 12 candidates and 10 seats, changed as a test needs. */
export function rulesWith(changed: Partial<TallyRules> = {}): TallyRules {
  return {
    seats: 10,
    choice: 'for-against-abstain',
    limit: 'at-most-seats',
    overmarked: 'invalid-ballot',
    threshold: { base: 'all-deputies', fraction: '>1/2' },
    allDeputies: 365,
    present: 350,
    issued: 350,
    ...changed,
  };
}

const LETTERS: Readonly<Record<string, Mark>> = { f: 'for', a: 'against', o: 'abstain' };

/** A paper from letters in the order of the candidates: f for, a against, o abstain, - no mark. */
export function paper(codes: readonly string[], letters: string): Choices {
  const choices: Record<string, Mark> = {};
  for (const [index, code] of codes.entries()) {
    const mark = LETTERS[letters.charAt(index)];
    if (mark !== undefined) choices[code] = mark;
  }
  return choices;
}

/** Counts piles of equal papers: `[['ff-', 120], …]`; `unreadable` is a ballot that could not be read. */
export function countPapers(
  rules: TallyRules,
  codes: readonly string[],
  piles: readonly (readonly [string, number])[],
): Count {
  const counting = startCount(rules, codes);
  for (const [letters, times] of piles) {
    const choices = letters === 'unreadable' ? undefined : paper(codes, letters);
    for (let time = 0; time < times; time += 1) addBallot(counting, choices);
  }
  return finishCount(counting);
}

/** Counts votes given as the number "for" of each candidate, on ballots that hold one mark each. */
export function countFor(rules: TallyRules, votes: Readonly<Record<string, number>>): Count {
  const codes = Object.keys(votes);
  const piles = Object.values(votes).map((times, index): [string, number] => [
    `${'-'.repeat(index)}f`,
    times,
  ]);
  return countPapers(rules, codes, piles);
}
