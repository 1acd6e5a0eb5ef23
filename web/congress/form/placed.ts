import type { Failure } from '../../../shared/result.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { congressWords } from '../../words/congress/index.ts';

/** Where on a form a failure belongs. */
export interface Placed<Field extends string> {
  /** The words for this field, or nothing. */
  at(field: Field): string | undefined;
  /** The failure when no field takes it. */
  rest(): Failure | undefined;
}

/**
 * Brings a failure to the field it is about: one of the codes that the field
 * names, or any failure whose facts name the field (`too-long` {field},
 * `malformed` {where: "json.body.code"}).
 */
export function placedIn<Field extends string>(
  failure: () => Failure | undefined,
  fields: Readonly<Record<Field, readonly string[]>>,
): Placed<Field> {
  const belongs = (found: Failure, field: string, codes: readonly string[]): boolean =>
    codes.includes(found.code) ||
    found.facts['field'] === field ||
    (found.code === 'malformed' && String(found.facts['where']).endsWith(`.${field}`));
  return {
    at(field) {
      const found = failure();
      if (found === undefined || !belongs(found, field, fields[field])) return undefined;
      return found.code === 'malformed' ? congressWords().fieldMalformed : problemWords(found);
    },
    rest() {
      const found = failure();
      const entries = Object.entries<readonly string[]>(fields);
      const taken =
        found !== undefined && entries.some(([field, codes]) => belongs(found, field, codes));
      return taken ? undefined : found;
    },
  };
}
