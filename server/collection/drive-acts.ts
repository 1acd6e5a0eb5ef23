import { moment, newId } from '../../shared/chance.ts';
import { driveActTo, driveLifecycle } from '../../shared/collection/lifecycle.ts';
import type { Drive, DriveState, Town } from '../../shared/collection/model.ts';
import { checkedDrive, offeredPrefix } from '../../shared/collection/rules.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { bodyOf } from '../congress/body-views.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { driveById, type DriveView } from './drive-views.ts';

export type DriveFacts = Omit<Drive, 'id' | 'state'>;

/** Live topics that change with the drives of a body and what comes in. */
export function collectionTopics(body: string): readonly string[] {
  return [`collection/${body}`];
}

/**
 * Prepares a drive. Failures: the first fault of its facts;
 * `drive-prefix-taken` {prefix}, for a tracking number leads to one proposal.
 */
export async function createDrive(
  platform: Platform,
  visitor: Visitor,
  body: string,
  facts: Omit<DriveFacts, 'prefix'> & { readonly prefix?: string },
): Promise<Result<DriveView>> {
  const { clock, chance } = platform;
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<DriveView>> => {
      const held = await bodyOf(trx, body);
      if (held === undefined) return fail('not-found', { body });
      const prefix = facts.prefix ?? (await freePrefix(trx, offeredPrefix(held.code, facts.year)));
      const checked = checkedDrive({ ...facts, prefix });
      if (!checked.ok) return checked;
      const id = newId(clock, chance);
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('drive')
        .values({
          id,
          body,
          ...columnsOf(checked.value),
          state: 'draft',
          proposals: 0,
          leads: 0,
          created_at: moment(clock),
        })
        .onConflict((conflict) => conflict.column('prefix').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n)
        return fail('drive-prefix-taken', { prefix: checked.value.prefix });
      record({
        kind: 'drive-created',
        subject: `drive/${id}`,
        detail: { ...checked.value },
        topics: collectionTopics(body),
      });
      return found(trx, body, id, platform);
    },
  );
}

/**
 * Changes a drive. Once proposals have come, its tracking numbers and its year
 * stay. Failures: `not-found`, the first fault, `drive-prefix-taken`, `drive-in-use`.
 */
export async function changeDrive(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  changes: Partial<DriveFacts>,
): Promise<Result<DriveView>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<DriveView>> => {
      const before = await driveById(trx, body, id, platform.clock.now());
      if (before === undefined) return fail('not-found', { drive: id });
      const { year, title, intro, opensOn, closesOn, prefix } = before;
      const checked = checkedDrive({ year, title, intro, opensOn, closesOn, prefix, ...changes });
      if (!checked.ok) return checked;
      const facts = checked.value;
      if (before.proposals > 0 && (facts.prefix !== prefix || facts.year !== year))
        return fail('drive-in-use', { proposals: before.proposals });
      const taken = await trx
        .selectFrom('drive')
        .select('id')
        .where('prefix', '=', facts.prefix)
        .where('id', '!=', id)
        .executeTakeFirst();
      if (taken !== undefined) return fail('drive-prefix-taken', { prefix: facts.prefix });
      await trx
        .updateTable('drive')
        .set(columnsOf(facts))
        .where('body', '=', body)
        .where('id', '=', id)
        .execute();
      record({
        kind: 'drive-changed',
        subject: `drive/${id}`,
        detail: { before: { year, title, intro, opensOn, closesOn, prefix }, after: facts },
        topics: collectionTopics(body),
      });
      return found(trx, body, id, platform);
    },
  );
}

/** Publishes or closes a drive. Failures: `not-found`, those of the lifecycle. */
export async function setDriveState(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  state: DriveState,
): Promise<Result<DriveView>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<DriveView>> => {
      const drive = await driveById(trx, body, id, platform.clock.now());
      if (drive === undefined) return fail('not-found', { drive: id });
      const act = driveActTo(state);
      if (act === undefined) return fail('wrong-state', { act: state, state: drive.state });
      const may = mayAct(driveLifecycle, act, drive.state, rolesIn(visitor, body), {
        complete: checkedDrive(drive).ok,
      });
      if (!may.ok) return may;
      if (may.value.done) return ok(drive);
      await trx
        .updateTable('drive')
        .set({ state })
        .where('body', '=', body)
        .where('id', '=', id)
        .execute();
      record({
        kind: state === 'published' ? 'drive-published' : 'drive-closed',
        subject: `drive/${id}`,
        topics: collectionTopics(body),
      });
      return found(trx, body, id, platform);
    },
  );
}

/** Sets the towns and villages that forms offer. What proposals already say stays. */
export async function setTowns(
  platform: Platform,
  visitor: Visitor,
  body: string,
  towns: readonly Town[],
): Promise<Result<object>> {
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const rows = new Map<
      string,
      { body: string; town: string; village: string; position: number }
    >();
    for (const { name, villages } of towns)
      for (const village of villages.length === 0 ? [''] : villages) {
        const row = { body, town: name.trim(), village: village.trim(), position: rows.size };
        if (row.town !== '') rows.set(`${row.town}\n${row.village}`, row);
      }
    await trx.deleteFrom('area').where('body', '=', body).execute();
    const all = [...rows.values()];
    for (let at = 0; at < all.length; at += 500)
      await trx
        .insertInto('area')
        .values(all.slice(at, at + 500))
        .execute();
    record({
      kind: 'towns-set',
      subject: `body/${body}`,
      detail: { towns: towns.length, villages: all.filter(({ village }) => village !== '').length },
      topics: collectionTopics(body),
    });
    return ok({});
  });
}

async function found(
  trx: Executor,
  body: string,
  id: string,
  { clock }: Platform,
): Promise<Result<DriveView>> {
  const drive = await driveById(trx, body, id, clock.now());
  return drive === undefined ? fail('not-found', { drive: id }) : ok(drive);
}

/** The offered prefix, or with more and then with fewer of its letters when another body or drive has it. */
async function freePrefix(trx: Executor, offered: string): Promise<string> {
  const year = offered.slice(-2);
  const letters = offered.slice(0, -2);
  const rows = await trx
    .selectFrom('drive')
    .select('prefix')
    .where('prefix', 'like', `%${year}`)
    .execute();
  const taken = new Set(rows.map(({ prefix }) => prefix));
  const more = ['', ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')];
  for (let length = letters.length; length > 0; length -= 1) {
    const some = letters.slice(0, length);
    const pairs = more.flatMap((one) => more.map((other) => `${some}${one}${other}${year}`));
    const free = pairs.find((prefix) => !taken.has(prefix));
    if (free !== undefined) return free;
  }
  return offered;
}

function columnsOf({ year, title, intro, opensOn, closesOn, prefix }: DriveFacts) {
  return { year, title, intro, opens_on: opensOn, closes_on: closesOn, prefix };
}
