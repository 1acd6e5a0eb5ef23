import type { Proposal } from '../../shared/collection/model.ts';
import type { StaffStep } from '../../shared/collection/queue.ts';
import type { Executor } from '../platform/database/tables.ts';
import { proposalOf } from './review-views.ts';
import { stepOf } from './steps.ts';

/** The proposals of a lead in the order of their coming, as staff read them, a page at a time. */
export async function proposalsOfLead(
  db: Executor,
  body: string,
  lead: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly rows: Proposal[]; readonly total: number }> {
  const rows = await db
    .selectFrom('proposal')
    .leftJoin('unit', 'unit.id', 'proposal.unit')
    .selectAll('proposal')
    .select('unit.name as unit_name')
    .where('proposal.body', '=', body)
    .where('proposal.lead', '=', lead)
    .orderBy('proposal.seq')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await db
    .selectFrom('proposal')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('body', '=', body)
    .where('lead', '=', lead)
    .executeTakeFirstOrThrow();
  return { rows: rows.map((row) => proposalOf(row, row.unit_name ?? '')), total };
}

/** The steps of a lead in their order, with who of the staff did them. */
export async function staffStepsOfLead(
  db: Executor,
  body: string,
  lead: string,
): Promise<StaffStep[]> {
  const rows = await db
    .selectFrom('lead_step')
    .leftJoin('account', 'account.id', 'lead_step.account')
    .select(['seq', 'at', 'kind', 'detail', 'reason', 'account.name as by'])
    .where('body', '=', body)
    .where('lead', '=', lead)
    .orderBy('seq')
    .execute();
  return rows.map(({ by, ...row }) => ({ ...stepOf(row), by: by ?? '' }));
}
