import { dutyFor, type Duty } from '../../shared/supervision/duties.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { NoticedStep } from './noticed-steps.ts';
import { owedAnswers } from './overdue-inquiries.ts';

/** Questions of inquiries that wait for the answer in writing of one of these departments. */
export async function inquiryDuties(
  db: Executor,
  body: string,
  units: readonly string[],
  noticed: NoticedStep,
): Promise<readonly { readonly unit: string; readonly duty: Duty }[]> {
  const owed = await owedAnswers(db, body);
  return owed
    .filter(({ unit }) => units.includes(unit))
    .map(({ subject, id, project, unit, project_name, title, due_on }) => {
      const facts = { subject, id, project, title: project_name, detail: title, dueOn: due_on };
      const dated = { ...facts, noticed: noticed(subject, due_on) };
      return { unit, duty: dutyFor('department', 'inquiry', dated) };
    });
}
