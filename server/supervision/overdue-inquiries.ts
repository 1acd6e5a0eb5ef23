import type { Executor } from '../platform/database/tables.ts';
import { unitOf, type Late } from './overdue-reports.ts';

/** Questions of inquiries that were held, whose answer in writing is owed. */
export async function owedAnswers(db: Executor, body: string) {
  const rows = await db
    .selectFrom('inquiry_question')
    .innerJoin('inquiry', 'inquiry.id', 'inquiry_question.inquiry')
    .innerJoin('project', 'project.id', 'inquiry_question.project')
    .innerJoin('unit', 'unit.id', 'inquiry_question.unit')
    .select([
      'inquiry_question.id',
      'inquiry_question.project',
      'inquiry_question.number',
      'inquiry_question.due_on',
      'inquiry_question.unit',
      'inquiry.title',
      'project.name as project_name',
      'unit.name as unit_name',
    ])
    .where('inquiry_question.body', '=', body)
    .where('inquiry.state', '=', 'held')
    .where('inquiry_question.dropped_because', '=', '')
    .where('inquiry_question.settled', '=', 0)
    .where('inquiry_question.answered_at', 'is', null)
    .execute();
  return rows.map(({ title, number, ...row }) => ({
    ...row,
    subject: `inquiry/${row.id}`,
    title: `${title} ${number}`,
  }));
}

/** Answers in writing that are late. */
export async function lateAnswers(db: Executor, body: string, today: string): Promise<Late[]> {
  return (await owedAnswers(db, body))
    .filter(({ due_on }) => due_on < today)
    .map((row) => ({
      kind: 'inquiry',
      subject: row.subject,
      project: row.project,
      title: row.title,
      dueOn: row.due_on,
      by: 'department',
      unit: unitOf(row),
    }));
}
