import * as z from 'zod';
import { publicChangeSchema } from '../delivery/change-schema.ts';
import { timelineSchema } from '../delivery/report-schema.ts';
import { projectSchema } from '../delivery/schema.ts';
import { schemaOf } from '../schema.ts';
import type { ProjectPage } from './project-page.ts';

export const projectPageSchema = schemaOf<ProjectPage>()(
  z.object({
    body: z.object({ id: z.string(), code: z.string(), name: z.string() }),
    today: z.string(),
    graceDays: z.int(),
    project: projectSchema,
    timeline: timelineSchema,
    changes: z.array(publicChangeSchema),
    vote: z
      .object({
        ballot: z.string(),
        session: z.string(),
        announcedAt: z.string(),
        place: z.int(),
        for: z.int(),
        against: z.int(),
        abstain: z.int(),
        needed: z.int(),
        allDeputies: z.int(),
        present: z.int(),
      })
      .nullable(),
  }),
);
