import { moment, newId } from '../../shared/chance.ts';
import type { StaffMember } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BodyRole } from '../../shared/roles.ts';
import { INSTALLATION, perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { hashPassword, passwordFits } from '../platform/identity/passwords.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { passwordFault, usernameOf } from './login-names.ts';
import { giveRoles } from './setup-acts.ts';
import { takeTry } from './staff-sign-in.ts';
import { personIn } from './staff-views.ts';
import { giveUnit } from './unit-staff-acts.ts';

/**
 * Creates an account that signs in by name, with roles in this body or for
 * departments and stations of it.
 *
 * Failures: `no-roles`, `password-too-short`, `username-taken`; `not-found`
 * {unit}, when one is not of this body.
 */
export async function addStaff(
  platform: Platform,
  actor: Actor,
  body: string,
  person: {
    readonly name: string;
    readonly username: string;
    readonly password: string;
    readonly roles: readonly BodyRole[];
    readonly units?: readonly string[];
  },
): Promise<Result<StaffMember>> {
  const { clock, chance } = platform;
  const { roles, units = [] } = person;
  if (roles.length === 0 && units.length === 0) return fail('no-roles');
  const fault = passwordFault(person.password);
  if (fault !== undefined) return { ok: false, failure: fault };
  const passwordHash = await hashPassword(person.password);
  const username = usernameOf(person.username);
  return perform(platform, body, actor, async (trx, record) => {
    const account = newId(clock, chance);
    await trx
      .insertInto('account')
      .values({ id: account, name: person.name, created_at: moment(clock) })
      .execute();
    // Two bodies do not take turns with each other; the name itself decides.
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('login')
      .values({
        account,
        username,
        password_hash: passwordHash,
        failures: 0,
        wait_until: null,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return fail('username-taken', { username });
    await giveRoles(trx, account, body, roles);
    for (const unit of units) {
      const given = await giveUnit(trx, account, body, unit);
      if (!given.ok) return given;
    }
    record({
      kind: 'staff-added',
      subject: `account/${account}`,
      detail: { name: person.name, username, roles, ...(units.length === 0 ? {} : { units }) },
    });
    return memberAfter(trx, body, account);
  });
}

async function memberAfter(
  trx: Executor,
  body: string,
  account: string,
): Promise<Result<StaffMember>> {
  const member = await personIn(trx, body, account);
  return member === undefined ? fail('not-found', { account }) : ok(member);
}

/**
 * Gives an account exactly these roles in this body. What it does for
 * departments and stations stays; without either it is no longer staff of the
 * body. An account of another body may be given roles in this one.
 *
 * Failures: `not-found`; `last-administrator`, because nobody could give roles any more.
 */
export async function setRoles(
  platform: Platform,
  actor: Actor,
  body: string,
  account: string,
  roles: readonly BodyRole[],
): Promise<Result<StaffMember>> {
  return perform(platform, body, actor, async (trx, record) => {
    const before = await personIn(trx, body, account);
    if (before === undefined) return fail('not-found', { account });
    let losing = trx
      .deleteFrom('role')
      .where('body', '=', body)
      .where('account', '=', account)
      .where('unit', '=', '');
    if (roles.length > 0) losing = losing.where('role', 'not in', roles);
    await losing.execute();
    await giveRoles(trx, account, body, roles);
    const administrator = await trx
      .selectFrom('role')
      .select('account')
      .where('body', '=', body)
      .where('role', '=', 'administrator')
      .executeTakeFirst();
    if (administrator === undefined) return fail('last-administrator');
    record({
      kind: 'staff-roles-set',
      subject: `account/${account}`,
      detail: { before: before.roles, roles },
    });
    return memberAfter(trx, body, account);
  });
}

/**
 * Gives a member of the staff a new password and ends all their web sessions.
 *
 * Failures: `not-found`; `password-too-short`; `serves-elsewhere`, when the
 * account also serves a body of which the visitor is not administrator: its
 * password would open that body as well.
 */
export async function resetPassword(
  platform: Platform,
  visitor: Visitor,
  body: string,
  account: string,
  password: string,
): Promise<Result<object>> {
  const fault = passwordFault(password);
  if (fault !== undefined) return { ok: false, failure: fault };
  const passwordHash = await hashPassword(password);
  return perform(platform, body, actorOf(visitor), async (trx, record) => {
    const may = await administers(trx, visitor, body, account);
    if (!may.ok) return may;
    await storePassword(trx, account, passwordHash);
    await endStaffSessions(trx, platform, account);
    record({ kind: 'staff-password-set', subject: `account/${account}` });
    return ok({});
  });
}

/**
 * Ends all web sessions of a member of the staff.
 *
 * Failures: `not-found`; `serves-elsewhere`, when the account also serves a
 * body of which the visitor is not administrator: anybody can be given a role
 * in one's own body, and would be signed out of the rostrum of another.
 */
export async function revokeSessions(
  platform: Platform,
  visitor: Visitor,
  body: string,
  account: string,
): Promise<Result<object>> {
  return perform(platform, body, actorOf(visitor), async (trx, record) => {
    const may = await administers(trx, visitor, body, account);
    if (!may.ok) return may;
    await endStaffSessions(trx, platform, account);
    record({ kind: 'staff-revoked', subject: `account/${account}` });
    return ok({});
  });
}

/** Whether the account serves this body, and none of which the visitor is not administrator. */
async function administers(
  trx: Executor,
  visitor: Visitor,
  body: string,
  account: string,
): Promise<Result<undefined, 'not-found' | 'serves-elsewhere'>> {
  const bodies = await trx
    .selectFrom('role')
    .select('body')
    .where('account', '=', account)
    .execute();
  if (!bodies.some((held) => held.body === body)) return fail('not-found', { account });
  const administered = visitor.roles
    .filter(({ role }) => role === 'administrator')
    .map((held) => held.body);
  return bodies.every((held) => administered.includes(held.body))
    ? ok(undefined)
    : fail('serves-elsewhere');
}

/**
 * Changes one's own password and ends one's other web sessions.
 *
 * Failures: `wrong-name-or-password`, `password-too-short`; `slow-down`
 * {seconds}, because a seat left open is no place to guess the password at.
 */
export async function changeOwnPassword(
  platform: Platform,
  visitor: Visitor,
  { old, new: wanted }: { readonly old: string; readonly new: string },
): Promise<Result<object>> {
  const { account } = visitor;
  const fault = passwordFault(wanted);
  if (fault !== undefined) return { ok: false, failure: fault };
  const login = await platform.db
    .selectFrom('login')
    .select('password_hash')
    .where('account', '=', account)
    .executeTakeFirst();
  if (login === undefined) return fail('wrong-name-or-password');
  const seconds = await takeTry(platform, account);
  if (seconds > 0) return fail('slow-down', { seconds });
  if (!(await passwordFits(login.password_hash, old))) return fail('wrong-name-or-password');
  const passwordHash = await hashPassword(wanted);
  return perform(platform, INSTALLATION, actorOf(visitor), async (trx, record) => {
    await storePassword(trx, account, passwordHash);
    await endStaffSessions(trx, platform, account, visitor.session);
    record({ kind: 'own-password-changed', subject: `account/${account}` });
    return ok({});
  });
}

async function storePassword(trx: Executor, account: string, passwordHash: string): Promise<void> {
  await trx
    .updateTable('login')
    .set({ password_hash: passwordHash, failures: 0, wait_until: null })
    .where('account', '=', account)
    .execute();
}

async function endStaffSessions(
  trx: Executor,
  { clock }: Platform,
  account: string,
  except = '',
): Promise<void> {
  await trx
    .updateTable('web_session')
    .set({ ended_at: moment(clock) })
    .where('account', '=', account)
    .where('deputy', 'is', null)
    .where('ended_at', 'is', null)
    .where('id', '!=', except)
    .execute();
}
