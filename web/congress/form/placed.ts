import type { Failure } from '../../../shared/result.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { congressWords } from '../../words/congress/index.ts';

/** Where on a form failures belong. */
export interface Placed<Field extends string> {
  /** The words for this field, or nothing. */
  at(field: Field): string | undefined;
  /** The first failure that no field takes. */
  rest(): Failure | undefined;
}

/**
 * Brings each failure to the field it is about: one of the codes that the field
 * names, or any failure whose facts name the field (`too-long` {field},
 * `malformed` {where: "json.body.code"}).
 */
export function placedIn<Field extends string>(
  failures: () => Failure | readonly Failure[] | undefined,
  fields: Readonly<Record<Field, readonly string[]>>,
): Placed<Field> {
  const all = (): readonly Failure[] => [failures() ?? []].flat();
  const belongs = (found: Failure, field: string, codes: readonly string[]): boolean =>
    codes.includes(found.code) ||
    found.facts['field'] === field ||
    (found.code === 'malformed' && String(found.facts['where']).endsWith(`.${field}`));
  return {
    at(field) {
      const found = all().find((failure) => belongs(failure, field, fields[field]));
      if (found === undefined) return undefined;
      return found.code === 'malformed' ? congressWords().fieldMalformed : problemWords(found);
    },
    rest() {
      const entries = Object.entries<readonly string[]>(fields);
      return all().find((found) => !entries.some(([field, codes]) => belongs(found, field, codes)));
    },
  };
}
