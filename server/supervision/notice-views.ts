import { dayOf } from '../../shared/day.ts';
import type { SupervisionNotice } from '../../shared/supervision/finding.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { NoticeFacts } from './notice-acts.ts';
import { overdueOf } from './overdue-views.ts';

/** Notices of a body, or of one department, the latest first, and whether their matter is overdue still. */
export async function noticesOf(
  db: Executor,
  body: string,
  now: Date,
  unit?: string,
): Promise<readonly SupervisionNotice[]> {
  let query = db
    .selectFrom('notice')
    .innerJoin('project', 'project.id', 'notice.project')
    .leftJoin('unit', 'unit.id', 'notice.unit')
    .selectAll('notice')
    .select([
      'project.number as project_number',
      'project.name as project_name',
      'unit.name as unit_name',
    ])
    .where('notice.body', '=', body);
  if (unit !== undefined) query = query.where('notice.unit', '=', unit);
  const rows = await query.orderBy('notice.at', 'desc').orderBy('notice.id', 'desc').execute();
  if (rows.length === 0) return [];
  const overdue = await overdueOf(db, body, now);
  const late = new Set(overdue.map(({ subject, dueOn }) => `${subject} ${dueOn}`));
  return rows.map((row) => {
    const facts: NoticeFacts = JSON.parse(row.text);
    return {
      id: row.id,
      step: row.step,
      subject: row.subject,
      ...facts,
      project: { id: row.project, number: row.project_number, name: row.project_name },
      unit: row.unit === null ? null : { id: row.unit, name: row.unit_name ?? '' },
      dueOn: row.due_on,
      sentOn: dayOf(new Date(row.at)),
      open: late.has(`${row.subject} ${row.due_on}`),
    };
  });
}
