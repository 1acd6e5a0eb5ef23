import * as z from 'zod';
import { leadSchema } from '../collection/schema.ts';
import { schemaOf } from '../schema.ts';
import { appraisalFormSchema, appraisedProposalSchema } from './appraisal-schema.ts';
import { leadCardSchema } from './lead-schema.ts';
import { STANCES } from './model.ts';
import type { LeadQuestion, PreReview, PreReviewSummary } from './pre-review.ts';

const lead = leadSchema.pick({
  id: true,
  ordinal: true,
  title: true,
  state: true,
  size: true,
  origins: true,
  town: true,
});

export const questionSchema = schemaOf<LeadQuestion>()(
  z.object({
    id: z.string(),
    lead: z.string(),
    by: z.object({ name: z.string(), delegation: z.string() }),
    text: z.string(),
    askedAt: z.string(),
    answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  }),
);

const stance = z.object({ stance: z.enum(STANCES), note: z.string() });

export const preReviewSchema = schemaOf<PreReview>()(
  z.object({
    body: z.object({ id: z.string(), name: z.string() }),
    deputy: z.object({ id: z.string(), name: z.string() }),
    year: z.int().nullable(),
    items: z.array(
      z.object({
        lead,
        card: leadCardSchema,
        proposals: z.array(appraisedProposalSchema),
        conclusions: z.array(
          appraisalFormSchema
            .pick({ verdicts: true, remarks: true, risks: true })
            .extend({ unit: z.string(), at: z.string() }),
        ),
        questions: z.array(questionSchema),
        mine: stance.nullable(),
      }),
    ),
    poll: z
      .object({
        id: z.string(),
        title: z.string(),
        answers: z.int(),
        items: z.array(z.object({ lead: z.string(), chosen: z.int() })),
      })
      .nullable(),
  }),
);

export const preReviewSummarySchema = schemaOf<PreReviewSummary>()(
  z.object({
    deputies: z.int(),
    tookPart: z.int(),
    items: z.array(
      z.object({
        lead,
        supports: z.int(),
        doubts: z.int(),
        notes: z.array(stance),
        questions: z.array(questionSchema),
      }),
    ),
  }),
);

/** A question; its id is made by the deputy's device. */
export const newQuestionSchema = z.object({ id: z.uuid(), text: z.string() });

/** What a deputy thinks; null takes it back. */
export const stanceRequestSchema = z.object({
  stance: z.enum(STANCES).nullable(),
  note: z.string(),
});

export const answerRequestSchema = z.object({ text: z.string() });
