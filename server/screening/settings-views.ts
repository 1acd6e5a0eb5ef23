import { usualSettings } from '../../shared/screening/checklist.ts';
import type { CheckItem, Gate, ScreeningSettings } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';

/** How this body screens: as it has set, or as bodies of its kind and level usually do. The body exists. */
export async function settingsOf(db: Executor, body: string): Promise<ScreeningSettings> {
  const row = await db
    .selectFrom('body')
    .leftJoin('screening_settings', 'screening_settings.body', 'body.id')
    .select([
      'body.type',
      'body.level',
      'screening_settings.gates',
      'screening_settings.checks',
      'screening_settings.version',
    ])
    .where('body.id', '=', body)
    .executeTakeFirstOrThrow();
  if (row.gates === null || row.checks === null) return usualSettings(row);
  const gates: readonly Gate[] = JSON.parse(row.gates);
  const checks: readonly CheckItem[] = JSON.parse(row.checks);
  return { gates, checks, own: true, version: row.version ?? 0 };
}
