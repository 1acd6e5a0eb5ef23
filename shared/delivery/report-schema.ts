import * as z from 'zod';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import { CAUSES, PHOTO_MOMENTS, PROJECT_STAGES, type ReportForm } from './model.ts';
import type { Period } from './periods.ts';
import {
  REPORT_CHANGES,
  REPORT_STATES,
  type ProjectPeriod,
  type ReportChange,
  type ReportDesk,
  type ReportedProject,
  type ReportHistory,
  type ReportView,
  type SentReport,
  type Timeline,
  type TimelineEntry,
  type TimelinePhoto,
} from './report-model.ts';
import type { ReportRow } from './report-sheet.ts';
import { milestoneSchema, projectItemSchema, subProjectSchema } from './schema.ts';

const problem = z.object({ cause: z.enum(CAUSES), note: z.string() });

const reportFormSchema = schemaOf<ReportForm>()(
  z.object({
    met: z.array(z.object({ milestone: z.string(), metOn: z.string(), note: z.string() })),
    paidYuan: z.int(),
    problems: z.array(problem),
    next: z.string(),
    subProjects: z.array(
      z.object({ subProject: z.string(), stage: z.enum(PROJECT_STAGES), on: z.string() }),
    ),
    photos: z.array(
      z.object({
        file: z.string(),
        moment: z.enum(PHOTO_MOMENTS),
        milestone: z.string(),
        words: z.string(),
      }),
    ),
    documents: z.array(z.object({ file: z.string(), milestone: z.string() })),
  }),
);

export const sentReportSchema = schemaOf<SentReport>()(
  z.object({
    project: z.string(),
    period: z.string(),
    seen: z.int().min(0),
    form: reportFormSchema,
  }),
);

const changeSchema = schemaOf<ReportChange>()(
  z.object({
    kind: z.enum(REPORT_CHANGES),
    milestone: z.string(),
    from: z.string(),
    to: z.string(),
  }),
);

export const reportViewSchema = schemaOf<ReportView>()(
  z.object({
    id: z.string(),
    project: z.string(),
    period: z.string(),
    entry: z.int(),
    part: z.string(),
    unit: z.object({ id: z.string(), name: z.string() }),
    form: reportFormSchema,
    documents: z.array(storedFileSchema),
    sentAt: z.string(),
    changes: z.array(changeSchema),
  }),
);

const periodSchema = schemaOf<Period>()(
  z.object({ code: z.string(), startsOn: z.string(), endsOn: z.string(), dueOn: z.string() }),
);

const projectPeriodSchema = schemaOf<ProjectPeriod>()(
  periodSchema.extend({ state: z.enum(REPORT_STATES), entry: z.int() }),
);

const reportedProjectSchema = schemaOf<ReportedProject>()(
  z.object({
    project: projectItemSchema,
    leads: z.boolean(),
    period: projectPeriodSchema.nullable(),
    open: z.array(projectPeriodSchema),
    milestones: z.array(milestoneSchema),
    elsewhere: z.array(z.object({ milestone: z.string(), metOn: z.string(), period: z.string() })),
    subProjects: z.array(subProjectSchema),
    plannedYuan: z.int(),
    paidBefore: z.int(),
    report: reportViewSchema.nullable(),
  }),
);

export const reportDeskSchema = schemaOf<ReportDesk>()(
  z.object({
    today: z.string(),
    period: periodSchema,
    periods: z.array(periodSchema),
    projects: z.array(reportedProjectSchema),
  }),
);

export const reportHistorySchema = schemaOf<ReportHistory>()(
  z.object({
    periods: z.array(projectPeriodSchema),
    entries: z.array(reportViewSchema),
    milestones: z.array(milestoneSchema),
    subProjects: z.array(subProjectSchema),
  }),
);

const timelinePhotoSchema = schemaOf<TimelinePhoto>()(
  z.object({
    file: z.string(),
    moment: z.enum(PHOTO_MOMENTS),
    milestone: z.string(),
    words: z.string(),
    period: z.string(),
    sentOn: z.string(),
  }),
);

const timelineEntrySchema = schemaOf<TimelineEntry>()(
  z.object({
    period: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    unit: z.string(),
    sentOn: z.string(),
    met: z.array(
      z.object({
        milestone: z.string(),
        name: z.string(),
        metOn: z.string(),
        dueOn: z.string(),
        note: z.string(),
      }),
    ),
    paidYuan: z.int().nullable(),
    problems: z.array(problem),
    next: z.string(),
    photos: z.array(timelinePhotoSchema),
    corrections: z.array(
      z.object({
        entry: z.int(),
        sentOn: z.string(),
        changes: z.array(changeSchema.extend({ name: z.string() })),
      }),
    ),
  }),
);

export const timelineSchema = schemaOf<Timeline>()(
  z.object({
    publishedOn: z.string(),
    confirmedOn: z.string(),
    stale: z.boolean(),
    entries: z.array(timelineEntrySchema),
  }),
);

export const reportRowSchema = schemaOf<ReportRow>()(
  z.object({
    year: z.int(),
    number: z.int(),
    project: z.string(),
    position: z.int(),
    milestone: z.string(),
    dueOn: z.string(),
    metOn: z.string(),
    metNote: z.string(),
    subNumber: z.int(),
    subProject: z.string(),
    stage: z.enum(PROJECT_STAGES).nullable(),
    stageOn: z.string(),
    paidYuan: z.int().nullable(),
    cause: z.enum(CAUSES).nullable(),
    note: z.string(),
    next: z.string(),
  }),
);
