import type { VotedField } from '../screening/voted-card.ts';

export { VOTED_FIELDS, type VotedCard, type VotedField } from '../screening/voted-card.ts';

/** How far a project is (status words of a project), following from the milestones met, never typed in. */
export const PROJECT_STAGES = [
  'not-started',
  'preparation',
  'tender',
  'construction',
  'mostly-complete',
  'complete',
  'in-use',
] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** What a met milestone brings a project to; nothing brings it back to not started. */
export const MILESTONE_STAGES = PROJECT_STAGES.slice(1);

/** How a project stands against its dates, computed from them and the day; `no-plan` before a plan is accepted. */
export const PACES = [
  'overdue',
  'behind',
  'on-schedule',
  'ahead',
  'no-plan',
  'done',
  'ended',
] as const;
export type Pace = (typeof PACES)[number];

/** Whether a project is being delivered, or was ended by a decided change request. */
export const PROJECT_STATES = ['active', 'ended'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** An implementation plan (实施计划) on its way to being published. */
export const PLAN_STATES = ['missing', 'submitted', 'returned', 'accepted'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Causes of slippage, with stable codes. */
export const CAUSES = [
  'money',
  'land',
  'permits',
  'tender',
  'weather',
  'design-change',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

/** How often departments report. */
export const RHYTHMS = ['monthly', 'quarterly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** How a body follows its projects. All numbers are days, but `reportDay`. */
export interface DeliverySettings {
  /** Days from the announcement to the plan (practice 20–60). */
  readonly planDays: number;
  readonly rhythm: Rhythm;
  /** Day of the month by which the report on the month or quarter before is due, 1–28. */
  readonly reportDay: number;
  /** Days past a milestone's date during which a project is behind and not yet overdue. */
  readonly graceDays: number;
  /** Days after which a change request that nobody has moved is stuck. */
  readonly stuckDays: number;
}

/** Who answers for a project at the government (责任领导), a name and an office. */
export interface Official {
  readonly name: string;
  readonly post: string;
}

/** Money of one year from one source, in whole yuan. */
export interface PlannedMoney {
  readonly year: number;
  readonly yuan: number;
  readonly source: string;
}

/** A milestone (节点) as a plan says it. */
export interface PlannedMilestone {
  /** Made by whoever writes it, a UUID: reports name it. */
  readonly id: string;
  readonly name: string;
  /** YYYY-MM-DD; it is late from the day after. */
  readonly dueOn: string;
  /** Share in the whole, a whole number from 1 to 100; the percent is of their sum. */
  readonly weight: number;
  /** What the project is when this is met. */
  readonly stage: ProjectStage;
  /** The proof that is expected. */
  readonly proof: string;
  /** The joint department (配合单位) that delivers it and reports on it; '' is the lead. */
  readonly unit: string;
}

/**
 * What a department files as its plan. Content, site, totals and dates that the
 * deputies voted on stand on the project and are not repeated here; days that
 * the voted card left open are set by the plan.
 */
export interface PlanForm {
  /** Scale and content in detail (规模及内容), beside what was voted on. */
  readonly scale: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly money: readonly PlannedMoney[];
  /** 年度目标 */
  readonly target: string;
  readonly milestones: readonly PlannedMilestone[];
  readonly risks: string;
  /** Who builds it, when known (施工单位). */
  readonly contractor: string;
}

/** A milestone with what the reports say of it. */
export interface Milestone extends PlannedMilestone {
  /** Day on which it was met; '' while it is not. */
  readonly metOn: string;
}

/** A part of a project with its own place and progress (子项目). */
export interface SubProject {
  readonly id: string;
  /** Number within the project, from 1. */
  readonly position: number;
  readonly name: string;
  readonly town: string;
  readonly site: string;
  /** How much of what, for example "1.2 公里". */
  readonly scale: string;
  readonly dueOn: string;
  readonly stage: ProjectStage;
  /** Day on which it came to this stage; '' at the beginning. */
  readonly stageOn: string;
}

export const PHOTO_MOMENTS = ['before', 'now', 'after'] as const;
export type PhotoMoment = (typeof PHOTO_MOMENTS)[number];

/** What a progress report (进度报告) says of one project and period. */
export interface ReportForm {
  /** All milestones met so far that this report knows of for the first time, with the day. */
  readonly met: readonly {
    readonly milestone: string;
    readonly metOn: string;
    readonly note: string;
  }[];
  /** Whole yuan paid since the first of January of the period's year. */
  readonly paidYuan: number;
  readonly problems: readonly { readonly cause: Cause; readonly note: string }[];
  /** What comes in the next period. */
  readonly next: string;
  readonly subProjects: readonly {
    readonly subProject: string;
    readonly stage: ProjectStage;
    readonly on: string;
  }[];
  readonly photos: readonly {
    readonly file: string;
    readonly moment: PhotoMoment;
    readonly milestone: string;
    readonly words: string;
  }[];
  readonly documents: readonly { readonly file: string; readonly milestone: string }[];
}

export const CHANGE_KINDS = ['adjust', 'defer', 'end'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * Who must decide a change: `major` what was voted on, the project's end or its
 * termination; `minor` the dates and weights of milestones within it.
 */
export const CHANGE_LEVELS = ['major', 'minor'] as const;
export type ChangeLevel = (typeof CHANGE_LEVELS)[number];

export const CHANGE_STATES = ['filed', 'before-organ', 'approved', 'refused', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** Who decides on a change (陕西省条例 art. 18: the standing committee; a town's congress itself). */
export const ORGANS = [
  'government',
  'standing-committee',
  'congress',
  'working-committee',
] as const;
export type Organ = (typeof ORGANS)[number];

/** A field as it is and as it shall be. */
export interface FieldChange {
  readonly field: VotedField;
  readonly from: string | number;
  readonly to: string | number;
}

/** A milestone as it is and as it shall be. */
export interface MilestoneChange {
  readonly milestone: string;
  readonly name: string;
  readonly from: { readonly dueOn: string; readonly weight: number };
  readonly to: { readonly dueOn: string; readonly weight: number };
}

/** What a change request asks for. */
export interface ChangeForm {
  readonly kind: ChangeKind;
  readonly reason: string;
  /** What it means for those it was promised to. */
  readonly effect: string;
  readonly fields: readonly FieldChange[];
  readonly milestones: readonly MilestoneChange[];
}
