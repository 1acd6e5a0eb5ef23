import * as z from 'zod';
import { CAUSES } from '../delivery/model.ts';
import { schemaOf } from '../schema.ts';
import { ESCALATIONS } from './model.ts';
import { ACTORS, OVERDUE_KINDS, type Overdue } from './overdue.ts';

export const overdueSchema = schemaOf<Overdue>()(
  z.object({
    kind: z.enum(OVERDUE_KINDS),
    subject: z.string(),
    project: z.object({ id: z.string(), number: z.int(), name: z.string() }),
    title: z.string(),
    dueOn: z.string(),
    daysLate: z.int(),
    by: z.enum(ACTORS),
    unit: z.object({ id: z.string(), name: z.string() }).nullable(),
    official: z.string(),
    cause: z.enum([...CAUSES, '']),
    step: z.enum(ESCALATIONS),
    noticed: z.object({ step: z.enum(ESCALATIONS), on: z.string() }).nullable(),
  }),
);
