import * as z from 'zod';
import { FILE_KINDS, type Place, type StoredFile } from './files.ts';
import { schemaOf } from './schema.ts';

export const placeSchema = schemaOf<Place>()(
  z.object({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
);

export const storedFileSchema = schemaOf<StoredFile>()(
  z.object({
    id: z.string(),
    kind: z.enum(FILE_KINDS),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    place: placeSchema.nullable(),
    madeAt: z.string(),
  }),
);
