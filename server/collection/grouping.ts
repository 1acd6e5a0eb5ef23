import { mayGroup, type Grouping } from '../../shared/collection/lifecycle.ts';
import type { Lead } from '../../shared/collection/model.ts';
import { folded } from '../../shared/congress/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import { revivedYear } from './ancestry.ts';
import { leadsById } from './lead-rows.ts';

/** A lead as somebody saw it who now acts on it. */
export interface Seen {
  readonly lead: string;
  readonly version: number;
}

/**
 * Many leads as they were seen, in that order, each once.
 *
 * Failures, of the first that is not as it was: `not-found` {lead};
 * `lead-merged` {lead, into}; `lead-changed` {lead}; `lead-state-unfit` {lead,
 * state}, when leads in its state are not grouped so, nor one of the reserve
 * that was taken up again.
 */
export async function leadsAsSeen(
  trx: Executor,
  body: string,
  seen: readonly Seen[],
  how: Grouping,
): Promise<Result<readonly Lead[]>> {
  const rows = await leadsById(trx, body, [...new Set(seen.map(({ lead }) => lead))]);
  const byId = new Map(rows.map((lead) => [lead.id, lead]));
  const found = new Map<string, Lead>();
  for (const { lead: id, version } of seen) {
    const lead = byId.get(id);
    if (lead === undefined) return fail('not-found', { lead: id });
    if (lead.state === 'merged') {
      const [into] = await leadsById(trx, body, [lead.mergedInto ?? '']);
      return fail('lead-merged', { lead: lead.ordinal, into: into?.ordinal ?? 0 });
    }
    if (lead.version !== version) return fail('lead-changed', { lead: lead.ordinal });
    if (!mayGroup(how, lead.state))
      return fail('lead-state-unfit', { lead: lead.ordinal, state: lead.state });
    // What was taken up again keeps its proposals, whose voices count there.
    if (how !== 'change' && lead.state === 'reserve' && (await revivedYear(trx, body, id)) !== null)
      return fail('lead-state-unfit', { lead: lead.ordinal, state: lead.state });
    found.set(id, lead);
  }
  return ok([...found.values()]);
}

/** Has a title searched by itself: the proposal whose name it is may have left the lead. */
export async function searchTitle(
  trx: Executor,
  body: string,
  lead: Pick<Lead, 'id' | 'title'>,
): Promise<void> {
  await trx
    .updateTable('lead')
    .set({ search: folded(lead.title) })
    .where('body', '=', body)
    .where('id', '=', lead.id)
    .execute();
}
