import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { STEP_KINDS } from './model.ts';
import type { BatchDone, QueueLead, QueuePage, StaffStep } from './queue.ts';
import { leadSchema, stepSchema } from './schema.ts';

export const queueLeadSchema = schemaOf<QueueLead>()(leadSchema.extend({ unitName: z.string() }));

export const queuePageSchema = schemaOf<QueuePage>()(
  z.object({
    rows: z.array(queueLeadSchema),
    total: z.int(),
    counts: z.object({
      lead: z.int(),
      proposed: z.int(),
      preliminary: z.int(),
      candidate: z.int(),
      chosen: z.int(),
      reserve: z.int(),
      declined: z.int(),
      suggestion: z.int(),
      merged: z.int(),
    }),
  }),
);

export const staffStepSchema = schemaOf<StaffStep>()(stepSchema.extend({ by: z.string() }));

export const batchDoneSchema = schemaOf<BatchDone>()(
  z.object({
    batch: z.string(),
    kind: z.enum([...STEP_KINDS, 'changed']),
    leads: z.int(),
    proposals: z.int(),
    created: z.array(z.string()),
  }),
);
