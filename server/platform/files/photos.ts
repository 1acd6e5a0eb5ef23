import sharp, { type Metadata } from 'sharp';
import {
  LARGEST_FILE,
  MOST_MEGAPIXELS,
  PHOTO_EDGE,
  SMALL_EDGE,
  type PhotoType,
} from '../../../shared/files.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { imageTypeOf } from './kinds.ts';
import { createQueue } from './queue.ts';

/** A photo as it is stored: WebP, upright, without any metadata. */
export interface ReducedPhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly small: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

export type PhotoProblem =
  | 'photo-not-an-image'
  | 'photo-heic'
  | 'photo-damaged'
  | 'photo-too-large'
  | 'photo-too-many-pixels'
  | 'try-again';

const MOST_PIXELS = MOST_MEGAPIXELS * 1_000_000;
const SECONDS = 20;

// Files are read once: nothing is worth keeping in memory.
sharp.cache(false);
// One photo uses one thread; how many photos at once, the queue below says.
sharp.concurrency(1);
// Decoders of formats that are not taken have no business with what strangers send.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** The thread pool has four places, and passwords need some; 128 MiB of photos may wait. */
const queue = createQueue({ atOnce: 2, waiting: 128 << 20 });

const DECODERS: Readonly<Record<PhotoType, Metadata['format']>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/**
 * Reduces a photo to what is stored: turned upright, at most 1,600 px (and 480
 * px for the small one), as WebP in sRGB, with nothing left of where, when and
 * with what it was taken. Works in threads of its own, two photos at once.
 *
 * Failures: `photo-too-large` {most} in bytes; `photo-not-an-image`;
 * `photo-heic`, which this build cannot read; `photo-too-many-pixels` {most}
 * in millions; `photo-damaged`; `try-again` when too many are waiting.
 */
export async function reducePhoto(bytes: Uint8Array): Promise<Result<ReducedPhoto, PhotoProblem>> {
  if (bytes.length > LARGEST_FILE) return fail('photo-too-large', { most: LARGEST_FILE });
  const type = imageTypeOf(bytes);
  if (type === undefined) return fail('photo-not-an-image');
  if (type === 'image/heic') return fail('photo-heic');
  const reduced = await queue(bytes.length, () => decoded(bytes, DECODERS[type]));
  return reduced ?? fail('try-again');
}

async function decoded(
  bytes: Uint8Array,
  format: Metadata['format'],
): Promise<Result<ReducedPhoto, PhotoProblem>> {
  try {
    // Only the head is read: a file of a few bytes may claim any number of pixels.
    const head = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (head.format !== format) return fail('photo-not-an-image');
    if (head.width * head.height > MOST_PIXELS)
      return fail('photo-too-many-pixels', { most: MOST_MEGAPIXELS });
    const whole = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(PHOTO_EDGE, PHOTO_EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .webp({ quality: 78, effort: 3 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(whole.data)
      .timeout({ seconds: SECONDS })
      .resize(SMALL_EDGE, SMALL_EDGE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 74, effort: 4 })
      .toBuffer();
    const { width, height } = whole.info;
    return ok({ bytes: new Uint8Array(whole.data), small: new Uint8Array(small), width, height });
  } catch {
    // Of whatever the decoder complains, the sender can do no more than choose another photo.
    return fail('photo-damaged');
  }
}
