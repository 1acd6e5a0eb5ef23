import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import {
  INQUIRY_STATES,
  type DeputyInquiry,
  type HandedOver,
  type Inquiry,
  type InquiryForm,
  type SentInquiryStep,
  type SentQuestion,
  type SentRecord,
  type StaffInquiry,
} from './inquiry.ts';
import { JUDGEMENTS } from './model.ts';

const project = z.object({ id: z.string(), number: z.int(), name: z.string() });

const question = z.object({
  id: z.string(),
  number: z.int(),
  project,
  finding: z.object({ id: z.string(), number: z.int(), title: z.string() }).nullable(),
  unit: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  followsUp: z.string(),
  droppedBecause: z.string(),
  spoke: z.string(),
  said: z.string(),
  settled: z.boolean(),
  dueOn: z.string(),
  daysLate: z.int(),
  answer: z.string(),
  answeredOn: z.string(),
  sums: z.object({ satisfied: z.int(), basically: z.int(), dissatisfied: z.int() }).nullable(),
  handedOver: z.int().nullable(),
});

const inquiry = z.object({
  id: z.string(),
  title: z.string(),
  topic: z.string(),
  heldOn: z.string(),
  place: z.string(),
  askedBy: z.string(),
  state: z.enum(INQUIRY_STATES),
  minutes: z.string(),
  reason: z.string(),
  projects: z.array(project),
  units: z.array(z.object({ id: z.string(), name: z.string(), official: z.string() })),
  questions: z.array(question),
  version: z.int(),
});

export const inquirySchema = schemaOf<Inquiry>()(inquiry);

export const staffInquirySchema = schemaOf<StaffInquiry>()(
  inquiry.extend({ questions: z.array(question.extend({ deputy: z.string() })) }),
);

export const deputyInquirySchema = schemaOf<DeputyInquiry>()(
  inquiry.extend({
    questions: z.array(
      question.extend({ mine: z.boolean(), judged: z.enum(JUDGEMENTS).nullable() }),
    ),
  }),
);

export const inquiryFormSchema = schemaOf<InquiryForm>()(
  z.object({
    title: z.string(),
    topic: z.string(),
    heldOn: z.string(),
    place: z.string(),
    askedBy: z.string(),
    projects: z.array(z.string().max(50)).max(100),
    units: z.array(z.object({ unit: z.string().max(50), official: z.string() })).max(100),
  }),
);

export const sentQuestionSchema = schemaOf<SentQuestion>()(
  z.object({
    id: z.uuid(),
    project: z.string().max(50),
    finding: z.string().max(50),
    unit: z.string().max(50),
    text: z.string(),
    followsUp: z.string().max(50),
  }),
);

export const sentRecordSchema = schemaOf<SentRecord>()(
  z.object({ spoke: z.string(), said: z.string(), settled: z.boolean() }),
);

export const sentInquiryStepSchema = schemaOf<SentInquiryStep>()(
  z.object({ version: z.int(), text: z.string(), days: z.int() }),
);

export const handedOverSchema = schemaOf<HandedOver>()(
  z.object({ id: z.uuid(), title: z.string(), text: z.string(), days: z.int() }),
);
