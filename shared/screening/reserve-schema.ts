import * as z from 'zod';
import { CATEGORIES, ORIGINS, STEP_KINDS } from '../collection/model.ts';
import { originCountsSchema } from '../collection/schema.ts';
import { schemaOf } from '../schema.ts';
import type { ReserveView } from './reserve.ts';

/** Query of the reserve; what is left out is anything. */
export const reserveQuerySchema = z.object({
  text: z.string().trim().max(50).default(''),
  year: z.coerce.number().int().exactOptional(),
  category: z.enum(CATEGORIES).exactOptional(),
  town: z.string().max(50).default(''),
  origin: z.enum(ORIGINS).exactOptional(),
  revived: z.enum(['yes', 'no']).default('no'),
  page: z.coerce.number().int().min(1).default(1),
});

/** Where to a lead of the reserve is taken up again. */
export const revivalSchema = z.object({
  drive: z.string().min(1).max(64),
  as: z.enum(['lead', 'proposed']),
});

export const reserveViewSchema = schemaOf<ReserveView>()(
  z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        drive: z.string(),
        ordinal: z.int(),
        title: z.string(),
        summary: z.string(),
        category: z.enum(CATEGORIES).nullable(),
        town: z.string(),
        year: z.int(),
        voices: originCountsSchema,
        totalYuan: z.int(),
        by: z
          .object({
            kind: z.enum(STEP_KINDS),
            detail: z.record(z.string(), z.union([z.string(), z.number()])),
            reason: z.string(),
            at: z.iso.datetime(),
          })
          .nullable(),
        revived: z.object({ lead: z.string(), ordinal: z.int(), year: z.int() }).nullable(),
      }),
    ),
    total: z.int(),
    years: z.array(z.int()),
    towns: z.array(z.string()),
  }),
);
