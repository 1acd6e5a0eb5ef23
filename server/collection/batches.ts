import { createHash } from 'node:crypto';
import { moment, type Clock } from '../../shared/chance.ts';
import type { Lead, LeadState } from '../../shared/collection/model.ts';
import type { BatchDone, BatchKind } from '../../shared/collection/queue.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import { leadsById } from './lead-rows.ts';
import type { Moved } from './memberships.ts';

/** What of a lead a batch may change, and its undoing brings back. */
export type Kept = Pick<
  Lead,
  'state' | 'title' | 'summary' | 'category' | 'unit' | 'declineReason' | 'reason' | 'mergedInto'
>;

/** What a batch has noted while it worked. */
export interface Memory {
  /** Leads as they were, with the version that the batch left behind. */
  readonly leads: readonly { readonly id: string; readonly version: number; readonly was: Kept }[];
  /** Proposals that it moved. */
  readonly moves: readonly Moved[];
  /** Leads that gave or took proposals and must still stand as they stood; `told` when they got a step of their own. */
  readonly standing: readonly {
    readonly id: string;
    readonly state: LeadState;
    readonly told: boolean;
  }[];
}

/** Where a batch notes what it will need to be undone. */
export interface Notebook {
  /** A lead before it is changed; of a lead that the batch makes, what undoing leaves of it. */
  lead(id: string, was: Kept): void;
  moved(move: Moved): void;
  standing(lead: Pick<Lead, 'id' | 'state'>, told: boolean): void;
}

export interface BatchRequest {
  /** Made by whoever asks (UUID): the same again is answered as before and changes nothing. */
  readonly id: string;
  readonly kind: BatchKind;
  readonly account: string;
  /** All that was asked, to tell a repeated request from another under the same id. */
  readonly given: unknown;
}

/**
 * Does something to one or many leads so that it can be undone, once for its
 * id. Only within an act of the body; `work` checks and writes, and notes
 * before each change what was. It is not called again for a repeated request.
 *
 * Failures: `batch-key-taken`, when something else was asked under this id;
 * those of the work.
 */
export async function inBatch(
  trx: Executor,
  clock: Clock,
  body: string,
  request: BatchRequest,
  work: (notebook: Notebook) => Promise<Result<Pick<BatchDone, 'leads' | 'proposals' | 'created'>>>,
): Promise<Result<BatchDone>> {
  const { id, kind, account } = request;
  const asked = fingerprintOf(request);
  const known = await trx
    .selectFrom('lead_batch')
    .select(['body', 'request', 'done'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (known !== undefined) {
    if (known.body !== body || known.request !== asked) return fail('batch-key-taken');
    const done: BatchDone = JSON.parse(known.done);
    return ok(done);
  }
  const leads = new Map<string, Kept>();
  const moves: Moved[] = [];
  const standing: Memory['standing'][number][] = [];
  const worked = await work({
    lead: (lead, was) => void leads.set(lead, keptOf(was)),
    moved: (move) => void moves.push(move),
    standing: (lead, told) => void standing.push({ id: lead.id, state: lead.state, told }),
  });
  if (!worked.ok) return worked;
  const after = await leadsById(trx, body, [...leads.keys()]);
  const memory: Memory = {
    leads: after.flatMap((lead) => {
      const was = leads.get(lead.id);
      return was === undefined ? [] : [{ id: lead.id, version: lead.version, was }];
    }),
    moves,
    standing,
  };
  const done: BatchDone = { batch: id, kind, ...worked.value };
  await trx
    .insertInto('lead_batch')
    .values({
      id,
      body,
      kind,
      account,
      at: moment(clock),
      request: asked,
      done: JSON.stringify(done),
      memory: JSON.stringify(memory),
      undone_at: null,
    })
    .execute();
  return ok(done);
}

function keptOf(lead: Kept): Kept {
  const { state, title, summary, category, unit, declineReason, reason, mergedInto } = lead;
  return { state, title, summary, category, unit, declineReason, reason, mergedInto };
}

function fingerprintOf({ kind, account, given }: BatchRequest): string {
  const text = JSON.stringify([kind, account, given]);
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}
