import { dayOf } from '../../shared/day.ts';
import { daysLate } from '../../shared/screening/appraisal.ts';
import type { AppraisalItem } from '../../shared/screening/appraisal-model.ts';
import type { AppraisalForm } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { withHomes } from './appraised-leads.ts';
import { OPEN_LEADS } from '../../shared/screening/lifecycle.ts';

/** Appraisals of a body with their department and the lead they are of now, to be narrowed and ordered. */
export function appraisalRows(db: Executor, body: string) {
  return withHomes(db, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .innerJoin('lead', 'lead.id', 'home.lead')
    .innerJoin('unit', 'unit.id', 'appraisal.unit')
    .where('appraisal.body', '=', body)
    .where('lead.state', '!=', 'merged');
}

/** Columns of all that lists show. */
export const ITEM = [
  'appraisal.id',
  'lead.id as lead',
  'appraisal.unit',
  'appraisal.state',
  'appraisal.note',
  'appraisal.requested_at',
  'appraisal.due_on',
  'appraisal.submitted_at',
  'appraisal.decided_at',
  'appraisal.reason',
  'appraisal.version',
  'unit.name as unit_name',
  'lead.ordinal',
  'lead.title',
  'lead.category',
  'lead.town',
  'lead.size',
  'lead.state as lead_state',
] as const;

/** What a form needs besides. */
export const FORM = ['appraisal.form', 'appraisal.draft', 'appraisal.drafted_at'] as const;

async function itemRow(db: Executor, body: string, id: string) {
  return appraisalRows(db, body)
    .select([...ITEM, ...FORM])
    .where('appraisal.id', '=', id)
    .executeTakeFirst();
}

export type FormRow = NonNullable<Awaited<ReturnType<typeof itemRow>>>;
type ItemRow = Omit<FormRow, 'form' | 'draft' | 'drafted_at'>;

/** A row as lists show it on this day. */
export function itemOf(row: ItemRow, now: Date): AppraisalItem {
  const { id, lead, unit, state, note, reason, version, ordinal, title, category, town, size } =
    row;
  const needed = OPEN_LEADS.includes(row.lead_state);
  return {
    id,
    lead: { id: lead, ordinal, title, category, town, size, state: row.lead_state },
    unit,
    unitName: row.unit_name,
    state,
    note,
    requestedAt: row.requested_at,
    dueOn: row.due_on,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    reason,
    version,
    daysLate: needed ? daysLate({ state, dueOn: row.due_on }, dayOf(now)) : 0,
    needed,
  };
}

/** A stored form; nothing where none was submitted. */
export function storedForm(text: string | null): AppraisalForm | null {
  if (text === null || text === '') return null;
  const form: AppraisalForm = JSON.parse(text);
  return form;
}

/** One appraisal of this body with its forms, or nothing. */
export function appraisalById(
  db: Executor,
  body: string,
  id: string,
): Promise<FormRow | undefined> {
  return itemRow(db, body, id);
}

/** Owner of an appraisal's documents among the stored files. */
export function documentsOf(appraisal: string): string {
  return `appraisal/${appraisal}`;
}
