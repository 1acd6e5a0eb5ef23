import type { Executor } from '../platform/database/tables.ts';

/** Whether this department was handed a finding, a question or a notice, and must stay nameable. */
export async function unitIsSupervised(trx: Executor, unit: string): Promise<boolean> {
  for (const table of ['finding', 'inquiry_question', 'inquiry_unit', 'notice'] as const) {
    const row = await trx
      .selectFrom(table)
      .select('unit')
      .where('unit', '=', unit)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}
