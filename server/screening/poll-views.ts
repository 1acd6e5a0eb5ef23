import type { Selectable } from 'kysely';
import { dayOf } from '../../shared/day.ts';
import { pollPhase, type PollItem, type PollView } from '../../shared/screening/poll.ts';
import type { PollResult } from '../../shared/screening/pre-review.ts';
import type { Lead } from '../../shared/collection/model.ts';
import { leadOf, leadsById } from '../collection/lead-rows.ts';
import { bodyOf } from '../congress/body-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { leadNumber } from '../../shared/collection/rules.ts';
import { leadCardOf } from './lead-cards.ts';
import type { LeadScreeningTables } from './lead-tables.ts';

type PollRow = Selectable<LeadScreeningTables['poll']>;

/** A poll by its id, of whichever body; nothing when there is none. */
export function pollRow(db: Executor, id: string): Promise<PollRow | undefined> {
  return db.selectFrom('poll').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The polls of a body with their figures, for its staff; the newest first. */
export async function pollsOf(db: Executor, body: string, now: Date): Promise<PollView[]> {
  const rows = await db
    .selectFrom('poll')
    .selectAll()
    .where('body', '=', body)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  const views: PollView[] = [];
  for (const row of rows) views.push(await pollView(db, row, now, 'staff'));
  return views;
}

/** A poll as the staff see it, or as the public does: without figures until it is over. */
export async function pollView(
  db: Executor,
  row: PollRow,
  now: Date,
  reader: 'staff' | 'public',
): Promise<PollView> {
  const body = await bodyOf(db, row.body);
  if (body === undefined) throw new Error('a poll belongs to no body');
  const facts = {
    title: row.title,
    intro: row.intro,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    most: row.most,
    state: row.state,
  };
  const phase = pollPhase(facts, dayOf(now));
  const known = reader === 'staff' || phase === 'over';
  const { answers, chosen } = known ? await countAnswers(db, row.id) : NOTHING;
  const items: PollItem[] = [];
  for (const lead of await leadsOfPoll(db, row)) {
    const { card } = await leadCardOf(db, row.body, lead);
    items.push({
      lead: lead.id,
      title: card.name === '' ? leadNumber(lead.ordinal) : card.name,
      content: card.content,
      town: lead.town,
      origins: lead.origins,
      chosen: known ? (chosen.get(lead.id) ?? 0) : null,
    });
  }
  return {
    ...facts,
    id: row.id,
    body: { id: body.id, code: body.code, name: body.name },
    drive: row.drive,
    phase,
    answers: known ? answers : null,
    items,
  };
}

/** The projects of a poll: the preliminary list as it stands while it is a draft, as it stood when it was published. */
export async function leadsOfPoll(
  db: Executor,
  row: Pick<PollRow, 'id' | 'body' | 'drive' | 'state'>,
): Promise<readonly Lead[]> {
  if (row.state === 'draft') return preliminaryOf(db, row.body, row.drive);
  const listed = await db
    .selectFrom('poll_lead')
    .select('lead')
    .where('body', '=', row.body)
    .where('poll', '=', row.id)
    .orderBy('position')
    .execute();
  const ids = listed.map(({ lead }) => lead);
  const leads = await leadsById(db, row.body, ids);
  return leads.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

async function preliminaryOf(db: Executor, body: string, drive: string): Promise<Lead[]> {
  const rows = await db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where('state', '=', 'preliminary')
    .orderBy('ordinal')
    .execute();
  return rows.map(leadOf);
}

interface Counted {
  readonly answers: number;
  readonly chosen: ReadonlyMap<string, number>;
}

const NOTHING: Counted = { answers: 0, chosen: new Map() };

/** How many devices answered, and how often each lead was chosen. */
async function countAnswers(db: Executor, poll: string): Promise<Counted> {
  // Far fewer different choices are made than answers.
  const rows = await db
    .selectFrom('poll_answer')
    .select((eb) => ['choices', eb.fn.countAll().as('count')])
    .where('poll', '=', poll)
    .groupBy('choices')
    .execute();
  const chosen = new Map<string, number>();
  let answers = 0;
  for (const row of rows) {
    const count = Number(row.count);
    const choices: readonly string[] = JSON.parse(row.choices);
    answers += count;
    for (const lead of choices) chosen.set(lead, (chosen.get(lead) ?? 0) + count);
  }
  return { answers, chosen };
}

/** What the public has said to these leads in the last poll that is over; null when there is none. */
export async function lastResult(
  db: Executor,
  body: string,
  leads: readonly string[],
  now: Date,
): Promise<PollResult | null> {
  if (leads.length === 0) return null;
  const rows = await db
    .selectFrom('poll')
    .selectAll()
    .where('body', '=', body)
    .where('state', '!=', 'draft')
    .where('id', 'in', (eb) =>
      eb.selectFrom('poll_lead').select('poll').where('body', '=', body).where('lead', 'in', leads),
    )
    .orderBy('closes_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  for (const row of rows) {
    const view = await pollView(db, row, now, 'public');
    if (view.phase === 'over')
      return {
        id: view.id,
        title: view.title,
        answers: view.answers ?? 0,
        items: view.items.map(({ lead, chosen }) => ({ lead, chosen: chosen ?? 0 })),
      };
  }
  return null;
}
