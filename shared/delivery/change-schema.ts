import * as z from 'zod';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import type {
  ChangeRequest,
  ChangeStanding,
  ChangeStep,
  NextSession,
  PublicChange,
  SentChange,
  StuckChange,
} from './change-model.ts';
import {
  CHANGE_KINDS,
  CHANGE_LEVELS,
  CHANGE_STATES,
  ORGANS,
  VOTED_FIELDS,
  type ChangeForm,
} from './model.ts';
import { votedCardSchema } from './schema.ts';
import { MOST_CHANGE_DOCUMENTS } from './change-rules.ts';
import { MOST_MILESTONES } from './rules.ts';

const value = z.union([z.string(), z.int()]);
const field = z.object({ field: z.enum(VOTED_FIELDS), from: value, to: value });
const at = z.object({ dueOn: z.string(), weight: z.int() });
const moved = z.object({ milestone: z.string(), name: z.string(), from: at, to: at });

const form = z.object({
  kind: z.enum(CHANGE_KINDS),
  reason: z.string(),
  effect: z.string(),
  fields: z.array(field).max(VOTED_FIELDS.length),
  milestones: z.array(moved).max(MOST_MILESTONES),
});
const changeFormSchema = schemaOf<ChangeForm>()(form);

export const sentChangeSchema = schemaOf<SentChange>()(
  form
    .extend({
      id: z.uuid().transform((id) => id.toLowerCase()),
      documents: z.array(z.uuid()).max(MOST_CHANGE_DOCUMENTS),
    })
    .refine(
      ({ fields }) => new Set(fields.map((one) => one.field)).size === fields.length,
      'each field once',
    )
    .refine(
      ({ milestones }) =>
        new Set(milestones.map(({ milestone }) => milestone)).size === milestones.length,
      'each milestone once',
    ),
);

export const changeStepSchema = schemaOf<ChangeStep>()(
  z.object({
    version: z.int(),
    minute: z.string(),
    decidedOn: z.string(),
    reason: z.string(),
  }),
);

export const changeStandingSchema = schemaOf<ChangeStanding>()(
  z.object({
    card: votedCardSchema,
    milestones: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        dueOn: z.string(),
        weight: z.int(),
        metOn: z.string(),
      }),
    ),
  }),
);

export const changeRequestSchema = schemaOf<ChangeRequest>()(
  z.object({
    id: z.string(),
    number: z.int(),
    project: z.object({ id: z.string(), year: z.int(), number: z.int(), name: z.string() }),
    level: z.enum(CHANGE_LEVELS),
    organ: z.enum(ORGANS),
    state: z.enum(CHANGE_STATES),
    form: changeFormSchema,
    unit: z.object({ id: z.string(), name: z.string() }).nullable(),
    byOffice: z.boolean(),
    filedAt: z.string(),
    movedAt: z.string(),
    daysWaiting: z.int(),
    stuck: z.boolean(),
    decidedOn: z.string(),
    minute: z.string(),
    reason: z.string(),
    toldOn: z.string(),
    toldSession: z.string().nullable(),
    documents: z.array(storedFileSchema),
    version: z.int(),
  }),
);

export const publicChangeSchema = schemaOf<PublicChange>()(
  z.object({
    id: z.string(),
    number: z.int(),
    kind: z.enum(CHANGE_KINDS),
    level: z.enum(CHANGE_LEVELS),
    organ: z.enum(ORGANS),
    state: z.enum(['filed', 'before-organ', 'approved', 'refused']),
    filedOn: z.string(),
    reason: z.string(),
    effect: z.string(),
    fields: z.array(field),
    milestones: z.array(moved),
    decidedOn: z.string(),
    minute: z.string(),
    decisionReason: z.string(),
    toldOn: z.string(),
  }),
);

export const stuckChangeSchema = schemaOf<StuckChange>()(
  z.object({
    id: z.string(),
    number: z.int(),
    project: z.string(),
    projectName: z.string(),
    kind: z.enum(CHANGE_KINDS),
    state: z.enum(CHANGE_STATES),
    organ: z.enum(ORGANS),
    days: z.int(),
  }),
);

export const nextSessionSchema = schemaOf<NextSession>()(
  z.object({
    waiting: z.array(changeRequestSchema),
    told: z.array(changeRequestSchema),
    sessions: z.array(z.object({ id: z.string(), title: z.string(), opensOn: z.string() })),
  }),
);
