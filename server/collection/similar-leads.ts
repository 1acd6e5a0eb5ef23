import { apartIn } from './apart.ts';
import { mayGroup } from '../../shared/collection/lifecycle.ts';
import { ELSEWHERE } from '../../shared/collection/likeness.ts';
import type { Lead } from '../../shared/collection/model.ts';
import type { SimilarLead, SimilarScope } from '../../shared/collection/similar.ts';
import type { Similar, Yardstick } from '../../shared/collection/similarity.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { SimilarBooks } from './similar-book.ts';

/** Below it most is another matter; staff look at more than residents do. */
const LEAST = 0.3;
/** Proposals of a lead by which others are looked for: those of a large lead say much the same. */
const MOST_VOICES = 12;
/** So many numbers go into one statement; both engines limit the number of its parameters. */
const GROUP = 500;

/** How much equal words count that are said of different places. */
export const SCOPES: Readonly<Record<SimilarScope, Yardstick>> = {
  matter: { elsewhere: ELSEWHERE },
  kind: { elsewhere: 1 },
};

/**
 * Other leads of its drive that could be merged into this lead, the most similar first; those that
 * staff have found to be another matter come last.
 */
export async function similarLeads(
  db: Executor,
  books: SimilarBooks,
  body: string,
  lead: Pick<Lead, 'id' | 'drive'>,
  { scope, limit }: { readonly scope: SimilarScope; readonly limit: number },
): Promise<SimilarLead[]> {
  const voices = await db
    .selectFrom('proposal')
    .select('seq')
    .where('body', '=', body)
    .where('lead', '=', lead.id)
    .orderBy('seq')
    .limit(MOST_VOICES)
    .execute();
  const best = new Map<number, Similar>();
  for (const { seq } of voices) {
    const wanted = { ...SCOPES[scope], drive: lead.drive, limit: 4 * limit };
    for (const similar of await books.search(db, body, seq, wanted)) {
      if (similar.score < LEAST || similar.score <= (best.get(similar.key)?.score ?? 0)) continue;
      best.set(similar.key, similar);
    }
  }
  const rows = await similarRows(db, body, [...best.keys()]);
  const others = Array.from(best.values()).toSorted((one, other) => other.score - one.score);
  const isApart = await apartIn(db, body, lead.drive);
  return leadsAmong(others, rows, new Set([lead.id]))
    .map((other) => ({ ...other, apart: isApart(lead.id, other.id) }))
    .toSorted((one, other) => Number(one.apart) - Number(other.apart))
    .slice(0, limit);
}

/** A lead by one of its proposals. */
export type SimilarRow = Omit<SimilarLead, 'score' | 'why' | 'apart'>;

/** The leads of these proposals that may be merged, each once and by the most similar of its proposals. */
export function leadsAmong(
  similar: readonly Similar[],
  rows: ReadonlyMap<number, SimilarRow>,
  without: ReadonlySet<string>,
): Omit<SimilarLead, 'apart'>[] {
  const seen = new Set(without);
  return similar.flatMap(({ key, score, why }) => {
    const row = rows.get(key);
    if (row === undefined || seen.has(row.id) || !mayGroup('mergeFrom', row.state)) return [];
    seen.add(row.id);
    return [{ ...row, score, why }];
  });
}

/** The leads of these proposals by their numbers, as they are now. */
export async function similarRows(
  db: Executor,
  body: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, SimilarRow>> {
  const found = new Map<number, SimilarRow>();
  for (let at = 0; at < seqs.length; at += GROUP) {
    const rows = await db
      .selectFrom('proposal')
      .innerJoin('lead', 'lead.id', 'proposal.lead')
      .leftJoin('unit', 'unit.id', 'proposal.unit')
      .select([
        'unit.name as unit',
        'proposal.by_name',
        'proposal.seq',
        'proposal.id as proposal_id',
        'proposal.number',
        'proposal.name',
        'proposal.origin',
        'proposal.channel',
        'proposal.town',
        'proposal.village',
        'lead.id',
        'lead.ordinal',
        'lead.title',
        'lead.state',
        'lead.size',
        'lead.version',
      ])
      .where('proposal.body', '=', body)
      .where('proposal.seq', 'in', seqs.slice(at, at + GROUP))
      .execute();
    for (const row of rows) {
      const { seq, proposal_id, number, name, origin, channel, town, village, ...rest } = row;
      const { unit, by_name: byName, ...lead } = rest;
      const short = { id: proposal_id, number, name, origin, channel, town, village };
      const proposal = { ...short, unit: unit ?? '', byName };
      found.set(seq, { ...lead, proposal });
    }
  }
  return found;
}
