import * as z from 'zod';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import {
  FINDING_STEPS,
  type DeputyFinding,
  type Finding,
  type FindingList,
  type JudgementSums,
  type ProjectFindings,
  type SentJudgement,
  type SentStep,
} from './finding.ts';
import { ESCALATIONS, FINDING_STATES, JUDGEMENTS, URGENCIES } from './model.ts';

const named = z.object({ id: z.string(), name: z.string() });
const project = z.object({ id: z.string(), number: z.int(), name: z.string() });
const each = z.object({ satisfied: z.int(), basically: z.int(), dissatisfied: z.int() });
const judgement = z.enum(JUDGEMENTS).nullable();

const sums = schemaOf<JudgementSums>()(z.object({ round: z.int(), answer: each, result: each }));

const step = z.object({
  position: z.int(),
  kind: z.enum(FINDING_STEPS),
  by: z.string(),
  text: z.string(),
  at: z.string(),
});

const due = z.object({ by: z.enum(['department', 'deputies']), on: z.string() }).nullable();

const finding = z.object({
  id: z.string(),
  number: z.int(),
  project: project.extend({ year: z.int() }),
  visit: z.object({ number: z.int(), on: z.string() }).nullable(),
  title: z.string(),
  text: z.string(),
  urgency: z.enum(URGENCIES),
  unit: named,
  state: z.enum(FINDING_STATES),
  round: z.int(),
  raisedOn: z.string(),
  answerDueOn: z.string(),
  rectifyDueOn: z.string(),
  judgeDueOn: z.string(),
  due,
  daysLate: z.int(),
  step: z.enum(ESCALATIONS),
  version: z.int(),
  steps: z.array(step.extend({ files: z.array(storedFileSchema) })),
  sums: z.array(sums),
});

export const findingSchema = schemaOf<Finding>()(finding);

export const deputyFindingSchema = schemaOf<DeputyFinding>()(
  finding.extend({
    leads: z.boolean(),
    waiting: z.boolean(),
    mine: z.object({ answer: judgement, result: judgement }),
  }),
);

export const findingListSchema = schemaOf<FindingList>()(
  z.object({
    counts: z.record(z.enum(['all', 'open', 'overdue', ...FINDING_STATES]), z.int()),
    findings: z.array(findingSchema),
  }),
);

export const projectFindingsSchema = schemaOf<ProjectFindings>()(
  z.object({
    deputies: z.int(),
    visits: z.int(),
    findings: z.array(
      finding
        .pick({
          id: true,
          number: true,
          title: true,
          urgency: true,
          unit: true,
          state: true,
          raisedOn: true,
          due: true,
          daysLate: true,
          sums: true,
        })
        .extend({ closedOn: z.string(), steps: z.array(step) }),
    ),
  }),
);

export const sentStepSchema = schemaOf<SentStep>()(
  z.object({
    version: z.int(),
    text: z.string(),
    days: z.int(),
    unit: z.string(),
    files: z.array(z.uuid()).max(100),
  }),
);

export const sentJudgementSchema = schemaOf<SentJudgement>()(
  z.object({ round: z.int(), answer: judgement, result: judgement }),
);
