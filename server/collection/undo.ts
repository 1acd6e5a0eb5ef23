import { moment } from '../../shared/chance.ts';
import type { BatchDone, BatchKind } from '../../shared/collection/queue.ts';
import { folded } from '../../shared/congress/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { Kept, Memory } from './batches.ts';
import { collectionTopics } from './drive-acts.ts';
import { leadsById, recountLead } from './lead-rows.ts';
import { membersAmong, movedProposals, movePart, type Moved } from './memberships.ts';
import { addSteps, lastStep, type NewStep } from './steps.ts';

/**
 * Takes a batch back: leads become what they were, proposals return to where
 * they came from, and their proposers are told (`undone`); what happened stays
 * in the history. Repeated, it changes nothing.
 *
 * Failures: `not-found` {batch}; `changed-since` {count, lead}, how many leads
 * of the batch somebody has changed in the meantime, and the first of them.
 */
export async function undoBatch(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
): Promise<Result<BatchDone>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<BatchDone>> => {
      const batch = await trx
        .selectFrom('lead_batch')
        .select(['kind', 'done', 'memory', 'undone_at'])
        .where('body', '=', body)
        .where('id', '=', id)
        .executeTakeFirst();
      if (batch === undefined) return fail('not-found', { batch: id });
      const done: BatchDone = JSON.parse(batch.done);
      if (batch.undone_at !== null) return ok(done);
      const memory: Memory = JSON.parse(batch.memory);
      const moves = await returns(trx, body, memory.moves);
      const changed = await changedSince(trx, body, memory, moves);
      if (!changed.ok) return changed;
      await takeBack(trx, platform, visitor, body, { kind: batch.kind, memory, moves });
      await trx
        .updateTable('lead_batch')
        .set({ undone_at: moment(platform.clock) })
        .where('body', '=', body)
        .where('id', '=', id)
        .execute();
      record({
        kind: 'batch-undone',
        subject: `batch/${id}`,
        detail: { of: batch.kind, leads: done.leads, proposals: done.proposals },
        topics: collectionTopics(body),
      });
      return ok(done);
    },
  );
}

/** A move with the proposals that are to go back. */
interface Return {
  readonly move: Moved;
  readonly proposals: readonly string[];
}

async function returns(trx: Executor, body: string, moves: Memory['moves']): Promise<Return[]> {
  const found: Return[] = [];
  for (const move of moves) found.push({ move, proposals: await movedProposals(trx, body, move) });
  return found;
}

/** That nobody has changed since what the batch did. */
async function changedSince(
  trx: Executor,
  body: string,
  { leads, standing }: Memory,
  moves: readonly Return[],
): Promise<Result<undefined>> {
  const involved = new Set([
    ...leads.map(({ id }) => id),
    ...standing.map(({ id }) => id),
    ...moves.flatMap(({ move }) => [move.from, move.to]),
  ]);
  const now = new Map((await leadsById(trx, body, [...involved])).map((lead) => [lead.id, lead]));
  const changed = new Set<string>();
  for (const { id, version } of leads) if (now.get(id)?.version !== version) changed.add(id);
  for (const { id, state } of standing) if (now.get(id)?.state !== state) changed.add(id);
  for (const { move, proposals } of moves) {
    const still = await membersAmong(trx, body, move.to, proposals);
    if (still.size !== proposals.length) changed.add(move.to);
  }
  // A lead that stays a lead keeps at least one proposal: else all it had before went elsewhere since.
  // One that was taken up again out of the reserve has the voices of that and needs none of its own.
  const own = new Set(leads.map(({ id }) => id));
  for (const { move } of moves) {
    const lead = now.get(move.to);
    if (own.has(move.to) || (lead !== undefined && lead.revivedFrom !== null)) continue;
    if (sizeAfter(lead?.size ?? 0, move.to, moves) < 1) changed.add(move.to);
  }
  const [first] = changed;
  return first === undefined
    ? ok(undefined)
    : fail('changed-since', { count: changed.size, lead: now.get(first)?.ordinal ?? 0 });
}

/** How many proposals the lead will have when all these went back. */
function sizeAfter(size: number, lead: string, moves: readonly Return[]): number {
  return moves.reduce((left, { move, proposals }) => {
    if (move.to === lead) return left - proposals.length;
    return move.from === lead ? left + proposals.length : left;
  }, size);
}

async function takeBack(
  trx: Executor,
  { clock }: Platform,
  visitor: Visitor,
  body: string,
  batch: { readonly kind: BatchKind; readonly memory: Memory; readonly moves: readonly Return[] },
): Promise<void> {
  const { kind, memory, moves } = batch;
  const own = new Set(memory.leads.map(({ id }) => id));
  const undone = (of: NewStep['of']): NewStep => ({
    of,
    kind: 'undone',
    detail: { of: kind },
    by: visitor.account,
  });
  // Who goes back reads it as the last of the one lead or the first of the other, never of both:
  // what the lead that stays is told comes after.
  const singly = moves.filter(({ move }) => !own.has(move.from) && !own.has(move.to));
  const steps =
    kind === 'changed'
      ? []
      : [
          ...memory.leads.map(({ id }) => undone({ lead: id })),
          ...singly.flatMap(({ proposals }) => proposals.map((proposal) => undone({ proposal }))),
        ];
  const last =
    steps.length === 0 ? await lastStep(trx, body) : await addSteps(trx, clock, body, steps);
  const at = new Map(memory.leads.map(({ id }, index) => [id, last - steps.length + 1 + index]));
  for (const { move, proposals } of moves) {
    const told = at.get(move.from) ?? at.get(move.to) ?? last;
    await movePart(trx, body, { from: move.to, to: move.from, at: told }, proposals);
  }
  await addSteps(
    trx,
    clock,
    body,
    memory.standing.filter(({ told }) => told).map(({ id }) => undone({ lead: id })),
  );
  const units = await trx.selectFrom('unit').select('id').where('body', '=', body).execute();
  const known = new Set(units.map((unit) => unit.id));
  for (const { id, was } of memory.leads) await restore(trx, body, id, was, known);
  const counted = new Set(moves.flatMap(({ move }) => [move.from, move.to]));
  for (const lead of counted) await recountLead(trx, body, lead);
}

/** A department that is no longer there cannot be named again. */
async function restore(
  trx: Executor,
  body: string,
  id: string,
  was: Kept,
  units: ReadonlySet<string>,
): Promise<void> {
  await trx
    .updateTable('lead')
    .set((eb) => ({
      state: was.state,
      title: was.title,
      summary: was.summary,
      search: folded(was.title),
      category: was.category,
      unit: was.unit !== null && units.has(was.unit) ? was.unit : null,
      decline_reason: was.declineReason,
      reason: was.reason,
      merged_into: was.mergedInto,
      version: eb('version', '+', 1),
    }))
    .where('body', '=', body)
    .where('id', '=', id)
    .execute();
}
