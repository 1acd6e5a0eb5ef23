/** Bytes over memory of their own, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The value of each ASCII character, NONE for the others: a bundle has millions of characters to look up. */
const NONE = 0xff;
const VALUES = new Uint8Array(0x80).fill(NONE);
for (const [value, character] of Array.from(ALPHABET).entries())
  VALUES[character.charCodeAt(0)] = value;

/** RFC 4648 section 5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((held >> bits) & 0x3f);
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (6 - bits)) & 0x3f);
}

/**
 * The bytes, or nothing when this is not the one base64url text of any bytes:
 * padding, other characters, an impossible length, or unused bits that are not
 * zero. Strict, because two texts for one value would be two hashes for one ballot.
 */
export function fromBase64url(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let character = 0; character < text.length; character += 1) {
    const value = VALUES[text.charCodeAt(character)] ?? NONE;
    if (value === NONE) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

/** The bytes of a text that a reader has already found to be base64url; throws on any other. */
export function knownBase64url(text: string): Bytes {
  const bytes = fromBase64url(text);
  if (bytes === undefined) throw new Error('not base64url, although it was read as such');
  return bytes;
}

/** How many characters this many bytes have in base64url. */
export function base64urlLength(bytes: number): number {
  return Math.ceil((bytes * 8) / 6);
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const encoder = new TextEncoder();

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** The text, or nothing when the bytes are not UTF-8; a byte order mark stays a character. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Negative, zero or positive as `a` comes before, is, or comes after `b` by unsigned bytes; a prefix comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return compareBytes(a, b) === 0;
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(bytes)));
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The root as read out in the hall: its first 16 hexadecimal digits in four groups. */
export function readOut(boxRoot: Uint8Array): string {
  return (toHex(boxRoot.subarray(0, 8)).match(/.{4}/g) ?? []).join(' ');
}
