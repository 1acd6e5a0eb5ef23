import type {
  ChangeKind,
  ChangeLevel,
  ChangeState,
  Organ,
  PlanState,
  ProjectStage,
  ProjectState,
  Rhythm,
} from '../../shared/delivery/model.ts';
import type { Category } from '../../shared/screening/model.ts';

/** Tables of the delivery room: what was decided, promised, reported and changed. */
export interface DeliveryTables {
  /** How a body follows its projects; no row while it uses the defaults. */
  delivery_settings: {
    body: string;
    plan_days: number;
    rhythm: Rhythm;
    report_day: number;
    grace_days: number;
    stuck_days: number;
    version: number;
  };
  /** A project (项目): a candidate that was chosen. */
  project: {
    id: string;
    body: string;
    year: number;
    /** Number within the body's year, from 1. */
    number: number;
    session: string;
    ballot: string;
    code: string;
    lead: string | null;
    category: Category;
    /** The card that the deputies decided on (JSON of `ProjectCard`); never changed. */
    voted: string;
    /** The card as decided changes have made it (JSON of `ProjectCard`). */
    card: string;
    name: string;
    /** Lead department (牵头单位); null until it is assigned. */
    unit: string | null;
    official_name: string;
    official_post: string;
    state: ProjectState;
    announced_on: string;
    plan_due_on: string;
    /** First and last day of the work as card and plan have them now; '' while not known. */
    starts_on: string;
    ends_on: string;
    /** Kept in step with the milestones by every act that touches them, so that boards read one row a project. */
    planned: number;
    percent: number;
    stage: ProjectStage;
    next_due_on: string;
    last_met_due_on: string;
    done_on: string;
    /** Whole yuan paid in the year of the last report, and the day it was sent ("last confirmed"); '' before the first. */
    paid_yuan: number;
    confirmed_on: string;
    /** Last day of the latest period that was reported on, by which one knows whether the last report that was due is there; '' before the first. */
    reported_to: string;
    version: number;
  };
  /** Departments that answer for a project together with its lead (配合单位). */
  project_unit: { project: string; body: string; unit: string; position: number };
  /** The implementation plan of a project; no row while there is nothing. */
  plan: {
    project: string;
    body: string;
    state: PlanState;
    /** As it was submitted last (JSON of `PlanForm`); '' until then. */
    form: string;
    /** What the department is writing, seen by nobody else; null while it writes nothing. */
    draft: string | null;
    drafted_at: string | null;
    submitted_at: string | null;
    decided_at: string | null;
    /** Why it was returned. */
    reason: string;
    /** Day on which it was first accepted, from which reports are due; '' before. */
    published_on: string;
    version: number;
  };
  /** A milestone of an accepted plan. */
  milestone: {
    id: string;
    body: string;
    project: string;
    position: number;
    name: string;
    due_on: string;
    /** As the accepted plan had it, when a decided change has moved it; else the same. */
    planned_on: string;
    weight: number;
    stage: ProjectStage;
    proof: string;
    /** The joint department that delivers it; '' is the lead. */
    unit: string;
    met_on: string;
  };
  sub_project: {
    id: string;
    body: string;
    project: string;
    position: number;
    name: string;
    town: string;
    site: string;
    scale: string;
    due_on: string;
    stage: ProjectStage;
    stage_on: string;
  };
  /** A progress report as it was sent; never changed, a correction is the next entry. */
  progress_report: {
    /** Made by whoever sent it, so that a repeated request is one report. */
    id: string;
    body: string;
    project: string;
    /** Which part of the project it is about (`ReportPart`): '' the lead's, else a joint department's. */
    part: string;
    /** The department that sent it. */
    unit: string;
    period: string;
    entry: number;
    form: string;
    account: string | null;
    sent_at: string;
  };
  change_request: {
    /** Made by whoever filed it. */
    id: string;
    body: string;
    project: string;
    /** Number within the body, from 1. */
    number: number;
    kind: ChangeKind;
    level: ChangeLevel;
    organ: Organ;
    state: ChangeState;
    /** JSON of `ChangeForm`. */
    form: string;
    /** The department that asks for it; null for the government office. */
    unit: string | null;
    /** Whether the office filed it on behalf of the department. */
    by_office: number;
    account: string | null;
    filed_at: string;
    /** When it was last moved: what nobody moves is stuck. */
    moved_at: string;
    decided_on: string;
    minute: string;
    reason: string;
    /** Day and session in which the congress was told of a decided major change; '' and null before. */
    told_on: string;
    told_session: string | null;
    version: number;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends DeliveryTables {}
}
