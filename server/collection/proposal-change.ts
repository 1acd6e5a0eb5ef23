import { publicText, sameText } from '../../shared/collection/flags.ts';
import type { ProposalEntry } from '../../shared/collection/model.ts';
import { ENTRY_FIELDS } from '../../shared/collection/rules.ts';
import { proposalTerms } from '../../shared/collection/terms.ts';
import type { Clock } from '../../shared/chance.ts';
import type { Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { recountLead } from './lead-rows.ts';
import { textAfter } from './proposal-sheet-diff.ts';
import { searchOf } from './receive.ts';
import { entryOf, keepEarlier, retellLead } from './review-rows.ts';
import { proposalOf, type StoredProposal } from './review-views.ts';

/** Of these the act log says what they were and became: nobody is named in them. */
const TOLD = ['category', 'town', 'village', 'estimateYuan'] as const;

/**
 * Changes what a proposal says, as it was checked before; how it read is kept
 * for the staff. Its lead follows where it still speaks in its words. Answers
 * what the act log is told, which names fields and no texts: anybody may read it.
 */
export async function changeEntry(
  trx: Executor,
  clock: Clock,
  body: string,
  row: StoredProposal,
  entry: ProposalEntry,
  account: string,
): Promise<Deed> {
  const before = entryOf(row);
  const stood = publicText(proposalOf(row, ''));
  const reads = textAfter(row, entry);
  const original = publicText({ ...entry, published: null });
  await keepEarlier(trx, clock, body, row, account);
  await trx
    .updateTable('proposal')
    .set({
      name: entry.name,
      reason: entry.reason,
      content: entry.content,
      town: entry.town,
      village: entry.village,
      site: entry.site,
      term: entry.term,
      estimate_yuan: entry.estimateYuan,
      funding_source: entry.fundingSource,
      category: entry.category,
      by_name: entry.byName,
      by_phone: entry.byPhone,
      published: sameText(reads, original) ? null : JSON.stringify(reads),
      terms: proposalTerms(entry).join(' '),
      search: searchOf(row.number, entry),
      version: row.version + 1,
    })
    .where('body', '=', body)
    .where('id', '=', row.id)
    .execute();
  await retellLead(trx, body, row.lead, stood, reads);
  if (entry.category !== before.category)
    await trx
      .updateTable('lead')
      .set((eb) => ({ category: entry.category, version: eb('version', '+', 1) }))
      .where('body', '=', body)
      .where('id', '=', row.lead)
      .where('size', '=', 1)
      .where((eb) =>
        before.category === null
          ? eb('category', 'is', null)
          : eb('category', '=', before.category),
      )
      .execute();
  if (entry.town !== before.town) await recountLead(trx, body, row.lead);
  const changed = ENTRY_FIELDS.filter((field) => entry[field] !== before[field]);
  const told = TOLD.filter((field) => changed.includes(field));
  return {
    kind: 'proposal-changed',
    subject: `proposal/${row.id}`,
    detail: {
      number: row.number,
      fields: changed,
      ...(told.length === 0
        ? {}
        : {
            before: Object.fromEntries(told.map((field) => [field, before[field]])),
            after: Object.fromEntries(told.map((field) => [field, entry[field]])),
          }),
    },
  };
}
