import type { ImportRow, RowError } from '../congress/model.ts';
import type { ReadRow } from '../congress/rules.ts';
import { isDay } from '../day.ts';
import { fail, type Failure } from '../result.ts';
import type { SubProject } from './model.ts';
import { textFaults, tidy } from './rules.ts';

/** What a department writes of a part of its project; how far it is, the reports say. */
export type SubProjectFacts = Pick<SubProject, 'name' | 'town' | 'site' | 'scale' | 'dueOn'>;

/** The same as a row of the sheet, with its number in the project; '' for one that is new. */
export interface SubProjectEntry extends SubProjectFacts {
  readonly number: string;
}

/** Facts as they are compared and stored. */
export function tidySubProject(facts: SubProjectFacts): SubProjectFacts {
  return {
    name: tidy(facts.name),
    town: tidy(facts.town),
    site: tidy(facts.site),
    scale: tidy(facts.scale),
    dueOn: facts.dueOn.trim(),
  };
}

/** What keeps tidy facts out: `answer-missing` {field}, `too-long`, `forbidden-character`, `date-unknown`. */
export function subProjectFaults(facts: SubProjectFacts): readonly Failure[] {
  const faults: Failure[] = [];
  if (facts.name === '')
    faults.push(fail('answer-missing', { at: 'name', field: 'subProject' }).failure);
  faults.push(...textFaults('name', 'subProject', facts.name));
  for (const field of ['town', 'site', 'scale'] as const)
    faults.push(...textFaults(field, 'place', facts[field]));
  if (facts.dueOn !== '' && !isDay(facts.dueOn))
    faults.push(fail('date-unknown', { at: 'dueOn', field: 'dueOn' }).failure);
  return faults;
}

/** Whether both say the same. */
export function sameSubProject(one: SubProjectFacts, other: SubProjectFacts): boolean {
  return (['name', 'town', 'site', 'scale', 'dueOn'] as const).every(
    (field) => one[field] === other[field],
  );
}

/** A part as its row of the sheet. */
export function subProjectEntry(part: SubProject): SubProjectEntry {
  const { position, name, town, site, scale, dueOn } = part;
  return { number: String(position), name, town, site, scale, dueOn };
}

/**
 * What an import of these rows would do to the parts of a project. Parts are
 * recognised by their number, a row without one by its name; when nobody has
 * that name it is new and gets the next number.
 *
 * Refused are rows that stand twice, by number or by name (`sub-project-twice`
 * {name, row}), and numbers that no part has (`sub-project-unknown`). Parts that
 * the sheet does not name come last, as removed.
 */
export function subProjectDiff(
  standing: readonly SubProjectEntry[],
  rows: readonly ReadRow<SubProjectEntry>[],
): readonly ImportRow<SubProjectEntry>[] {
  let last = Math.max(0, ...standing.map(({ number }) => Number(number)));
  const numbered = rows.map((read) => {
    const entry = { ...tidySubProject(read.entry), number: read.entry.number.trim() };
    const known = standing.find(({ name }) => name === entry.name);
    if (entry.number !== '') return { ...read, entry, fresh: false };
    if (known !== undefined)
      return { ...read, entry: { ...entry, number: known.number }, fresh: false };
    last += 1;
    return { ...read, entry: { ...entry, number: String(last) }, fresh: true };
  });
  const compared = numbered.map(
    ({ row, entry, errors: unread, fresh }): ImportRow<SubProjectEntry> => {
      const before = standing.find(({ number }) => number === entry.number) ?? null;
      const twin = numbered.find(
        (other) =>
          other.row !== row &&
          (other.entry.number === entry.number ||
            (entry.name !== '' && other.entry.name === entry.name)),
      );
      const errors: RowError[] = [...unread, ...subProjectFaults(entry)];
      // A part that the sheet does not name may stay, and keeps its name.
      const holder = standing.find(
        ({ name, number }) =>
          name === entry.name &&
          number !== entry.number &&
          !numbered.some((other) => other.entry.number === number),
      );
      if (holder !== undefined)
        errors.push(fail('sub-project-twice', { name: entry.name }).failure);
      if (twin !== undefined)
        errors.push(fail('sub-project-twice', { name: entry.name, row: twin.row }).failure);
      if (before === null && !fresh) errors.push(fail('sub-project-unknown').failure);
      if (errors.length > 0) return { row, change: 'refused', entry, before: null, errors };
      if (before === null) return { row, change: 'added', entry, before: null, errors: [] };
      return sameSubProject(before, entry)
        ? { row, change: 'unchanged', entry, before: null, errors: [] }
        : { row, change: 'changed', entry, before, errors: [] };
    },
  );
  const named = new Set(numbered.map(({ entry }) => entry.number));
  const removed = standing
    .filter(({ number }) => !named.has(number))
    .map((entry) => ({ row: null, change: 'removed', entry, before: null, errors: [] }) as const);
  return [...compared, ...removed];
}
