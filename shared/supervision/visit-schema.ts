import * as z from 'zod';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import {
  CHECK_RESULTS,
  TASK_KINDS,
  URGENCIES,
  type ChecklistItem,
  type RaisedFinding,
  type SupervisionSettings,
  type SupervisionTask,
  type VisitForm,
} from './model.ts';

const days = z.int();

export const supervisionSettingsSchema = schemaOf<SupervisionSettings>()(
  z.object({
    answerDays: z.object({ safety: days, progress: days, ordinary: days }),
    judgeDays: days,
    escalation: z.object({ reminder: days, supervised: days, committee: days }),
    rhythm: z.object({
      inspections: z.array(z.string()).max(12),
      hearing: z.string(),
      review: z.string(),
      lookBack: z.string(),
    }),
  }),
);

export const checklistItemSchema = schemaOf<ChecklistItem>()(
  z.object({
    id: z.string(),
    code: z.string(),
    words: z.string(),
    hint: z.string(),
    dueOn: z.string(),
  }),
);

export const supervisionTaskSchema = schemaOf<SupervisionTask>()(
  z.object({
    id: z.string(),
    kind: z.enum(TASK_KINDS),
    dueOn: z.string(),
    doneOn: z.string(),
    note: z.string(),
    documents: z.array(storedFileSchema),
  }),
);

export const raisedFindingSchema = schemaOf<RaisedFinding>()(
  z.object({
    id: z.uuid(),
    item: z.string(),
    title: z.string(),
    text: z.string(),
    urgency: z.enum(URGENCIES),
    days: z.int(),
    unit: z.string(),
    photos: z.array(z.uuid()),
  }),
);

export const visitFormSchema = schemaOf<VisitForm>()(
  z.object({
    visitedOn: z.string(),
    deputies: z.array(z.string()).max(200),
    items: z
      .array(
        z.object({
          item: z.string(),
          result: z.enum(CHECK_RESULTS),
          note: z.string(),
          photos: z.array(z.uuid()),
        }),
      )
      .max(100),
    note: z.string(),
    photos: z.array(z.uuid()),
    findings: z.array(raisedFindingSchema).max(100),
    task: z.string(),
  }),
);
