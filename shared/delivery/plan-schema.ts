import * as z from 'zod';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import { PLAN_STATES } from './model.ts';
import type { PlanRecord, PlanTask, UnitProject } from './plan-model.ts';
import type { PlanTableOfYear } from './plan-table.ts';
import { planFormSchema, projectItemSchema, projectSchema } from './schema.ts';

export const unitProjectSchema = schemaOf<UnitProject>()(
  projectItemSchema.extend({ leads: z.boolean() }),
);

const base = z.object({
  project: projectSchema,
  state: z.enum(PLAN_STATES),
  submittedAt: z.iso.datetime().nullable(),
  reason: z.string(),
  documents: z.array(storedFileSchema),
  version: z.int(),
  graceDays: z.int(),
  today: z.iso.date(),
});

export const planTaskSchema = schemaOf<PlanTask>()(
  base.extend({
    leads: z.boolean(),
    form: planFormSchema,
    promised: planFormSchema.pick({ startsOn: true, endsOn: true, milestones: true }).nullable(),
    draftedAt: z.iso.datetime().nullable(),
  }),
);

export const planRecordSchema = schemaOf<PlanRecord>()(
  base.extend({ form: planFormSchema.nullable(), decidedAt: z.iso.datetime().nullable() }),
);

export const planTableSchema = schemaOf<PlanTableOfYear>()(
  z.object({
    year: z.int(),
    today: z.iso.date(),
    lines: z.array(
      z.object({
        project: z.string(),
        number: z.int(),
        name: z.string(),
        scale: z.string(),
        startsOn: z.string(),
        endsOn: z.string(),
        totalYuan: z.int(),
        yearYuan: z.int(),
        target: z.string(),
        source: z.string(),
        units: z.string(),
      }),
    ),
    unplanned: z.int(),
  }),
);
