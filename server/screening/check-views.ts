import type { AnsweredCheck } from '../../shared/screening/lead-model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { settingsOf } from './settings-views.ts';

/** The checklist of the body with what was answered on this lead. */
export async function checksOf(
  db: Executor,
  body: string,
  lead: string,
): Promise<readonly AnsweredCheck[]> {
  const { checks } = await settingsOf(db, body);
  const rows = await db
    .selectFrom('check_answer')
    .leftJoin('account', 'account.id', 'check_answer.account')
    .select(['check_answer.item', 'check_answer.answer', 'check_answer.note', 'check_answer.at'])
    .select('account.name as by')
    .where('check_answer.body', '=', body)
    .where('check_answer.lead', '=', lead)
    .execute();
  const answers = new Map(rows.map((row) => [row.item, row]));
  return checks.map((item) => {
    const given = answers.get(item.code);
    return {
      ...item,
      answer: given?.answer ?? null,
      note: given?.note ?? '',
      by: given?.by ?? '',
      at: given?.at ?? null,
    };
  });
}
