import { moment, newId } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkedSettings, type SentSettings } from '../../shared/screening/checklist.ts';
import type { ScreeningSettings } from '../../shared/screening/model.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { settingsOf } from './settings-views.ts';

/**
 * Sets the gates and the checklist of a body. Answers that were given stay
 * with their leads, also of questions that are switched off, and count again
 * when those are switched on. Failures: those of `checkedSettings`;
 * `screening-changed`, when somebody else has set them since this version.
 */
export async function setSettings(
  platform: Platform,
  actor: Actor,
  body: string,
  { version, ...sent }: SentSettings & { readonly version: number },
): Promise<Result<ScreeningSettings>> {
  const { clock, chance } = platform;
  return perform(platform, body, actor, async (trx, record): Promise<Result<ScreeningSettings>> => {
    const before = await settingsOf(trx, body);
    const checked = checkedSettings(sent, before.checks, () => `own-${newId(clock, chance)}`);
    if (!checked.ok) return checked;
    const { version: stands, ...standing } = before;
    if (before.own && JSON.stringify(standing) === JSON.stringify(checked.value)) return ok(before);
    if (stands !== version) return fail('screening-changed');
    const after = { ...checked.value, version: stands + 1 };
    const row = {
      gates: JSON.stringify(after.gates),
      checks: JSON.stringify(after.checks),
      set_at: moment(clock),
      version: after.version,
    };
    await trx
      .insertInto('screening_settings')
      .values({ body, ...row })
      .onConflict((conflict) => conflict.column('body').doUpdateSet(row))
      .execute();
    record({
      kind: 'screening-set',
      subject: `body/${body}`,
      detail: { before, after },
      topics: collectionTopics(body),
    });
    return ok(after);
  });
}
