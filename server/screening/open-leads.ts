import type { Lead } from '../../shared/collection/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isOpenLead } from '../../shared/screening/lifecycle.ts';
import { leadById } from '../collection/lead-rows.ts';
import type { Executor } from '../platform/database/tables.ts';

/** Live topics that change with what only the panel of this lead shows: its checklist, its card. */
export function leadTopics(lead: string): readonly string[] {
  return [`lead/${lead}`];
}

/**
 * A lead whose checklist and card may be written. Failures: `not-found`
 * {lead}; `lead-merged` {into}, the number of the one it went into;
 * `lead-settled` {state}, when it is a candidate already or was laid aside.
 */
export async function openLead(trx: Executor, body: string, id: string): Promise<Result<Lead>> {
  const lead = await leadById(trx, body, id);
  if (lead === undefined) return fail('not-found', { lead: id });
  if (lead.state === 'merged') {
    const into = await leadById(trx, body, lead.mergedInto ?? '');
    return fail('lead-merged', { into: into?.ordinal ?? 0 });
  }
  return isOpenLead(lead.state) ? ok(lead) : fail('lead-settled', { state: lead.state });
}
