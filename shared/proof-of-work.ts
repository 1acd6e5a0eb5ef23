/**
 * A small sum that a browser must do before it may send a form without an
 * account: for one person a second, for a flood of forms a price. It names
 * nobody and asks nothing of the person.
 */

/** What the server gives out. */
export interface Challenge {
  /** Signed text that says for what, for which body and until when. */
  readonly challenge: string;
  /** How many bits at the beginning of the hash must be zero. */
  readonly bits: number;
  readonly expiresAt: string;
}

/** Leading bits of a hash that are zero. */
export function zeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

/** What is hashed: the challenge with the number that was tried. */
export function attempt(challenge: string, nonce: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${challenge}~${nonce}`);
}

/** Whether this number solves the challenge: SHA-256 of both begins with so many zero bits. */
export async function isSolution(challenge: string, nonce: number, bits: number): Promise<boolean> {
  const hash = await crypto.subtle.digest('SHA-256', attempt(challenge, nonce));
  return zeroBits(new Uint8Array(hash)) >= bits;
}

/** A solved challenge as it is sent, in one text. */
export function solvedTicket(challenge: string, nonce: number): string {
  return `${challenge}~${nonce}`;
}

/** The two parts of a solved challenge; nothing when it is not of that form. */
export function readSolvedTicket(
  text: string,
): { readonly challenge: string; readonly nonce: number } | undefined {
  const [, challenge, nonce] = /^([\w.-]{1,2000})~(\d{1,15})$/.exec(text) ?? [];
  return challenge === undefined ? undefined : { challenge, nonce: Number(nonce) };
}
