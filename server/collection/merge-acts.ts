import type { Lead } from '../../shared/collection/model.ts';
import type { BatchDone } from '../../shared/collection/queue.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { inBatch, type Notebook } from './batches.ts';
import { collectionTopics } from './drive-acts.ts';
import { leadsAsSeen, searchTitle, type Seen } from './grouping.ts';
import { recountLead } from './lead-rows.ts';
import { membersAmong, moveAll, movePart } from './memberships.ts';
import { addSteps, type NewStep } from './steps.ts';

/** A lead that goes into another, whole or with some of its proposals. */
export interface MergeSource extends Seen {
  /** Without them, or when they are all of it, the whole lead goes. */
  readonly proposals?: readonly string[];
}

export interface MergeRequest {
  readonly batch: string;
  /** The version of the lead that takes them in. */
  readonly version: number;
  readonly from: readonly MergeSource[];
  /** Why, as the proposers read it; may be empty. */
  readonly reason: string;
}

interface Going {
  readonly lead: Lead;
  /** Nothing when all of it goes. */
  readonly part: readonly string[] | undefined;
}

/**
 * Merges leads of one drive, or some of their proposals, into one (归并).
 * Every proposal keeps its number, words and origin, and its proposers are
 * told where it went. Can be undone as a batch.
 *
 * Failures: those of `leadsAsSeen` for either side; `lead-into-itself`
 * {lead}; `lead-other-drive` {lead}; `not-found` {proposal}, when it is not in
 * the lead that it was named with; `batch-key-taken`.
 */
export async function mergeLeads(
  platform: Platform,
  visitor: Visitor,
  body: string,
  into: string,
  request: MergeRequest,
): Promise<Result<BatchDone>> {
  return perform(platform, body, actorOf(visitor), (trx, record): Promise<Result<BatchDone>> =>
    inBatch(
      trx,
      platform.clock,
      body,
      { id: request.batch, kind: 'merged', account: visitor.account, given: [into, request] },
      async (notebook) => {
        const checked = await checkedMerge(trx, body, into, request);
        if (!checked.ok) return checked;
        const { target, going } = checked.value;
        const proposals = await takeIn(trx, platform, visitor, body, {
          target,
          going,
          reason: request.reason,
          notebook,
        });
        record({
          kind: 'leads-merged',
          subject: `lead/${target.id}`,
          detail: {
            into: target.ordinal,
            leads: going.map(({ lead }) => lead.ordinal),
            proposals,
            batch: request.batch,
          },
          ...(request.reason === '' ? {} : { reason: request.reason }),
          topics: collectionTopics(body),
        });
        return ok({ leads: going.length, proposals, created: [] });
      },
    ),
  );
}

async function checkedMerge(
  trx: Executor,
  body: string,
  into: string,
  { version, from }: MergeRequest,
): Promise<Result<{ readonly target: Lead; readonly going: readonly Going[] }>> {
  const found = await leadsAsSeen(trx, body, [{ lead: into, version }], 'mergeInto');
  if (!found.ok) return found;
  const [target] = found.value;
  if (target === undefined) return fail('not-found', { lead: into });
  const sources = await leadsAsSeen(trx, body, from, 'mergeFrom');
  if (!sources.ok) return sources;
  const going: Going[] = [];
  for (const lead of sources.value) {
    if (lead.id === target.id) return fail('lead-into-itself', { lead: lead.ordinal });
    if (lead.drive !== target.drive) return fail('lead-other-drive', { lead: lead.ordinal });
    const named = from.filter((source) => source.lead === lead.id);
    const part = named.some(({ proposals }) => proposals === undefined)
      ? []
      : [...new Set(named.flatMap(({ proposals }) => proposals ?? []))];
    const members = await membersAmong(trx, body, lead.id, part);
    const stranger = part.find((proposal) => !members.has(proposal));
    if (stranger !== undefined) return fail('not-found', { proposal: stranger });
    // One that was taken up again out of the reserve stays with the voices of that when all its own go.
    const all = part.length === lead.size && lead.revivedFrom === null;
    const whole = part.length === 0 || all;
    going.push({ lead, part: whole ? undefined : part });
  }
  return ok({ target, going });
}

/** Moves them and tells; answers how many proposals went. */
async function takeIn(
  trx: Executor,
  { clock }: Platform,
  visitor: Visitor,
  body: string,
  merge: {
    readonly target: Lead;
    readonly going: readonly Going[];
    readonly reason: string;
    readonly notebook: Notebook;
  },
): Promise<number> {
  const { target, going, reason, notebook } = merge;
  const count = going.reduce((sum, { lead, part }) => sum + (part?.length ?? lead.size), 0);
  const tells = { kind: 'merged', by: visitor.account, reason } as const;
  const detail = { into: target.ordinal, title: target.title };
  const told = going.map(({ lead, part }): NewStep[] =>
    part === undefined
      ? [{ ...tells, of: { lead: lead.id }, detail }]
      : part.map((proposal) => ({ ...tells, of: { proposal }, detail })),
  );
  // The lead that stays is told first: who comes begins to read it after that.
  const last = await addSteps(trx, clock, body, [
    { ...tells, reason: '', of: { lead: target.id }, detail: { count } },
    ...told.flat(),
  ]);
  let at = last - told.flat().length;
  for (const [index, { lead, part }] of going.entries()) {
    at += told[index]?.length ?? 0;
    const move = { from: lead.id, to: target.id, at };
    notebook.moved(move);
    if (part === undefined) {
      notebook.lead(lead.id, lead);
      await moveAll(trx, body, move);
      await trx
        .updateTable('lead')
        .set({ state: 'merged', merged_into: target.id })
        .where('body', '=', body)
        .where('id', '=', lead.id)
        .execute();
    } else {
      notebook.standing(lead, false);
      await movePart(trx, body, move, part);
      await searchTitle(trx, body, lead);
    }
    await recountLead(trx, body, lead.id);
  }
  notebook.standing(target, true);
  await recountLead(trx, body, target.id);
  return count;
}
