import { dayOf } from '../../shared/day.ts';
import type { NoticeMatter, NoticePaper } from '../../shared/supervision/notice.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { NoticeFacts } from './notice-acts.ts';
import { overdueOf } from './overdue-views.ts';

/** Notices of a body, or of one department, the latest first, and which of their matters are overdue still. */
export async function noticesOf(
  db: Executor,
  body: string,
  now: Date,
  unit?: string,
): Promise<readonly NoticePaper[]> {
  let query = db
    .selectFrom('notice_paper')
    .leftJoin('unit', 'unit.id', 'notice_paper.unit')
    .selectAll('notice_paper')
    .select('unit.name as unit_name')
    .where('notice_paper.body', '=', body);
  if (unit !== undefined) query = query.where('notice_paper.unit', '=', unit);
  const rows = await query
    .orderBy('notice_paper.year', 'desc')
    .orderBy('notice_paper.number', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const matters = await mattersOf(db, body, now);
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    number: row.number,
    step: row.step,
    by: row.by,
    unit: row.unit === null ? null : { id: row.unit, name: row.unit_name ?? '' },
    replyBy: row.reply_by,
    note: row.note,
    sentOn: dayOf(new Date(row.at)),
    acknowledgedOn: row.acknowledged_at === null ? '' : dayOf(new Date(row.acknowledged_at)),
    matters: matters.get(row.id) ?? [],
  }));
}

/** The matters of every notice, those late for longest first. */
async function mattersOf(
  db: Executor,
  body: string,
  now: Date,
): Promise<ReadonlyMap<string, readonly NoticeMatter[]>> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('project', 'project.id', 'notice.project')
    .select([
      'notice.paper',
      'notice.subject',
      'notice.due_on',
      'notice.text',
      'notice.project',
      'project.number as project_number',
      'project.name as project_name',
    ])
    .where('notice.body', '=', body)
    .orderBy('notice.due_on')
    .orderBy('notice.id')
    .execute();
  const overdue = await overdueOf(db, body, now);
  const late = new Set(overdue.map(({ subject, dueOn }) => `${subject} ${dueOn}`));
  const by = new Map<string, NoticeMatter[]>();
  for (const row of rows) {
    const { kind, title, daysLate, official }: NoticeFacts = JSON.parse(row.text);
    const matter: NoticeMatter = {
      subject: row.subject,
      kind,
      title,
      project: { id: row.project, number: row.project_number, name: row.project_name },
      official,
      dueOn: row.due_on,
      daysLate,
      open: late.has(`${row.subject} ${row.due_on}`),
    };
    by.set(row.paper, [...(by.get(row.paper) ?? []), matter]);
  }
  return by;
}
