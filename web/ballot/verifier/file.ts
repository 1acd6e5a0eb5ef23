import { fromUtf8 } from '../../../shared/ballot/protocol/bytes.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** Bytes; the bundle of the largest congress, 3,000 deputies with every ballot published, has a tenth. */
export const LARGEST_FILE = 100_000_000;

/** What a person may offer by mistake, or what may have happened on the way. */
export type FileProblem =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-read'
  | 'file-other-kind'
  | 'file-web-page'
  | 'file-cut-short'
  | 'file-damaged'
  | 'file-held'
  | 'file-not-bundle';

/** The members that every public bundle has. */
const MEMBERS = [
  'version',
  'recordKeys',
  'round',
  'opening',
  'seal',
  'tally',
  'countersignatures',
  'roll',
  'issued',
  'box',
  'unused',
] as const;

/** How a published bundle begins, byte for byte. */
const BEGINNING = '{"version":1,"recordKeys":';

/** The part of a browser's `File` that is needed. */
interface OfferedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * The bytes of an offered file when it can be given to the verifier, which then finds what is wrong
 * inside. Otherwise what it is instead of a bundle: `file-too-large` {bytes, most}, `file-cut-short`
 * {bytes}, `file-not-bundle` {missing}; all with the `name` of the file.
 */
export async function readOffered(file: OfferedFile): Promise<Result<Uint8Array, FileProblem>> {
  const { name, size } = file;
  if (size === 0) return fail('file-empty', { name });
  if (size > LARGEST_FILE) return fail('file-too-large', { name, bytes: size, most: LARGEST_FILE });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail('file-not-read', { name });
  }
  return judged(bytes, name);
}

function judged(bytes: Uint8Array, name: string): Result<Uint8Array, FileProblem> {
  const text = fromUtf8(bytes);
  if (text === undefined) {
    const begun = fromUtf8(bytes.subarray(0, BEGINNING.length)) === BEGINNING;
    return fail(begun ? 'file-damaged' : 'file-other-kind', { name });
  }
  const start = text.trimStart();
  if (start.startsWith('<')) return fail('file-web-page', { name });
  const json = parsed(text);
  if (json === undefined) {
    if (!start.startsWith('{')) return fail('file-other-kind', { name });
    return text.trimEnd().endsWith('}')
      ? fail('file-damaged', { name })
      : fail('file-cut-short', { name, bytes: bytes.length });
  }
  const missing = MEMBERS.filter((member) => !Object.hasOwn(json, member));
  if (missing.length === 0) return ok(bytes);
  if (Object.hasOwn(json, 'receipts')) return fail('file-held', { name });
  // One that was altered is for the verifier to judge; another file shares hardly a member.
  return missing.length < MEMBERS.length / 2
    ? ok(bytes)
    : fail('file-not-bundle', { name, missing: missing.join(', ') });
}

/** The JSON object or list of a text. */
function parsed(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return undefined;
  }
}
