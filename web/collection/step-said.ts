import type { Step } from '../../shared/collection/model.ts';
import { leadNumber } from '../../shared/collection/rules.ts';
import type { Facts } from '../../shared/result.ts';
import { formatDate } from '../platform/language-formats.ts';
import { stepWords } from '../words/collection/steps.ts';

/** Facts that are days, and such as are leads by their ordinal. */
const DAYS = ['due', 'on'];
const LEADS = ['into', 'from'];

/** What a step says, in the current language; its reason stands beside it. */
export function stepSaid(step: Pick<Step, 'kind' | 'detail'>): string {
  return stepWords().kinds[step.kind](readable(step.detail));
}

function readable(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (DAYS.includes(name)) return [name, formatDate(String(fact))];
      return LEADS.includes(name) && typeof fact === 'number'
        ? [name, leadNumber(fact)]
        : [name, fact];
    }),
  );
}
