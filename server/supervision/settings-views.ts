import type { SupervisionSettings } from '../../shared/supervision/model.ts';
import { DEFAULT_SUPERVISION } from '../../shared/supervision/rules.ts';
import type { Executor } from '../platform/database/tables.ts';

/** How this body supervises, and the version that a change must name; 0 while it uses the defaults. */
export async function supervisionSettingsOf(
  db: Executor,
  body: string,
): Promise<SupervisionSettings & { readonly version: number }> {
  const row = await db
    .selectFrom('supervision_settings')
    .select(['settings', 'version'])
    .where('body', '=', body)
    .executeTakeFirst();
  if (row === undefined) return { ...DEFAULT_SUPERVISION, version: 0 };
  const settings: SupervisionSettings = JSON.parse(row.settings);
  return { ...settings, version: row.version };
}
