import type { Selectable } from 'kysely';
import type { Proposal, PublishedText } from '../../shared/collection/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { CollectionTables } from './tables.ts';

type Row = Selectable<CollectionTables['proposal']> & { readonly unit_name: string | null };

/** Proposals of a body with the names of the departments and stations that brought them. */
export function proposalQuery(db: Executor, body: string) {
  return db
    .selectFrom('proposal')
    .leftJoin('unit', 'unit.id', 'proposal.unit')
    .selectAll('proposal')
    .select('unit.name as unit_name')
    .where('proposal.body', '=', body);
}

/** A stored proposal as staff read it. */
export function proposalOf(row: Row): Proposal {
  const { id, number, drive, lead, state, origin, channel, published } = row;
  const { name, reason, content, town, village, site, term, category } = row;
  return {
    id,
    number,
    drive,
    lead,
    state,
    origin,
    channel,
    unit: row.unit_name ?? '',
    receivedAt: row.received_at,
    published: published === null ? null : publishedOf(published),
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

function publishedOf(text: string): PublishedText {
  const published: PublishedText = JSON.parse(text);
  return published;
}
