import { moment, newId } from '../../shared/chance.ts';
import { sessionActTo, sessionLifecycle } from '../../shared/congress/lifecycle.ts';
import type { CongressSession, SessionState } from '../../shared/congress/model.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { LaterRooms } from './later-rooms.ts';
import { sessionOf } from './session-views.ts';
import { sessionTopics } from './topics.ts';

export type SessionFacts = Pick<
  CongressSession,
  'term' | 'number' | 'title' | 'opensOn' | 'rehearsal'
>;

/** Plans a session. Failure: `session-number-taken` {term, number}; rehearsals may share theirs. */
export async function createSession(
  platform: Platform,
  visitor: Visitor,
  body: string,
  facts: SessionFacts,
): Promise<Result<CongressSession>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<CongressSession>> => {
      const id = newId(platform.clock, platform.chance);
      if (await isTaken(trx, body, id, facts)) return taken(facts);
      await trx
        .insertInto('congress_session')
        .values({ id, body, ...columnsOf(facts), state: 'planned', closed_at: null })
        .execute();
      record({ kind: 'session-created', subject: `session/${id}`, detail: { ...facts } });
      return ok({ id, body, ...facts, state: 'planned' });
    },
  );
}

/**
 * Changes what a session is called. Whether it is a rehearsal is settled once it sits.
 *
 * Failures: `not-found`; `session-closed`; `session-number-taken`;
 * `wrong-state` when a session that sits would become or stop being a rehearsal;
 * `lead-on-other-list` {lead, session}, when a matter on its list stands on that of another one.
 */
export async function changeSession(
  platform: Platform,
  later: LaterRooms,
  visitor: Visitor,
  body: string,
  session: string,
  changes: Partial<SessionFacts>,
): Promise<Result<CongressSession>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<CongressSession>> => {
      const before = await sessionOf(trx, body, session);
      if (before === undefined) return fail('not-found', { session });
      if (before.state === 'closed') return fail('session-closed');
      const after = { ...before, ...changes };
      if (after.rehearsal !== before.rehearsal && before.state !== 'planned')
        return fail('wrong-state', { act: 'rehearsal', state: before.state });
      if (before.rehearsal && !after.rehearsal) {
        const other = await later.listStandsElsewhere(trx, body, session);
        if (other !== undefined) return fail('lead-on-other-list', { ...other });
      }
      if (await isTaken(trx, body, session, after)) return taken(after);
      await trx
        .updateTable('congress_session')
        .set(columnsOf(after))
        .where('id', '=', session)
        .execute();
      record({
        kind: 'session-changed',
        subject: `session/${session}`,
        detail: changes,
        topics: sessionTopics(session),
      });
      return ok(after);
    },
  );
}

/**
 * Opens or closes a session; repeating it changes nothing.
 *
 * Failures: `not-found`, those of the lifecycle, and `wrong-state` for a way back.
 */
export async function moveSession(
  platform: Platform,
  later: LaterRooms,
  visitor: Visitor,
  body: string,
  session: string,
  to: SessionState,
): Promise<Result<CongressSession>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<CongressSession>> => {
      const before = await sessionOf(trx, body, session);
      if (before === undefined) return fail('not-found', { session });
      if (before.state === to) return ok(before);
      const act = sessionActTo(to);
      if (act === undefined) return fail('wrong-state', { act: to, state: before.state });
      const allowed = mayAct(sessionLifecycle, act, before.state, rolesIn(visitor, body), {
        sitting: await otherSitting(trx, body, session),
        roundUnderWay: await later.roundUnderWay(trx, session),
      });
      if (!allowed.ok) return allowed;
      if (allowed.value.done) return fail('wrong-state', { act, state: before.state });
      await trx
        .updateTable('congress_session')
        .set({ state: to, closed_at: to === 'closed' ? moment(platform.clock) : null })
        .where('id', '=', session)
        .execute();
      record({
        kind: to === 'sitting' ? 'session-opened' : 'session-closed',
        subject: `session/${session}`,
        topics: sessionTopics(session),
      });
      return ok({ ...before, state: to });
    },
  );
}

function columnsOf({ term, number, title, opensOn, rehearsal }: SessionFacts) {
  return { term, number, title, opens_on: opensOn, rehearsal: rehearsal ? 1 : 0 };
}

function taken({ term, number }: SessionFacts) {
  return fail('session-number-taken', { term, number });
}

async function isTaken(
  trx: Executor,
  body: string,
  session: string,
  { term, number, rehearsal }: SessionFacts,
): Promise<boolean> {
  if (rehearsal) return false;
  const other = await trx
    .selectFrom('congress_session')
    .select('id')
    .where('body', '=', body)
    .where('term', '=', term)
    .where('number', '=', number)
    .where('rehearsal', '=', 0)
    .where('id', '!=', session)
    .executeTakeFirst();
  return other !== undefined;
}

async function otherSitting(trx: Executor, body: string, session: string): Promise<string | null> {
  const other = await trx
    .selectFrom('congress_session')
    .select('title')
    .where('body', '=', body)
    .where('state', '=', 'sitting')
    .where('id', '!=', session)
    .executeTakeFirst();
  return other?.title ?? null;
}
