import type { Me, ServedUnit, StaffMember } from '../../shared/congress/model.ts';
import { BODY_ROLES, type BodyRole, type Role } from '../../shared/roles.ts';
import type { Executor } from '../platform/database/tables.ts';
import { bodiesOf } from './body-views.ts';

/** The staff of a body with their roles in it and the units they act for. */
export async function staffOf(db: Executor, body: string): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account')
    .innerJoin('login', 'login.account', 'role.account')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['role.account', 'account.name', 'login.username', 'role.role', 'role.unit'])
    .select(['unit.kind', 'unit.code', 'unit.name as unitName'])
    .where('role.body', '=', body)
    .orderBy('account.created_at')
    .orderBy('account.id')
    .orderBy('role.role')
    .orderBy('unit.code')
    .execute();
  const members = new Map<string, StaffMember & Held>();
  for (const { account, name, username, ...held } of rows) {
    const known = members.get(account) ?? { account, name, username, roles: [], units: [] };
    members.set(account, known);
    add(known, held);
  }
  return [...members.values()];
}

/** Roles in a body while they are gathered. */
interface Held {
  readonly roles: BodyRole[];
  readonly units: ServedUnit[];
}

function add(
  held: Held,
  row: {
    readonly role: Role;
    readonly unit: string;
    readonly kind: ServedUnit['kind'] | null;
    readonly code: string | null;
    readonly unitName: string | null;
  },
): void {
  const { role, unit: id, kind, code, unitName: name } = row;
  const ofBody = BODY_ROLES.find((one) => one === role);
  if (ofBody !== undefined) held.roles.push(ofBody);
  else if (kind !== null && code !== null && name !== null)
    held.units.push({ id, kind, code, name });
}

/** A person with a staff login and what they are in this body, which may be nothing; nothing when there is no such login. */
export async function personIn(
  db: Executor,
  body: string,
  account: string,
): Promise<StaffMember | undefined> {
  const member = (await staffOf(db, body)).find((one) => one.account === account);
  if (member !== undefined) return member;
  const person = await db
    .selectFrom('login')
    .innerJoin('account', 'account.id', 'login.account')
    .select(['account.name', 'login.username'])
    .where('login.account', '=', account)
    .executeTakeFirst();
  return person === undefined ? undefined : { account, ...person, roles: [], units: [] };
}

/** A person with all bodies in which they have roles. */
export async function meOf(
  db: Executor,
  { account, name }: { readonly account: string; readonly name: string },
): Promise<Me> {
  const rows = await db
    .selectFrom('role')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['role.body', 'role.role', 'role.unit'])
    .select(['unit.kind', 'unit.code', 'unit.name as unitName'])
    .where('role.account', '=', account)
    .orderBy('role.role')
    .orderBy('unit.code')
    .execute();
  const bodies = await bodiesOf(db);
  return {
    account,
    name,
    bodies: bodies
      .map((body) => {
        const held: Held = { roles: [], units: [] };
        for (const row of rows) if (row.body === body.id) add(held, row);
        return { body, ...held };
      })
      .filter(({ roles, units }) => roles.length > 0 || units.length > 0),
  };
}
