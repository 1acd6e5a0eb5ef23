import { setImmediate as turn } from 'node:timers/promises';
import { flagsOf, publicText, type PUBLISHED_FIELDS } from '../../shared/collection/flags.ts';
import type { ProposalEntry, PublishedText } from '../../shared/collection/model.ts';
import {
  ENTRY_FIELDS,
  proposalErrors,
  readNumber,
  sameProposal,
  tidyProposal,
} from '../../shared/collection/rules.ts';
import {
  FIXED_FIELDS,
  type ProposalImportRow,
  type ProposalLine,
} from '../../shared/collection/sheet.ts';
import type { RowError } from '../../shared/congress/model.ts';
import { fail } from '../../shared/result.ts';
import type { EntryRow } from '../platform/documents/sheets-columns.ts';
import type { ReadLine } from './proposal-columns.ts';
import { lineOf, type LineRow } from './proposal-sheet-views.ts';
import { fingerprintOf } from './receive.ts';
import { entryOf } from './review-rows.ts';
import { publishedOf } from './review-views.ts';

/** What a sheet is compared with. */
export interface Standing {
  readonly today: string;
  /** The proposals that its numbers name. */
  readonly byNumber: ReadonlyMap<string, LineRow>;
  /** Numbers of proposals of the drive by their fingerprints, of those that rows without a number could be. */
  readonly byFingerprint: ReadonlyMap<string, string>;
  /** Towns that forms offer; empty where any name may be written. */
  readonly towns: ReadonlySet<string>;
  /** Departments and stations by name. */
  readonly units: ReadonlyMap<string, string>;
  /** Deputies by name; those whose name two have are not in it. */
  readonly deputies: ReadonlyMap<string, string>;
}

/** A proposal that a sheet changes, of the version that it was compared with. */
export interface PlannedChange {
  readonly id: string;
  readonly version: number;
  readonly entry: ProposalEntry;
}

/** A proposal that a sheet adds. */
export interface PlannedEntry {
  readonly entry: ProposalEntry;
  readonly origin: ProposalLine['origin'];
  readonly channel: ProposalLine['channel'];
  readonly receivedOn: string;
  readonly deputy: string | null;
  readonly unit: string | null;
  /** Whether it may be public at once; a sheet can say that it waits. */
  readonly publish: boolean;
}

/** A row of the preview with what is to be done for it. */
export interface Compared {
  readonly row: ProposalImportRow;
  readonly change?: PlannedChange;
  readonly added?: PlannedEntry;
}

const NOTHING: ProposalEntry = {
  name: '',
  reason: '',
  content: '',
  town: '',
  village: '',
  site: '',
  term: '',
  estimateYuan: null,
  fundingSource: '',
  category: null,
  byName: '',
  byPhone: '',
};

/** So many rows are compared in one go; between them everybody else is answered. */
const GROUP = 500;

/**
 * What each row of a sheet would do. A row is recognised by its tracking
 * number; one without is new. What stands in the sheet is compared, columns and
 * cells that are not there change nothing.
 *
 * Why a row is refused: what could not be read of it; `number-unknown`;
 * `number-twice` {row}; `column-fixed` {field}, where it would change what an
 * import never changes; `already-there` {number} and `row-twice` {row}, when a
 * row without a number says word for word what another does; `unit-unknown`
 * {unit}; `town-unknown` {town}; `day-in-future`; `personal-data-stands`
 * {count}, when the public would read it; and the faults of what is proposed.
 */
export async function compareLines(
  lines: readonly EntryRow<ReadLine>[],
  standing: Standing,
): Promise<readonly Compared[]> {
  const named = new Map<string, number>();
  const said = new Map<string, number>();
  const compared: Compared[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % GROUP === GROUP - 1) await turn();
    const number = readNumber(line.entry.number ?? '');
    const errors: RowError[] = [...line.errors];
    const twice = number === '' ? undefined : named.get(number);
    if (twice === undefined) named.set(number, line.row);
    else errors.push(fail('number-twice', { row: twice }).failure);
    const row = standing.byNumber.get(number);
    if (row !== undefined) compared.push(comparedWith(row, line, errors, standing));
    else compared.push(newLine(number, line, errors, standing, said));
  }
  return compared;
}

function comparedWith(
  row: LineRow,
  { row: at, entry: line }: EntryRow<ReadLine>,
  errors: RowError[],
  { towns }: Standing,
): Compared {
  const before = lineOf(row);
  const old = tidyProposal(entryOf(row));
  const entry = tidyProposal({ ...old, ...filled(line) });
  for (const field of FIXED_FIELDS)
    if (differs(line[field], before[field])) errors.push(fail('column-fixed', { field }).failure);
  const same = sameProposal(old, entry);
  if (!same) {
    errors.push(...proposalErrors(entry));
    if (entry.town !== old.town) errors.push(...townErrors(entry, towns));
    const count =
      row.state === 'accepted'
        ? flagsOf(textAfter(row, entry), { ...entry, origin: row.origin })
        : 0;
    if (count > 0) errors.push(fail('personal-data-stands', { count }).failure);
  }
  const after = { ...before, ...entry };
  if (errors.length > 0)
    return { row: { row: at, change: 'refused', entry: after, before: null, errors } };
  if (same)
    return { row: { row: at, change: 'unchanged', entry: after, before: null, errors: [] } };
  return {
    row: { row: at, change: 'changed', entry: after, before, errors: [] },
    change: { id: row.id, version: row.version, entry },
  };
}

