import type { Choices, Mark } from './model.ts';

export { CANDIDATE_CODE } from '../screening/model.ts';

const FRAME = /^\{"choices":\{(.*)\}\} *$/;
const ENTRY = /^"([A-Z0-9]{1,4})":"([a-z]+)"$/;

/** Length in bytes of the sealed plaintext of a round: the longest paper, every candidate "abstain". */
export function choicesLength(codes: readonly string[]): number {
  return compact(codes.map((code) => [code, 'abstain'])).length;
}

/**
 * The plaintext that is sealed: compact JSON filled up with spaces, of one length for every paper
 * of the round. Marks are written in the order of the candidates, so that the order in which a
 * deputy filled them in does not show.
 */
export function writeChoices(codes: readonly string[], choices: Choices): Uint8Array<ArrayBuffer> {
  const entries: [string, Mark][] = [];
  for (const code of codes) {
    const mark = choices[code];
    if (mark !== undefined) entries.push([code, mark]);
  }
  return new TextEncoder().encode(compact(entries).padEnd(choicesLength(codes), ' '));
}

/**
 * Reads an opened plaintext strictly: one member `choices`, known codes, allowed marks, nothing
 * repeated or escaped, only spaces behind, exactly the length of the round.
 * `undefined` when it breaks this form: an invalid ballot.
 */
export function readChoices(
  codes: readonly string[],
  marks: readonly Mark[],
  plaintext: Uint8Array,
): Choices | undefined {
  if (plaintext.length !== choicesLength(codes)) return undefined;
  const text = ascii(plaintext);
  const inner = text === undefined ? undefined : FRAME.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const entries: unknown[][] = [];
  for (const part of inner === '' ? [] : inner.split(',')) {
    const entry = ENTRY.exec(part);
    if (entry === null) return undefined;
    entries.push([entry[1], entry[2]]);
  }
  return choicesFrom(codes, marks, entries);
}

/**
 * Marks given as pairs of code and value, from wherever they were read. `undefined` for an
 * unknown or repeated code, or a value that is not a mark of this question.
 */
export function choicesFrom(
  codes: readonly string[],
  marks: readonly Mark[],
  entries: Iterable<readonly unknown[]>,
): Choices | undefined {
  const choices: Record<string, Mark> = {};
  for (const [code, value] of entries) {
    const mark = marks.find((known) => known === value);
    if (mark === undefined || typeof code !== 'string' || !codes.includes(code)) return undefined;
    if (Object.hasOwn(choices, code)) return undefined;
    choices[code] = mark;
  }
  return choices;
}

function compact(entries: readonly (readonly [string, string])[]): string {
  return `{"choices":{${entries.map(([code, mark]) => `"${code}":"${mark}"`).join(',')}}}`;
}

/** Bytes as text, or `undefined` when one lies outside ASCII. */
function ascii(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => byte > 0x7f)) return undefined;
  return new TextDecoder().decode(bytes);
}
