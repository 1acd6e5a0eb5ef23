import type { Body } from '../congress/model.ts';
import type { PlanTableOfYear } from '../delivery/plan-table.ts';

/** The published plan of a body's year as a resident reads it. */
export interface PlanPage {
  readonly body: Pick<Body, 'id' | 'code' | 'name'>;
  /** Years that have projects, the latest first. */
  readonly years: readonly number[];
  readonly table: PlanTableOfYear;
}
