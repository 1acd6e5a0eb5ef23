import * as z from 'zod';
import { DRIVE_PHASES, LEAD_STATES } from '../collection/model.ts';
import { SESSION_STATES } from '../congress/model.ts';
import { schemaOf } from '../schema.ts';
import { GATES } from './model.ts';
import { DUE_CODES, type YearsWork } from './year-work.ts';

export const yearsWorkSchema = schemaOf<YearsWork>()(
  z.object({
    years: z.array(
      z.object({
        drive: z.object({
          id: z.string(),
          year: z.int(),
          title: z.string(),
          opensOn: z.string(),
          closesOn: z.string(),
          phase: z.enum(DRIVE_PHASES),
        }),
        proposals: z.int(),
        leads: z.record(z.enum(LEAD_STATES), z.int()),
        gates: z.array(z.object({ gate: z.enum(GATES), passedOn: z.string().nullable() })),
        session: z
          .object({ title: z.string(), opensOn: z.string(), state: z.enum(SESSION_STATES) })
          .nullable(),
      }),
    ),
    due: z.array(z.object({ code: z.enum(DUE_CODES), count: z.int(), since: z.string() })),
    appraisals: z.object({
      unasked: z.int(),
      waiting: z.array(z.object({ unit: z.string(), count: z.int(), days: z.int() })),
    }),
  }),
);
