import { newId } from '../../shared/chance.ts';
import type { Unit } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { unitsOf } from './body-views.ts';
import type { LaterRooms } from './later-rooms.ts';

export type UnitFacts = Omit<Unit, 'id'>;

/**
 * Adds a department or station.
 *
 * Failures: `unit-code-taken` {code}; `not-found`, when the unit above is not one of this body and kind.
 */
export async function createUnit(
  platform: Platform,
  actor: Actor,
  body: string,
  facts: UnitFacts,
): Promise<Result<Unit>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<Unit>> => {
    const unit = { id: newId(platform.clock, platform.chance), ...facts };
    const fault = faultOf(await unitsOf(trx, body, facts.kind), unit);
    if (fault !== undefined) return fault;
    await trx
      .insertInto('unit')
      .values({ ...unit, body })
      .execute();
    record({ kind: 'unit-created', subject: `unit/${unit.id}`, detail: { ...facts } });
    return ok(unit);
  });
}

/** Changes code, name or place in the tree. Failures: `not-found`, `unit-code-taken`, `unit-circle`. */
export async function changeUnit(
  platform: Platform,
  actor: Actor,
  body: string,
  id: string,
  changes: Partial<Omit<UnitFacts, 'kind'>>,
): Promise<Result<Unit>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<Unit>> => {
    const units = await unitsOf(trx, body);
    const before = units.find((unit) => unit.id === id);
    if (before === undefined) return fail('not-found', { unit: id });
    const unit = { ...before, ...changes };
    const fault = faultOf(
      units.filter(({ kind }) => kind === unit.kind),
      unit,
    );
    if (fault !== undefined) return fault;
    const { code, name, parent } = unit;
    await trx.updateTable('unit').set({ code, name, parent }).where('id', '=', id).execute();
    record({ kind: 'unit-changed', subject: `unit/${id}`, detail: { before, ...changes } });
    return ok(unit);
  });
}

/**
 * Removes a unit. Failures: `not-found`; `unit-in-use`, while others lie below
 * it or somebody works in it; `unit-has-work`, when later rooms know it.
 */
export async function removeUnit(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  body: string,
  id: string,
): Promise<Result<object>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const units = await unitsOf(trx, body);
    const unit = units.find((one) => one.id === id);
    if (unit === undefined) return fail('not-found', { unit: id });
    if (units.some(({ parent }) => parent === id) || (await hasStaff(trx, id)))
      return fail('unit-in-use');
    if (await later.unitHasWork(trx, id)) return fail('unit-has-work');
    await trx.deleteFrom('unit').where('id', '=', id).execute();
    record({ kind: 'unit-removed', subject: `unit/${id}`, detail: { ...unit } });
    return ok({});
  });
}

async function hasStaff(trx: Executor, unit: string): Promise<boolean> {
  const held = await trx
    .selectFrom('role')
    .select('account')
    .where('unit', '=', unit)
    .executeTakeFirst();
  return held !== undefined;
}

function faultOf(units: readonly Unit[], unit: Unit) {
  if (units.some((other) => other.id !== unit.id && other.code === unit.code))
    return fail('unit-code-taken', { code: unit.code });
  const above = new Map(units.map(({ id, parent }) => [id, parent]));
  for (let at = unit.parent; at !== null; at = above.get(at) ?? null) {
    if (at === unit.id) return fail('unit-circle');
    if (!above.has(at)) return fail('not-found', { unit: at });
  }
  return undefined;
}
