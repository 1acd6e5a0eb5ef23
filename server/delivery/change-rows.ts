import { dayOf, daysBetween } from '../../shared/day.ts';
import type { ChangeRequest } from '../../shared/delivery/change-model.ts';
import type { ChangeForm, ChangeState, DeliverySettings } from '../../shared/delivery/model.ts';
import type { StoredFile } from '../../shared/files.ts';
import type { Executor } from '../platform/database/tables.ts';

/** What the documents of a change request belong to. */
export function changeOwner(id: string): string {
  return `change/${id}`;
}

/** Whether somebody still has to move a request. */
export function isOpen(state: ChangeState): boolean {
  return state === 'filed' || state === 'before-organ';
}

/** Change requests of a body with their project and department, to be narrowed and ordered. */
export function changeRows(db: Executor, body: string) {
  return db
    .selectFrom('change_request')
    .innerJoin('project', 'project.id', 'change_request.project')
    .leftJoin('unit', 'unit.id', 'change_request.unit')
    .selectAll('change_request')
    .select(['project.name as project_name', 'project.year as project_year'])
    .select(['project.number as project_number', 'unit.name as unit_name'])
    .where('change_request.body', '=', body);
}

async function firstRow(db: Executor, body: string, id: string) {
  return changeRows(db, body).where('change_request.id', '=', id).executeTakeFirst();
}

export type ChangeRow = NonNullable<Awaited<ReturnType<typeof firstRow>>>;

/** One request of this body, or nothing. */
export function changeById(db: Executor, body: string, id: string): Promise<ChangeRow | undefined> {
  return firstRow(db, body, id);
}

/** What a request asks for. */
export function formOf({ form }: Pick<ChangeRow, 'form'>): ChangeForm {
  const read: ChangeForm = JSON.parse(form);
  return read;
}

/** Days since anybody moved a request; 0 once it is settled. */
export function daysWaiting(row: Pick<ChangeRow, 'state' | 'moved_at'>, today: string): number {
  if (!isOpen(row.state)) return 0;
  return Math.max(0, daysBetween(dayOf(new Date(row.moved_at)), today));
}

/** A request as its department and the staff read it. */
export function requestOf(
  row: ChangeRow,
  documents: readonly StoredFile[],
  today: string,
  settings: Pick<DeliverySettings, 'stuckDays'>,
): ChangeRequest {
  const days = daysWaiting(row, today);
  return {
    id: row.id,
    number: row.number,
    project: {
      id: row.project,
      year: row.project_year,
      number: row.project_number,
      name: row.project_name,
    },
    level: row.level,
    organ: row.organ,
    state: row.state,
    form: formOf(row),
    unit: row.unit === null ? null : { id: row.unit, name: row.unit_name ?? '' },
    byOffice: row.by_office === 1,
    filedAt: row.filed_at,
    movedAt: row.moved_at,
    daysWaiting: days,
    stuck: days > settings.stuckDays,
    decidedOn: row.decided_on,
    minute: row.minute,
    reason: row.reason,
    toldOn: row.told_on,
    toldSession: row.told_session,
    documents,
    version: row.version,
  };
}
