import type { Category } from '../../shared/collection/model.ts';
import { LEAD_LENGTHS, type BatchDone } from '../../shared/collection/queue.ts';
import { folded } from '../../shared/congress/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { unindexed } from '../platform/database/unindexed.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { inBatch } from './batches.ts';
import { collectionTopics } from './drive-acts.ts';
import { leadsAsSeen, type Seen } from './grouping.ts';

/** What the staff say of a lead; what is left out stays. */
export interface LeadChanges {
  readonly title?: string;
  readonly summary?: string;
  readonly category?: Category | null;
  /** Id of the responsible department. */
  readonly unit?: string | null;
}

export interface ChangeRequest {
  readonly batch: string;
  readonly leads: readonly Seen[];
  readonly changes: LeadChanges;
  /** Why, for the record; may be empty. */
  readonly reason: string;
}

/**
 * Renames, summarises, classes leads or names their department. Concerns the
 * staff alone, so nobody is told. Can be undone as a batch.
 *
 * Failures: those of `leadsAsSeen`; `name-missing`; `too-long` {field, most};
 * `forbidden-character` {field}; `not-found` {unit}, when it is no department
 * of the body; `batch-key-taken`.
 */
export async function changeLeads(
  platform: Platform,
  visitor: Visitor,
  body: string,
  request: ChangeRequest,
): Promise<Result<BatchDone>> {
  const { batch, leads, reason } = request;
  const checked = checkedChanges(request.changes);
  if (!checked.ok) return checked;
  const changes = checked.value;
  return perform(platform, body, actorOf(visitor), (trx, record): Promise<Result<BatchDone>> =>
    inBatch(
      trx,
      platform.clock,
      body,
      { id: batch, kind: 'changed', account: visitor.account, given: [leads, changes, reason] },
      async (notebook) => {
        const seen = await leadsAsSeen(trx, body, leads, 'change');
        if (!seen.ok) return seen;
        const { unit } = changes;
        if (typeof unit === 'string' && !(await isDepartment(trx, body, unit)))
          return fail('not-found', { unit });
        for (const lead of seen.value) notebook.lead(lead.id, lead);
        const ids = seen.value.map(({ id }) => id);
        await trx
          .updateTable('lead')
          .set((eb) => ({
            ...changes,
            ...(changes.title === undefined ? {} : { search: folded(changes.title) }),
            version: eb('version', '+', 1),
          }))
          .where(unindexed('body'), '=', body)
          .where('id', 'in', ids)
          .execute();
        record({
          kind: 'leads-changed',
          subject: ids.length === 1 ? `lead/${ids[0]}` : `batch/${batch}`,
          detail: { leads: seen.value.map(({ ordinal }) => ordinal), ...loggedOf(changes), batch },
          ...(reason === '' ? {} : { reason }),
          topics: collectionTopics(body),
        });
        return ok({ leads: ids.length, proposals: 0, created: [] });
      },
    ),
  );
}

/** The changes in one form, or the first of their faults. */
function checkedChanges(changes: LeadChanges): Result<LeadChanges> {
  const tidied = {
    ...changes,
    ...(changes.title === undefined ? {} : { title: tidy(changes.title) }),
    ...(changes.summary === undefined ? {} : { summary: tidy(changes.summary) }),
  };
  if (tidied.title === '') return fail('name-missing');
  for (const field of ['title', 'summary'] as const) {
    const text = tidied[field] ?? '';
    const most = LEAD_LENGTHS[field];
    if (Array.from(text).length > most) return fail('too-long', { field, most });
    if (/\p{Control}/u.test(field === 'summary' ? text.replaceAll('\n', '') : text))
      return fail('forbidden-character', { field });
  }
  return ok(tidied);
}

/** A summary may retell what a proposer wrote: the log says only that it is another. */
function loggedOf({ summary, ...changes }: LeadChanges): Readonly<Record<string, unknown>> {
  return summary === undefined ? changes : { ...changes, summary: 'changed' };
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

async function isDepartment(db: Executor, body: string, unit: string): Promise<boolean> {
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('id', '=', unit)
    .where('kind', '=', 'department')
    .executeTakeFirst();
  return row !== undefined;
}
