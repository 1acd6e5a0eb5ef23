import { HpkeError } from '@hpke/core';
import { combine, split } from 'shamir-secret-sharing';
import type { Result } from '../../result.ts';
import { concat, equalBytes, sha256, toBase64url, toHex, utf8, type Bytes } from './bytes.ts';
import { countKeyPair, newCountKey, type CountKey } from './count-key.ts';
import { base64url, readForm } from './records.ts';
import { suite } from './sealing.ts';
import { PUBLIC_KEY_LENGTH } from './signatures.ts';
import { nameText, object, oneOf, type Form } from './verify-reading.ts';

// The count key under the custody of the scrutineers: made in the chief's page,
// split, and joined again only after the box is sealed.

/** 2 of 3: one lost share stops nothing, one share alone opens nothing. */
export const SHARES = 3;
export const SHARES_NEEDED = 2;
/** The scalar (32 bytes) and the place on the curve through it. */
export const SHARE_LENGTH = 33;

const SHARE = utf8('piaojue/1/share\0');
const CHECK = utf8('piaojue/1/share-check\0');
const SCRUTINEER = utf8('piaojue/1/scrutineer\0');

/** What a scrutineer's browser enrols: a key that signs seal and tally, and one that shares are sealed to. */
export interface ScrutineerKeys {
  readonly key: Bytes;
  readonly sealKey: Bytes;
}

/** A new key pair that shares are sealed to; the private half cannot leave this WebCrypto. */
export function newSealKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
}

/** What the signing key signs when both keys are enrolled for a session: it holds both in one hand. */
export function enrolMessage(session: string, sealKey: Uint8Array): Bytes {
  return concat(SCRUTINEER, utf8(session), Uint8Array.of(0), sealKey);
}

/**
 * The keys of a scrutineer as they are read out and compared before shares are
 * sealed to them: 16 hexadecimal digits in four groups. Whoever could swap the
 * keys on their way could read the shares.
 */
export async function keysReadOut({ key, sealKey }: ScrutineerKeys): Promise<string> {
  const digest = await sha256(concat(SCRUTINEER, key, sealKey));
  return (toHex(digest.subarray(0, 8)).match(/.{4}/g) ?? []).join(' ');
}

/** A count key with its three shares, each recognisable by its check. */
export interface DealtKey {
  readonly publicKey: Bytes;
  readonly shares: readonly { readonly share: Bytes; readonly check: Bytes }[];
}

/** Makes the count key of a round and splits it; the whole key is forgotten with the page's memory. */
export async function dealCountKey(round: string): Promise<DealtKey> {
  const { scalar, publicKey } = await newCountKey();
  const parts = await split(scalar, SHARES, SHARES_NEEDED);
  scalar.fill(0);
  const shares = [];
  for (const part of parts) {
    const share = concat(part);
    shares.push({ share, check: await shareCheck(round, publicKey, share) });
  }
  return { publicKey, shares };
}

/** Tells a share of this round from any other bytes without telling anything of the key. */
export function shareCheck(round: string, countKey: Uint8Array, share: Uint8Array): Promise<Bytes> {
  return sha256(concat(CHECK, utf8(round), Uint8Array.of(0), countKey, share));
}

/** Whether this is a share of this round's key, as its check was published when it was dealt. */
export async function isShareOf(
  round: string,
  countKey: Uint8Array,
  share: Uint8Array,
  checks: readonly Uint8Array[],
): Promise<boolean> {
  if (share.length !== SHARE_LENGTH) return false;
  const check = await shareCheck(round, countKey, share);
  return checks.some((known) => equalBytes(known, check));
}

const shareInfo = (round: string, countKey: Uint8Array): Bytes =>
  concat(SHARE, utf8(round), Uint8Array.of(0), countKey);

/** Seals a share so that only the page with this seal key reads it (65 bytes, a point of the curve). */
export async function sealShare(
  round: string,
  countKey: Uint8Array,
  sealKey: Uint8Array,
  share: Uint8Array,
): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(concat(sealKey));
  const to = { recipientPublicKey, info: shareInfo(round, countKey) };
  const { enc, ct } = await suite.seal(to, concat(share), concat(sealKey));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** Length in bytes of a sealed share: the ephemeral key, then the ciphertext with its tag. */
export const SEALED_SHARE_LENGTH = PUBLIC_KEY_LENGTH + SHARE_LENGTH + 16;

/** Opens a share that was sealed to this page; undefined when it was sealed to another or is damaged. */
export async function openShare(
  round: string,
  countKey: Uint8Array,
  keys: CryptoKeyPair,
  sealKey: Uint8Array,
  sealed: Uint8Array,
): Promise<Bytes | undefined> {
  const whole = concat(sealed);
  const enc = whole.slice(0, PUBLIC_KEY_LENGTH);
  const by = { recipientKey: keys, enc, info: shareInfo(round, countKey) };
  try {
    return new Uint8Array(await suite.open(by, whole.slice(PUBLIC_KEY_LENGTH), concat(sealKey)));
  } catch (error) {
    if (error instanceof HpkeError) return undefined;
    throw error;
  }
}

/**
 * Joins shares to the count key; undefined when no two of them make the key of
 * this round. More than two may be given, and wrong ones among them.
 */
export async function joinShares(
  shares: readonly Uint8Array[],
  countKey: Uint8Array,
): Promise<CountKey | undefined> {
  const publicKey = concat(countKey);
  for (const [at, one] of shares.entries()) {
    for (const other of shares.slice(at + 1)) {
      const pair = [one, other].map((share) => concat(share));
      // Two at one place on the curve are one share twice, or one of them is wrong.
      if (one.at(-1) === other.at(-1) || pair.some(({ length }) => length !== SHARE_LENGTH))
        continue;
      const scalar = concat(await combine(pair));
      if ((await countKeyPair(scalar, publicKey)) !== undefined) return { scalar, publicKey };
    }
  }
  return undefined;
}

/** A share as it is saved to a file and printed as a QR code: for the day when a browser has lost it. */
export interface ShareFile {
  readonly kind: 'piaojue-share';
  readonly version: 1;
  readonly round: string;
  readonly countKey: string;
  readonly holder: string;
  readonly share: string;
}

/** The text of the file and of the QR code. */
export function writeShare(
  of: Pick<ShareFile, 'round' | 'holder'>,
  countKey: Uint8Array,
  share: Uint8Array,
): string {
  const file: ShareFile = {
    kind: 'piaojue-share',
    version: 1,
    ...of,
    countKey: toBase64url(countKey),
    share: toBase64url(share),
  };
  return JSON.stringify(file);
}

const shareFile = object({
  kind: oneOf(['piaojue-share']),
  version: oneOf([1]),
  round: nameText,
  countKey: base64url(PUBLIC_KEY_LENGTH),
  holder: nameText,
  share: base64url(SHARE_LENGTH),
}) satisfies Form<ShareFile>;

/** A share as it was saved; `malformed` for any other text. */
export function readShare(text: string): Result<ShareFile, 'malformed'> {
  return readForm(shareFile, text.trim());
}
