import { fail, ok, type Result } from '../../shared/result.ts';
import { INSTALLATION, perform } from '../platform/acts/acts.ts';
import { compareWithNobody, passwordFits } from '../platform/identity/passwords.ts';
import { secondsLeft, waitAfter } from '../platform/identity/patience.ts';
import { openSession } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { usernameOf } from './login-names.ts';

/** A working day in the hall. */
const HOURS = 14;

export interface OpenedSession {
  readonly id: string;
  readonly expiresAt: Date;
}

/** Opens a web session for a member of the staff. */
export function openStaffSession(platform: Platform, account: string): Promise<OpenedSession> {
  const { db, clock, chance } = platform;
  return openSession(db, clock, chance, { account, deputy: null }, HOURS);
}

interface Typed {
  readonly username: string;
  readonly password: string;
}

/**
 * Whose name and password these are; nobody is signed in by it.
 *
 * Failures: `wrong-name-or-password`, which does not say which of the two;
 * `slow-down` {seconds} after repeated failures of one name.
 */
export async function staffNamed(
  platform: Platform,
  typed: Typed,
): Promise<Result<{ account: string; name: string }>> {
  const username = usernameOf(typed.username);
  const login = await platform.db
    .selectFrom('login')
    .innerJoin('account', 'account.id', 'login.account')
    .select(['login.account', 'account.name', 'login.password_hash'])
    .where('login.username', '=', username)
    .executeTakeFirst();
  if (login === undefined) {
    await compareWithNobody(typed.password);
    return fail('wrong-name-or-password');
  }
  const { account, name } = login;
  const seconds = await takeTry(platform, account);
  if (seconds > 0) return fail('slow-down', { seconds });
  if (!(await passwordFits(login.password_hash, typed.password)))
    return fail('wrong-name-or-password');
  await platform.db
    .updateTable('login')
    .set({ failures: 0, wait_until: null })
    .where('account', '=', account)
    .execute();
  return ok({ account, name });
}

/** Signs in by name and password. Fails as `staffNamed`. */
export async function signInStaff(
  platform: Platform,
  typed: Typed,
): Promise<Result<{ account: string; name: string; session: OpenedSession }>> {
  const person = await staffNamed(platform, typed);
  if (!person.ok) return person;
  const { account, name } = person.value;
  return perform(platform, INSTALLATION, { account, name }, async (trx, record) => {
    const session = await openStaffSession({ ...platform, db: trx }, account);
    record({ kind: 'staff-signed-in', subject: `account/${account}` });
    return ok({ account, name, session });
  });
}

/** Counts a try of a password before it is made, so that many at once gain nothing; the seconds still to wait, or 0. */
export async function takeTry({ db, clock }: Platform, account: string): Promise<number> {
  const now = clock.now();
  return db.transaction().execute(async (trx) => {
    const counted = await trx
      .updateTable('login')
      .set((eb) => ({ failures: eb('failures', '+', 1) }))
      .where('account', '=', account)
      .where((eb) =>
        eb.or([eb('wait_until', 'is', null), eb('wait_until', '<=', now.toISOString())]),
      )
      .returning('failures')
      .executeTakeFirst();
    if (counted === undefined) {
      const { wait_until } = await trx
        .selectFrom('login')
        .select('wait_until')
        .where('account', '=', account)
        .executeTakeFirstOrThrow();
      return Math.max(1, secondsLeft(wait_until, now));
    }
    await trx
      .updateTable('login')
      .set({ wait_until: waitAfter(counted.failures, now) })
      .where('account', '=', account)
      .execute();
    return 0;
  });
}
