import { setImmediate as turn } from 'node:timers/promises';
import { moment, newId } from '../../shared/chance.ts';
import type { RollEntry } from '../../shared/congress/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { withdrawCards } from './card-acts.ts';
import { delegationsNamed } from './delegation-acts.ts';

/** An entry to be written: of a deputy on the roll, or of a new one when `id` is null. */
export interface RollRow {
  readonly id: string | null;
  readonly entry: RollEntry;
  readonly position: number;
}

/** So many rows go into one statement; both engines limit the number of its parameters. */
const GROUP = 500;

/** Writes roll entries; answers the ids in their order and the delegations that were made for them. */
export async function writeRows(
  trx: Executor,
  platform: Platform,
  body: string,
  rows: readonly RollRow[],
): Promise<{ ids: string[]; created: readonly string[] }> {
  const { clock, chance } = platform;
  const delegations = await delegationsNamed(
    trx,
    platform,
    body,
    new Set(rows.map(({ entry }) => entry.delegation)),
  );
  const now = moment(clock);
  const written: string[] = [];
  for (const group of groupsOf(rows)) {
    const accounts: { id: string; name: string; created_at: string }[] = [];
    const values = group.map(({ id, entry, position }) => {
      const account = newId(clock, chance);
      if (id === null) accounts.push({ id: account, name: entry.name, created_at: now });
      const { number, name, sex, trade, phone } = entry;
      return {
        id: id ?? newId(clock, chance),
        account,
        body,
        number,
        name,
        delegation: delegations.ids.get(entry.delegation) ?? null,
        sex,
        trade,
        phone,
        position,
        added_at: now,
        removed_at: null,
      };
    });
    if (accounts.length > 0) await trx.insertInto('account').values(accounts).execute();
    await writeGroup(trx, values, group);
    written.push(...values.map(({ id }) => id));
    await turn();
  }
  return { ids: written, created: delegations.created };
}

type Values = Parameters<ReturnType<typeof insertion>['values']>[0];

function insertion(trx: Executor) {
  return trx.insertInto('deputy');
}

async function writeGroup(
  trx: Executor,
  values: Extract<Values, readonly object[]>,
  group: readonly RollRow[],
): Promise<void> {
  const fresh = values.filter((_, at) => group[at]?.id === null);
  if (fresh.length > 0) await insertion(trx).values(fresh).execute();
  for (const [at, row] of group.entries()) {
    const value = values[at];
    if (row.id === null || value === undefined) continue;
    const { number, name, delegation, sex, trade, phone, position } = value;
    await trx
      .updateTable('deputy')
      .set({ number, name, delegation, sex, trade, phone, position })
      .where('id', '=', row.id)
      .execute();
  }
}

function* groupsOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += GROUP) yield items.slice(at, at + GROUP);
}

/** Takes deputies off the roll: their cards are unknown from now on, what they did stays. */
export async function removeRows(
  trx: Executor,
  platform: Platform,
  deputies: readonly string[],
): Promise<void> {
  for (const group of groupsOf(deputies)) {
    await withdrawCards(trx, platform, group);
    await trx
      .updateTable('deputy')
      .set({ removed_at: moment(platform.clock) })
      .where('id', 'in', group)
      .execute();
    await turn();
  }
}
