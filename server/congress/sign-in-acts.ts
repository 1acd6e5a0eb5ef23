import { moment } from '../../shared/chance.ts';
import type { AttendanceRow, CongressSession, SignInWay } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { attendanceRow } from './attendance-views.ts';
import type { LaterRooms } from './later-rooms.ts';
import { sessionOf, sittingSessionOf } from './session-views.ts';
import { attendanceTopics } from './topics.ts';

/** A deputy of a body at one of its sessions. */
export interface Attendee {
  readonly body: string;
  readonly session: string;
  readonly deputy: string;
}

/**
 * A deputy signs in from their own phone to the session that sits, where one is meant, to no
 * other: who pressed for the rehearsal does not attend the session after it. Once is
 * enough: repeating it changes nothing. Whoever comes is no longer on leave.
 *
 * Failures: `not-enrolled`, when the seat is no longer on the roll; `no-session`.
 */
export async function signInByPhone(
  platform: Platform,
  actor: Actor,
  deputy: string,
  meant?: string,
): Promise<Result<{ signedIn: true }>> {
  const seat = await platform.db
    .selectFrom('deputy')
    .select('body')
    .where('id', '=', deputy)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (seat === undefined) return fail('not-enrolled');
  return perform(
    platform,
    seat.body,
    actor,
    async (trx, record): Promise<Result<{ signedIn: true }>> => {
      const session = await sittingSessionOf(trx, seat.body);
      if (session === undefined || (meant ?? session.id) !== session.id) return fail('no-session');
      const row = await attendanceRow(trx, session.id, deputy);
      if (row === undefined) return fail('not-enrolled');
      await signIn(trx, platform, session.id, row, 'phone', record);
      return ok({ signedIn: true });
    },
  );
}

/**
 * A desk signs a deputy in. Two desks at once sign in once: both get the same answer.
 *
 * Failures: `not-found` {session}; `session-not-sitting`; `not-on-roll`.
 */
export async function signInAtDesk(
  platform: Platform,
  actor: Actor,
  at: Attendee,
): Promise<Result<AttendanceRow>> {
  return inSession(platform, actor, at, async (trx, record, { held, row }) => {
    if (held.state !== 'sitting') return fail('session-not-sitting');
    await signIn(trx, platform, at.session, row, 'desk', record);
    return ok(row);
  });
}

/**
 * Takes a sign-in back, with a reason; nothing happens when there is none.
 *
 * Failures: `not-found` {session}; `session-not-sitting`; `not-on-roll`;
 * `deputy-in-opening` while the deputy may take or has taken a paper.
 */
export async function undoSignIn(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  at: Attendee,
  reason: string,
): Promise<Result<AttendanceRow>> {
  const { session, deputy } = at;
  return inSession(platform, actor, at, async (trx, record, { held, row }) => {
    if (held.state !== 'sitting') return fail('session-not-sitting');
    if (row.signedIn === null) return ok(row);
    if (await later.inOpening(trx, session, deputy)) return fail('deputy-in-opening');
    await trx
      .deleteFrom('sign_in')
      .where('session', '=', session)
      .where('deputy', '=', deputy)
      .execute();
    record({
      kind: 'sign-in-undone',
      subject: `deputy/${deputy}`,
      detail: { session, ...row.signedIn },
      reason,
      topics: attendanceTopics(session, deputy),
    });
    return ok(row);
  });
}

/**
 * Records leave (请假) with its reason, or lifts it with null.
 *
 * Failures: `not-found` {session}; `session-closed`; `not-on-roll`; `signed-in-already`.
 */
export async function setLeave(
  platform: Platform,
  actor: Actor,
  at: Attendee,
  reason: string | null,
): Promise<Result<AttendanceRow>> {
  const { session, deputy } = at;
  return inSession(platform, actor, at, async (trx, record, { held, row }) => {
    if (held.state === 'closed') return fail('session-closed');
    if (reason === row.leave) return ok(row);
    if (reason !== null && row.signedIn !== null) return fail('signed-in-already');
    await liftLeave(trx, session, deputy);
    if (reason !== null)
      await trx
        .insertInto('leave')
        .values({ session, deputy, reason, at: moment(platform.clock) })
        .execute();
    record({
      kind: reason === null ? 'leave-lifted' : 'leave-recorded',
      subject: `deputy/${deputy}`,
      detail: { session },
      ...(reason === null ? {} : { reason }),
      topics: attendanceTopics(session, deputy),
    });
    return ok(row);
  });
}

/** Does an act on a deputy of a session and answers how the deputy stands after it. */
async function inSession(
  platform: Platform,
  actor: Actor,
  at: Attendee,
  work: (
    trx: Executor,
    record: (deed: Deed) => void,
    found: { readonly held: CongressSession; readonly row: AttendanceRow },
  ) => Promise<Result<AttendanceRow>>,
): Promise<Result<AttendanceRow>> {
  const { body, session, deputy } = at;
  return perform(platform, body, actor, async (trx, record): Promise<Result<AttendanceRow>> => {
    const held = await sessionOf(trx, body, session);
    if (held === undefined) return fail('not-found', { session });
    const row = await attendanceRow(trx, session, deputy);
    if (row === undefined) return fail('not-on-roll', { deputy });
    const done = await work(trx, record, { held, row });
    if (!done.ok) return done;
    return ok((await attendanceRow(trx, session, deputy)) ?? row);
  });
}

async function signIn(
  trx: Executor,
  { clock }: Platform,
  session: string,
  row: AttendanceRow,
  via: SignInWay,
  record: (deed: Deed) => void,
): Promise<void> {
  const { deputy } = row;
  if (row.signedIn !== null) return;
  await trx
    .insertInto('sign_in')
    .values({ session, deputy, at: moment(clock), via })
    .execute();
  await liftLeave(trx, session, deputy);
  record({
    kind: 'deputy-signed-in',
    subject: `deputy/${deputy}`,
    detail: { session, via, ...(row.leave === null ? {} : { leave: row.leave }) },
    topics: attendanceTopics(session, deputy),
  });
}

async function liftLeave(trx: Executor, session: string, deputy: string): Promise<void> {
  await trx
    .deleteFrom('leave')
    .where('session', '=', session)
    .where('deputy', '=', deputy)
    .execute();
}
