import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { LIKENESSES } from './likeness.ts';
import { CHANNELS, LEAD_STATES, ORIGINS } from './model.ts';
import type { SimilarAsked, SimilarGroup, SimilarLead, SimilarOffer } from './similar.ts';

const id = z.string().min(1).max(64);
const likeness = { score: z.number().min(0).max(1), why: z.enum(LIKENESSES) };

export const similarAskedSchema = schemaOf<SimilarAsked>()(
  z.object({
    drive: id,
    name: z.string(),
    reason: z.string(),
    content: z.string(),
    town: z.string(),
    village: z.string(),
    site: z.string(),
  }),
);

export const similarOfferSchema = schemaOf<SimilarOffer>()(
  z.object({
    number: z.string(),
    name: z.string(),
    town: z.string(),
    village: z.string(),
    voices: z.int(),
    state: z.enum(LEAD_STATES),
    ...likeness,
  }),
);

const lead = z.object({
  id,
  ordinal: z.int(),
  title: z.string(),
  state: z.enum(LEAD_STATES),
  size: z.int(),
  version: z.int(),
});

const similarLead = lead.extend({
  proposal: z.object({
    id,
    number: z.string(),
    name: z.string(),
    origin: z.enum(ORIGINS),
    channel: z.enum(CHANNELS),
    unit: z.string(),
    byName: z.string(),
    town: z.string(),
    village: z.string(),
  }),
  ...likeness,
  apart: z.boolean(),
});
export const similarLeadSchema = schemaOf<SimilarLead>()(similarLead);

export const similarGroupSchema = schemaOf<SimilarGroup>()(
  z.object({ into: lead, leads: z.array(similarLead) }),
);
