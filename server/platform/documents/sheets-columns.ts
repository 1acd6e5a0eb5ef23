import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { SheetRow } from './sheets.ts';

/**
 * One declaration of columns drives import and export of an entity. A column
 * is found by its key, its Chinese or its English heading.
 */
export interface Column<Entry> {
  /** Stable name for machines. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Other headings under which it is found in sheets from elsewhere. */
  readonly alsoCalled: readonly string[];
  /** Whether a sheet without this column is refused. */
  readonly required: boolean;
  format(entry: Entry, language: SheetLanguage): string;
  /** The entry with this cell read into it. */
  parse(entry: Entry, cell: string): Result<Entry>;
}

export const SHEET_LANGUAGES = ['zh', 'en'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

export interface SheetForm<Entry> {
  /** What an entry is before its cells are read. */
  readonly blank: Entry;
  readonly columns: readonly Column<Entry>[];
}

/** How values of one kind are written and read. */
export interface ValueKind<Value> {
  format(value: Value, language: SheetLanguage): string;
  parse(cell: string): Result<Value>;
}

/** Declares columns of this entity: `const column = columnOf<RollEntry>()`. */
export function columnOf<Entry>() {
  return <Key extends keyof Entry & string>(
    key: Key,
    heading: {
      readonly zh: string;
      readonly en: string;
      readonly alsoCalled?: readonly string[];
      readonly required?: boolean;
    },
    kind: ValueKind<Entry[Key]>,
  ): Column<Entry> => ({
    key,
    alsoCalled: [],
    required: false,
    ...heading,
    format: (entry, language) => kind.format(entry[key], language),
    parse(entry, cell) {
      const value = kind.parse(cell);
      if (!value.ok) return fail(value.failure.code, { field: key, ...value.failure.facts });
      return ok({ ...entry, [key]: value.value });
    },
  });
}

/** Any text. */
export const textKind: ValueKind<string> = {
  format: (value) => value,
  parse: (cell) => ok(cell.trim()),
};

/** A whole number from 0; blanks and separators of thousands are passed over. Failure: `not-a-whole-number` {value}. */
export const wholeNumberKind: ValueKind<number> = {
  format: (value) => String(value),
  parse(cell) {
    const digits = cell.normalize('NFKC').replaceAll(/[\s,]/g, '').replace(/\.0+$/, '');
    const value = Number(digits);
    return /^\d+$/.test(digits) && Number.isSafeInteger(value)
      ? ok(value)
      : fail('not-a-whole-number', { value: cell });
  },
};

/** A day as YYYY-MM-DD, also read from 2026/1/5, 2026.1.5 and 2026年1月5日. Failure: `not-a-day` {value}. */
export const dayKind: ValueKind<string> = {
  format: (value) => value,
  parse(cell) {
    const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(
      cell.normalize('NFKC').trim(),
    );
    const [year = '', month = '', day = ''] = parts?.slice(1) ?? [];
    const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const read = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
      ? ok(text)
      : fail('not-a-day', { value: cell });
  },
};

/**
 * One of a list, written in words; also read by its stable name and by other
 * words for it. Failure: `value-unknown` {value, known, knownEnglish}, for an
 * empty form does not show what may be written.
 */
export function choiceKind<Value extends string>(
  words: Readonly<
    Record<
      Value,
      { readonly zh: string; readonly en: string; readonly alsoCalled?: readonly string[] }
    >
  >,
  values: readonly Value[],
): ValueKind<Value> {
  return {
    format: (value, language) => words[value][language],
    parse(cell) {
      const wanted = headingOf(cell);
      const found = values.find((value) => {
        const { zh, en, alsoCalled = [] } = words[value];
        return [value, zh, en, ...alsoCalled].map(headingOf).includes(wanted);
      });
      if (found !== undefined) return ok(found);
      return fail('value-unknown', {
        value: cell,
        known: values.map((value) => words[value].zh).join('、'),
        knownEnglish: values.map((value) => words[value].en).join(', '),
      });
    },
  };
}

/** The same, with an empty cell for none. */
export function optionalKind<Value>(kind: ValueKind<Value>): ValueKind<Value | null> {
  return {
    format: (value, language) => (value === null ? '' : kind.format(value, language)),
    parse: (cell) => (cell.trim() === '' ? ok(null) : kind.parse(cell)),
  };
}

/** A row of a sheet as an entry, with what could not be read of it. */
export interface EntryRow<Entry> {
  readonly row: number;
  readonly entry: Entry;
  readonly errors: readonly Failure[];
}

/** Titles above the heading row that are passed over at most. */
const MOST_TITLES = 5;

/**
 * The rows of a sheet as entries, found by the headings of their columns.
 *
 * Failures: `sheet-columns-missing` {columns}, the Chinese headings;
 * `sheet-column-twice` {column}; `sheet-empty` when nothing lies below the heading.
 */
export function entriesOf<Entry>(
  rows: readonly SheetRow[],
  { blank, columns }: SheetForm<Entry>,
): Result<readonly EntryRow<Entry>[]> {
  const candidates = rows
    .slice(0, MOST_TITLES)
    .map(({ cells }) => ({ places: placesOf(cells, columns) }));
  const missing = candidates.map(({ places }) =>
    columns.filter((column) => column.required && !places.has(column)),
  );
  const heading = missing.findIndex((columnsMissing) => columnsMissing.length === 0);
  const places = candidates[heading]?.places;
  if (places === undefined) {
    const fewest = missing.toSorted((a, b) => a.length - b.length)[0] ?? [];
    return fail('sheet-columns-missing', { columns: fewest.map(({ zh }) => zh).join('、') });
  }
  for (const [column, found] of places)
    if (found.length > 1) return fail('sheet-column-twice', { column: column.zh });
  if (rows.length === heading + 1) return fail('sheet-empty');
  return ok(rows.slice(heading + 1).map((row) => entryOf(row, blank, places)));
}

function entryOf<Entry>(
  { row, cells }: SheetRow,
  blank: Entry,
  places: ReadonlyMap<Column<Entry>, readonly number[]>,
): EntryRow<Entry> {
  let entry = blank;
  const errors: Failure[] = [];
  for (const [column, [place]] of places) {
    const read = column.parse(entry, place === undefined ? '' : (cells[place] ?? ''));
    if (read.ok) entry = read.value;
    else errors.push(read.failure);
  }
  return { row, entry, errors };
}

function placesOf<Entry>(
  cells: readonly string[],
  columns: readonly Column<Entry>[],
): Map<Column<Entry>, number[]> {
  const places = new Map<Column<Entry>, number[]>();
  for (const [place, cell] of cells.entries()) {
    const heading = headingOf(cell);
    const column = columns.find(({ key, zh, en, alsoCalled }) =>
      [key, zh, en, ...alsoCalled].map(headingOf).includes(heading),
    );
    if (column === undefined) continue;
    const known = places.get(column);
    if (known === undefined) places.set(column, [place]);
    else known.push(place);
  }
  return places;
}

/** Headings are compared in one width and case, without blanks. */
function headingOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

/** The rows of a sheet with these entries, its heading first. */
export function sheetOf<Entry>(
  entries: readonly Entry[],
  { columns }: SheetForm<Entry>,
  language: SheetLanguage,
): string[][] {
  return [
    columns.map((column) => column[language]),
    ...entries.map((entry) => columns.map((column) => column.format(entry, language))),
  ];
}
