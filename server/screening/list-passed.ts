import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { missingGates } from '../../shared/screening/gates.ts';
import { leadLifecycle } from '../../shared/screening/lifecycle.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { driveById } from '../collection/drive-views.ts';
import { moveLead } from '../collection/lead-rows.ts';
import { perform } from '../platform/acts/acts.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { leadsAtGates } from './gate-views.ts';
import { leadContext } from './lead-context.ts';
import type { Guards } from './list-acts.ts';
import { settingsOf } from './settings-views.ts';

/**
 * Lists as candidates (列入候选名单), in one act, every preliminary candidate
 * of a drive that has passed all gates. Repeated, it changes nothing.
 *
 * Failures: `not-found` {drive}; `nothing-to-list`, when none has come so far;
 * those of the lifecycle with the number of the lead, for a list is whole or
 * not at all: `card-incomplete` {count, lead}.
 */
export async function listPassed(
  platform: Platform,
  guards: Guards,
  visitor: Visitor,
  body: string,
  drive: string,
): Promise<Result<{ readonly listed: number }>> {
  const { clock } = platform;
  return perform(platform, body, actorOf(visitor), async (trx, record) => {
    if ((await driveById(trx, body, drive, clock.now())) === undefined)
      return fail('not-found', { drive });
    const { gates } = await settingsOf(trx, body);
    const leads = await leadsAtGates(trx, body, drive);
    const passed = leads.filter(
      (lead) => lead.state === 'preliminary' && missingGates(gates, lead.gates).length === 0,
    );
    if (passed.length === 0)
      return leads.some(({ state }) => state === 'candidate')
        ? ok({ listed: 0 })
        : fail('nothing-to-list');
    for (const lead of passed) {
      const may = mayAct(leadLifecycle, 'list', lead.state, rolesIn(visitor, body), {
        ...(await leadContext(trx, guards, body, lead)),
        reason: '',
      });
      if (!may.ok) return fail(may.failure.code, { ...may.failure.facts, lead: lead.ordinal });
      await moveLead(trx, clock, body, lead, { to: may.value.to, by: visitor.account });
    }
    record({
      kind: 'leads-listed',
      subject: `drive/${drive}`,
      detail: { listed: passed.map(({ ordinal }) => ordinal) },
      topics: collectionTopics(body),
    });
    return ok({ listed: passed.length });
  });
}
