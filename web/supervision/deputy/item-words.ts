import { CHECKS, type ChecklistItem } from '../../../shared/supervision/model.ts';
import { supervisionWords } from '../../words/supervision/index.ts';

/** What an item is called: its own words, else those of the standard. */
export function itemName({ code, words }: Pick<ChecklistItem, 'code' | 'words'>): string {
  if (words !== '') return words;
  const check = CHECKS.find((one) => one === code);
  return check === undefined ? code : supervisionWords().checks[check];
}

/** What to look at there; '' when nothing is said. */
export function itemHint({ code, hint }: Pick<ChecklistItem, 'code' | 'hint'>): string {
  if (hint !== '') return hint;
  const check = CHECKS.find((one) => one === code);
  return check === undefined ? '' : supervisionWords().hints[check];
}
