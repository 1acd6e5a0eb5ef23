/**
 * Expected failures are values. A failure has a stable code, which the browser
 * turns into words, and the facts those words need ("quorum-missing", {missing: 12}).
 * Bugs throw.
 */
export type Facts = Readonly<Record<string, string | number>>;

export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly facts: Facts;
}

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure<Code> };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  code: Code,
  facts: Facts = {},
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: { code, facts } };
}

/** Ends a switch over a union: a new member that is not handled does not compile. */
export function exhaustive(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
}
