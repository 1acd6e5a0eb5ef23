import type { PlanForm, PlanState } from '../../shared/delivery/model.ts';
import type { Promised } from '../../shared/delivery/plan-promised.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { ProjectRow } from './project-rows.ts';
import { milestonesOf } from './standing.ts';

/** A plan as it is stored; one of which nothing is written has version 0. */
export interface PlanRow {
  readonly state: PlanState;
  readonly form: PlanForm | null;
  readonly draft: PlanForm | null;
  readonly draftedAt: string | null;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly reason: string;
  readonly publishedOn: string;
  readonly version: number;
}

const NOTHING: PlanRow = {
  state: 'missing',
  form: null,
  draft: null,
  draftedAt: null,
  submittedAt: null,
  decidedAt: null,
  reason: '',
  publishedOn: '',
  version: 0,
};

/** The plan of a project of this body. */
export async function planOf(db: Executor, body: string, project: string): Promise<PlanRow> {
  const row = await db
    .selectFrom('plan')
    .selectAll()
    .where('body', '=', body)
    .where('project', '=', project)
    .executeTakeFirst();
  if (row === undefined) return NOTHING;
  return {
    state: row.state,
    form: storedPlan(row.form),
    draft: storedPlan(row.draft),
    draftedAt: row.drafted_at,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    reason: row.reason,
    publishedOn: row.published_on,
    version: row.version,
  };
}

function storedPlan(text: string | null): PlanForm | null {
  if (text === null || text === '') return null;
  const form: PlanForm = JSON.parse(text);
  return form;
}

/** Writes what has changed of a plan, as its next version. */
export async function writePlan(
  trx: Executor,
  { body, project }: { readonly body: string; readonly project: string },
  plan: PlanRow,
): Promise<void> {
  const row = {
    state: plan.state,
    form: plan.form === null ? '' : JSON.stringify(plan.form),
    draft: plan.draft === null ? null : JSON.stringify(plan.draft),
    drafted_at: plan.draftedAt,
    submitted_at: plan.submittedAt,
    decided_at: plan.decidedAt,
    reason: plan.reason,
    published_on: plan.publishedOn,
    version: plan.version + 1,
  };
  await trx
    .insertInto('plan')
    .values({ project, body, ...row })
    .onConflict((conflict) => conflict.column('project').doUpdateSet(row))
    .execute();
}

/** What the plan of a project has promised once it was published; null before. */
export async function promisedOf(
  db: Executor,
  { id, body, planned, starts_on, ends_on }: ProjectRow,
): Promise<Promised | null> {
  if (planned === 0) return null;
  const milestones = await milestonesOf(db, body, id);
  return {
    startsOn: starts_on,
    endsOn: ends_on,
    milestones: milestones.map(({ id: milestone, name, dueOn, weight, stage, proof, unit }) => ({
      id: milestone,
      name,
      dueOn,
      weight,
      stage,
      proof,
      unit,
    })),
  };
}

/** Owner of a plan's documents among the stored files. */
export function planDocuments(project: string): string {
  return `plan/${project}`;
}
