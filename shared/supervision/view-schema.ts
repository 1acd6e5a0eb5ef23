import * as z from 'zod';
import { projectItemSchema } from '../delivery/schema.ts';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import { CHECK_RESULTS, FINDING_STATES, URGENCIES, VISIT_WAYS } from './model.ts';
import {
  checklistItemSchema,
  supervisionSettingsSchema,
  supervisionTaskSchema,
} from './visit-schema.ts';
import type { DeputySupervision, GroupsOfYear, SupervisedProject, VisitReceipt } from './visits.ts';

const named = z.object({ id: z.string(), name: z.string() });

const groupDeputySchema = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  delegation: z.string(),
  trade: z.string(),
});

const findingBriefSchema = z.object({
  id: z.string(),
  number: z.int(),
  item: z.string(),
  title: z.string(),
  text: z.string(),
  urgency: z.enum(URGENCIES),
  unit: named,
  state: z.enum(FINDING_STATES),
  rectifyDueOn: z.string(),
});

const visitRecordSchema = z.object({
  id: z.string(),
  number: z.int(),
  visitedOn: z.string(),
  way: z.enum(VISIT_WAYS),
  deputies: z.array(named),
  items: z.array(
    z.object({
      item: z.string(),
      result: z.enum(CHECK_RESULTS),
      note: z.string(),
      photos: z.array(z.string()),
      code: z.string(),
      words: z.string(),
    }),
  ),
  note: z.string(),
  photos: z.array(storedFileSchema),
  findings: z.array(findingBriefSchema),
  task: z.string(),
});

export const supervisedProjectSchema = schemaOf<SupervisedProject>()(
  z.object({
    project: projectItemSchema,
    site: z.string(),
    next: z.object({ name: z.string(), dueOn: z.string() }).nullable(),
    milestones: z.array(
      z.object({ id: z.string(), name: z.string(), dueOn: z.string(), metOn: z.string() }),
    ),
    reports: z.array(z.object({ period: z.string(), dueOn: z.string(), sentOn: z.string() })),
    leader: z.string(),
    group: z.array(groupDeputySchema),
    tasks: z.array(supervisionTaskSchema),
    checklist: z.array(checklistItemSchema),
    stamp: z.string(),
    visits: z.array(visitRecordSchema),
  }),
);

export const deputySupervisionSchema = schemaOf<DeputySupervision>()(
  z.object({
    body: named,
    deputy: named,
    units: z.array(named),
    settings: supervisionSettingsSchema,
    projects: z.array(supervisedProjectSchema),
  }),
);

export const groupsOfYearSchema = schemaOf<GroupsOfYear>()(
  z.object({
    deputies: z.array(groupDeputySchema),
    size: z.int(),
    oneEach: z.boolean(),
    projects: z.array(
      z.object({
        project: projectItemSchema,
        places: z.array(z.string()),
        leader: z.string(),
        members: z.array(z.string()),
      }),
    ),
  }),
);

export const visitReceiptSchema = schemaOf<VisitReceipt>()(
  z.object({ visit: z.string(), number: z.int(), findings: z.int() }),
);
