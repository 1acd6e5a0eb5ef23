import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { SETTLED_STATES, TOLD_BY, TOLD_WANTED, type AnswersView } from './answers.ts';
import { ORIGINS, STEP_KINDS } from './model.ts';

/** Most proposers who are told, or whose slips are printed, at once. */
const MOST_AT_ONCE = 500;

export const answersQuerySchema = z.object({
  state: z.enum(SETTLED_STATES).exactOptional(),
  told: z.enum(TOLD_WANTED).default('no'),
  phone: z.enum(['yes', 'all']).default('all'),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(50),
});

export const toldSchema = z.object({
  proposals: z.array(z.string().min(1).max(64)).min(1).max(MOST_AT_ONCE),
  how: z.enum(TOLD_BY),
});

export const answersViewSchema = schemaOf<AnswersView>()(
  z.object({
    rows: z.array(
      z.object({
        proposal: z.string(),
        number: z.string(),
        name: z.string(),
        byName: z.string(),
        byPhone: z.string(),
        origin: z.enum(ORIGINS),
        receivedOn: z.string(),
        lead: z.int(),
        title: z.string(),
        state: z.enum(SETTLED_STATES),
        step: z.object({
          kind: z.enum(STEP_KINDS),
          detail: z.record(z.string(), z.union([z.string(), z.number()])),
          reason: z.string(),
          at: z.iso.datetime(),
        }),
        told: z.object({ at: z.iso.datetime(), by: z.string(), how: z.enum(TOLD_BY) }).nullable(),
      }),
    ),
    total: z.int(),
    waiting: z.int(),
  }),
);
