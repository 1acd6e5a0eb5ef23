import { differingSheets, type SheetEntry } from '../../../shared/ballot/desk/entry.ts';
import type { KeptEntry } from './teller-vault.ts';

/** Places at which the two tellers differ and nothing has been settled yet. */
export function unsettled(entry: KeptEntry): readonly number[] {
  return differingSheets(entry.first, entry.second).filter(
    (place) => entry.settled[place] === undefined,
  );
}

/** What was agreed on, sheet by sheet. */
export function agreed(entry: KeptEntry): readonly SheetEntry[] {
  const differing = new Set(differingSheets(entry.first, entry.second));
  return entry.first.map((sheet, place) =>
    differing.has(place) ? (entry.settled[place] ?? sheet) : sheet,
  );
}
