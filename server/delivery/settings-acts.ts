import type { DeliverySettings } from '../../shared/delivery/model.ts';
import { settingsFault } from '../../shared/delivery/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { deliverySettingsOf } from './settings-views.ts';
import { deliveryTopics } from './topics.ts';

/**
 * Sets how a body follows its projects. Dates that stand stay as they are.
 * Failures: `setting-out-of-range` {field, least, most}; `settings-changed`,
 * when somebody else has set them since.
 */
export async function setDeliverySettings(
  platform: Platform,
  actor: Actor,
  body: string,
  { version, ...settings }: DeliverySettings & { readonly version: number },
): Promise<Result<DeliverySettings & { readonly version: number }>> {
  const fault = settingsFault(settings);
  if (fault !== undefined) return { ok: false, failure: fault };
  return perform(platform, body, actor, async (trx, record) => {
    const { version: stands, ...before } = await deliverySettingsOf(trx, body);
    if (JSON.stringify(before) === JSON.stringify(ordered(settings)) && stands > 0)
      return ok({ ...before, version: stands });
    if (stands !== version) return fail('settings-changed');
    const row = {
      plan_days: settings.planDays,
      rhythm: settings.rhythm,
      report_day: settings.reportDay,
      grace_days: settings.graceDays,
      stuck_days: settings.stuckDays,
      version: stands + 1,
    };
    await trx
      .insertInto('delivery_settings')
      .values({ body, ...row })
      .onConflict((conflict) => conflict.column('body').doUpdateSet(row))
      .execute();
    record({
      kind: 'delivery-set',
      subject: `body/${body}`,
      detail: { before, after: settings },
      topics: deliveryTopics(body),
    });
    return ok({ ...settings, version: row.version });
  });
}

function ordered(settings: DeliverySettings): DeliverySettings {
  const { planDays, rhythm, reportDay, graceDays, stuckDays } = settings;
  return { planDays, rhythm, reportDay, graceDays, stuckDays };
}
