import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { LeadState } from '../../shared/collection/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { narrowing, type Narrowing } from './queue-narrowing.ts';
import type { SearchBooks } from './search-book.ts';

/** A lead that a search has found, with what the queue is ordered by. */
export interface FoundLead {
  readonly id: string;
  readonly ordinal: number;
  readonly state: LeadState;
  readonly size: number;
  readonly first_at: string;
  readonly last_at: string;
}

const LIGHT = ['lead.id', 'ordinal', 'lead.state', 'size', 'first_at', 'last_at'] as const;

/** So many ids go into one statement; both engines limit the number of its parameters. */
const GROUP = 500;

/**
 * The leads, narrowed so, of which a proposal or the title says all of these
 * words, or whose number is `typed` (`Z-042`, `z42`).
 */
export async function foundLeads(
  db: Executor,
  books: SearchBooks,
  body: string,
  narrowed: Narrowing,
  typed: string,
  words: readonly string[],
): Promise<readonly FoundLead[]> {
  const seqs = await books.find(db, body, narrowed.drive, words);
  const ids = new Set(await renamed(db, body, narrowed.drive, words));
  for (const group of groupsOf(seqs)) {
    const rows = await db
      .selectFrom('proposal')
      .select('lead')
      .where('body', '=', body)
      .where('seq', 'in', group)
      // In this order, so that they are looked up by their numbers: SQLite would read all of the body.
      .orderBy('seq')
      .execute();
    for (const { lead } of rows) ids.add(lead);
    await turn();
  }
  const found = await leadsAmong(db, body, narrowed, [...ids]);
  const ordinal = ordinalOf(typed);
  if (ordinal !== undefined) {
    const rows = await db
      .selectFrom('lead')
      .select(LIGHT)
      .where((eb) => narrowing(eb, body, narrowed))
      .where('lead.ordinal', '=', ordinal)
      .execute();
    return [...found, ...rows.filter(({ id }) => !ids.has(id))];
  }
  return found;
}

/** Of these leads those that are narrowed so. */
export async function leadsAmong(
  db: Executor,
  body: string,
  narrowed: Narrowing,
  ids: readonly string[],
): Promise<readonly FoundLead[]> {
  const found: FoundLead[] = [];
  for (const group of groupsOf(ids)) {
    const rows = await namedLeads(db, group)
      .select(LIGHT)
      .where((eb) => narrowing(eb, body, narrowed))
      .execute();
    found.push(...rows);
    await turn();
  }
  return found;
}

/**
 * The leads with these ids, which what is asked of them narrows afterwards. The
 * limit keeps that apart: SQLite would read all leads of the drive instead.
 */
export function namedLeads(db: Executor, ids: readonly string[]) {
  return db.selectFrom((eb) =>
    eb.selectFrom('lead').selectAll().where('id', 'in', ids).limit(ids.length).as('lead'),
  );
}

/** Leads with a title of their own that says all of the words. */
async function renamed(
  db: Executor,
  body: string,
  drive: string,
  words: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('lead')
    .select(['id', 'search'])
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where('search', '!=', sql.lit(''))
    .execute();
  return rows
    .filter(({ search }) => words.every((word) => search.includes(word)))
    .map(({ id }) => id);
}

/** The number of a lead as it may be typed. */
function ordinalOf(typed: string): number | undefined {
  const digits = /^\s*z\s*[-—–]?\s*(\d{1,7})\s*$/iu.exec(typed.normalize('NFKC'))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function groupsOf<Entry>(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (let at = 0; at < entries.length; at += GROUP) groups.push(entries.slice(at, at + GROUP));
  return groups;
}
