import { dayOf, daysBetween } from '../../shared/day.ts';
import type {
  AppraisalFilter,
  AppraisalItem,
  AppraisalSummary,
  UnitAppraisals,
} from '../../shared/screening/appraisal-model.ts';
import { isWithDepartment } from '../../shared/screening/appraisal.ts';
import { publicTitlesOrNumbers } from '../collection/public-text.ts';
import type { Executor } from '../platform/database/tables.ts';
import { appraisalRows, ITEM, itemOf } from './appraisal-rows.ts';
import { OPEN_LEADS } from '../../shared/screening/lifecycle.ts';

const OPEN = ['requested', 'returned'] as const;

/** The appraisals of one department with the titles that everybody may read, those due first, the withdrawn ones too. */
export async function appraisalsOfUnit(
  db: Executor,
  body: string,
  unit: string,
  now: Date,
): Promise<AppraisalItem[]> {
  const rows = await appraisalRows(db, body)
    .select(ITEM)
    .where('appraisal.unit', '=', unit)
    .orderBy('appraisal.due_on')
    .orderBy('lead.ordinal')
    .orderBy('appraisal.id')
    .execute();
  const titles = await publicTitlesOrNumbers(
    db,
    body,
    rows.map(({ lead: id, title, ordinal }) => ({ id, title, ordinal })),
  );
  return rows.map((row) => itemOf({ ...row, title: titles.get(row.lead) ?? '' }, now));
}

export interface AppraisalQuestion {
  readonly unit?: string;
  readonly filter?: AppraisalFilter;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** Appraisals of a body, those due first, page by page. */
export async function appraisalsOfBody(
  db: Executor,
  body: string,
  { unit, filter, page, size }: AppraisalQuestion,
  now: Date,
): Promise<{ rows: AppraisalItem[]; total: number }> {
  const today = dayOf(now);
  const narrowed = () => {
    let query = appraisalRows(db, body);
    if (unit !== undefined) query = query.where('appraisal.unit', '=', unit);
    if (filter === 'open' || filter === 'late')
      query = query.where('appraisal.state', 'in', OPEN).where('lead.state', 'in', OPEN_LEADS);
    else if (filter !== undefined) query = query.where('appraisal.state', '=', filter);
    return filter === 'late' ? query.where('appraisal.due_on', '<', today) : query;
  };
  const { total } = await narrowed()
    .select((eb) => eb.fn.countAll<number | bigint>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await narrowed()
    .select(ITEM)
    .orderBy('appraisal.due_on')
    .orderBy('unit.code')
    .orderBy('lead.ordinal')
    .orderBy('appraisal.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows: rows.map((row) => itemOf(row, now)), total: Number(total) };
}

/** What waits for appraisals in a body: at the departments, and for the screeners themselves. */
export async function appraisalSummary(
  db: Executor,
  body: string,
  now: Date,
): Promise<AppraisalSummary> {
  const rows = await appraisalRows(db, body)
    .select(ITEM)
    .where('appraisal.state', 'in', [...OPEN, 'submitted'])
    .where('lead.state', 'in', OPEN_LEADS)
    .orderBy('unit.code')
    .execute();
  const items = rows.map((row) => itemOf(row, now));
  const today = dayOf(now);
  const ids = [...new Set(items.map(({ unit }) => unit))];
  const units = ids.map((id) =>
    ofUnit(
      items.filter(({ unit }) => unit === id),
      today,
    ),
  );
  const open = items.filter(({ state }) => isWithDepartment(state));
  return {
    leads: new Set(open.map(({ lead }) => lead.id)).size,
    open: open.length,
    late: open.filter(({ daysLate }) => daysLate > 0).length,
    submitted: items.length - open.length,
    units: units.toSorted(
      (one, other) =>
        other.late - one.late || other.open - one.open || other.waitingDays - one.waitingDays,
    ),
  };
}

function ofUnit(items: readonly AppraisalItem[], today: string): UnitAppraisals {
  const open = items.filter(({ state }) => isWithDepartment(state));
  const waiting = open.map(({ state, requestedAt, decidedAt }) =>
    daysBetween(
      dayOf(new Date(state === 'returned' ? (decidedAt ?? requestedAt) : requestedAt)),
      today,
    ),
  );
  return {
    unit: items[0]?.unit ?? '',
    unitName: items[0]?.unitName ?? '',
    open: open.length,
    late: open.filter(({ daysLate }) => daysLate > 0).length,
    submitted: items.length - open.length,
    waitingDays: Math.max(0, ...waiting),
  };
}
