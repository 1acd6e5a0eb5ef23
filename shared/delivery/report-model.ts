import type { StoredFile } from '../files.ts';
import type { Milestone, PhotoMoment, ReportForm, SubProject } from './model.ts';
import type { ReportPart } from './parts.ts';
import type { Period } from './periods.ts';
import type { NamedUnit, ProjectItem } from './project.ts';

/** What is sent as a report, under a UUID of the sender. */
export interface SentReport {
  readonly project: string;
  readonly period: string;
  /** The entry of this period that the sender saw; 0 when there was none. */
  readonly seen: number;
  readonly form: ReportForm;
}

/** How a correction differs from the entry before it. */
export const REPORT_CHANGES = [
  'met',
  'taken-back',
  'met-on',
  'paid',
  'problems',
  'next',
  'sub-projects',
  'photos',
  'documents',
] as const;
export type ReportChangeKind = (typeof REPORT_CHANGES)[number];

/** One thing that a correction changed; `milestone`, `from` and `to` where they say more. */
export interface ReportChange {
  readonly kind: ReportChangeKind;
  /** Id of the milestone; '' where none is meant. */
  readonly milestone: string;
  /** The day or the whole yuan before and after, as text; '' where there is none. */
  readonly from: string;
  readonly to: string;
}

/** A report as it was sent, an entry of its period. */
export interface ReportView {
  readonly id: string;
  readonly project: string;
  readonly period: string;
  /** From 1; the highest of a part and period counts. */
  readonly entry: number;
  readonly part: ReportPart;
  /** The department that sent it. */
  readonly unit: NamedUnit;
  readonly form: ReportForm;
  readonly documents: readonly StoredFile[];
  /** Moment in UTC. */
  readonly sentAt: string;
  /** What it changed of the entry before; empty for the first. */
  readonly changes: readonly ReportChange[];
}

/** A period of a project: how its report stands. */
export const REPORT_STATES = ['sent', 'due', 'late', 'open'] as const;
/** sent; due: the period is over; late: its date has passed; open: it still runs, or nothing is due of a project that is done. */
export type ReportState = (typeof REPORT_STATES)[number];

export interface ProjectPeriod extends Period {
  readonly state: ReportState;
  /** The entry that counts; 0 before the first. */
  readonly entry: number;
}

/** A project as its department reports on it for one period. */
export interface ReportedProject {
  readonly project: ProjectItem;
  /** Whether the department leads: it alone reports money and parts. */
  readonly leads: boolean;
  /** How the period of the page stands; null when nothing can be reported for it. */
  readonly period: ProjectPeriod | null;
  /** Periods of this project that are due and not sent, the earliest first. */
  readonly open: readonly ProjectPeriod[];
  /** Those that this department delivers. */
  readonly milestones: readonly Milestone[];
  /** Milestones of these that other reports say are met. */
  readonly elsewhere: readonly {
    readonly milestone: string;
    readonly metOn: string;
    readonly period: string;
  }[];
  readonly subProjects: readonly SubProject[];
  /** Money that the plan has for the year of the period, whole yuan. */
  readonly plannedYuan: number;
  /** Paid in the year of the period by the latest report before it, whole yuan. */
  readonly paidBefore: number;
  /** The report of this period that counts; null before the first. */
  readonly report: ReportView | null;
}

/** All that a department reports on, for one period. */
export interface ReportDesk {
  /** The day on which this is true. */
  readonly today: string;
  /** The period of the page. */
  readonly period: Period;
  /** Every period of any project, the latest first. */
  readonly periods: readonly Period[];
  readonly projects: readonly ReportedProject[];
}

/** The reports of a project, all entries, the latest period and entry first. */
export interface ReportHistory {
  readonly periods: readonly ProjectPeriod[];
  readonly entries: readonly ReportView[];
  readonly milestones: readonly Milestone[];
  readonly subProjects: readonly SubProject[];
}

/** A photo of a project as everybody may see it. */
export interface TimelinePhoto {
  readonly file: string;
  readonly moment: PhotoMoment;
  /** The milestone it proves; '' for none. */
  readonly milestone: string;
  readonly words: string;
  /** Period and day of the report it came with. */
  readonly period: string;
  readonly sentOn: string;
}

/** What a period brought, as everybody may read it. */
export interface TimelineEntry {
  readonly period: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly unit: string;
  /** Day on which the entry that counts was sent. */
  readonly sentOn: string;
  readonly met: readonly {
    readonly milestone: string;
    readonly name: string;
    readonly metOn: string;
    readonly dueOn: string;
    readonly note: string;
  }[];
  /** Paid in the year, whole yuan; null in the report of a joint department. */
  readonly paidYuan: number | null;
  readonly problems: ReportForm['problems'];
  readonly next: string;
  readonly photos: readonly TimelinePhoto[];
  /** Corrections of this period in their order, with what each changed. */
  readonly corrections: readonly {
    readonly entry: number;
    readonly sentOn: string;
    readonly changes: readonly (ReportChange & { readonly name: string })[];
  }[];
}

/** What was reported of a project, the latest period first, and its photos. */
export interface Timeline {
  readonly publishedOn: string;
  /** Day of the last report; '' before the first. */
  readonly confirmedOn: string;
  readonly stale: boolean;
  readonly entries: readonly TimelineEntry[];
}
