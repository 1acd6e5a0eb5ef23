import { fail, ok, type Failure, type Result } from '../result.ts';
import type { ImportChange, ImportRow, RollEntry, RowError } from './model.ts';

/** Longest texts of a roll entry, in characters. */
export const ROLL_LENGTHS = {
  number: 20,
  name: 50,
  delegation: 50,
  trade: 100,
  phone: 30,
} as const satisfies Partial<Record<keyof RollEntry, number>>;

const LONG_FIELDS = ['number', 'name', 'delegation', 'trade', 'phone'] as const;

/** Most deputies that one sheet may bring; the national congress has 2,977. */
export const MOST_ROWS = 20_000;

/** Entries as they are compared and stored: without blanks around, in one Unicode form. */
export function tidyEntry(entry: RollEntry): RollEntry {
  return {
    ...entry,
    number: tidy(entry.number),
    name: tidy(entry.name),
    delegation: tidy(entry.delegation),
    trade: tidy(entry.trade),
    phone: tidy(entry.phone),
  };
}

function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

/**
 * What is wrong with a tidy entry, all of it: `number-missing`,
 * `name-missing`, `too-long` {field, most}, `forbidden-character` {field}
 * (U+0000 and other control characters, which signed messages rely on not to occur).
 */
export function entryErrors(entry: RollEntry): readonly RowError[] {
  const errors: RowError[] = [];
  if (entry.number === '') errors.push(fail('number-missing').failure);
  if (entry.name === '') errors.push(fail('name-missing').failure);
  for (const field of LONG_FIELDS) {
    if (Array.from(entry[field]).length > ROLL_LENGTHS[field])
      errors.push(fail('too-long', { field, most: ROLL_LENGTHS[field] }).failure);
    if (/\p{Control}/u.test(entry[field]))
      errors.push(fail('forbidden-character', { field }).failure);
  }
  return errors;
}

/** The tidy entry, or the first of its errors. */
export function checkedEntry(entry: RollEntry): Result<RollEntry> {
  const tidied = tidyEntry(entry);
  const first: Failure | undefined = entryErrors(tidied)[0];
  return first === undefined ? ok(tidied) : { ok: false, failure: first };
}

/** Whether two entries say the same. */
export function sameEntry(one: RollEntry, other: RollEntry): boolean {
  return (
    one.number === other.number &&
    one.name === other.name &&
    one.delegation === other.delegation &&
    one.sex === other.sex &&
    one.trade === other.trade &&
    one.phone === other.phone
  );
}

/** A row as read from a sheet, with what its columns could not read. */
export interface ReadRow<Entry> {
  readonly row: number;
  readonly entry: Entry;
  readonly errors: readonly RowError[];
}

/**
 * What an import of these rows would do to this roll. Deputies are recognised
 * by their number. A number that stands twice in the sheet is refused in both
 * rows with `number-twice` {row: the other one}, since nobody can know which
 * is meant. Entries of the roll that the sheet does not name come last, as removed.
 */
export function importDiff(
  roll: readonly RollEntry[],
  rows: readonly ReadRow<RollEntry>[],
): readonly ImportRow<RollEntry>[] {
  const standing = new Map(roll.map((entry) => [entry.number, entry]));
  const tidied = rows.map((read) => ({ ...read, entry: tidyEntry(read.entry) }));
  const places = placesOfNumbers(tidied);
  const named = new Set(places.keys());
  const compared = tidied.map(({ row, entry, errors }): ImportRow<RollEntry> => {
    const twice = (places.get(entry.number) ?? []).find((other) => other !== row);
    const all = [
      ...errors,
      ...entryErrors(entry),
      ...(twice === undefined ? [] : [fail('number-twice', { row: twice }).failure]),
    ];
    if (all.length > 0) return { row, change: 'refused', entry, before: null, errors: all };
    const before = standing.get(entry.number);
    if (before === undefined) return { row, change: 'added', entry, before: null, errors: [] };
    return sameEntry(before, entry)
      ? { row, change: 'unchanged', entry, before: null, errors: [] }
      : { row, change: 'changed', entry, before, errors: [] };
  });
  const removed = roll
    .filter((entry) => !named.has(entry.number))
    .map((entry): ImportRow<RollEntry> => ({
      row: null,
      change: 'removed',
      entry,
      before: null,
      errors: [],
    }));
  return [...compared, ...removed];
}

function placesOfNumbers(rows: readonly ReadRow<RollEntry>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { row, entry } of rows) {
    if (entry.number === '') continue;
    const known = places.get(entry.number);
    if (known === undefined) places.set(entry.number, [row]);
    else known.push(row);
  }
  return places;
}

/** How many rows there are of each kind. */
export function countChanges(
  rows: readonly ImportRow<unknown>[],
): Record<ImportChange | 'refused', number> {
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0, refused: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

/** Text as it is searched: one width, one case, without blanks and the dots inside names. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·•‧・]/g, '');
}

/** Whether what a desk has typed finds this deputy: part of the name or delegation, or the beginning of the number, with or without its zeros. */
export function finds(
  typed: string,
  deputy: { readonly number: string; readonly name: string; readonly delegation: string },
): boolean {
  const wanted = folded(typed);
  const number = folded(deputy.number);
  return (
    folded(deputy.name).includes(wanted) ||
    number.startsWith(wanted) ||
    number.replace(/^0+/, '').startsWith(wanted) ||
    (wanted.length > 1 && folded(deputy.delegation).includes(wanted))
  );
}
