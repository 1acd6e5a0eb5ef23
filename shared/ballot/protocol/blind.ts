import type { Chance } from '../../chance.ts';
import { fail, ok, type Result } from '../../result.ts';
import { inverse, modulusOf, power, toBytes, toNumber } from './arithmetic.ts';
import { concat, type Bytes } from './bytes.ts';
import { pssEncode } from './pss.ts';

/** Bytes of salt in RSABSSA-SHA384-PSS-Deterministic. */
export const SALT_LENGTH = 48;

/** The two numbers of an issuer's public key, base64url as in a JWK. The record check demands RSA-2048; the arithmetic takes any length. */
export interface IssuerNumbers {
  readonly n: string;
  readonly e: string;
}

/** What leaves the device, and what must stay on it until the answer is there. */
export interface Blinding {
  readonly blinded: Bytes;
  /** The inverse of the blinding factor. Whoever learns it can tell which paper this was. */
  readonly secret: Bytes;
}

/**
 * Blind of RFC 9474 section 4.2, variant RSABSSA-SHA384-PSS-Deterministic: the
 * message is signed as it is, because it names a fresh ballot key and so cannot
 * be guessed. Salt and factor are drawn from `chance` in this order.
 */
export async function blind(
  issuer: IssuerNumbers,
  message: Uint8Array,
  chance: Chance,
): Promise<Blinding> {
  const encoded = await pssEncode(message, chance.bytes(SALT_LENGTH), modulusOf(issuer).bits);
  return blindEncoded(issuer, encoded, chance);
}

/** The arithmetic of Blind, for a message already encoded. Throws for a key that is no product of large primes. */
export function blindEncoded(issuer: IssuerNumbers, encoded: Uint8Array, chance: Chance): Blinding {
  const { n, e, length } = modulusOf(issuer);
  const message = toNumber(encoded);
  if (inverse(message, n) === undefined) throw new Error('the message shares a divisor with n');
  const factor = between(n, length, chance);
  const secret = inverse(factor, n);
  if (secret === undefined) throw new Error('the blinding factor shares a divisor with n');
  const blinded = (message * power(factor, e, n)) % n;
  return { blinded: toBytes(blinded, length), secret: toBytes(secret, length) };
}

/** A number from 1 up to but not including n, all equally likely. */
function between(n: bigint, length: number, chance: Chance): bigint {
  for (;;) {
    const drawn = toNumber(chance.bytes(length));
    if (drawn > 0n && drawn < n) return drawn;
  }
}

/**
 * Finalize of RFC 9474 section 4.4: takes the blinding off and checks what is
 * left. `paper-signature`: the issuer did not sign what it was sent.
 */
export async function finish(
  issuer: IssuerNumbers,
  message: Uint8Array,
  blindSignature: Uint8Array,
  secret: Uint8Array,
): Promise<Result<Bytes, 'paper-signature'>> {
  if (blindSignature.length !== modulusOf(issuer).length) return fail('paper-signature');
  const signature = unblind(issuer, blindSignature, secret);
  const genuine = await verifyPaper(await issuerKey(issuer), message, signature);
  return genuine ? ok(signature) : fail('paper-signature');
}

/** The arithmetic of Finalize, for every salt length. */
export function unblind(
  issuer: IssuerNumbers,
  blindSignature: Uint8Array,
  secret: Uint8Array,
): Bytes {
  const { n, length } = modulusOf(issuer);
  return toBytes((toNumber(blindSignature) * toNumber(secret)) % n, length);
}

/** The issuer's key for checking; keep it for a round, for taking it in costs more than a check. */
export function issuerKey({ n, e }: IssuerNumbers): Promise<CryptoKey> {
  const key = { kty: 'RSA', n, e, alg: 'PS384' };
  return crypto.subtle.importKey('jwk', key, { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'verify',
  ]);
}

/** Whether this is the issuer's signature over the paper message (see `paperMessage`). */
export function verifyPaper(
  issuer: CryptoKey,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const algorithm = { name: 'RSA-PSS', saltLength: SALT_LENGTH };
  return crypto.subtle.verify(algorithm, issuer, concat(signature), concat(message));
}
