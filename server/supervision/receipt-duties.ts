import { dayOf } from '../../shared/day.ts';
import { dutyFor, type Duty } from '../../shared/supervision/duties.ts';
import type { Executor } from '../platform/database/tables.ts';

/** Notices that these departments have not acknowledged. */
export async function receiptDuties(
  db: Executor,
  body: string,
  units: readonly string[],
): Promise<readonly { readonly unit: string; readonly duty: Duty }[]> {
  const rows = await db
    .selectFrom('notice_paper')
    .select(['id', 'unit', 'year', 'number', 'reply_by', 'at'])
    .where('body', '=', body)
    .where('unit', 'in', units)
    .where('acknowledged_at', 'is', null)
    .execute();
  return rows.map(({ id, unit, year, number, reply_by, at }) => {
    const detail = `${year}-${number}`;
    const facts = { subject: `notice/${id}`, id, detail, since: dayOf(new Date(at)) };
    return {
      unit: unit ?? '',
      duty: dutyFor('department', 'receipt', { ...facts, dueOn: reply_by }),
    };
  });
}
