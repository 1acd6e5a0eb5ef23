/** Decimal places by which one of the unit is larger than one yuan; a bare number is in 万元, as headings say. */
const UNITS: Readonly<Record<string, number>> = {
  '': 4,
  元: 0,
  万: 4,
  万元: 4,
  亿: 8,
  亿元: 8,
};

/** Spreadsheet programs know 15 digits of a number and may write more, of which the rest is noise. */
const KNOWN_DIGITS = 15;

/** Whole yuan as 万元 (ten thousand yuan), exactly: 12345600 is `1234.56`. */
export function inWan(yuan: number): string {
  const digits = String(yuan).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${fraction}`;
}

/**
 * The whole yuan of an amount in 万元, as a sheet writes it: `1,234.56`, also
 * with its own unit (`1.2亿元`, `5000元`). Reckoned on the digits, never with
 * binary fractions. Nothing when it is no amount or not of whole yuan.
 */
export function yuanOf(amount: string): number | undefined {
  const text = amount.normalize('NFKC').replaceAll(/[\s,]/g, '');
  const parts = /^(\d{1,20})(?:\.(\d{1,20}))?(\D*)$/.exec(text);
  const places = UNITS[parts?.[3] ?? ''];
  if (parts === null || places === undefined) return undefined;
  const [, whole = '', fraction = ''] = parts;
  const { digits, scale } = withoutNoise(whole + fraction, fraction.length);
  const [yuan, rest] =
    places >= scale
      ? [digits * 10n ** BigInt(places - scale), 0n]
      : [digits / 10n ** BigInt(scale - places), digits % 10n ** BigInt(scale - places)];
  return rest === 0n && yuan <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(yuan) : undefined;
}

/** The number `digits / 10^scale`, rounded to the digits that a spreadsheet program knows when it has more behind the point. */
function withoutNoise(text: string, scale: number): { digits: bigint; scale: number } {
  const digits = BigInt(text);
  const excess = Math.min(scale, digits.toString().length - KNOWN_DIGITS);
  if (excess <= 0) return { digits, scale };
  const unit = 10n ** BigInt(excess);
  return { digits: (digits + unit / 2n) / unit, scale: scale - excess };
}
