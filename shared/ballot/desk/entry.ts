import { KINDS } from '../kinds/kinds.ts';
import type { BallotRules, Choices } from '../model.ts';

/**
 * Why the tellers find a sheet of paper invalid (无效票). Too many marks are not
 * among them: marks are keyed in as they stand, and the count judges them by the rules.
 */
export const INVALID_REASONS = ['illegible', 'signed', 'written-on', 'not-our-sheet'] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

/** What a teller read on one sheet. */
export type SheetEntry = { readonly marks: Choices } | { readonly invalid: InvalidReason };

/** Places, from 0, at which two tellers read the pile differently; a sheet that only one keyed in is one of them. */
export function differingSheets(
  first: readonly SheetEntry[],
  second: readonly SheetEntry[],
): readonly number[] {
  const places = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => at);
  return places.filter((at) => {
    const [one, other] = [first[at], second[at]];
    return one === undefined || other === undefined || !isSameEntry(one, other);
  });
}

/** Whether two tellers read the same on a sheet. */
export function isSameEntry(one: SheetEntry, other: SheetEntry): boolean {
  if ('invalid' in one || 'invalid' in other)
    return 'invalid' in one && 'invalid' in other && one.invalid === other.invalid;
  const codes = new Set([...Object.keys(one.marks), ...Object.keys(other.marks)]);
  return [...codes].every((code) => one.marks[code] === other.marks[code]);
}

/** How many sheets are invalid, by reason; `against-the-rules` are those whose marks the rules reject. */
export function invalidByReason(
  rules: BallotRules,
  candidates: number,
  entries: readonly SheetEntry[],
): Readonly<Record<InvalidReason | 'against-the-rules', number>> {
  const found = {
    illegible: 0,
    signed: 0,
    'written-on': 0,
    'not-our-sheet': 0,
    'against-the-rules': 0,
  };
  for (const entry of entries) {
    if ('invalid' in entry) found[entry.invalid] += 1;
    else if (KINDS[rules.choice].standing(rules, candidates, entry.marks).judgement === 'invalid')
      found['against-the-rules'] += 1;
  }
  return found;
}
