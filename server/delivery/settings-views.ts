import type { DeliverySettings } from '../../shared/delivery/model.ts';
import { DEFAULT_DELIVERY } from '../../shared/delivery/rules.ts';
import type { Executor } from '../platform/database/tables.ts';

/** How this body follows its projects, and the version that a change must name; 0 while it uses the defaults. */
export async function deliverySettingsOf(
  db: Executor,
  body: string,
): Promise<DeliverySettings & { readonly version: number }> {
  const row = await db
    .selectFrom('delivery_settings')
    .selectAll()
    .where('body', '=', body)
    .executeTakeFirst();
  if (row === undefined) return { ...DEFAULT_DELIVERY, version: 0 };
  const { plan_days, rhythm, report_day, grace_days, stuck_days, version } = row;
  return {
    planDays: plan_days,
    rhythm,
    reportDay: report_day,
    graceDays: grace_days,
    stuckDays: stuck_days,
    version,
  };
}
