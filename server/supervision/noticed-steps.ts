import type { Escalation } from '../../shared/supervision/model.ts';
import type { Executor } from '../platform/database/tables.ts';

/** The highest step of which a notice was sent on this matter and date. */
export type NoticedStep = (subject: string, dueOn: string) => Escalation;

const STEPS: readonly Escalation[] = ['none', 'reminder', 'supervised', 'committee'];

/** What notices a body has sent to these departments. */
export async function noticedSteps(
  db: Executor,
  body: string,
  units: readonly string[],
): Promise<NoticedStep> {
  const rows = await db
    .selectFrom('notice')
    .select(['subject', 'due_on', 'step'])
    .where('body', '=', body)
    .where('unit', 'in', units)
    .execute();
  const sent = new Map<string, Escalation>();
  for (const { subject, due_on, step } of rows) {
    const key = `${subject} ${due_on}`;
    if (STEPS.indexOf(step) > STEPS.indexOf(sent.get(key) ?? 'none')) sent.set(key, step);
  }
  return (subject, dueOn) => sent.get(`${subject} ${dueOn}`) ?? 'none';
}
