import { PROPOSAL_LENGTHS } from '../../shared/collection/rules.ts';
import type { Similar } from '../../shared/collection/similarity.ts';
import type { SimilarOffer } from '../../shared/collection/similar.ts';
import { proposalTerms, type ComparedText } from '../../shared/collection/terms.ts';
import type { Executor } from '../platform/database/tables.ts';
import { publicName } from './public-text.ts';
import type { SimilarBooks } from './similar-book.ts';

/** What is less similar is not worth reading: most of it is another matter. */
const LEAST_OFFERED = 0.2;
/** Most that are looked at, when many of the similar ones are not public. */
const MOST_ASKED = 320;

/**
 * Earlier proposals of the drive that somebody could join who has written so much, the most similar
 * first. Only accepted ones, by the words that everybody reads.
 */
export async function similarOffers(
  db: Executor,
  books: SimilarBooks,
  body: string,
  drive: string,
  text: ComparedText,
  limit: number,
): Promise<SimilarOffer[]> {
  const terms = proposalTerms(cut(text));
  for (let asked = 4 * limit; ; asked *= 4) {
    const similar = await books.search(db, body, terms, { limit: asked, drive });
    const near = similar.filter(({ score }) => score >= LEAST_OFFERED);
    const offers = await offersOf(db, body, near);
    if (offers.length >= limit || near.length < asked || asked >= MOST_ASKED)
      return offers.slice(0, limit);
  }
}

/** Those of them that are public and can still be joined, in the same order; of one lead the most similar. */
async function offersOf(
  db: Executor,
  body: string,
  similar: readonly Similar[],
): Promise<SimilarOffer[]> {
  if (similar.length === 0) return [];
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .select([
      'proposal.seq',
      'proposal.number',
      'proposal.name',
      'proposal.published',
      'proposal.state',
      'proposal.town',
      'proposal.village',
      'proposal.lead',
      'lead.size',
      'lead.state as leadState',
    ])
    .where('proposal.body', '=', body)
    .where('proposal.state', '=', 'accepted')
    .where('lead.state', '!=', 'merged')
    .where(
      'proposal.seq',
      'in',
      similar.map(({ key }) => key),
    )
    .execute();
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const offered = new Set<string>();
  return similar.flatMap(({ key, score, why }) => {
    const row = bySeq.get(key);
    if (row === undefined || offered.has(row.lead)) return [];
    offered.add(row.lead);
    const { number, town, village, size: voices, leadState: state } = row;
    return [{ number, name: publicName(row), town, village, voices, state, score, why }];
  });
}

/** No more of each text than a proposal may have: what is being written is not checked yet. */
function cut(text: ComparedText): ComparedText {
  const { name, reason, content, town, village, site } = text;
  const most = (field: keyof ComparedText, said: string): string =>
    said.slice(0, PROPOSAL_LENGTHS[field]);
  return {
    name: most('name', name),
    reason: most('reason', reason),
    content: most('content', content),
    town: most('town', town),
    village: most('village', village),
    site: most('site', site),
  };
}
