import { fail, ok, type Result } from '../../result.ts';
import { base64urlLength, fromBase64url, toBase64url, utf8, type Bytes } from './bytes.ts';
import { PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH } from './signatures.ts';

const PAPER_SIGNATURE_LENGTH = 256;
const TAG_LENGTH = 16;

/** A paper as its holder shows it: the ballot key and the issuer's signature. */
export interface Paper {
  readonly key: Bytes;
  readonly signature: Bytes;
}

/** A ballot as it is cast: the paper, the sealed choices, and the ballot key's signature over them. */
export interface Ballot extends Paper {
  readonly sealed: Bytes;
  readonly ballotSignature: Bytes;
}

/** The request body of a cast, byte for byte: these members in this order, no white space. Its SHA-256 is `ballot`. */
export function castBody({ key, signature, sealed, ballotSignature }: Ballot): Bytes {
  return utf8(
    castText(
      toBase64url(key),
      toBase64url(signature),
      toBase64url(sealed),
      toBase64url(ballotSignature),
    ),
  );
}

function castText(key: string, signature: string, sealed: string, ballotSignature: string): string {
  return `{"key":"${key}","signature":"${signature}","sealed":"${sealed}","ballotSignature":"${ballotSignature}"}`;
}

/** Bytes of the sealed choices of a round: the ephemeral key, then the ciphertext with its tag. */
export function sealedLength(choicesLength: number): number {
  return PUBLIC_KEY_LENGTH + choicesLength + TAG_LENGTH;
}

/** The one length in bytes that every cast of a round has. */
export function castBodyLength(choicesLength: number): number {
  const binary = [
    PUBLIC_KEY_LENGTH,
    PAPER_SIGNATURE_LENGTH,
    sealedLength(choicesLength),
    SIGNATURE_LENGTH,
  ];
  return binary.reduce(
    (length, bytes) => length + base64urlLength(bytes),
    castText('', '', '', '').length,
  );
}

const VALUE = '([^"]*)';
const CAST = new RegExp(`^${castText(VALUE, VALUE, VALUE, VALUE).replaceAll(/[{}]/g, '\\$&')}$`);

/**
 * Reads a cast. `malformed`: another length, order or member, white space, an
 * escape, or base64url in another spelling. Nothing is checked of the signatures.
 */
export function readCastBody(body: Uint8Array, choicesLength: number): Result<Ballot, 'malformed'> {
  if (body.length !== castBodyLength(choicesLength)) return fail('malformed');
  const match = CAST.exec(new TextDecoder('latin1').decode(body));
  const key = decoded(match?.[1], PUBLIC_KEY_LENGTH);
  const signature = decoded(match?.[2], PAPER_SIGNATURE_LENGTH);
  const sealed = decoded(match?.[3], sealedLength(choicesLength));
  const ballotSignature = decoded(match?.[4], SIGNATURE_LENGTH);
  if (key === undefined || key[0] !== 4 || signature === undefined) return fail('malformed');
  if (sealed === undefined || ballotSignature === undefined) return fail('malformed');
  return ok({ key, signature, sealed, ballotSignature });
}

/** The request body with which an unused paper is returned after sealing. */
export function unusedBody({ key, signature }: Paper): Bytes {
  return utf8(JSON.stringify({ key: toBase64url(key), signature: toBase64url(signature) }));
}

const SPACE = '[ \\t\\r\\n]*';
const MEMBER = `${SPACE}"(key|signature)"${SPACE}:${SPACE}"([^"]*)"${SPACE}`;
const UNUSED = new RegExp(`^${SPACE}\\{${MEMBER},${MEMBER}\\}${SPACE}$`);

/**
 * Reads the return of an unused paper: JSON with exactly these two members, in
 * any order and spacing, for it is not hashed. `malformed`: anything else.
 */
export function readUnusedBody(body: Uint8Array): Result<Paper, 'malformed'> {
  const [, first = '', one, second = '', other] =
    UNUSED.exec(new TextDecoder('latin1').decode(body)) ?? [];
  if (first === second) return fail('malformed');
  const key = decoded(first === 'key' ? one : other, PUBLIC_KEY_LENGTH);
  const signature = decoded(first === 'key' ? other : one, PAPER_SIGNATURE_LENGTH);
  if (key === undefined || key[0] !== 4 || signature === undefined) return fail('malformed');
  return ok({ key, signature });
}

function decoded(text: string | undefined, length: number): Bytes | undefined {
  const bytes = text === undefined ? undefined : fromBase64url(text);
  return bytes?.length === length ? bytes : undefined;
}
