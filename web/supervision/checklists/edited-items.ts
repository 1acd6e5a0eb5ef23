import { newUnorderedId } from '../../../shared/chance.ts';
import { CHECKS, type Check, type ChecklistItem } from '../../../shared/supervision/model.ts';
import { isStandard } from '../../../shared/supervision/rules.ts';
import { browserChance } from '../../platform/chance.ts';

/** An item of a list while somebody changes the list. */
export interface EditedItem extends ChecklistItem {
  /** What the page knows it by, also before the server has given it an id. */
  readonly key: string;
  /** It is to leave the list. */
  readonly gone: boolean;
  /** Why. */
  readonly reason: string;
}

/** Items as they stand, ready to be changed. */
export function editedItems(items: readonly ChecklistItem[]): readonly EditedItem[] {
  return items.map((item) => ({ ...item, key: item.id, gone: false, reason: '' }));
}

/** A new item of this code; `own` for own words. */
export function newItem(code: Check | 'own'): EditedItem {
  const key = newUnorderedId(browserChance);
  return { key, id: '', code, words: '', hint: '', dueOn: '', gone: false, reason: '' };
}

/** Standard items that are not on the list. */
export function missingChecks(items: readonly EditedItem[]): readonly Check[] {
  const there = new Set(items.map(({ code }) => code));
  return CHECKS.filter((code) => !there.has(code));
}

/** The list as it is sent: what stays, and why the rest goes. What was added and taken off again was never there. */
export function wantedItems(items: readonly EditedItem[]) {
  return {
    items: items
      .filter(({ gone }) => !gone)
      .map(({ id, code, words, hint, dueOn }) => ({ id, code, words, hint, dueOn })),
    dropped: items
      .filter(({ gone, id }) => gone && id !== '')
      .map(({ id, reason }) => ({ item: id, reason })),
  };
}

/** Whether the list would be another one. */
export function isChanged(before: readonly ChecklistItem[], items: readonly EditedItem[]): boolean {
  const said = (list: readonly ChecklistItem[]): string =>
    JSON.stringify(list.map(({ id, code, words, hint, dueOn }) => [id, code, words, hint, dueOn]));
  return said(before) !== said(wantedItems(items).items);
}

/** Own items without words, and items that go without a reason. */
export function unfinished(
  items: readonly EditedItem[],
  reasons: boolean,
): { readonly unnamed: number; readonly unexplained: readonly EditedItem[] } {
  return {
    unnamed: items.filter(
      ({ gone, code, words }) => !gone && !isStandard(code) && words.trim() === '',
    ).length,
    unexplained: reasons
      ? items.filter(({ gone, id, reason }) => gone && id !== '' && reason.trim() === '')
      : [],
  };
}
