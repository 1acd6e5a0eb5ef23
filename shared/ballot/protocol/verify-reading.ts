import { fromBase64url, type Bytes } from './bytes.ts';

/** Takes one sentence about what breaks the form. */
export type Complain = (detail: string) => void;

/** Reads a JSON value strictly; undefined (after complaining) when it does not have the form. */
export type Form<Value> = (json: unknown, at: string, complain: Complain) => Value | undefined;

export type Read<F> = F extends Form<infer Value> ? Value : never;

type Members = Readonly<Record<string, Form<unknown>>>;
export type ReadMembers<M extends Members> = { readonly [Name in keyof M]: Read<M[Name]> };

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Every member that could be read; a missing, unknown or broken one is complained of. */
export function readMembers<M extends Members>(
  members: M,
  json: unknown,
  at: string,
  complain: Complain,
  mayBeMissing: readonly (keyof M)[] = [],
): Partial<ReadMembers<M>> {
  if (!isObject(json)) {
    complain(`${at} is not an object`);
    return {};
  }
  const unknown = Object.keys(json).filter((name) => !Object.hasOwn(members, name));
  if (unknown.length > 0) complain(`${at} has unknown members: ${brief(unknown.join(', '))}`);
  const read: Record<string, unknown> = {};
  for (const [name, form] of Object.entries(members)) {
    if (Object.hasOwn(json, name)) {
      const value = form(json[name], `${at}.${name}`, complain);
      if (value !== undefined) read[name] = value;
    } else if (!mayBeMissing.includes(name)) {
      complain(`${at}.${name} is missing`);
    }
  }
  return areRead(members, read) ? read : {};
}

/** What was read holds nothing but these members, each read by its own form. */
function areRead<M extends Members>(members: M, read: object): read is Partial<ReadMembers<M>> {
  return Object.keys(read).every((name) => Object.hasOwn(members, name));
}

function isWhole<M extends Members>(
  members: M,
  read: Partial<ReadMembers<M>>,
): read is ReadMembers<M> {
  return Object.keys(members).every((name) => Object.hasOwn(read, name));
}

/** An object with exactly these members. */
export function object<M extends Members>(members: M): Form<ReadMembers<M>> {
  return (json, at, complain) => {
    let sound = true;
    const read = readMembers(members, json, at, (detail) => {
      sound = false;
      complain(detail);
    });
    return sound && isWhole(members, read) ? read : undefined;
  };
}

/** An array; an entry that breaks its form is complained of and leaves its place empty, so that the rest is still checked. */
export function places<Value>(entry: Form<Value>): Form<readonly (Value | undefined)[]> {
  return (json, at, complain) => {
    if (Array.isArray(json)) {
      const entries: readonly unknown[] = json;
      return entries.map((one, index) => entry(one, `${at}[${index}]`, complain));
    }
    complain(`${at} is not a list`);
    return undefined;
  };
}

/** The same, without the empty places. */
export function list<Value>(entry: Form<Value>): Form<readonly Value[]> {
  const read = places(entry);
  return (json, at, complain) => read(json, at, complain)?.filter((one) => one !== undefined);
}

/** What `accept` says yes to. */
function plain<Value>(accept: (json: unknown) => json is Value, what: string): Form<Value> {
  return (json, at, complain) => {
    if (accept(json)) return json;
    complain(`${at} is not ${what}`);
    return undefined;
  };
}

/** A deputy's id or name: no U+0000, which ends it inside a leaf, and nothing that UTF-8 cannot carry. */
export const nameText = plain(
  (json): json is string => typeof json === 'string' && !/\0|\p{Surrogate}/u.test(json),
  'text without U+0000 and lone surrogates',
);

/** A number of things: 0, 1, 2 … */
export const count = plain(
  (json): json is number => Number.isSafeInteger(json) && Number(json) >= 0 && !Object.is(json, -0),
  'a whole number from 0',
);

export const yesOrNo = plain((json): json is boolean => typeof json === 'boolean', 'true or false');

/** Exactly one of these values. */
export function oneOf<const Value extends string | number>(values: readonly Value[]): Form<Value> {
  return plain(
    (json): json is Value => values.some((value) => value === json),
    values.join(' or '),
  );
}

export function orNull<Value>(form: Form<Value>): Form<Value | null> {
  return (json, at, complain) => (json === null ? null : form(json, at, complain));
}

/** Base64url in its one spelling, of this many bytes (any number when left out). */
export function binary(length?: number): Form<Bytes> {
  return (json, at, complain) => {
    const bytes = typeof json === 'string' ? fromBase64url(json) : undefined;
    if (bytes === undefined) {
      complain(`${at} is not base64url in its one spelling`);
      return undefined;
    }
    if (length !== undefined && bytes.length !== length) {
      complain(`${at} has ${bytes.length} bytes instead of ${length}`);
      return undefined;
    }
    return bytes;
  };
}

/** A public P-256 key: 65 bytes, uncompressed. */
export const publicKey: Form<Bytes> = (json, at, complain) => {
  const bytes = binary(65)(json, at, complain);
  if (bytes === undefined || bytes[0] === 4) return bytes;
  complain(`${at} is not an uncompressed key`);
  return undefined;
};

/**
 * A compact JWS: three parts, each base64url in its one spelling. Its text is kept, for its hash is over it.
 * Decoders forgive the spare bits of the last character; here they would be a change that nobody signs.
 */
export const compactJws: Form<string> = (json, at, complain) => {
  if (typeof json === 'string') {
    const parts = json.split('.');
    const decoded = parts.map((part) => fromBase64url(part));
    if (parts.length === 3 && decoded.every((part) => part !== undefined && part.length > 0)) {
      return json;
    }
  }
  complain(`${at} is not a compact JWS`);
  return undefined;
};

/** A part of hostile text short enough to print. */
export function brief(hostile: string): string {
  return hostile.length > 60 ? `${hostile.slice(0, 60)}…` : hostile;
}

/** The values that stand more than once, each named once. */
export function repeated(values: readonly string[]): string[] {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}
