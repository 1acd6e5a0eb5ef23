import { fromBase64url, toHex, type Bytes } from './bytes.ts';

/** Whole numbers of any length, as RSA needs them; values on the wire are big-endian. */
export function toNumber(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

/** Big-endian in exactly this many bytes; throws when the number is longer. */
export function toBytes(number: bigint, length: number): Bytes {
  const hex = number.toString(16).padStart(length * 2, '0');
  if (hex.length !== length * 2) throw new Error(`the number does not fit into ${length} bytes`);
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/** `base ^ exponent mod modulus`. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The number whose product with `value` is 1, or nothing when the two share a divisor (extended Euclid). */
export function inverse(value: bigint, modulus: bigint): bigint | undefined {
  let [divisor, rest] = [modulus, value % modulus];
  let [before, coefficient] = [0n, 1n];
  while (rest > 0n) {
    const quotient = divisor / rest;
    [divisor, rest] = [rest, divisor - quotient * rest];
    [before, coefficient] = [coefficient, before - quotient * coefficient];
  }
  if (divisor !== 1n) return undefined;
  return before < 0n ? before + modulus : before;
}

/** An RSA public key as numbers, with its length in bits and in bytes. */
export interface Modulus {
  readonly n: bigint;
  readonly e: bigint;
  readonly bits: number;
  readonly length: number;
}

/** Throws when the key is not base64url: it comes out of a record that was read strictly. */
export function modulusOf(key: { readonly n: string; readonly e: string }): Modulus {
  const [n, e] = [fromBase64url(key.n), fromBase64url(key.e)];
  if (n === undefined || e === undefined) throw new Error('not an RSA key');
  const bits = toNumber(n).toString(2).length;
  return { n: toNumber(n), e: toNumber(e), bits, length: Math.ceil(bits / 8) };
}
