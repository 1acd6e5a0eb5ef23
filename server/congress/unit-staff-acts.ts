import type { StaffMember, Unit } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { unitsOf } from './body-views.ts';
import { personIn } from './staff-views.ts';

/** Which account acts for which department or station. */
export interface UnitSeat {
  readonly body: string;
  readonly unit: string;
  readonly account: string;
}

/**
 * Lets an account act for a department or station, besides all it may do
 * already. Doing it again changes nothing. Failures: `not-found` {unit} or {account}.
 */
export async function addUnitStaff(
  platform: Platform,
  actor: Actor,
  { body, unit, account }: UnitSeat,
): Promise<Result<StaffMember>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<StaffMember>> => {
    const person = await personIn(trx, body, account);
    if (person === undefined) return fail('not-found', { account });
    const given = await giveUnit(trx, account, body, unit);
    if (!given.ok) return given;
    if (person.units.some((held) => held.id === unit)) return ok(person);
    record({
      kind: 'unit-staff-added',
      subject: `account/${account}`,
      detail: { unit, name: given.value.name },
    });
    const { id, kind, code, name } = given.value;
    return ok({ ...person, units: [...person.units, { id, kind, code, name }] });
  });
}

/**
 * Ends what an account does for a department or station; their web sessions
 * stay, without it. Doing it again changes nothing. Failures: `not-found` {unit} or {account}.
 */
export async function removeUnitStaff(
  platform: Platform,
  actor: Actor,
  { body, unit, account }: UnitSeat,
): Promise<Result<StaffMember>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<StaffMember>> => {
    const person = await personIn(trx, body, account);
    if (person === undefined) return fail('not-found', { account });
    const left = await unitIn(trx, body, unit);
    if (left === undefined) return fail('not-found', { unit });
    if (!person.units.some(({ id }) => id === unit)) return ok(person);
    await trx
      .deleteFrom('role')
      .where('body', '=', body)
      .where('account', '=', account)
      .where('unit', '=', unit)
      .execute();
    record({
      kind: 'unit-staff-removed',
      subject: `account/${account}`,
      detail: { unit, name: left.name },
    });
    return ok({ ...person, units: person.units.filter(({ id }) => id !== unit) });
  });
}

/** Writes the role of a unit, whose kind says which; the unit, or `not-found` {unit}. */
export async function giveUnit(
  trx: Executor,
  account: string,
  body: string,
  id: string,
): Promise<Result<Unit>> {
  const unit = await unitIn(trx, body, id);
  if (unit === undefined) return fail('not-found', { unit: id });
  await trx
    .insertInto('role')
    .values({ account, body, role: unit.kind, unit: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok(unit);
}

async function unitIn(trx: Executor, body: string, id: string): Promise<Unit | undefined> {
  return (await unitsOf(trx, body)).find((unit) => unit.id === id);
}
