/** Of the formats of ISO base media files, those that iPhones and newer Androids write photos in. */
const BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'hevm', 'mif1', 'msf1'];

/** Whether a file is a HEIC photo (ISO/IEC 23008-12), which few browsers and no decoder of ours can read. */
export function isHeic(bytes: Uint8Array): boolean {
  const text = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  return text(4) === 'ftyp' && BRANDS.includes(text(8));
}
