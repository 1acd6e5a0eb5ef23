import type { CandidateEntry } from '../../shared/screening/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { moment } from '../../shared/chance.ts';
import { sessionOf } from '../congress/session-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import type { ScreeningTables } from './tables.ts';

/** What the candidate list asks of later rooms, which it does not know. The app answers for them. */
export interface Guards {
  /** Whether a round of this session has frozen the list; asked inside the transaction of each write. */
  listFrozen(trx: Executor, session: string): Promise<boolean>;
}

/** Where an act on the list takes place. */
export interface ListPlace {
  readonly body: string;
  readonly session: string;
}

/**
 * Whether the list of this session may be written. Failures: `not-found` for a
 * session that this body does not have, `session-closed`, `candidates-frozen`.
 */
export async function writable(
  trx: Executor,
  guards: Guards,
  { body, session }: ListPlace,
): Promise<Result<undefined, 'not-found' | 'session-closed' | 'candidates-frozen'>> {
  const held = await sessionOf(trx, body, session);
  if (held === undefined) return fail('not-found', { session });
  if (held.state === 'closed') return fail('session-closed');
  if (await guards.listFrozen(trx, session)) return fail('candidates-frozen');
  return ok(undefined);
}

/** Live topics that change with the list: itself, the hall, the deputies' papers, the rostrum's console. */
export function listTopics(session: string): readonly string[] {
  return [`candidates/${session}`, `hall/${session}`, `vote/${session}`, `console/${session}`];
}

/** An entry as its row stores it, with the body's department of that name where there is one. */
export async function columnsOf(
  trx: Executor,
  body: string,
  entry: CandidateEntry,
): Promise<
  Omit<ScreeningTables['candidate'], 'id' | 'body' | 'session' | 'position' | 'created_at' | 'lead'>
> {
  const unit = await trx
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('kind', '=', 'department')
    .where('name', '=', entry.department)
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  return {
    code: entry.code,
    name: entry.name,
    content: entry.content,
    site: entry.site,
    beneficiaries: entry.beneficiaries,
    beneficiary_group: entry.beneficiaryGroup,
    total_yuan: entry.totalYuan,
    year_yuan: entry.yearYuan,
    funding_source: entry.fundingSource,
    department: entry.department,
    unit: unit?.id ?? null,
    starts_on: entry.startsOn,
    ends_on: entry.endsOn,
    target: entry.target,
    origin: entry.origin,
    origin_note: entry.originNote,
    category: entry.category,
  };
}

/**
 * Lets a lot lapse, because a candidate has come or has another code since:
 * drawing again from its seed would give another order than the one that
 * stands. Taking a candidate away keeps the lot, in which the others keep
 * their order. Answers the seed that has lapsed, for the log.
 */
export async function lapseLot(
  trx: Executor,
  { clock }: Platform,
  session: string,
): Promise<string | null> {
  const lot = await trx
    .selectFrom('candidate_order')
    .select('seed')
    .where('session', '=', session)
    .where('method', '=', 'by-lot')
    .executeTakeFirst();
  if (lot === undefined) return null;
  await trx
    .updateTable('candidate_order')
    .set({ method: 'as-submitted', seed: null, at: moment(clock) })
    .where('session', '=', session)
    .execute();
  return lot.seed;
}
