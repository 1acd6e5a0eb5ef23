import type { Context, MiddlewareHandler } from 'hono';
import { moment, newUnorderedId, type Chance, type Clock } from '../../../shared/chance.ts';
import { permits, type Permission, type Role } from '../../../shared/roles.ts';
import type { Actor } from '../acts/acts.ts';
import type { Executor } from '../database/tables.ts';
import { Problem } from '../http/problem.ts';
import { readSession, SEATS, seatsOf, type Seat } from './cookies.ts';

/** Who asks: the person of the seat's session, with roles in any number of bodies. */
export interface Visitor {
  readonly session: string;
  readonly seat: Seat;
  readonly account: string;
  readonly name: string;
  /** The seat on a roll, when a credential card opened the session. */
  readonly deputy: string | null;
  readonly roles: readonly { readonly body: string; readonly role: Role; readonly unit: string }[];
}

export interface Env {
  Variables: { visitor: Visitor | undefined };
}

export interface Doorkeeper {
  readonly db: Executor;
  readonly clock: Clock;
  readonly cookieKey: Uint8Array;
  readonly secure: boolean;
}

/** Finds out who asks. `seat` fixes where; without it the page's header `Entrance` says so. */
export function recognise(door: Doorkeeper, fixed?: Seat): MiddlewareHandler<Env> {
  return async (c, next) => {
    const named = c.req.header('entrance');
    const seat = fixed ?? SEATS.find((one) => one === named);
    c.set('visitor', await sitting(door, c, seatsOf(seat, c.req.path)));
    await next();
  };
}

/** Whoever sits at the first of these seats that is taken. */
async function sitting(
  door: Doorkeeper,
  c: Context,
  seats: readonly Seat[],
): Promise<Visitor | undefined> {
  const now = door.clock.now();
  for (const seat of seats) {
    const id = await readSession(c, door.cookieKey, door.secure, seat, now);
    const visitor = id === undefined ? undefined : await visitorOf(door.db, id, seat, now);
    if (visitor !== undefined) return visitor;
  }
  return undefined;
}

async function visitorOf(
  db: Executor,
  session: string,
  seat: Seat,
  now: Date,
): Promise<Visitor | undefined> {
  const row = await db
    .selectFrom('web_session')
    .innerJoin('account', 'account.id', 'web_session.account')
    .select(['web_session.account', 'account.name', 'web_session.deputy'])
    .where('web_session.id', '=', session)
    .where('web_session.ended_at', 'is', null)
    .where('web_session.expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const roles =
    seat === 'deputy'
      ? []
      : await db
          .selectFrom('role')
          .select(['body', 'role', 'unit'])
          .where('account', '=', row.account)
          .orderBy('body')
          .orderBy('role')
          .execute();
  return { session, seat, account: row.account, name: row.name, deputy: row.deputy, roles };
}

/** The roles of a visitor in one body. */
export function rolesIn(visitor: Visitor, body: string): readonly Role[] {
  return visitor.roles.filter((held) => held.body === body).map((held) => held.role);
}

/** The departments or stations of this body that a visitor acts for in this role. */
export function unitsOf(
  visitor: Visitor,
  body: string,
  role: Extract<Role, 'department' | 'station'>,
): readonly string[] {
  return visitor.roles
    .filter((held) => held.body === body && held.role === role && held.unit !== '')
    .map(({ unit }) => unit);
}

/** The signed-in visitor, or the problem `not-signed-in`. */
export function signedIn(c: Context<Env>): Visitor {
  const visitor = c.get('visitor');
  if (visitor === undefined) throw new Problem({ code: 'not-signed-in', facts: {} });
  return visitor;
}

/** The signed-in visitor who may do this in this body, or the problem `not-signed-in` or `not-allowed`. */
export function allowed(c: Context<Env>, body: string, permission: Permission): Visitor {
  const visitor = signedIn(c);
  if (!permits(rolesIn(visitor, body), permission))
    throw new Problem({ code: 'not-allowed', facts: { permission } });
  return visitor;
}

/** The signed-in visitor who acts for this unit of the body, and as what, or the problem `not-signed-in` or `not-allowed`. */
export function servingUnit(
  c: Context<Env>,
  body: string,
  unit: string,
): { readonly visitor: Visitor; readonly role: 'department' | 'station' } {
  const visitor = signedIn(c);
  for (const role of ['department', 'station'] as const)
    if (unitsOf(visitor, body, role).includes(unit)) return { visitor, role };
  throw new Problem({ code: 'not-allowed', facts: { permission: 'act-for-department' } });
}

/** The signed-in visitor who acts for this department or station of the body, or the problem `not-signed-in` or `not-allowed`. */
export function allowedFor(
  c: Context<Env>,
  body: string,
  role: Extract<Role, 'department' | 'station'>,
  unit: string,
): Visitor {
  const visitor = allowed(c, body, `act-for-${role}`);
  if (!unitsOf(visitor, body, role).includes(unit))
    throw new Problem({ code: 'not-allowed', facts: { permission: `act-for-${role}` } });
  return visitor;
}

/** The visitor as the one who acts. */
export function actorOf(visitor: Visitor): Actor {
  return { account: visitor.account, name: visitor.name };
}

/** Opens a web session for an account, for this many hours. */
export async function openSession(
  db: Executor,
  clock: Clock,
  chance: Chance,
  who: { readonly account: string; readonly deputy: string | null },
  hours: number,
): Promise<{ readonly id: string; readonly expiresAt: Date }> {
  const id = newUnorderedId(chance);
  const expiresAt = new Date(clock.now().getTime() + hours * 3_600_000);
  await db
    .insertInto('web_session')
    .values({
      id,
      account: who.account,
      deputy: who.deputy,
      created_at: moment(clock),
      expires_at: expiresAt.toISOString(),
      ended_at: null,
    })
    .execute();
  return { id, expiresAt };
}

/** Ends one web session; its cookie is worth nothing from now on. */
export async function endSession(db: Executor, clock: Clock, id: string): Promise<void> {
  await db
    .updateTable('web_session')
    .set({ ended_at: moment(clock) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
