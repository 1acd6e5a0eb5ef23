import { EXIF_WITHIN, placeInPhoto } from '../../shared/exif.ts';
import { PHOTO_EDGE, type Place } from '../../shared/files.ts';
import { isHeic } from '../../shared/heic.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A photo made small enough to send. */
export interface PreparedPhoto {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  /** Where the photo says it was taken. It is no longer in the blob: it goes along only when the person offers it. */
  readonly place: Place | undefined;
}

/** Bytes that a photo should have at most before it is sent. */
const AIM = 400_000;
const QUALITIES = [0.82, 0.6] as const;
/** A shorter edge than this shows nothing any more, whatever the photo weighs. */
const SHORTEST_EDGE = 480;

/**
 * Makes a photo ready to send: upright, at most 1,600 px, about 400 kB, without
 * any metadata. Failures: `photo-heic` when it is of that format and this
 * browser cannot open it; `photo-not-decoded` when it cannot open it otherwise.
 */
export async function preparePhoto(
  file: Blob,
): Promise<Result<PreparedPhoto, 'photo-heic' | 'photo-not-decoded'>> {
  const head = new Uint8Array(await file.slice(0, EXIF_WITHIN).arrayBuffer());
  const picture = await decoded(file);
  if (picture === undefined) return fail(isHeic(head) ? 'photo-heic' : 'photo-not-decoded');
  const place = placeInPhoto(head);
  try {
    for (let edge = PHOTO_EDGE; ;) {
      const canvas = drawn(picture, edge);
      const blob = await encoded(canvas);
      if (blob === undefined) return fail('photo-not-decoded');
      const { width, height } = canvas;
      if (blob.size <= AIM || edge === SHORTEST_EDGE) return ok({ blob, width, height, place });
      // The weight goes with the area; a little less than computed, so that few tries are needed.
      const longest = Math.max(width, height) * Math.sqrt(AIM / blob.size) * 0.95;
      edge = Math.max(SHORTEST_EDGE, Math.floor(longest));
    }
  } finally {
    picture.close();
  }
}

interface Picture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly close: () => void;
}

/** The picture, turned as the phone was held; nothing when the browser cannot open it. */
async function decoded(file: Blob): Promise<Picture | undefined> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = bitmap;
    return { source: bitmap, width, height, close: () => bitmap.close() };
  } catch {
    // Older browsers know no such bitmap, or open fewer kinds of photos that way.
    return asElement(file);
  }
}

async function asElement(file: Blob): Promise<Picture | undefined> {
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    return { source: image, width, height, close: () => URL.revokeObjectURL(address) };
  } catch {
    URL.revokeObjectURL(address);
    return undefined;
  }
}

function drawn({ source, width, height }: Picture, edge: number): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  // What is transparent would be black in a JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The picture in the best quality that is light enough, or in the least; nothing when the browser cannot write it. */
async function encoded(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  const best = await asFile(canvas, QUALITIES[0]);
  return best === undefined || best.size <= AIM ? best : asFile(canvas, QUALITIES[1]);
}

async function asFile(canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> {
  for (const type of ['image/webp', 'image/jpeg']) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    // A browser that cannot write WebP writes PNG instead, several times as large.
    if (blob?.type === type) return blob;
  }
  return undefined;
}
