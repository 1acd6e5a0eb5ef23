import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { CATEGORIES, CHANNELS, DECLINE_REASONS, ORIGINS } from './model.ts';
import type { YearReport } from './report.ts';
import { originCountsSchema } from './schema.ts';

const boxes = z.object({
  chosen: z.int(),
  candidate: z.int(),
  preliminary: z.int(),
  proposed: z.int(),
  suggestion: z.int(),
  reserve: z.int(),
  declined: z.int(),
  waiting: z.int(),
});
const share = z.object({ leads: z.int(), withResidents: z.int(), voices: originCountsSchema });

export const yearReportSchema = schemaOf<YearReport>()(
  z.object({
    drive: z.object({
      id: z.string(),
      year: z.int(),
      title: z.string(),
      opensOn: z.string(),
      closesOn: z.string(),
    }),
    raised: z.int(),
    leads: z.int(),
    revived: z.int(),
    boxes,
    leadBoxes: boxes,
    origins: z.array(z.object({ key: z.enum(ORIGINS), boxes })),
    channels: z.array(z.object({ key: z.enum(CHANNELS), boxes })),
    categories: z.array(z.object({ key: z.enum(CATEGORIES).nullable(), boxes })),
    towns: z.array(z.object({ key: z.string(), boxes })),
    stations: z.array(z.object({ key: z.string(), boxes, scanned: z.int() })),
    declined: z.array(
      z.object({ reason: z.enum(DECLINE_REASONS), leads: z.int(), proposals: z.int() }),
    ),
    candidates: share,
    chosen: share,
    answered: z.int(),
    daysToAnswer: z.number().nullable(),
  }),
);
