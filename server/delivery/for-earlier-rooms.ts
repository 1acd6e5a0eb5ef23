import type { Executor } from '../platform/database/tables.ts';

/** Whether this department answers for a project, alone or with others, and must stay nameable. */
export async function unitHasProjects(trx: Executor, unit: string): Promise<boolean> {
  const lead = trx.selectFrom('project').select('id').where('unit', '=', unit);
  if ((await lead.executeTakeFirst()) !== undefined) return true;
  const joint = trx.selectFrom('project_unit').select('unit').where('unit', '=', unit);
  if ((await joint.executeTakeFirst()) !== undefined) return true;
  // It may have reported or asked for a change before another took over.
  const report = trx.selectFrom('progress_report').select('id').where('unit', '=', unit);
  if ((await report.executeTakeFirst()) !== undefined) return true;
  const change = trx.selectFrom('change_request').select('id').where('unit', '=', unit);
  return (await change.executeTakeFirst()) !== undefined;
}
