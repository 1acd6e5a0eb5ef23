import { moment } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { collectionTopics } from './drive-acts.ts';
import { leadsById } from './lead-rows.ts';

/**
 * Writes down that leads which look alike are different matters, or no longer
 * so: they are not proposed for merging again. Repeated, it changes nothing.
 *
 * Failures: `not-found` {lead}; `lead-other-drive` {lead}.
 */
export async function tellApart(
  platform: Platform,
  visitor: Visitor,
  body: string,
  lead: string,
  { others, apart }: { readonly others: readonly string[]; readonly apart: boolean },
): Promise<Result<object>> {
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const found = await leadsById(trx, body, [lead, ...others]);
    const byId = new Map(found.map((one) => [one.id, one]));
    const standing = byId.get(lead);
    if (standing === undefined) return fail('not-found', { lead });
    for (const id of others) {
      const other = byId.get(id);
      if (other === undefined || id === lead) return fail('not-found', { lead: id });
      if (other.drive !== standing.drive) return fail('lead-other-drive', { lead: other.ordinal });
      const [one = '', two = ''] = [lead, id].toSorted();
      const pair = { body, drive: standing.drive, one, other: two };
      if (apart)
        await trx
          .insertInto('lead_apart')
          .values({ ...pair, account: visitor.account, at: moment(platform.clock) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      else
        await trx
          .deleteFrom('lead_apart')
          .where('body', '=', body)
          .where('drive', '=', standing.drive)
          .where('one', '=', one)
          .where('other', '=', two)
          .execute();
    }
    record({
      kind: apart ? 'leads-told-apart' : 'leads-alike-again',
      subject: `lead/${lead}`,
      detail: {
        lead: standing.ordinal,
        others: others.flatMap((id) => byId.get(id)?.ordinal ?? []),
      },
      topics: collectionTopics(body),
    });
    return ok({});
  });
}

/**
 * Which leads of a drive staff have found to be different matters. What is
 * known of a lead goes with it when it is merged into another.
 */
export async function apartIn(
  db: Executor,
  body: string,
  drive: string,
): Promise<(one: string, other: string) => boolean> {
  const pairs = await db
    .selectFrom('lead_apart')
    .select(['one', 'other'])
    .where('body', '=', body)
    .where('drive', '=', drive)
    .execute();
  const into = await mergedInto(
    db,
    body,
    pairs.flatMap(({ one, other }) => [one, other]),
  );
  const apart = new Set<string>();
  for (const pair of pairs) {
    const [one, other] = [last(into, pair.one), last(into, pair.other)];
    apart.add(`${one}/${other}`).add(`${other}/${one}`);
  }
  return (one, other) => one !== other && apart.has(`${one}/${other}`);
}

/** Of these leads, and of those they went into, the ones that were merged, and into which. */
async function mergedInto(
  db: Executor,
  body: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const into = new Map<string, string>();
  for (let next = [...new Set(ids)]; next.length > 0;) {
    const leads = await leadsById(db, body, next);
    const merged = leads.flatMap(({ id, state, mergedInto: to }) =>
      state === 'merged' && to !== null ? [{ id, to }] : [],
    );
    for (const { id, to } of merged) into.set(id, to);
    next = [...new Set(merged.map(({ to }) => to))].filter((id) => !into.has(id));
  }
  return into;
}

function last(into: ReadonlyMap<string, string>, lead: string): string {
  let at = lead;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
  return at;
}
