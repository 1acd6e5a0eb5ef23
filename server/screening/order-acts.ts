import { moment } from '../../shared/chance.ts';
import { drawLots, newSeed } from '../../shared/lot.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Candidate, OrderMethod } from '../../shared/screening/model.ts';
import { perform, type Actor, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { candidateListOf, candidatesOf, type UnfrozenList } from './candidate-views.ts';
import { listTopics, writable, type Guards, type ListPlace } from './list-acts.ts';

/** How the order is to come about; `reason` is needed once lots have been drawn. */
export type OrderRequest =
  | { readonly method: 'as-submitted'; readonly order: readonly string[]; readonly reason?: string }
  | { readonly method: 'by-lot'; readonly reason?: string };

const LONGEST_REASON = 500;

/**
 * Sets the order on the ballot: as submitted, by naming every candidate, or by
 * lot from a seed made here and recorded, so that nobody can choose the order
 * and everybody can redo it (`shared/lot.ts`, over the codes).
 *
 * A second lot, and an order by hand in place of a lot, would let somebody try
 * until the order pleases: each needs its reason, which is logged.
 *
 * Failures: those of the list; `order-incomplete` {candidates} unless each
 * candidate is named once; `no-candidates` to draw among; `reason-missing`;
 * `too-long` {field, most}.
 */
export async function orderCandidates(
  platform: Platform,
  guards: Guards,
  actor: Actor,
  place: ListPlace,
  request: OrderRequest,
): Promise<Result<UnfrozenList>> {
  const { body, session } = place;
  const reason = (request.reason ?? '').trim();
  return perform(platform, body, actor, async (trx, record): Promise<Result<UnfrozenList>> => {
    const may = await writable(trx, guards, place);
    if (!may.ok) return may;
    if (Array.from(reason).length > LONGEST_REASON)
      return fail('too-long', { field: 'reason', most: LONGEST_REASON });
    const standing = await candidatesOf(trx, body, session);
    const known = await trx
      .selectFrom('candidate_order')
      .select(['method', 'draws'])
      .where('session', '=', session)
      .executeTakeFirst();
    const draws = known?.draws ?? 0;
    const wanted = await wantedOrder(platform, standing, request);
    if (!wanted.ok) return wanted;
    const { ordered, seed } = wanted.value;
    const same = ordered.every((candidate, index) => candidate.position === index + 1);
    if (same && request.method === 'as-submitted' && known?.method === 'as-submitted')
      return ok(await candidateListOf(trx, body, session));
    if (draws > 0 && reason === '') return fail('reason-missing');
    await renumber(trx, ordered);
    const drawn = request.method === 'by-lot' ? draws + 1 : draws;
    await storeOrder(trx, platform, session, request.method, seed, drawn);
    record(deedOf(session, request.method, ordered, seed, drawn, reason));
    return ok(await candidateListOf(trx, body, session));
  });
}

interface Wanted {
  readonly ordered: readonly Candidate[];
  readonly seed: string | null;
}

async function wantedOrder(
  { chance }: Platform,
  standing: readonly Candidate[],
  request: OrderRequest,
): Promise<Result<Wanted>> {
  if (request.method === 'as-submitted') {
    const ordered = inOrder(standing, request.order, 'id');
    return ordered === undefined
      ? fail('order-incomplete', { candidates: standing.length })
      : ok({ ordered, seed: null });
  }
  if (standing.length === 0) return fail('no-candidates');
  const seed = newSeed(chance);
  const codes = standing.map((candidate) => candidate.code);
  const ordered = inOrder(standing, await drawLots('order', seed, codes), 'code');
  if (ordered === undefined) throw new Error('the lot does not name every candidate once');
  return ok({ ordered, seed });
}

/** The candidates in the order of these names, or nothing unless each is named once. */
function inOrder(
  standing: readonly Candidate[],
  names: readonly string[],
  key: 'id' | 'code',
): readonly Candidate[] | undefined {
  const byName = new Map(standing.map((candidate) => [candidate[key], candidate]));
  const ordered = names.flatMap((name) => byName.get(name) ?? []);
  const all = names.length === standing.length && new Set(ordered).size === standing.length;
  return all ? ordered : undefined;
}

/** Gives the candidates their places in this order, from 1. */
export async function renumber(trx: Executor, ordered: readonly Candidate[]): Promise<void> {
  for (const [index, { id, position }] of ordered.entries()) {
    if (position === index + 1) continue;
    await trx
      .updateTable('candidate')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute();
  }
}

async function storeOrder(
  trx: Executor,
  { clock }: Platform,
  session: string,
  method: OrderMethod,
  seed: string | null,
  draws: number,
): Promise<void> {
  const row = { method, seed, at: moment(clock), draws };
  await trx
    .insertInto('candidate_order')
    .values({ session, ...row })
    .onConflict((conflict) => conflict.column('session').doUpdateSet(row))
    .execute();
}

function deedOf(
  session: string,
  method: OrderMethod,
  ordered: readonly Candidate[],
  seed: string | null,
  draws: number,
  reason: string,
): Deed {
  const order = ordered.map((candidate) => candidate.code);
  return {
    kind: method === 'by-lot' ? 'candidates-drawn' : 'candidates-ordered',
    subject: `session/${session}`,
    detail: seed === null ? { order } : { order, seed, draw: draws },
    ...(reason === '' ? {} : { reason }),
    topics: listTopics(session),
  };
}
