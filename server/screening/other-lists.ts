import type { Executor } from '../platform/database/tables.ts';

/** A lead that stands on the list of another session, by its number, with the title of that session. */
export interface OnOtherList {
  readonly lead: number;
  readonly session: string;
}

/** So many ids go into one question; both engines limit the number of its parameters. */
const GROUP = 500;

/**
 * The first of these leads that stands on the list of another session which is
 * neither over nor a rehearsal: a project is decided on once at a time.
 */
export async function onOtherList(
  db: Executor,
  body: string,
  session: string,
  leads: readonly string[],
): Promise<OnOtherList | undefined> {
  for (let at = 0; at < leads.length; at += GROUP) {
    const row = await db
      .selectFrom('candidate')
      .innerJoin('lead', 'lead.id', 'candidate.lead')
      .innerJoin('congress_session', 'congress_session.id', 'candidate.session')
      .select(['lead.ordinal', 'congress_session.title'])
      .where('candidate.body', '=', body)
      .where('candidate.lead', 'in', leads.slice(at, at + GROUP))
      .where('candidate.session', '!=', session)
      .where('congress_session.rehearsal', '=', 0)
      .where('congress_session.state', '!=', 'closed')
      .orderBy('lead.ordinal')
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return { lead: row.ordinal, session: row.title };
  }
  return undefined;
}

/** The same of all that stand on the list of this session, which is about to be no rehearsal any more. */
export async function listStandsElsewhere(
  db: Executor,
  body: string,
  session: string,
): Promise<OnOtherList | undefined> {
  const rows = await db
    .selectFrom('candidate')
    .select('lead')
    .where('body', '=', body)
    .where('session', '=', session)
    .execute();
  return onOtherList(
    db,
    body,
    session,
    rows.flatMap(({ lead }) => lead ?? []),
  );
}
