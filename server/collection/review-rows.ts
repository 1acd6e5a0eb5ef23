import { publicText } from '../../shared/collection/flags.ts';
import type { ProposalEntry, PublishedText } from '../../shared/collection/model.ts';
import { proposalTerms } from '../../shared/collection/terms.ts';
import { moment, type Clock } from '../../shared/chance.ts';
import { folded } from '../../shared/congress/rules.ts';
import type { Executor } from '../platform/database/tables.ts';
import { summaryOf } from './public-text.ts';
import { proposalOf, type StoredProposal } from './review-views.ts';

/** Keeps how a proposal reads now, before it is changed. */
export async function keepEarlier(
  trx: Executor,
  clock: Clock,
  body: string,
  row: StoredProposal,
  account: string,
): Promise<void> {
  await trx
    .insertInto('proposal_earlier')
    .values({
      body,
      proposal: row.id,
      version: row.version,
      entry: JSON.stringify(entryOf(row)),
      published: row.published,
      at: moment(clock),
      account,
    })
    .execute();
}

/** Sets what the public reads of a proposal, and of its lead where that still speaks in its words. */
export async function changeText(
  trx: Executor,
  clock: Clock,
  body: string,
  row: StoredProposal,
  published: PublishedText | null,
  account: string,
): Promise<void> {
  await keepEarlier(trx, clock, body, row, account);
  const standing = proposalOf(row, '');
  const after = publicText({ ...standing, published });
  await trx
    .updateTable('proposal')
    .set({
      published: published === null ? null : JSON.stringify(published),
      // Nobody finds a proposal by words that were covered.
      terms: proposalTerms({ ...standing, ...after }).join(' '),
      version: row.version + 1,
    })
    .where('body', '=', body)
    .where('id', '=', row.id)
    .execute();
  await retellLead(trx, body, row.lead, publicText(standing), after);
}

/**
 * A lead takes its words from its first proposal. As long as nobody has written
 * it others, it follows them, so that nothing that was covered stands there.
 */
export async function retellLead(
  trx: Executor,
  body: string,
  lead: string,
  before: PublishedText,
  after: PublishedText,
): Promise<void> {
  const row = await trx
    .selectFrom('lead')
    .select(['title', 'summary'])
    .where('body', '=', body)
    .where('id', '=', lead)
    .executeTakeFirst();
  const title = row?.title === before.name ? after.name : row?.title;
  const summary = row?.summary === summaryOf(before) ? summaryOf(after) : row?.summary;
  if (row === undefined || title === undefined || summary === undefined) return;
  if (title === row.title && summary === row.summary) return;
  await trx
    .updateTable('lead')
    .set((eb) => ({ title, summary, search: folded(title), version: eb('version', '+', 1) }))
    .where('body', '=', body)
    .where('id', '=', lead)
    .execute();
}

/** What a proposal says, without what the house knows besides. */
export function entryOf(row: StoredProposal): ProposalEntry {
  const { name, reason, content, town, village, site, term, category } = row;
  return {
    name,
    reason,
    content,
    town,
    village,
    site,
    term,
    estimateYuan: row.estimate_yuan,
    fundingSource: row.funding_source,
    category,
    byName: row.by_name,
    byPhone: row.by_phone,
  };
}
