import type { Candidate, CandidateList, CandidateOrder } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { ScreeningTables } from './tables.ts';

type Row = ScreeningTables['candidate'];

function toCandidate(row: Row): Candidate {
  return {
    id: row.id,
    code: row.code,
    position: row.position,
    name: row.name,
    content: row.content,
    site: row.site,
    beneficiaries: row.beneficiaries,
    beneficiaryGroup: row.beneficiary_group,
    totalYuan: row.total_yuan,
    yearYuan: row.year_yuan,
    fundingSource: row.funding_source,
    department: row.department,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    target: row.target,
    origin: row.origin,
    originNote: row.origin_note,
    category: row.category,
    lead: row.lead,
  };
}

/** The candidates of a session of this body with their project cards, in ballot order. */
export async function candidatesOf(
  db: Executor,
  body: string,
  session: string,
): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('candidate')
    .selectAll()
    .where('body', '=', body)
    .where('session', '=', session)
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map(toCandidate);
}

/** How the order on the ballot came about; as submitted until somebody has said so. */
export async function candidateOrderOf(db: Executor, session: string): Promise<CandidateOrder> {
  const row = await db
    .selectFrom('candidate_order')
    .select(['method', 'seed', 'at'])
    .where('session', '=', session)
    .executeTakeFirst();
  return row ?? { method: 'as-submitted', seed: null, at: null };
}

/** The list without what only a later room knows: whether a round has frozen it. */
export type UnfrozenList = Omit<CandidateList, 'frozen'>;

/** The candidates of a session with their order; empty for a session that this body does not have. */
export async function candidateListOf(
  db: Executor,
  body: string,
  session: string,
): Promise<UnfrozenList> {
  return {
    session,
    candidates: await candidatesOf(db, body, session),
    order: await candidateOrderOf(db, session),
  };
}

/** What stands on papers of a session, in ballot order: code and name of each candidate. */
export async function paperCandidatesOf(
  db: Executor,
  session: string,
): Promise<readonly Pick<Candidate, 'code' | 'name'>[]> {
  return db
    .selectFrom('candidate')
    .select(['code', 'name'])
    .where('session', '=', session)
    .orderBy('position')
    .orderBy('code')
    .execute();
}
