import * as z from 'zod';
import { CATEGORIES, LEAD_STATES, ORIGINS } from '../collection/model.ts';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import type {
  AppraisalItem,
  AppraisalRecord,
  AppraisalsAsked,
  AppraisalSummary,
  AppraisalTask,
  AppraisedProposal,
} from './appraisal-model.ts';
import { APPRAISAL_STATES, VERDICTS, type AppraisalForm } from './model.ts';

const id = z.string().min(1).max(64);
const moment = z.iso.datetime();
const verdict = z.enum(VERDICTS).nullable();

/** Shape only: what a form must say is checked by the rules, which name each fault. */
export const appraisalFormSchema = schemaOf<AppraisalForm>()(
  z.object({
    verdicts: z.object({
      feasibility: verdict,
      legality: verdict,
      land: verdict,
      environment: verdict,
      'public-safety': verdict,
    }),
    remarks: z.object({
      feasibility: z.string(),
      legality: z.string(),
      land: z.string(),
      environment: z.string(),
      'public-safety': z.string(),
    }),
    content: z.string(),
    site: z.string(),
    beneficiaries: z.int(),
    beneficiaryGroup: z.string(),
    money: z.array(z.object({ year: z.int(), yuan: z.int(), source: z.string() })).max(50),
    startsOn: z.string(),
    endsOn: z.string(),
    target: z.string(),
    risks: z.string(),
  }),
);

const item = z.object({
  id,
  lead: z.object({
    id,
    ordinal: z.int(),
    title: z.string(),
    category: z.enum(CATEGORIES).nullable(),
    town: z.string(),
    size: z.int(),
    state: z.enum(LEAD_STATES),
  }),
  unit: id,
  unitName: z.string(),
  state: z.enum(APPRAISAL_STATES),
  note: z.string(),
  requestedAt: moment,
  dueOn: z.iso.date(),
  submittedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  reason: z.string(),
  version: z.int(),
  daysLate: z.int(),
  needed: z.boolean(),
});

export const appraisalItemSchema = schemaOf<AppraisalItem>()(item);

export const appraisalRecordSchema = schemaOf<AppraisalRecord>()(
  item.extend({
    form: appraisalFormSchema.nullable(),
    documents: z.array(storedFileSchema),
    turns: z.array(
      z.object({
        seq: z.int(),
        at: moment,
        kind: z.enum(['requested', 'submitted', 'returned', 'accepted', 'withdrawn']),
        by: z.string(),
        reason: z.string(),
        form: appraisalFormSchema.nullable(),
      }),
    ),
  }),
);

export const appraisedProposalSchema = schemaOf<AppraisedProposal>()(
  z.object({
    id,
    number: z.string(),
    origin: z.enum(ORIGINS),
    receivedAt: moment,
    name: z.string(),
    reason: z.string(),
    content: z.string(),
    town: z.string(),
    village: z.string(),
    site: z.string(),
    photos: z.array(storedFileSchema),
  }),
);

export const appraisalTaskSchema = schemaOf<AppraisalTask>()(
  item.extend({
    form: appraisalFormSchema,
    draftedAt: moment.nullable(),
    documents: z.array(storedFileSchema),
    year: z.int(),
    proposals: z.array(appraisedProposalSchema),
  }),
);

export const appraisalSummarySchema = schemaOf<AppraisalSummary>()(
  z.object({
    leads: z.int(),
    open: z.int(),
    late: z.int(),
    submitted: z.int(),
    units: z.array(
      z.object({
        unit: id,
        unitName: z.string(),
        open: z.int(),
        late: z.int(),
        submitted: z.int(),
        waitingDays: z.int(),
      }),
    ),
  }),
);

export const appraisalsAskedSchema = schemaOf<AppraisalsAsked>()(
  z.object({ asked: z.int(), standing: z.int() }),
);
