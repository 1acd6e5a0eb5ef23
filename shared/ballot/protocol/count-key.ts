import { HpkeError } from '@hpke/core';
import { concat, fromBase64url, toBase64url, type Bytes } from './bytes.ts';
import { sealInfo } from './messages.ts';
import { suite } from './sealing.ts';
import { isPublicKey, PUBLIC_KEY_LENGTH, sign, verifySignature } from './signatures.ts';

// Apart from the sealing, because a deputy's device never opens anything.

const SCALAR_LENGTH = 32;

/** A count key as it is kept, split into shares or published: the bare scalar (32 bytes) beside the public key (65). */
export interface CountKey {
  readonly scalar: Bytes;
  readonly publicKey: Bytes;
}

/** A new count key of one round. */
export async function newCountKey(): Promise<CountKey> {
  const { privateKey, publicKey } = await suite.kem.generateKeyPair();
  const { d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  const scalar = fromBase64url(d);
  if (scalar?.length !== SCALAR_LENGTH) throw new Error('not a P-256 scalar');
  return { scalar, publicKey: new Uint8Array(await suite.kem.serializePublicKey(publicKey)) };
}

/**
 * The key that opens, from its scalar and the public key of the round record;
 * undefined when the two do not belong together. The public half is asked for
 * because browsers differ in deriving it, and everyone who opens has it.
 */
export async function countKeyPair(
  scalar: Uint8Array,
  publicKey: Uint8Array,
): Promise<CryptoKeyPair | undefined> {
  if (scalar.length !== SCALAR_LENGTH || !(await isPublicKey(publicKey))) return undefined;
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64url(publicKey.subarray(1, 33)),
    y: toBase64url(publicKey.subarray(33)),
    d: toBase64url(scalar),
  };
  const signing = await imported(jwk, 'ECDSA', ['sign']);
  if (signing === undefined) return undefined;
  // Not every WebCrypto compares the halves; a signature does.
  const probe = sealInfo(publicKey);
  if (!(await verifySignature(publicKey, probe, await sign(signing, probe)))) return undefined;
  const privateKey = await imported(jwk, 'ECDH', ['deriveBits']);
  if (privateKey === undefined) return undefined;
  return { privateKey, publicKey: await suite.kem.deserializePublicKey(concat(publicKey)) };
}

/** A private key that does not leave WebCrypto again; undefined when it is none. */
async function imported(
  jwk: JsonWebKey,
  name: 'ECDH' | 'ECDSA',
  usages: KeyUsage[],
): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', jwk, { name, namedCurve: 'P-256' }, false, usages);
  } catch {
    return undefined;
  }
}

/** Opens sealed choices; undefined when they do not open, which makes an invalid ballot. */
export async function openSealed(
  countKeys: CryptoKeyPair,
  R: Uint8Array,
  ballotKey: Uint8Array,
  sealed: Uint8Array,
): Promise<Bytes | undefined> {
  const whole = concat(sealed);
  const enc = whole.slice(0, PUBLIC_KEY_LENGTH);
  try {
    const by = { recipientKey: countKeys, enc, info: sealInfo(R) };
    return new Uint8Array(await suite.open(by, whole.slice(PUBLIC_KEY_LENGTH), concat(ballotKey)));
  } catch (error) {
    if (error instanceof HpkeError) return undefined;
    throw error;
  }
}
