/** What both sides must agree on about photos and documents that people send. */

/** Bytes of the largest photo or document that is taken. */
export const LARGEST_FILE = 8 << 20;

/** Longest edge of a stored photo and of its small form, in pixels. */
export const PHOTO_EDGE = 1600;
export const SMALL_EDGE = 480;

/** Million pixels of the largest photo that is decoded; more would take more memory than a photo is worth. */
export const MOST_MEGAPIXELS = 60;

/** Photos of one submission of the public. */
export const MOST_PHOTOS = 6;

/** Media types of photos that are taken; all are stored as WebP. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** Media types of documents that are taken, with the ending of their names. */
export const DOCUMENT_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const;
export type DocumentType = keyof typeof DOCUMENT_TYPES;

export const FILE_KINDS = ['photo', 'document'] as const;
/** photo: reduced, without metadata, shown in pages; document: as it came, only ever downloaded. */
export type FileKind = (typeof FILE_KINDS)[number];

/** Where a photo was taken, in degrees (WGS 84); kept only when the person offered it. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place as it was kept as JSON; nothing when it is none. */
export function placeIn(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('latitude' in value) || !('longitude' in value)) return undefined;
  const { latitude, longitude } = value;
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? { latitude, longitude }
    : undefined;
}

/** A stored file, without its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels; null for documents. */
  readonly width: number | null;
  readonly height: number | null;
  readonly place: Place | null;
  readonly madeAt: string;
}
