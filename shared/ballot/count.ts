import { CANDIDATE_CODE } from './choices.ts';
import { KINDS } from './kinds/kinds.ts';
import type { QuestionKind } from './kinds/kind.ts';
import type { Choices, Mark, Tally, TallyRules } from './model.ts';
import { outcomeFrom } from './outcome.ts';

/** A finished count; `blank` = valid ballots without any mark. */
export type Count = Tally & { readonly blank: number };

/** A count under way. Its size depends on the candidates only, never on the ballots. */
export interface Counting {
  readonly rules: TallyRules;
  readonly kind: QuestionKind;
  readonly codes: readonly string[];
  readonly marks: ReadonlyMap<string, Record<Mark, number>>;
  valid: number;
  invalid: number;
  blank: number;
}

/** An empty count. The codes, in the order of the candidates, are distinct and well formed. */
export function startCount(rules: TallyRules, codes: readonly string[]): Counting {
  const marks = new Map(codes.map((code) => [code, { for: 0, against: 0, abstain: 0 }]));
  if (marks.size !== codes.length || !codes.every((code) => CANDIDATE_CODE.test(code))) {
    throw new Error(`not a list of candidate codes: ${codes.join(', ')}`);
  }
  return { rules, kind: KINDS[rules.choice], codes, marks, valid: 0, invalid: 0, blank: 0 };
}

/**
 * Adds one returned ballot to the count, in place. `undefined` is a ballot that could not be read.
 * A readable one holds only codes and marks of this round (`QuestionKind.read`, `choicesFrom`).
 */
export function addBallot(counting: Counting, choices: Choices | undefined): void {
  if (choices === undefined) {
    counting.invalid += 1;
    return;
  }
  const { judgement } = counting.kind.standing(counting.rules, counting.codes.length, choices);
  if (judgement === 'invalid') {
    counting.invalid += 1;
    return;
  }
  counting.valid += 1;
  let isBlank = true;
  for (const code in choices) {
    isBlank = false;
    const mark = choices[code];
    const counts = counting.marks.get(code);
    if (counts === undefined || mark === undefined) throw new Error(`no candidate ${code}`);
    if (judgement === 'counted') counts[mark] += 1;
  }
  if (isBlank) counting.blank += 1;
}

/** The count of both piles of ballots together: the same as one count of all of them. */
export function mergeCounts(one: Counting, other: Counting): Counting {
  const merged = startCount(one.rules, one.codes);
  for (const part of [one, other]) {
    merged.valid += part.valid;
    merged.invalid += part.invalid;
    merged.blank += part.blank;
    for (const [code, counts] of part.marks) {
      const sum = merged.marks.get(code);
      if (sum === undefined) throw new Error(`no candidate ${code}`);
      sum.for += counts.for;
      sum.against += counts.against;
      sum.abstain += counts.abstain;
    }
  }
  return merged;
}

/** The tally of everything added so far, with the outcome by the rules. */
export function finishCount(counting: Counting): Count {
  const { rules, valid, invalid, blank } = counting;
  const { issued, allDeputies, present } = rules;
  const returned = valid + invalid;
  const votes = Array.from(counting.marks, ([code, counts]) =>
    counting.kind.figures(code, counts, valid),
  );
  const outcome = outcomeFrom(votes, rules, { allDeputies, present, issued, returned, valid });
  return { issued, returned, valid, invalid, blank, ...outcome };
}
