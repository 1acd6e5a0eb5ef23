import * as z from 'zod';
import {
  CATEGORIES,
  CHANNELS,
  DECLINE_REASONS,
  LEAD_STATES,
  ORIGINS,
} from '../collection/model.ts';
import { MOST_IN_BATCH } from '../collection/queue.ts';
import { staffStepSchema } from '../collection/queue-schema.ts';
import { leadSchema } from '../collection/schema.ts';
import { schemaOf } from '../schema.ts';
import type { SentSettings } from './checklist.ts';
import { gateSaidSchema } from './gates-schema.ts';
import type {
  AnsweredCheck,
  AppraisalLine,
  LeadActView,
  LeadCard,
  LeadCardView,
  LeadScreening,
  TypedLeadCard,
} from './lead-model.ts';
import { BULK_ACTS, LEAD_ACTS, type LeadAct } from './lifecycle.ts';
import { APPRAISAL_STATES, CHECK_ANSWERS, GATES, type ScreeningSettings } from './model.ts';
import { projectCardSchema } from './schema.ts';

const id = z.string().min(1).max(64);
const moment = z.iso.datetime();
const fault = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

const checkItem = z.object({
  code: z.string().max(64),
  kind: z.enum(['positive', 'negative']),
  words: z.string(),
});

const sentSettings = z.object({
  gates: z.array(z.enum(GATES)).max(GATES.length),
  checks: z.array(checkItem).max(100),
});
/** Settings as they are sent by somebody who saw them in this version. */
export const sentSettingsSchema = schemaOf<SentSettings & { readonly version: number }>()(
  sentSettings.extend({ version: z.int() }),
);

export const screeningSettingsSchema = schemaOf<ScreeningSettings>()(
  sentSettings.extend({ own: z.boolean(), version: z.int() }),
);

const answer = z.object({ answer: z.enum(CHECK_ANSWERS), note: z.string() });

/** An answer to a question; `seen` is the one that stood there, null when nobody had answered. */
export const checkAnswerSchema = answer.extend({ seen: answer.nullable() });

const answeredCheck = checkItem.extend({
  answer: z.enum(CHECK_ANSWERS).nullable(),
  note: z.string(),
  by: z.string(),
  at: moment.nullable(),
});
export const answeredCheckSchema = schemaOf<AnsweredCheck>()(answeredCheck);

const leadAct = schemaOf<LeadAct>()(z.enum(LEAD_ACTS));

/** An act on a lead as somebody saw it; whoever declines gives a code besides the words. */
export const leadActSchema = z.object({
  act: leadAct,
  version: z.int(),
  reason: z.string().default(''),
  declineReason: z.enum(DECLINE_REASONS).exactOptional(),
});

/** One act on many leads, each as it was seen. */
export const bulkActSchema = z.object({
  batch: z.uuid(),
  leads: z
    .array(z.object({ lead: id, version: z.int() }))
    .min(1)
    .max(MOST_IN_BATCH),
  act: z.enum(BULK_ACTS),
  reason: z.string(),
  declineReason: z.enum(DECLINE_REASONS).exactOptional(),
});

const leadCard = projectCardSchema.extend({
  category: z.enum(CATEGORIES).nullable(),
  unit: id.nullable(),
});
export const leadCardSchema = schemaOf<LeadCard>()(leadCard);

/** What is typed on a card, for the lead as it was seen. */
export const typedLeadCardSchema = schemaOf<TypedLeadCard & { readonly version: number }>()(
  leadCard.omit({ department: true, origin: true, originNote: true }).extend({ version: z.int() }),
);

const leadCardView = z.object({
  card: leadCardSchema,
  writtenAt: moment.nullable(),
  offered: leadCardSchema,
  faults: z.array(fault),
});
export const leadCardViewSchema = schemaOf<LeadCardView>()(leadCardView);

const appraisalLine = schemaOf<AppraisalLine>()(
  z.object({
    id,
    unit: id,
    unitName: z.string(),
    state: z.enum(APPRAISAL_STATES),
    dueOn: z.string(),
  }),
);

const leadActView = schemaOf<LeadActView>()(
  z.object({
    act: leadAct,
    to: z.enum(LEAD_STATES),
    asksReason: z.boolean(),
    reasons: z.array(fault),
  }),
);

export const leadScreeningSchema = schemaOf<LeadScreening>()(
  z.object({
    lead: leadSchema,
    first: z
      .object({
        number: z.string(),
        at: moment,
        origin: z.enum(ORIGINS),
        channel: z.enum(CHANNELS),
      })
      .nullable(),
    sources: z.array(
      z.object({
        origin: z.enum(ORIGINS),
        count: z.int(),
        channels: z.array(z.object({ channel: z.enum(CHANNELS), count: z.int() })),
        names: z.array(z.string()),
      }),
    ),
    facts: z.object({
      site: z.string(),
      estimateYuan: z.int().nullable(),
      beneficiaries: z.int().nullable(),
      beneficiaryGroup: z.string(),
      departments: z.array(z.string()),
    }),
    checks: z.array(answeredCheck),
    card: leadCardView,
    appraisals: z.array(appraisalLine),
    gates: z.array(gateSaidSchema),
    acts: z.array(leadActView),
    steps: z.array(staffStepSchema),
  }),
);
