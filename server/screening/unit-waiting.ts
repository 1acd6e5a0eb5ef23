import type { AppraisalState } from '../../shared/screening/model.ts';
import { OPEN_LEADS } from '../../shared/screening/lifecycle.ts';
import { dayOf } from '../../shared/day.ts';
import type { Executor } from '../platform/database/tables.ts';
import { appraisalRows } from './appraisal-rows.ts';
import { leadsOfUnit } from './pre-review-acts.ts';

/** An appraisal that is not settled yet. */
interface OpenAppraisal {
  readonly unit: string;
  readonly id: string;
  readonly title: string;
  readonly state: AppraisalState;
  readonly dueOn: string;
  /** Day on which it was handed in last; '' before. */
  readonly submittedOn: string;
}

/** Appraisals of these departments that are theirs to write or wait to be checked. */
export async function openAppraisals(
  db: Executor,
  body: string,
  units: readonly string[],
): Promise<readonly OpenAppraisal[]> {
  if (units.length === 0) return [];
  const rows = await appraisalRows(db, body)
    .select(['appraisal.unit', 'appraisal.id', 'appraisal.state', 'appraisal.due_on'])
    .select(['appraisal.submitted_at', 'lead.title'])
    .where('appraisal.unit', 'in', units)
    .where('appraisal.state', 'in', ['requested', 'returned', 'submitted'])
    .where('lead.state', 'in', OPEN_LEADS)
    .execute();
  return rows.map(({ unit, id, state, due_on, submitted_at, title }) => ({
    unit,
    id,
    title,
    state,
    dueOn: due_on,
    submittedOn: submitted_at === null ? '' : dayOf(new Date(submitted_at)),
  }));
}

/** A deputy's question without an answer. */
interface OpenQuestion {
  readonly unit: string;
  readonly id: string;
  readonly title: string;
  readonly askedOn: string;
}

/** Questions without an answer that these departments may answer. */
export async function openQuestions(
  db: Executor,
  body: string,
  units: readonly string[],
): Promise<readonly OpenQuestion[]> {
  const rows = await db
    .selectFrom('lead_question as question')
    .innerJoin('lead', 'lead.id', 'question.lead')
    .select(['question.id', 'question.lead', 'question.asked_at', 'lead.title'])
    .where('question.body', '=', body)
    .where('question.answered_at', 'is', null)
    .execute();
  if (rows.length === 0) return [];
  const open: OpenQuestion[] = [];
  for (const unit of units) {
    const leads = new Set(await leadsOfUnit(db, body, unit));
    for (const { id, lead, asked_at, title } of rows)
      if (leads.has(lead)) open.push({ unit, id, title, askedOn: dayOf(new Date(asked_at)) });
  }
  return open;
}
