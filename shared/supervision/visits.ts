import type { Milestone } from '../delivery/model.ts';
import type { NamedUnit, ProjectItem } from '../delivery/project.ts';
import type { StoredFile } from '../files.ts';
import type {
  ChecklistItem,
  FindingState,
  SeenItem,
  SupervisionSettings,
  SupervisionTask,
  Urgency,
  VisitWay,
} from './model.ts';

/** A deputy as groups name them: what everybody at the congress knows. */
export interface GroupDeputy {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly delegation: string;
  readonly trade: string;
}

/** A finding as visits and lists name it. */
export interface FindingBrief {
  readonly id: string;
  readonly number: number;
  readonly item: string;
  readonly title: string;
  readonly text: string;
  readonly urgency: Urgency;
  readonly unit: NamedUnit;
  readonly state: FindingState;
  readonly rectifyDueOn: string;
}

/** A visit as it stands in the books. */
export interface VisitRecord {
  readonly id: string;
  /** Number within the project, from 1. */
  readonly number: number;
  readonly visitedOn: string;
  readonly way: VisitWay;
  readonly deputies: readonly Pick<GroupDeputy, 'id' | 'name'>[];
  readonly items: readonly SeenItem[];
  readonly note: string;
  readonly photos: readonly StoredFile[];
  readonly findings: readonly FindingBrief[];
  readonly task: string;
}

/** A report of the project's department, due and sent. */
export interface DueReport {
  /** `2026-03` or `2026-Q1`. */
  readonly period: string;
  readonly dueOn: string;
  /** Day on which it was first sent; '' while it is not. */
  readonly sentOn: string;
}

/** A project with everything that its supervision needs, also without network. */
export interface SupervisedProject {
  readonly project: ProjectItem;
  readonly site: string;
  /** Milestone that comes next; null when none is open. */
  readonly next: { readonly name: string; readonly dueOn: string } | null;
  /** In the order of their dates. */
  readonly milestones: readonly Pick<Milestone, 'id' | 'name' | 'dueOn' | 'metOn'>[];
  /** What the department reports on over the year, in order; none before the plan. */
  readonly reports: readonly DueReport[];
  /** Id of the leader; '' without a group. */
  readonly leader: string;
  readonly group: readonly GroupDeputy[];
  readonly tasks: readonly SupervisionTask[];
  readonly checklist: readonly ChecklistItem[];
  /** What the checklist is now, which a change must name. */
  readonly stamp: string;
  /** The latest first. */
  readonly visits: readonly VisitRecord[];
}

/** What the phone of a deputy holds. */
export interface DeputySupervision {
  readonly body: { readonly id: string; readonly name: string };
  readonly deputy: { readonly id: string; readonly name: string };
  readonly units: readonly NamedUnit[];
  readonly settings: SupervisionSettings;
  readonly projects: readonly SupervisedProject[];
}

/** The groups of a year as staff decide on them. */
export interface GroupsOfYear {
  readonly deputies: readonly GroupDeputy[];
  /** How many deputies a group has unless staff want otherwise: one in towns. */
  readonly size: number;
  /** In towns and sub-districts each project has one member of the presidium. */
  readonly oneEach: boolean;
  readonly projects: readonly {
    readonly project: ProjectItem;
    readonly places: readonly string[];
    readonly leader: string;
    readonly members: readonly string[];
  }[];
}

/** What the server answers to a visit. */
export interface VisitReceipt {
  readonly visit: string;
  readonly number: number;
  readonly findings: number;
}
