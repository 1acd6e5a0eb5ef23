import { newId } from '../../shared/chance.ts';
import type { Delegation } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { delegationsOf } from './body-views.ts';

/**
 * Makes these the delegations of a body, in this order. Those that keep their
 * name keep their deputies.
 *
 * Failures: `delegation-twice` {name}; `delegation-in-use` {name}, when one
 * with deputies would disappear.
 */
export async function setDelegations(
  platform: Platform,
  actor: Actor,
  body: string,
  names: readonly string[],
): Promise<Result<Delegation[]>> {
  const wanted = names.map((name) => name.normalize('NFC').trim());
  const twice = wanted.find((name, at) => wanted.indexOf(name) !== at);
  if (twice !== undefined) return fail('delegation-twice', { name: twice });
  return perform(platform, body, actor, async (trx, record): Promise<Result<Delegation[]>> => {
    const before = await delegationsOf(trx, body);
    for (const { id, name } of before.filter((known) => !wanted.includes(known.name))) {
      if (await isInUse(trx, id)) return fail('delegation-in-use', { name });
      await trx
        .updateTable('deputy')
        .set({ delegation: null })
        .where('delegation', '=', id)
        .execute();
      await trx.deleteFrom('delegation').where('id', '=', id).execute();
    }
    for (const [at, name] of wanted.entries()) {
      await trx
        .insertInto('delegation')
        .values({ id: newId(platform.clock, platform.chance), body, name, position: at + 1 })
        .onConflict((conflict) =>
          conflict.columns(['body', 'name']).doUpdateSet({ position: at + 1 }),
        )
        .execute();
    }
    record({
      kind: 'delegations-set',
      subject: `body/${body}`,
      detail: { before: before.map(({ name }) => name), names: wanted },
      topics: [`roll/${body}`],
    });
    return ok(await delegationsOf(trx, body));
  });
}

async function isInUse(trx: Executor, delegation: string): Promise<boolean> {
  const deputy = await trx
    .selectFrom('deputy')
    .select('id')
    .where('delegation', '=', delegation)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return deputy !== undefined;
}

/** Ids of these delegations of a body by name; those that nobody had before are added at the end. */
export async function delegationsNamed(
  trx: Executor,
  { clock, chance }: Platform,
  body: string,
  names: Iterable<string>,
): Promise<{ ids: ReadonlyMap<string, string>; created: readonly string[] }> {
  const known = await delegationsOf(trx, body);
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  let position = Math.max(0, ...known.map((delegation) => delegation.position));
  const created: string[] = [];
  for (const name of names) {
    if (name === '' || ids.has(name)) continue;
    const id = newId(clock, chance);
    position += 1;
    await trx.insertInto('delegation').values({ id, body, name, position }).execute();
    ids.set(name, id);
    created.push(name);
  }
  return { ids, created };
}
