import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import {
  compareBytes,
  concat,
  equalBytes,
  knownBase64url,
  type Bytes,
} from '../../shared/ballot/protocol/bytes.ts';
import type { Issuer } from '../../shared/ballot/protocol/records.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

const generate = promisify(generateKeyPair);

/** The issuer of one round: what signs, and what is published of it. */
export interface IssuerKey {
  readonly privateKey: KeyObject;
  readonly issuer: Issuer;
}

/** A new RSA-2048 issuer key. One for each round, always: the signer cannot see what it signs. */
export async function newIssuerKey(): Promise<IssuerKey> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 });
  return withPublic(privateKey);
}

/** The issuer key as its file keeps it (PKCS #8, PEM); the file is erased at sealing. */
export function writeIssuerKey({ privateKey }: IssuerKey): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The issuer key out of its file. Throws when the file is damaged. */
export function readIssuerKey(pem: string): IssuerKey {
  return withPublic(createPrivateKey(pem));
}

function withPublic(privateKey: KeyObject): IssuerKey {
  const { n, e } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (n === undefined || e !== 'AQAB') throw new Error('not an RSA key with exponent 65537');
  return { privateKey, issuer: { kty: 'RSA', n, e, alg: 'PS384' } };
}

/**
 * BlindSign of RFC 9474 section 4.3: the bare RSA operation on what the device
 * sent. `malformed`: not 256 bytes, or not below the modulus. Throws, and gives
 * nothing out, when the result does not check: a signature with a fault in it
 * would give away a prime of the key.
 */
export function blindSign(
  { privateKey, issuer }: IssuerKey,
  blinded: Uint8Array,
): Result<Bytes, 'malformed'> {
  const modulus = knownBase64url(issuer.n);
  if (blinded.length !== modulus.length) return fail('malformed');
  if (compareBytes(blinded, modulus) >= 0) return fail('malformed');
  const padding = constants.RSA_NO_PADDING;
  const signature = concat(privateDecrypt({ key: privateKey, padding }, blinded));
  const back = publicEncrypt({ key: createPublicKey(privateKey), padding }, signature);
  if (!equalBytes(back, blinded)) throw new Error('the blind signature does not check');
  return ok(signature);
}
