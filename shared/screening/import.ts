import type { ImportRow, RowError } from '../congress/model.ts';
import type { ReadRow } from '../congress/rules.ts';
import { fail } from '../result.ts';
import type { CandidateEntry } from './model.ts';
import { changedFields, entryErrors, nextCode, tidyEntry } from './rules.ts';

/**
 * What an import of these rows would do to this list. Candidates are
 * recognised by their code; a row without one by its name, and when nobody has
 * that name it is new and given the next code.
 *
 * What stands twice in the sheet is refused in both rows, since nobody can
 * know which is meant: `code-twice` and, between rows without a code,
 * `name-twice` {row: the other one}. `name-not-unique` refuses a row without a
 * code whose name several candidates have. Candidates that the sheet does not
 * name come last, as removed; whether they go is decided with the confirmation.
 */
export function importDiff(
  standing: readonly CandidateEntry[],
  rows: readonly ReadRow<CandidateEntry>[],
): readonly ImportRow<CandidateEntry>[] {
  const byCode = new Map(standing.map((entry) => [entry.code, entry]));
  const tidied = rows.map((read) => ({ ...read, entry: tidyEntry(read.entry) }));
  const taken = new Set([...byCode.keys(), ...tidied.map(({ entry }) => entry.code)]);
  const named = new Set<string>();
  const compared = tidied.map((read): ImportRow<CandidateEntry> => {
    const errors: RowError[] = [...read.errors, ...twiceErrors(tidied, read)];
    const { entry, fault } = withCode(standing, taken, read.entry);
    named.add(entry.code);
    if (fault !== undefined) errors.push(fault);
    else errors.push(...entryErrors(entry));
    const before = byCode.get(entry.code) ?? null;
    return { row: read.row, ...changeOf(before, entry, errors) };
  });
  const removed = standing
    .filter(({ code }) => !named.has(code))
    .map((entry) => ({ row: null, change: 'removed', entry, before: null, errors: [] }) as const);
  return [...compared, ...removed];
}

function changeOf(
  before: CandidateEntry | null,
  entry: CandidateEntry,
  errors: readonly RowError[],
): Omit<ImportRow<CandidateEntry>, 'row'> {
  if (errors.length > 0) return { change: 'refused', entry, before: null, errors };
  if (before === null) return { change: 'added', entry, before: null, errors: [] };
  return changedFields(before, entry).length === 0
    ? { change: 'unchanged', entry, before: null, errors: [] }
    : { change: 'changed', entry, before, errors: [] };
}

function twiceErrors(
  rows: readonly ReadRow<CandidateEntry>[],
  { row, entry }: ReadRow<CandidateEntry>,
): readonly RowError[] {
  const others = rows.filter((other) => other.row !== row && other.entry.code === entry.code);
  if (entry.code !== '')
    return others.slice(0, 1).map((other) => fail('code-twice', { row: other.row }).failure);
  return others
    .filter((other) => entry.name !== '' && other.entry.name === entry.name)
    .slice(0, 1)
    .map((other) => fail('name-twice', { row: other.row }).failure);
}

/** The entry with its code, by name where it has none; a new code is then taken. */
function withCode(
  standing: readonly CandidateEntry[],
  taken: Set<string>,
  entry: CandidateEntry,
): { readonly entry: CandidateEntry; readonly fault?: RowError } {
  if (entry.code !== '') return { entry };
  const [known, another] = standing.filter(({ name }) => name === entry.name);
  if (another !== undefined)
    return { entry, fault: fail('name-not-unique', { name: entry.name }).failure };
  const code = known?.code ?? nextCode(taken);
  taken.add(code);
  return { entry: { ...entry, code } };
}
