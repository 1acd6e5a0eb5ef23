import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { concat, type Bytes } from './bytes.ts';
import { sealInfo } from './messages.ts';

/** RFC 9180: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

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
