import * as z from 'zod';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import { CATEGORIES } from '../screening/model.ts';
import {
  PACES,
  PLAN_STATES,
  PROJECT_STAGES,
  PROJECT_STATES,
  RHYTHMS,
  type DeliverySettings,
  type Milestone,
  type PlanForm,
  type SubProject,
  type VotedCard,
} from './model.ts';
import type { Project, ProjectItem } from './project.ts';

export const deliverySettingsSchema = schemaOf<DeliverySettings>()(
  z.object({
    planDays: z.int(),
    rhythm: z.enum(RHYTHMS),
    reportDay: z.int(),
    graceDays: z.int(),
    stuckDays: z.int(),
  }),
);

const unit = z.object({ id: z.string(), name: z.string() });

export const projectItemSchema = schemaOf<ProjectItem>()(
  z.object({
    id: z.string(),
    year: z.int(),
    number: z.int(),
    name: z.string(),
    category: z.enum(CATEGORIES),
    unit: unit.nullable(),
    joint: z.array(unit),
    official: z.object({ name: z.string(), post: z.string() }),
    state: z.enum(PROJECT_STATES),
    planState: z.enum(PLAN_STATES),
    planDueOn: z.string(),
    pace: z.enum(PACES),
    daysLate: z.int(),
    percent: z.int(),
    stage: z.enum(PROJECT_STAGES),
    nextDueOn: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    doneOn: z.string(),
    totalYuan: z.int(),
    yearYuan: z.int(),
    paidYuan: z.int(),
    confirmedOn: z.string(),
    stale: z.boolean(),
    version: z.int(),
  }),
);

const plannedMilestone = z.object({
  id: z.uuid(),
  name: z.string(),
  dueOn: z.string(),
  weight: z.int(),
  stage: z.enum(PROJECT_STAGES),
  proof: z.string(),
  unit: z.string().max(64),
});

export const milestoneSchema = schemaOf<Milestone>()(
  plannedMilestone.extend({ metOn: z.string() }),
);

export const planFormSchema = schemaOf<PlanForm>()(
  z.object({
    scale: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    money: z.array(z.object({ year: z.int(), yuan: z.int(), source: z.string() })),
    target: z.string(),
    milestones: z.array(plannedMilestone),
    risks: z.string(),
    contractor: z.string(),
  }),
);

export const subProjectSchema = schemaOf<SubProject>()(
  z.object({
    id: z.string(),
    position: z.int(),
    name: z.string(),
    town: z.string(),
    site: z.string(),
    scale: z.string(),
    dueOn: z.string(),
    stage: z.enum(PROJECT_STAGES),
    stageOn: z.string(),
  }),
);

export const votedCardSchema = schemaOf<VotedCard>()(
  z.object({
    name: z.string(),
    content: z.string(),
    site: z.string(),
    beneficiaries: z.int(),
    beneficiaryGroup: z.string(),
    totalYuan: z.int(),
    yearYuan: z.int(),
    fundingSource: z.string(),
    department: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    target: z.string(),
  }),
);

export const projectSchema = schemaOf<Project>()(
  projectItemSchema.extend({
    session: z.string(),
    code: z.string(),
    lead: z.string().nullable(),
    announcedOn: z.string(),
    voted: votedCardSchema,
    card: votedCardSchema,
    plan: planFormSchema.nullable(),
    publishedOn: z.string(),
    documents: z.array(storedFileSchema),
    milestones: z.array(milestoneSchema),
    subProjects: z.array(subProjectSchema),
  }),
);
