import { concat, type Bytes } from './bytes.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Lengths in bytes: an uncompressed P-256 point, and `r ‖ s`. */
export const PUBLIC_KEY_LENGTH = 65;
export const SIGNATURE_LENGTH = 64;

/**
 * A new P-256 key pair: a device, ballot, scrutineer or station key. The private
 * key cannot leave this WebCrypto, except where the server must keep it in a file.
 */
export function newSigningKeys(keep: 'locked' | 'extractable' = 'locked'): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, keep === 'extractable', ['sign', 'verify']);
}

/** The public key as 65 uncompressed bytes. */
export async function publicKeyBytes(publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
}

/** ECDSA over SHA-256 of the message, as 64 bytes `r ‖ s`. */
export async function sign(privateKey: CryptoKey, message: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, concat(message)));
}

/** Whether the signature fits; false also for bytes that are no point of the curve or no signature. */
export async function verifySignature(
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (signature.length !== SIGNATURE_LENGTH) return false;
  const publicKey = await imported(key);
  if (publicKey === undefined) return false;
  return crypto.subtle.verify(ALGORITHM, publicKey, concat(signature), concat(message));
}

/** Whether these are the 65 uncompressed bytes of a point of the curve, so that something can be signed with it or sealed to it. */
export async function isPublicKey(key: Uint8Array): Promise<boolean> {
  return (await imported(key)) !== undefined;
}

async function imported(key: Uint8Array): Promise<CryptoKey | undefined> {
  if (key.length !== PUBLIC_KEY_LENGTH || key[0] !== 4) return undefined;
  try {
    return await crypto.subtle.importKey('raw', concat(key), CURVE, true, ['verify']);
  } catch {
    return undefined;
  }
}
