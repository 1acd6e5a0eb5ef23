/**
 * What stands on a credential card (代表证): a handle of four characters that
 * names the card, and a secret. The link carries a secret of 32 bytes; the
 * short code one of 40 bits, to be typed, in Crockford's base32, whose
 * alphabet leaves out I, L, O and U.
 */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const HANDLE_LENGTH = 4;
/** Characters of the typed secret: 8 of 5 bits. */
export const CODE_SECRET_LENGTH = 8;

/** What somebody scanned or typed. */
export interface CardText {
  readonly handle: string;
  readonly purpose: 'link' | 'code';
  readonly secret: string;
}

const LINK = /^([0-9A-HJKMNP-TV-Z]{4})([A-Za-z0-9_-]{43})$/;

/**
 * Reads a card as scanned (the whole link, or what stands in it after
 * `card=`) or typed: case, hyphens, spaces and full-width letters are
 * forgiven, O is read as 0, I and L as 1. Nothing when it cannot be a card.
 */
export function readCardText(text: string): CardText | undefined {
  const trimmed = text.trim();
  const inLink = /[#&]card=([^&]*)/.exec(trimmed)?.[1] ?? trimmed;
  const link = LINK.exec(inLink);
  if (link?.[1] !== undefined && link[2] !== undefined)
    return { handle: link[1], purpose: 'link', secret: link[2] };
  const typed = foldCode(trimmed);
  if (typed.length !== HANDLE_LENGTH + CODE_SECRET_LENGTH) return undefined;
  if (!Array.from(typed).every((letter) => CODE_ALPHABET.includes(letter))) return undefined;
  return {
    handle: typed.slice(0, HANDLE_LENGTH),
    purpose: 'code',
    secret: typed.slice(HANDLE_LENGTH),
  };
}

/** The short code as printed: `HHHH-SSSS-SSSS`. */
export function printedCode(handle: string, secret: string): string {
  return [handle, secret.slice(0, 4), secret.slice(4)].join('-');
}

/** The first `length` × 5 bits in Crockford's base32. */
export function toCodeLetters(bytes: Uint8Array, length: number): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length }, (_, at) =>
    CODE_ALPHABET.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('');
}

function foldCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
