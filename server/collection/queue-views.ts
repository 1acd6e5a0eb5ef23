import type { LeadState } from '../../shared/collection/model.ts';
import type {
  QueueLead,
  QueuePage,
  QueueSort,
  QueueWanted,
} from '../../shared/collection/queue.ts';
import { folded } from '../../shared/congress/rules.ts';
import type { Executor } from '../platform/database/tables.ts';
import { boundedMap } from '../platform/identity/bounded-map.ts';
import { leadOf } from './lead-rows.ts';
import { narrowing, TOWN_PARTS, type Narrowing } from './queue-narrowing.ts';
import { foundLeads, leadsAmong, namedLeads, type FoundLead } from './queue-search.ts';
import { createSearchBooks } from './search-book.ts';
import type { SimilarGroups } from './similar-groups.ts';

/** Which page of the queue, from 1, and of how many leads. */
export interface PageWanted {
  readonly page: number;
  readonly size: number;
}

/** The queue of leads of any drive. */
export type QueueView = (
  db: Executor,
  body: string,
  wanted: QueueWanted & PageWanted,
) => Promise<QueuePage>;

type Counts = QueuePage['counts'];

const MOST_COUNTS = 200;
/** Each may have found all leads of a drive, some hundred bytes a lead. */
const MOST_SEARCHES = 4;

/**
 * The queue (建议组). Counting all leads of a drive and searching all its
 * proposals is done once and remembered until something in the body changes,
 * which the numbers of its last step and last act tell.
 */
export function createQueueView(groups: SimilarGroups): QueueView {
  const books = createSearchBooks();
  const counted = boundedMap<Counts>(MOST_COUNTS);
  const searched = boundedMap<readonly FoundLead[]>(MOST_SEARCHES);

  /** The leads that a search finds; all that may be merged when nothing is searched for. */
  async function found(
    db: Executor,
    body: string,
    key: string,
    { search, mergeable, ...narrowed }: Narrowing & Pick<QueueWanted, 'search' | 'mergeable'>,
  ): Promise<readonly FoundLead[]> {
    const words = wordsOf(search);
    const ids = mergeable ? await mergeableIn(groups, db, body, narrowed.drive) : undefined;
    if (words.length === 0) return leadsAmong(db, body, narrowed, [...(ids ?? [])]);
    const all = searched.get(key) ?? (await foundLeads(db, books, body, narrowed, search, words));
    searched.set(key, all);
    return ids === undefined ? all : all.filter(({ id }) => ids.has(id));
  }

  return async (db, body, { page, size, ...wanted }) => {
    const { state, sort, search, mergeable, ...narrowed } = wanted;
    const key = JSON.stringify([await changeOf(db, body), narrowed, search]);
    if (wordsOf(search).length === 0 && !mergeable) {
      const counts = counted.get(key) ?? (await countsOf(db, body, narrowed));
      counted.set(key, counts);
      const rows = await pageOf(db, body, { ...wanted, page, size });
      return { rows, total: counts[state], counts };
    }
    const leads = await found(db, body, key, { ...narrowed, search, mergeable });
    const counts = { ...NOTHING };
    for (const lead of leads) counts[lead.state] += 1;
    const ids = leads
      .filter((lead) => lead.state === state)
      .toSorted(BY[sort])
      .slice((page - 1) * size, page * size)
      .map(({ id }) => id);
    return { rows: await rowsOf(db, body, ids), total: counts[state], counts };
  };
}

function wordsOf(search: string): readonly string[] {
  return search
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
}

async function mergeableIn(
  groups: SimilarGroups,
  db: Executor,
  body: string,
  drive: string,
): Promise<ReadonlySet<string>> {
  const found = await groups.of(db, body, drive, 'matter');
  return new Set(found.flatMap(({ into, leads }) => [into.id, ...leads.map(({ id }) => id)]));
}

const NOTHING: Record<LeadState, number> = {
  lead: 0,
  proposed: 0,
  preliminary: 0,
  candidate: 0,
  chosen: 0,
  reserve: 0,
  declined: 0,
  suggestion: 0,
  merged: 0,
};

const BY: Readonly<Record<QueueSort, (one: FoundLead, other: FoundLead) => number>> = {
  size: (one, other) => other.size - one.size || one.ordinal - other.ordinal,
  newest: (one, other) => compared(other.last_at, one.last_at) || other.ordinal - one.ordinal,
  oldest: (one, other) => compared(one.first_at, other.first_at) || one.ordinal - other.ordinal,
};

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** What grows with every change of leads and proposals of a body. */
async function changeOf(db: Executor, body: string): Promise<string> {
  const { step, act } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('lead_step')
        .select((of) => of.fn.max('seq').as('seq'))
        .where('body', '=', body)
        .as('step'),
      eb.selectFrom('act_head').select('seq').where('body', '=', body).as('act'),
    ])
    .executeTakeFirstOrThrow();
  return `${body}/${step ?? 0}/${act ?? 0}`;
}

async function countsOf(db: Executor, body: string, narrowed: Narrowing): Promise<Counts> {
  const counts = { ...NOTHING };
  for (const part of narrowed.town === undefined ? [undefined] : TOWN_PARTS) {
    const rows = await db
      .selectFrom('lead')
      .select((eb) => ['state', eb.fn.countAll<number | bigint>().as('count')])
      .where((eb) => narrowing(eb, body, narrowed, part))
      .groupBy('state')
      .execute();
    for (const { state, count } of rows) counts[state] += Number(count);
  }
  return counts;
}

async function pageOf(
  db: Executor,
  body: string,
  { state, sort, page, size, ...narrowed }: QueueWanted & PageWanted,
): Promise<QueueLead[]> {
  let query = leadQuery(db)
    .where((eb) => narrowing(eb, body, narrowed))
    .where('lead.state', '=', state);
  switch (sort) {
    case 'size':
      query = query.orderBy('lead.size', 'desc').orderBy('lead.ordinal');
      break;
    case 'newest':
      query = query.orderBy('lead.last_at', 'desc').orderBy('lead.ordinal', 'desc');
      break;
    case 'oldest':
      query = query.orderBy('lead.first_at').orderBy('lead.ordinal');
      break;
  }
  const rows = await query
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return rows.map(queueLead);
}

/** These leads in this order; a page at most. */
async function rowsOf(db: Executor, body: string, ids: readonly string[]): Promise<QueueLead[]> {
  if (ids.length === 0) return [];
  const rows = await namedLeads(db, ids)
    .leftJoin('unit', 'unit.id', 'lead.unit')
    .selectAll('lead')
    .select('unit.name as unit_name')
    .where('lead.body', '=', body)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, queueLead(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function leadQuery(db: Executor) {
  return db
    .selectFrom('lead')
    .leftJoin('unit', 'unit.id', 'lead.unit')
    .selectAll('lead')
    .select('unit.name as unit_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof leadQuery>['execute']>>[number];

function queueLead({ unit_name, ...row }: Row): QueueLead {
  return { ...leadOf(row), unitName: unit_name ?? '' };
}