/** What the public reads after such a change: where the words are new they stand, elsewhere what stood. */
export function textAfter(
  row: Pick<LineRow, 'published'> & ProposalEntryColumns,
  entry: PublishedText,
): PublishedText {
  const stood = publicText({ ...row, published: publishedOf(row.published) });
  const field = (name: (typeof PUBLISHED_FIELDS)[number]): string =>
    entry[name] === row[name] ? stood[name] : entry[name];
  return {
    name: field('name'),
    reason: field('reason'),
    content: field('content'),
    site: field('site'),
  };
}

type ProposalEntryColumns = Pick<LineRow, 'name' | 'reason' | 'content' | 'site'>;

function newLine(
  number: string,
  { row, entry: line }: EntryRow<ReadLine>,
  errors: RowError[],
  standing: Standing,
  said: Map<string, number>,
): Compared {
  const entry = tidyProposal({ ...NOTHING, ...filled(line) });
  const origin = line.origin ?? 'residents';
  const channel = line.channel ?? 'import';
  const receivedOn = line.receivedOn || standing.today;
  const unitName = (line.unit ?? '').trim();
  const unit = standing.units.get(unitName) ?? null;
  const deputy = origin === 'deputies' ? (standing.deputies.get(entry.byName) ?? null) : null;
  if (number !== '') errors.push(fail('number-unknown', { number }).failure);
  if (unitName !== '' && unit === null)
    errors.push(fail('unit-unknown', { unit: unitName }).failure);
  if (receivedOn > standing.today)
    errors.push(fail('day-in-future', { field: 'receivedOn' }).failure);
  errors.push(...proposalErrors(entry), ...townErrors(entry, standing.towns));
  const print = printOf({ entry, origin, deputy, unit });
  const there = standing.byFingerprint.get(print);
  const twice = said.get(print);
  if (there !== undefined) errors.push(fail('already-there', { number: there }).failure);
  else if (twice !== undefined) errors.push(fail('row-twice', { row: twice }).failure);
  else said.set(print, row);
  const after: ProposalLine = {
    ...entry,
    number,
    state: line.state ?? 'received',
    origin,
    channel,
    unit: unitName,
    receivedOn,
    lead: '',
  };
  if (errors.length > 0)
    return { row: { row, change: 'refused', entry: after, before: null, errors } };
  const publish = (line.state ?? 'accepted') === 'accepted';
  return {
    row: { row, change: 'added', entry: after, before: null, errors: [] },
    added: { entry, origin, channel, receivedOn, deputy, unit, publish },
  };
}

/** By what a proposal without a number is told from others. */
function printOf({
  entry,
  origin,
  deputy,
  unit,
}: Pick<PlannedEntry, 'entry' | 'origin' | 'deputy' | 'unit'>): string {
  return fingerprintOf({
    entry,
    origin,
    deputy: deputy ?? undefined,
    unit: unit ?? undefined,
  });
}

/** The fingerprints that rows without a number would have. */
export function printsOf(
  lines: readonly EntryRow<ReadLine>[],
  { units, deputies }: Pick<Standing, 'units' | 'deputies'>,
): readonly string[] {
  return lines.flatMap(({ entry: line }) => {
    if ((line.number ?? '') !== '') return [];
    const entry = tidyProposal({ ...NOTHING, ...filled(line) });
    const origin = line.origin ?? 'residents';
    return printOf({
      entry,
      origin,
      deputy: origin === 'deputies' ? (deputies.get(entry.byName) ?? null) : null,
      unit: units.get((line.unit ?? '').trim()) ?? null,
    });
  });
}

/** What a line says of the entry; columns that the sheet does not have are left out. */
function filled(line: ReadLine): Partial<ProposalEntry> {
  return Object.fromEntries(
    ENTRY_FIELDS.flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]])),
  );
}

/** An empty cell asks for nothing. */
function differs(wanted: string | null | undefined, standing: string): boolean {
  const text = (wanted ?? '').normalize('NFC').trim();
  return text !== '' && text !== standing;
}

function townErrors({ town }: ProposalEntry, towns: ReadonlySet<string>): readonly RowError[] {
  return towns.size === 0 || town === '' || towns.has(town)
    ? []
    : [fail('town-unknown', { town }).failure];
}
