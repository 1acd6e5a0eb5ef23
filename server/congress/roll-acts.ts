import type { Deputy, RollEntry } from '../../shared/congress/model.ts';
import { checkedEntry } from '../../shared/congress/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import type { LaterRooms } from './later-rooms.ts';
import { removeRows, writeRows } from './roll-rows.ts';
import { deputyOf, entryOf } from './roll-views.ts';
import { sittingSessionOf } from './session-views.ts';
import { sessionTopics } from './topics.ts';

/** Live topics that change with the roll of a body. */
export async function rollTopics(trx: Executor, body: string): Promise<readonly string[]> {
  const session = await sittingSessionOf(trx, body);
  return [`roll/${body}`, ...(session === undefined ? [] : sessionTopics(session.id))];
}

/**
 * Puts a deputy on the roll, at its end. A delegation that nobody had before comes into being.
 *
 * Failures: those of an entry; `number-taken` {number}; `roll-frozen` while a round is under way.
 */
export async function addDeputy(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  body: string,
  typed: RollEntry,
): Promise<Result<Deputy>> {
  const entry = checkedEntry(typed);
  if (!entry.ok) return entry;
  return perform(platform, body, actor, async (trx, record): Promise<Result<Deputy>> => {
    if (await later.rollFrozen(trx, body)) return fail('roll-frozen');
    if (await isTaken(trx, body, entry.value.number, '')) return taken(entry.value);
    const last = await trx
      .selectFrom('deputy')
      .select((eb) => eb.fn.max('position').as('position'))
      .where('body', '=', body)
      .executeTakeFirst();
    const position = (last?.position ?? 0) + 1;
    const { ids } = await writeRows(trx, platform, body, [
      { id: null, entry: entry.value, position },
    ]);
    const deputy = await deputyOf(trx, body, ids[0] ?? '');
    if (deputy === undefined) throw new Error('a deputy just added is not on the roll');
    record({
      kind: 'deputy-added',
      subject: `deputy/${deputy.id}`,
      detail: withoutPhone(entry.value),
      topics: await rollTopics(trx, body),
    });
    return ok(deputy);
  });
}

/** Changes a deputy's entry. Failures: `not-found`, those of an entry, `number-taken`, `roll-frozen`. */
export async function changeDeputy(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  body: string,
  id: string,
  changes: Partial<RollEntry>,
): Promise<Result<Deputy>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<Deputy>> => {
    const before = await deputyOf(trx, body, id);
    if (before === undefined) return fail('not-found', { deputy: id });
    if (await later.rollFrozen(trx, body)) return fail('roll-frozen');
    const entry = checkedEntry({ ...entryOf(before), ...changes });
    if (!entry.ok) return entry;
    if (await isTaken(trx, body, entry.value.number, id)) return taken(entry.value);
    const { position } = await trx
      .selectFrom('deputy')
      .select('position')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await writeRows(trx, platform, body, [{ id, entry: entry.value, position }]);
    record({
      kind: 'deputy-changed',
      subject: `deputy/${id}`,
      detail: {
        before: withoutPhone(before),
        after: withoutPhone(entry.value),
        phoneChanged: before.phone !== entry.value.phone,
      },
      topics: [...(await rollTopics(trx, body)), `deputy/${id}`],
    });
    return ok({ ...before, ...entry.value });
  });
}

/** Takes a deputy off the roll, with a reason. Failures: `not-found`; `roll-frozen` while a round is under way. */
export async function removeDeputy(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  body: string,
  id: string,
  reason: string,
): Promise<Result<object>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const deputy = await deputyOf(trx, body, id);
    if (deputy === undefined) return fail('not-found', { deputy: id });
    if (await later.rollFrozen(trx, body)) return fail('roll-frozen');
    await removeRows(trx, platform, [id]);
    record({
      kind: 'deputy-removed',
      subject: `deputy/${id}`,
      detail: withoutPhone(deputy),
      reason,
      topics: [...(await rollTopics(trx, body)), `deputy/${id}`],
    });
    return ok({});
  });
}

/** The act log is read by more people than the telephone numbers are. */
function withoutPhone({ number, name, delegation, sex, trade }: RollEntry) {
  return { number, name, delegation, sex, trade };
}

function taken({ number }: RollEntry) {
  return fail('number-taken', { number });
}

async function isTaken(trx: Executor, body: string, number: string, by: string): Promise<boolean> {
  const other = await trx
    .selectFrom('deputy')
    .select('id')
    .where('body', '=', body)
    .where('number', '=', number)
    .where('removed_at', 'is', null)
    .where('id', '!=', by)
    .executeTakeFirst();
  return other !== undefined;
}
