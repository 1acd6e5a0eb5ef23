import type { Me, StaffMember } from '../../shared/congress/model.ts';
import type { Role } from '../../shared/roles.ts';
import type { Executor } from '../platform/database/tables.ts';
import { bodiesOf } from './body-views.ts';

/** The staff of a body with their roles in it. */
export async function staffOf(db: Executor, body: string): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account')
    .innerJoin('login', 'login.account', 'role.account')
    .select(['role.account', 'account.name', 'login.username', 'role.role'])
    .where('role.body', '=', body)
    .orderBy('account.created_at')
    .orderBy('account.id')
    .orderBy('role.role')
    .execute();
  const members = new Map<string, StaffMember & { roles: Role[] }>();
  for (const { account, name, username, role } of rows) {
    const known = members.get(account);
    if (known === undefined) members.set(account, { account, name, username, roles: [role] });
    else if (!known.roles.includes(role)) known.roles.push(role);
  }
  return [...members.values()];
}

/** One member of the staff of a body, or nothing when this account has no role in it. */
export async function staffMember(
  db: Executor,
  body: string,
  account: string,
): Promise<StaffMember | undefined> {
  return (await staffOf(db, body)).find((member) => member.account === account);
}

/** A person with all bodies in which they have roles. */
export async function meOf(
  db: Executor,
  { account, name }: { readonly account: string; readonly name: string },
): Promise<Me> {
  const held = await db
    .selectFrom('role')
    .select(['body', 'role'])
    .where('account', '=', account)
    .orderBy('role')
    .execute();
  const bodies = await bodiesOf(db);
  return {
    account,
    name,
    bodies: bodies
      .map((body) => ({
        body,
        roles: [...new Set(held.filter((one) => one.body === body.id).map((one) => one.role))],
      }))
      .filter(({ roles }) => roles.length > 0),
  };
}
