import * as z from 'zod';
import { projectItemSchema } from '../delivery/schema.ts';
import { schemaOf } from '../schema.ts';
import type { Board } from './board.ts';
import { overdueSchema } from './overdue-schema.ts';

export const boardSchema = schemaOf<Board>()(
  z.object({
    year: z.int(),
    years: z.array(z.int()),
    today: z.string(),
    graceDays: z.int(),
    projects: z.array(
      projectItemSchema.extend({
        milestones: z.array(z.object({ name: z.string(), dueOn: z.string(), metOn: z.string() })),
      }),
    ),
    towns: z.array(
      z.object({
        town: z.string(),
        project: z.string(),
        parts: z.int(),
        done: z.int(),
        late: z.int(),
      }),
    ),
    overdue: z.array(overdueSchema),
  }),
);
