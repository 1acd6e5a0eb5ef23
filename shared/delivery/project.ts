import type { StoredFile } from '../files.ts';
import type { Category } from '../screening/model.ts';
import type {
  Milestone,
  Official,
  Pace,
  PlanForm,
  PlanState,
  ProjectStage,
  ProjectState,
  SubProject,
  VotedCard,
} from './model.ts';

/** A department as pages name it. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** A project as lists and boards show it; pace and days follow from the clock. Money in whole yuan. */
export interface ProjectItem {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly name: string;
  readonly category: Category;
  /** Lead department; null until it is assigned. */
  readonly unit: NamedUnit | null;
  readonly joint: readonly NamedUnit[];
  readonly official: Official;
  readonly state: ProjectState;
  readonly planState: PlanState;
  readonly planDueOn: string;
  readonly pace: Pace;
  /** Days by which the earliest open milestone, or the project's end, has passed. */
  readonly daysLate: number;
  readonly percent: number;
  readonly stage: ProjectStage;
  readonly nextDueOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly doneOn: string;
  readonly totalYuan: number;
  readonly yearYuan: number;
  /** Paid in all years together, by the reports. */
  readonly paidYuan: number;
  /** Day of the last report; '' before the first. */
  readonly confirmedOn: string;
  readonly stale: boolean;
  readonly version: number;
}

/** A project with all that everybody may read of it in this room. */
export interface Project extends ProjectItem {
  readonly session: string;
  readonly code: string;
  readonly lead: string | null;
  readonly announcedOn: string;
  /** What the deputies decided on, and as decided changes have made it. */
  readonly voted: VotedCard;
  readonly card: VotedCard;
  /** The accepted plan; null before. */
  readonly plan: PlanForm | null;
  readonly publishedOn: string;
  /** Documents of the accepted plan, which everybody may read; none before. */
  readonly documents: readonly StoredFile[];
  readonly milestones: readonly Milestone[];
  readonly subProjects: readonly SubProject[];
}
