import { isDay } from '../day.ts';

/** Personal data that has no place in a text that everybody reads. */
export const PERSONAL_DATA_KINDS = ['mobile', 'landline', 'identity', 'bank-card'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Where in a text it stands: from `start` up to, not including, `end`, as `slice` counts. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly kind: PersonalDataKind;
  /** Its first group, where there is one, is the number; otherwise the whole is. */
  readonly pattern: RegExp;
  /** What its digits (and X) must fulfil. */
  readonly holds?: (digits: string) => boolean;
}

/** The certain ones first: what one of them has found is not read again as another. */
const FORMS: readonly Form[] = [
  {
    kind: 'identity',
    pattern: /[1-9]\d{5}[ -]?\d{8}[ -]?\d{3}[\dX](?!\d)/g,
    holds: isIdentityNumber,
  },
  {
    kind: 'bank-card',
    pattern: /[3-69]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{1,3})?(?!\d)/g,
    holds: isCardNumber,
  },
  { kind: 'mobile', pattern: /(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ .-]?\d{4}[ .-]?\d{4}(?!\d)/g },
  // With its area code; a number alone may be anything unless a word before it says what it is.
  { kind: 'landline', pattern: /\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]?[2-9]\d{2,3}[ -]?\d{4}(?!\d)/g },
  {
    kind: 'landline',
    pattern: /(?:电话|座机|致电|联系|TEL|PHONE|CALL)[^\d\n]{0,6}([2-9]\d{2,3}[ -]?\d{4})(?!\d)/g,
  },
];

/**
 * Telephone, identity and bank card numbers in a text, in their order; of full
 * or half width, with blanks or dashes between. A number of 18 digits is an
 * identity number only with a day that exists and the check character of
 * GB 11643-1999; one of 16 to 19 digits a bank card only with the check digit of
 * ISO/IEC 7812-1. It warns, it proves nothing: what it does not find may still
 * be there.
 */
export function personalDataIn(text: string): readonly PersonalData[] {
  const plain = halfWidth(text).toUpperCase();
  // Upper case may lengthen a letter of some languages; then the places would not fit.
  const read = plain.length === text.length ? plain : halfWidth(text);
  const found: PersonalData[] = [];
  for (const { kind, pattern, holds } of FORMS) {
    const search = new RegExp(pattern);
    for (let match = search.exec(read); match !== null; match = search.exec(read)) {
      const number = match[1] ?? match[0];
      const start = match.index + match[0].length - number.length;
      const end = start + number.length;
      const whole = !/\d/.test(read.charAt(start - 1));
      const fits = holds?.(number.replaceAll(/[ -]/g, '')) ?? true;
      if (whole && fits && !found.some((other) => start < other.end && other.start < end))
        found.push({ kind, start, end });
      // The number that is one may begin within what is none.
      else search.lastIndex = match.index + 1;
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** Full-width signs as their half-width ones, each in its place; every dash as `-`. */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u3000\u00a0]/g, ' ');
}

/** GB 11643-1999: six digits of the place, the day of birth, three digits, and a check character by ISO 7064 MOD 11-2. */
function isIdentityNumber(digits: string): boolean {
  const day = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  if (!isDay(day) || day < '1900') return false;
  const sum = Array.from(digits).reduce(
    (sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * (2 ** (17 - at) % 11),
    0,
  );
  return sum % 11 === 1;
}

/** The check digit of card numbers (Luhn, ISO/IEC 7812-1 annex B). */
function isCardNumber(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((sum, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
