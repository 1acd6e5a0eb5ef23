import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import {
  CANDIDATE_CODE,
  CATEGORIES,
  ORDER_METHODS,
  ORIGINS,
  type Candidate,
  type CandidateEntry,
  type CandidateList,
  type CandidateOrder,
  type ProjectCard,
} from './model.ts';

const id = z.string().min(1).max(64);

/** Shape only: what a card must say is checked by the rules, which name each fault. */
const card = z.object({
  name: z.string(),
  content: z.string(),
  site: z.string(),
  beneficiaries: z.int(),
  beneficiaryGroup: z.string(),
  totalYuan: z.int(),
  yearYuan: z.int(),
  fundingSource: z.string(),
  department: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  target: z.string(),
  origin: z.enum(ORIGINS),
  originNote: z.string(),
  category: z.enum(CATEGORIES),
});

export const projectCardSchema = schemaOf<ProjectCard>()(card);

const entry = card.extend({ code: z.string() });
export const candidateEntrySchema = schemaOf<CandidateEntry>()(entry);

/** A new candidate; its code is given when it is left out. */
export const newCandidateSchema = card.extend({ code: z.string().exactOptional() });

/** What changes of a candidate. */
export const candidateChangesSchema = entry.exactPartial();

export const candidateSchema = schemaOf<Candidate>()(
  entry.extend({
    id,
    code: z.string().regex(CANDIDATE_CODE),
    position: z.int().min(1),
    lead: id.nullable(),
  }),
);

export const candidateOrderSchema = schemaOf<CandidateOrder>()(
  z.object({
    method: z.enum(ORDER_METHODS),
    seed: z.string().nullable(),
    at: z.iso.datetime().nullable(),
  }),
);

export const candidateListSchema = schemaOf<CandidateList>()(
  z.object({
    session: id,
    candidates: z.array(candidateSchema),
    order: candidateOrderSchema,
    frozen: z.boolean(),
  }),
);

/** How the order is to come about; `reason` is needed once lots have been drawn. */
export const orderRequestSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('as-submitted'),
    order: z.array(id),
    reason: z.string().exactOptional(),
  }),
  z.object({ method: z.literal('by-lot'), reason: z.string().exactOptional() }),
]);

/** An answer that says only that it is done. */
export const doneSchema = z.object({});

/** Which preview is confirmed, and whether candidates that its sheet does not name are taken off the list. */
export const importConfirmationSchema = z.object({
  token: z.string(),
  removeMissing: z.boolean().default(false),
});
