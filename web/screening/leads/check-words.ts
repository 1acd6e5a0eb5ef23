import { speaksAgainst } from '../../../shared/screening/checklist.ts';
import type { AnsweredCheck } from '../../../shared/screening/lead-model.ts';
import type { CheckItem } from '../../../shared/screening/model.ts';
import type { IconName } from '../../design/Icon.tsx';
import { leadWords } from '../../words/screening/leads/index.ts';

/** How a question stands: its answer holds, speaks against the lead, or is still awaited. */
export type CheckStanding = 'met' | 'against' | 'waiting';

/** Its sign, beside which a word always stands. */
export const STANDING_ICONS = {
  met: 'check',
  against: 'cross',
  waiting: 'behind',
} as const satisfies Readonly<Record<CheckStanding, IconName>>;

export function checkStanding({ kind, answer }: AnsweredCheck): CheckStanding {
  if (answer === null) return 'waiting';
  return speaksAgainst(kind, answer) ? 'against' : 'met';
}

function standardWords(
  code: string,
): { readonly short: string; readonly full: string } | undefined {
  const known: Readonly<Record<string, { readonly short: string; readonly full: string }>> =
    leadWords().checks;
  return known[code];
}

/** A question in short, as its row has it; those of the body stand in their own words. */
export function checkShort({ code, words }: CheckItem): string {
  return standardWords(code)?.short ?? words;
}

/** A question in full, as it is answered. */
export function checkFull({ code, words }: CheckItem): string {
  return standardWords(code)?.full ?? words;
}
