import type { CandidateList } from '../../shared/screening/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sessionOf } from '../congress/session-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { candidateListOf } from './candidate-views.ts';
import type { Guards, ListPlace } from './list-acts.ts';

/** The list of a session of this body, with whether it is frozen. Failure: `not-found` {session}. */
export async function publicList(
  db: Executor,
  guards: Guards,
  { body, session }: ListPlace,
): Promise<Result<CandidateList, 'not-found'>> {
  const held = await sessionOf(db, body, session);
  if (held === undefined) return fail('not-found', { session });
  const list = await candidateListOf(db, body, session);
  return ok({ ...list, frozen: await guards.listFrozen(db, session) });
}

/** The same for a deputy's phone, which knows the session and not the body. Failure: `not-found` {session}. */
export async function publicListOfSession(
  db: Executor,
  guards: Guards,
  session: string,
): Promise<Result<CandidateList, 'not-found'>> {
  const held = await db
    .selectFrom('congress_session')
    .select('body')
    .where('id', '=', session)
    .executeTakeFirst();
  if (held === undefined) return fail('not-found', { session });
  return publicList(db, guards, { body: held.body, session });
}
