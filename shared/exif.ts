import type { Place } from './files.ts';

/** So many bytes at the beginning of a photo hold what it says about itself. */
export const EXIF_WITHIN = 256 << 10;

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const TIFF = 6;
const GPS_DIRECTORY = 0x8825;
const GPS = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 } as const;
const TYPE_TEXT = 2;
const TYPE_LONG = 4;
const TYPE_RATIONAL = 5;

/**
 * Where a JPEG says that it was taken (Exif 2.32, 4.6.6), in degrees; nothing
 * when it does not say, or says what cannot be. Reads any bytes without failing.
 */
export function placeInPhoto(bytes: Uint8Array): Place | undefined {
  const tiff = exifOf(bytes);
  if (tiff === undefined) return undefined;
  const order = tiff.getUint16(0);
  if ((order !== 0x4949 && order !== 0x4d4d) || tiff.byteLength < 8) return undefined;
  const read: Tiff = { view: tiff, little: order === 0x4949 };
  const gps = entriesOf(read, read.view.getUint32(4, read.little)).get(GPS_DIRECTORY);
  if (gps === undefined || gps.type !== TYPE_LONG) return undefined;
  const entries = entriesOf(read, read.view.getUint32(gps.at, read.little));
  const latitude = degrees(read, entries.get(GPS.latitude), entries.get(GPS.latitudeRef), 'NS');
  const longitude = degrees(read, entries.get(GPS.longitude), entries.get(GPS.longitudeRef), 'EW');
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  // What a phone writes that did not know where it was.
  return latitude === 0 && longitude === 0 ? undefined : { latitude, longitude };
}

/** The segment of a JPEG in which Exif data stands. */
function exifOf(bytes: Uint8Array): DataView | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1];
    if (marker === START_OF_SCAN) return undefined;
    const length = view.getUint16(at + 2);
    const begin = at + 4;
    const end = Math.min(at + 2 + length, bytes.length);
    const name = String.fromCharCode(...bytes.subarray(begin, begin + 6));
    if (marker === APP1 && name === 'Exif\0\0' && end - begin >= TIFF + 8)
      return new DataView(bytes.buffer, bytes.byteOffset + begin + TIFF, end - begin - TIFF);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

interface Tiff {
  readonly view: DataView;
  readonly little: boolean;
}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where its value stands, or where it says that its value stands. */
  readonly at: number;
}

/** The entries of a directory by their tags; none when it stands outside of the data. */
function entriesOf({ view, little }: Tiff, at: number): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  if (at + 2 > view.byteLength) return entries;
  const count = view.getUint16(at, little);
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
    if (entry + 12 > view.byteLength) break;
    entries.set(view.getUint16(entry, little), {
      type: view.getUint16(entry + 2, little),
      count: view.getUint32(entry + 4, little),
      at: entry + 8,
    });
  }
  return entries;
}

/** Degrees, minutes and seconds as a number, negative for the second of both letters. */
function degrees(
  { view, little }: Tiff,
  value: Entry | undefined,
  reference: Entry | undefined,
  letters: 'NS' | 'EW',
): number | undefined {
  if (value?.type !== TYPE_RATIONAL || value.count !== 3 || reference?.type !== TYPE_TEXT)
    return undefined;
  const side = letters.indexOf(String.fromCharCode(view.getUint8(reference.at)));
  const at = view.getUint32(value.at, little);
  if (side === -1 || at + 24 > view.byteLength) return undefined;
  const parts = [0, 8, 16].map(
    (part) => view.getUint32(at + part, little) / view.getUint32(at + part + 4, little),
  );
  const [whole = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = parts;
  const angle = whole + minutes / 60 + seconds / 3600;
  // A denominator of zero. Six decimals are a tenth of a metre.
  if (!Number.isFinite(angle)) return undefined;
  return Math.round((side === 1 ? -angle : angle) * 1e6) / 1e6;
}
