import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core';
import { concat, fromBase64url, toBase64url, type Bytes } from './bytes.ts';
import { sealInfo } from './messages.ts';
import { PUBLIC_KEY_LENGTH, sign, verifySignature } from './signatures.ts';

// RFC 9180: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode.
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

const TAG_LENGTH = 16;
const SCALAR_LENGTH = 32;

/** Bytes of the sealed choices of a round: the ephemeral key, then the ciphertext with its tag. */
export function sealedLength(choicesLength: number): number {
  return PUBLIC_KEY_LENGTH + choicesLength + TAG_LENGTH;
}

/**
 * Seals a filled paper to the count key of the round (65 bytes). It opens only
 * under this round and for this ballot key. Throws when the count key is no
 * point of the curve; a device has checked that before it takes a paper.
 */
export async function sealChoices(
  countKey: Uint8Array,
  R: Uint8Array,
  ballotKey: Uint8Array,
  plaintext: Uint8Array,
): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(concat(countKey));
  const to = { recipientPublicKey, info: sealInfo(R) };
  const { enc, ct } = await suite.seal(to, concat(plaintext), concat(ballotKey));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
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

/** Whether choices can be sealed to these 65 bytes: a point of the curve, uncompressed. */
export async function isCountKey(countKey: Uint8Array): Promise<boolean> {
  if (countKey.length !== PUBLIC_KEY_LENGTH || countKey[0] !== 4) return false;
  try {
    await suite.kem.deserializePublicKey(concat(countKey));
    return true;
  } catch (error) {
    if (error instanceof HpkeError) return false;
    throw error;
  }
}

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
  if (scalar.length !== SCALAR_LENGTH || !(await isCountKey(publicKey))) return undefined;
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
