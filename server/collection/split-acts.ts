import { newId } from '../../shared/chance.ts';
import type { Lead } from '../../shared/collection/model.ts';
import type { BatchDone } from '../../shared/collection/queue.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { inBatch, type Notebook } from './batches.ts';
import { collectionTopics } from './drive-acts.ts';
import { leadsAsSeen, searchTitle } from './grouping.ts';
import { recountLead } from './lead-rows.ts';
import { movePart } from './memberships.ts';
import { summaryOf } from './public-text.ts';
import { publishedOf } from './review-views.ts';
import { addSteps } from './steps.ts';

export interface SplitRequest {
  readonly batch: string;
  readonly version: number;
  readonly proposals: readonly string[];
  /** Each becomes a lead of its own; otherwise all of them one. */
  readonly apart: boolean;
  /** Why, as the proposers read it; may be empty. */
  readonly reason: string;
}

/** What is taken from the first proposal of a new lead. */
interface Matter {
  readonly name: string;
  readonly content: string;
  readonly reason: string;
  readonly category: Lead['category'];
  readonly received_at: string;
}

/**
 * Splits proposals out of a lead (拆分) into a new one, or each into its own:
 * they begin as leads anew, and their proposers are told. Can be undone as a
 * batch; what is left of the new leads then is merged into the old one.
 *
 * Failures: those of `leadsAsSeen`; `not-found` {proposal}, when it is not in
 * the lead; `split-leaves-none` {lead}, but of one that was taken up again; `batch-key-taken`.
 */
export async function splitLead(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  request: SplitRequest,
): Promise<Result<BatchDone>> {
  return perform(platform, body, actorOf(visitor), (trx, record): Promise<Result<BatchDone>> =>
    inBatch(
      trx,
      platform.clock,
      body,
      { id: request.batch, kind: 'split', account: visitor.account, given: [id, request] },
      async (notebook) => {
        const checked = await checkedSplit(trx, body, id, request);
        if (!checked.ok) return checked;
        const { lead, matters } = checked.value;
        const chosen = [...matters.keys()];
        const groups = request.apart ? chosen.map((proposal) => [proposal]) : [chosen];
        const created = await takeOut(trx, platform, visitor, body, {
          lead,
          matters,
          groups,
          reason: request.reason,
          notebook,
        });
        record({
          kind: 'lead-split',
          subject: `lead/${lead.id}`,
          detail: {
            from: lead.ordinal,
            leads: created.map(({ ordinal }) => ordinal),
            proposals: chosen.length,
            batch: request.batch,
          },
          ...(request.reason === '' ? {} : { reason: request.reason }),
          topics: collectionTopics(body),
        });
        return ok({
          leads: created.length,
          proposals: chosen.length,
          created: created.map((made) => made.id),
        });
      },
    ),
  );
}

/** The lead and, of each chosen proposal in the order of its coming, what a new lead takes from it. */
async function checkedSplit(
  trx: Executor,
  body: string,
  id: string,
  { version, proposals }: SplitRequest,
): Promise<Result<{ readonly lead: Lead; readonly matters: ReadonlyMap<string, Matter> }>> {
  const seen = await leadsAsSeen(trx, body, [{ lead: id, version }], 'split');
  if (!seen.ok) return seen;
  const [lead] = seen.value;
  if (lead === undefined) return fail('not-found', { lead: id });
  const rows = await trx
    .selectFrom('proposal')
    .select(['id', 'name', 'content', 'reason', 'published', 'category', 'received_at'])
    .where('body', '=', body)
    .where('lead', '=', id)
    .where('id', 'in', proposals)
    .orderBy('seq')
    .execute();
  const matters = new Map(
    rows.map(({ id: proposal, published, ...matter }) => [
      proposal,
      // What staff have covered stands in no new lead.
      { ...matter, ...publishedOf(published) },
    ]),
  );
  const stranger = proposals.find((proposal) => !matters.has(proposal));
  if (stranger !== undefined) return fail('not-found', { proposal: stranger });
  if (matters.size === lead.size && lead.revivedFrom === null)
    return fail('split-leaves-none', { lead: lead.ordinal });
  return ok({ lead, matters });
}

async function takeOut(
  trx: Executor,
  { clock, chance }: Platform,
  visitor: Visitor,
  body: string,
  split: {
    readonly lead: Lead;
    readonly matters: ReadonlyMap<string, Matter>;
    readonly groups: readonly (readonly string[])[];
    readonly reason: string;
    readonly notebook: Notebook;
  },
): Promise<readonly { readonly id: string; readonly ordinal: number }[]> {
  const { lead, matters, groups, reason, notebook } = split;
  const { leads: before } = await trx
    .selectFrom('drive')
    .select('leads')
    .where('body', '=', body)
    .where('id', '=', lead.drive)
    .executeTakeFirstOrThrow();
  const made = [];
  for (const [index, group] of groups.entries()) {
    const matter = matters.get(group[0] ?? '');
    if (matter === undefined) continue;
    const row = newLead(newId(clock, chance), body, lead.drive, before + index + 1, matter);
    await trx.insertInto('lead').values(row).execute();
    made.push({ id: row.id, ordinal: row.ordinal, title: row.title, summary: row.summary, group });
  }
  await trx
    .updateTable('drive')
    .set({ leads: before + made.length })
    .where('id', '=', lead.drive)
    .execute();
  const last = await addSteps(
    trx,
    clock,
    body,
    made.map(({ id }) => ({
      of: { lead: id },
      kind: 'split',
      detail: { from: lead.ordinal, title: lead.title },
      reason,
      by: visitor.account,
    })),
  );
  for (const [index, { id, title, summary, group }] of made.entries()) {
    const move = { from: lead.id, to: id, at: last - made.length + index + 1 };
    notebook.moved(move);
    // Undone, a new lead is one that went into the old.
    notebook.lead(id, { ...lead, title, summary, state: 'merged', mergedInto: lead.id });
    await movePart(trx, body, move, group);
    await recountLead(trx, body, id);
  }
  notebook.standing(lead, false);
  await searchTitle(trx, body, lead);
  await recountLead(trx, body, lead.id);
  return made;
}

function newLead(id: string, body: string, drive: string, ordinal: number, matter: Matter) {
  return {
    id,
    body,
    drive,
    ordinal,
    title: matter.name,
    summary: summaryOf(matter),
    category: matter.category,
    town: '',
    state: 'lead' as const,
    size: 0,
    residents: 0,
    deputies: 0,
    departments: 0,
    stations: 0,
    government: 0,
    unit: null,
    first_at: matter.received_at,
    last_at: matter.received_at,
    version: 1,
    merged_into: null,
    revived_from: null,
    decline_reason: null,
    reason: '',
    search: '',
  };
}
