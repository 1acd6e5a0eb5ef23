import { fail, ok, type Result } from '../../shared/result.ts';
import type { SupervisionSettings } from '../../shared/supervision/model.ts';
import { supervisionFault } from '../../shared/supervision/settings.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { supervisionSettingsOf } from './settings-views.ts';
import { supervisionTopics } from './topics.ts';

/**
 * Sets how a body supervises. Dates that stand stay as they are. Failures:
 * `setting-out-of-range` {field, least, most}; `rhythm-wrong` {field};
 * `settings-changed`, when somebody else has set them since.
 */
export async function setSupervision(
  platform: Platform,
  actor: Actor,
  body: string,
  { version, ...typed }: SupervisionSettings & { readonly version: number },
): Promise<Result<SupervisionSettings & { readonly version: number }>> {
  const fault = supervisionFault(typed);
  if (fault !== undefined) return { ok: false, failure: fault };
  const settings = ordered(typed);
  return perform(platform, body, actor, async (trx, record) => {
    const { version: stands, ...before } = await supervisionSettingsOf(trx, body);
    if (JSON.stringify(ordered(before)) === JSON.stringify(settings) && stands > 0)
      return ok({ ...before, version: stands });
    if (stands !== version) return fail('settings-changed');
    const row = { settings: JSON.stringify(settings), version: stands + 1 };
    await trx
      .insertInto('supervision_settings')
      .values({ body, ...row })
      .onConflict((conflict) => conflict.column('body').doUpdateSet(row))
      .execute();
    record({
      kind: 'supervision-set',
      subject: `body/${body}`,
      detail: { before, after: settings },
      topics: supervisionTopics(body),
    });
    return ok({ ...settings, version: row.version });
  });
}

/** In one order of fields, so that equal settings are equal texts. */
function ordered({
  answerDays,
  judgeDays,
  escalation,
  rhythm,
}: SupervisionSettings): SupervisionSettings {
  const { safety, progress, ordinary } = answerDays;
  const { reminder, supervised, committee } = escalation;
  const { inspections, hearing, review, lookBack } = rhythm;
  return {
    answerDays: { safety, progress, ordinary },
    judgeDays,
    escalation: { reminder, supervised, committee },
    rhythm: { inspections, hearing, review, lookBack },
  };
}
