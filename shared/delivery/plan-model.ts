import type { StoredFile } from '../files.ts';
import type { PlanForm, PlanState } from './model.ts';
import type { Promised } from './plan-promised.ts';
import type { Project, ProjectItem } from './project.ts';

/** A project as the list of a department shows it. */
export interface UnitProject extends ProjectItem {
  /** Whether this department leads it, and so files its plan. */
  readonly leads: boolean;
}

interface PlanBase {
  readonly project: Project;
  readonly state: PlanState;
  readonly submittedAt: string | null;
  /** Why it was returned last. */
  readonly reason: string;
  readonly documents: readonly StoredFile[];
  /** What a change must name. */
  readonly version: number;
  /** Days past its date from which a milestone is overdue. */
  readonly graceDays: number;
  /** The day in Beijing at the server. */
  readonly today: string;
}

/** A plan as the lead department works on it: its draft, or what it filed. */
export interface PlanTask extends PlanBase {
  readonly leads: boolean;
  readonly form: PlanForm;
  /** What it may no longer say otherwise, while it is written anew; else null. */
  readonly promised: Promised | null;
  readonly draftedAt: string | null;
}

/** A plan as the staff read it: what was filed; null before. */
export interface PlanRecord extends PlanBase {
  readonly form: PlanForm | null;
  readonly decidedAt: string | null;
}
