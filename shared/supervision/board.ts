import type { ProjectItem } from '../delivery/project.ts';
import type { Overdue } from './overdue.ts';

/** A milestone as the picture of a year shows it. */
export interface BoardMilestone {
  readonly name: string;
  readonly dueOn: string;
  /** '' while it is not met. */
  readonly metOn: string;
}

export interface BoardProject extends ProjectItem {
  readonly milestones: readonly BoardMilestone[];
}

/** The parts of a project in one town. */
export interface TownParts {
  readonly town: string;
  readonly project: string;
  readonly parts: number;
  /** Parts that are complete or in use. */
  readonly done: number;
  /** Parts past their date that are not. */
  readonly late: number;
}

/** The wall chart (挂图作战) of a year: everything on it follows from dates, reports and the clock. */
export interface Board {
  readonly year: number;
  /** Years that have projects, the latest first. */
  readonly years: readonly number[];
  /** The day for which it holds, YYYY-MM-DD. */
  readonly today: string;
  readonly graceDays: number;
  readonly projects: readonly BoardProject[];
  readonly towns: readonly TownParts[];
  readonly overdue: readonly Overdue[];
}

/** The order of the wall chart: what is worst stands first. */
export function byUrgency(one: BoardProject, other: BoardProject): number {
  const rank = (project: BoardProject): number => URGENCY.indexOf(project.pace);
  return rank(one) - rank(other) || other.daysLate - one.daysLate || one.number - other.number;
}

const URGENCY = [
  'overdue',
  'behind',
  'no-plan',
  'on-schedule',
  'ahead',
  'done',
  'ended',
] as const satisfies readonly BoardProject['pace'][];
