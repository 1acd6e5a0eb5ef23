import * as z from 'zod';
import { planTableSchema } from '../delivery/plan-schema.ts';
import { schemaOf } from '../schema.ts';
import type { PlanPage } from './plan-page.ts';

export const planPageSchema = schemaOf<PlanPage>()(
  z.object({
    body: z.object({ id: z.string(), code: z.string(), name: z.string() }),
    years: z.array(z.int()),
    table: planTableSchema,
  }),
);
