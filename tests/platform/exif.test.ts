import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { placeInPhoto } from '../../shared/exif.ts';
import { phonePhoto } from './files-samples.ts';

type Rational = readonly [number, number];

interface Written {
  readonly order?: 'II' | 'MM';
  readonly latitude?: readonly Rational[];
  readonly north?: string;
  readonly longitude?: readonly Rational[];
  readonly east?: string;
}

/** Hangzhou, as a phone writes it: 30°16′48.12″ N, 120°9′12″ E. */
const LATITUDE: readonly Rational[] = [
  [30, 1],
  [16, 1],
  [4812, 100],
];
const LONGITUDE: readonly Rational[] = [
  [120, 1],
  [9, 1],
  [12, 1],
];

/** Start of image, another segment, and the marker of the Exif segment; then the start of the picture. */
const JPEG_HEAD = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xe1] as const;
const JPEG_SCAN = [0xff, 0xda, 0, 2] as const;

const NULL_ISLAND: readonly Rational[] = [
  [0, 1],
  [0, 1],
  [0, 1],
];

/** The bytes of a JPEG up to its picture, with one Exif segment that holds a place. */
function jpegWith({
  order = 'II',
  latitude = LATITUDE,
  north = 'N',
  longitude = LONGITUDE,
  east = 'E',
}: Written = {}): Uint8Array<ArrayBuffer> {
  const tiff = new DataView(new ArrayBuffer(200));
  const little = order === 'II';
  const u16 = (at: number, value: number) => tiff.setUint16(at, value, little);
  const u32 = (at: number, value: number) => tiff.setUint32(at, value, little);
  const entry = (at: number, tag: number, type: number, count: number, value: number | string) => {
    u16(at, tag);
    u16(at + 2, type);
    u32(at + 4, count);
    if (typeof value === 'string') tiff.setUint8(at + 8, value.charCodeAt(0));
    else u32(at + 8, value);
  };
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
  u16(2, 42);
  u32(4, 8);
  u16(8, 1);
  entry(10, 0x8825, 4, 1, 26);
  u16(26, 4);
  entry(28, 1, 2, 2, north);
  entry(40, 2, 5, latitude.length, 100);
  entry(52, 3, 2, 2, east);
  entry(64, 4, 5, longitude.length, 140);
  for (const [begin, angle] of [
    [100, latitude],
    [140, longitude],
  ] as const)
    for (const [part, [numerator, denominator]] of angle.entries()) {
      u32(begin + part * 8, numerator);
      u32(begin + part * 8 + 4, denominator);
    }
  const segment = new TextEncoder().encode('Exif\0\0');
  const length = 2 + segment.length + tiff.byteLength;
  return new Uint8Array([
    ...JPEG_HEAD,
    length >> 8,
    length & 0xff,
    ...segment,
    ...new Uint8Array(tiff.buffer),
    ...JPEG_SCAN,
  ]);
}

describe('where a photo was taken', () => {
  it('is read in either order of bytes, on every side of the earth', () => {
    expect(placeInPhoto(jpegWith())).toEqual({ latitude: 30.280_033, longitude: 120.153_333 });
    expect(placeInPhoto(jpegWith({ order: 'MM' }))).toEqual({
      latitude: 30.280_033,
      longitude: 120.153_333,
    });
    expect(placeInPhoto(jpegWith({ north: 'S', east: 'W' }))).toEqual({
      latitude: -30.280_033,
      longitude: -120.153_333,
    });
  });

  it('is read out of what another program wrote', async () => {
    const written = await sharp(await phonePhoto())
      .withExif({
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '30/1 16/1 4812/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '120/1 9/1 12/1',
        },
      })
      .jpeg()
      .toBuffer();
    expect(placeInPhoto(written)).toEqual({ latitude: 30.280_033, longitude: 120.153_333 });
  });

  it('is nothing when the photo does not say, or says what cannot be', async () => {
    const nowhere: readonly Written[] = [
      { latitude: [[91, 1], ...LATITUDE.slice(1)] },
      { longitude: [[181, 1], ...LONGITUDE.slice(1)] },
      { latitude: [[30, 0], ...LATITUDE.slice(1)] },
      { latitude: NULL_ISLAND, longitude: NULL_ISLAND },
      { latitude: LATITUDE.slice(0, 2) },
      { north: 'E' },
      { east: '\0' },
    ];
    for (const written of nowhere) expect(placeInPhoto(jpegWith(written))).toBeUndefined();
    const plain = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    expect(placeInPhoto(plain)).toBeUndefined();
    expect(placeInPhoto(await phonePhoto('png'))).toBeUndefined();
  });

  it('is looked for in any bytes without failing', () => {
    const whole = jpegWith();
    for (let end = 0; end < whole.length; end += 1) placeInPhoto(whole.subarray(0, end));
    for (let at = 0; at < whole.length; at += 1)
      for (const value of [0, 1, 0x7f, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        const place = placeInPhoto(changed);
        if (place !== undefined) expect(Math.abs(place.latitude)).toBeLessThanOrEqual(90);
      }
  });
});
