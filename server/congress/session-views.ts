import type { CongressSession } from '../../shared/congress/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { CongressTables } from './tables.ts';

const COLUMNS = [
  'id',
  'body',
  'term',
  'number',
  'title',
  'opens_on',
  'state',
  'rehearsal',
] as const;

type Row = Pick<CongressTables['congress_session'], (typeof COLUMNS)[number]>;

function toSession({ opens_on, rehearsal, ...row }: Row): CongressSession {
  return { ...row, opensOn: opens_on, rehearsal: rehearsal === 1 };
}

/** The sessions of a body, the newest first. */
export async function sessionsOf(db: Executor, body: string): Promise<CongressSession[]> {
  const rows = await db
    .selectFrom('congress_session')
    .select(COLUMNS)
    .where('body', '=', body)
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toSession);
}

/** One session of a body, or nothing. */
export async function sessionOf(
  db: Executor,
  body: string,
  session: string,
): Promise<CongressSession | undefined> {
  const row = await db
    .selectFrom('congress_session')
    .select(COLUMNS)
    .where('body', '=', body)
    .where('id', '=', session)
    .executeTakeFirst();
  return row === undefined ? undefined : toSession(row);
}

/** The session of a body that is sitting, or nothing; there is at most one. */
export async function sittingSessionOf(
  db: Executor,
  body: string,
): Promise<CongressSession | undefined> {
  const row = await db
    .selectFrom('congress_session')
    .select(COLUMNS)
    .where('body', '=', body)
    .where('state', '=', 'sitting')
    .executeTakeFirst();
  return row === undefined ? undefined : toSession(row);
}
