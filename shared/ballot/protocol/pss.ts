import { concat, type Bytes } from './bytes.ts';

const HASH_LENGTH = 48;

/**
 * EMSA-PSS-ENCODE of RFC 8017 section 9.1.1 with SHA-384 and MGF1 with SHA-384:
 * the number that RSA signs in place of the message, in as many bytes as the
 * modulus has. WebCrypto does this only together with a private key, which the
 * deputy's device does not have.
 */
export async function pssEncode(
  message: Uint8Array,
  salt: Uint8Array,
  modulusBits: number,
): Promise<Bytes> {
  const bits = modulusBits - 1;
  const length = Math.ceil(bits / 8);
  if (length < HASH_LENGTH + salt.length + 2) throw new Error('the modulus is too short');
  const hash = await sha384(concat(new Uint8Array(8), await sha384(message), salt));
  const block = new Uint8Array(length - HASH_LENGTH - 1);
  block[block.length - salt.length - 1] = 0x01;
  block.set(salt, block.length - salt.length);
  const mask = await mgf1(hash, block.length);
  const masked = block.map((byte, at) => byte ^ (mask[at] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (length * 8 - bits));
  return concat(masked, hash, Uint8Array.of(0xbc));
}

/** The mask generation function of RFC 8017 appendix B.2.1. */
async function mgf1(seed: Uint8Array, length: number): Promise<Bytes> {
  const blocks = Array.from({ length: Math.ceil(length / HASH_LENGTH) }, (_, counter) =>
    sha384(concat(seed, Uint8Array.of(0, 0, 0, counter))),
  );
  return concat(...(await Promise.all(blocks))).subarray(0, length);
}

async function sha384(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', concat(bytes)));
}
