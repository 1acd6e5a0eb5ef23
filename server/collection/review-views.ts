import { setImmediate as turn } from 'node:timers/promises';
import { sql, type Selectable } from 'kysely';
import { flagsOf, publicText } from '../../shared/collection/flags.ts';
import type { Proposal, ProposalState, PublishedText } from '../../shared/collection/model.ts';
import type {
  EarlierWording,
  ProposalPage,
  ProposalRow,
  ProposalsWanted,
  ReviewedProposal,
} from '../../shared/collection/review.ts';
import { readNumber } from '../../shared/collection/rules.ts';
import { folded } from '../../shared/congress/rules.ts';
import type { Executor } from '../platform/database/tables.ts';
import { photoCounts, photosOfReview } from './review-photos.ts';
import { stepsOfProposal } from './steps.ts';
import type { CollectionTables } from './tables.ts';

export type StoredProposal = Selectable<CollectionTables['proposal']>;

/** A stored proposal as staff read it. */
export function proposalOf(row: StoredProposal, unit: string): Proposal {
  const { id, number, drive, lead, state, origin, channel } = row;
  const { name, reason, content, town, village, site, term, category } = row;
  return {
    id,
    number,
    drive,
    lead,
    state,
    origin,
    channel,
    unit,
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
    receivedAt: row.received_at,
    published: publishedOf(row.published),
  };
}

/** What is stored of the text for the public. */
export function publishedOf(stored: string | null): PublishedText | null {
  const text: PublishedText | null = stored === null ? null : JSON.parse(stored);
  return text;
}

/** One proposal of this body as it is stored, or nothing. */
export async function storedProposal(
  db: Executor,
  body: string,
  id: string,
): Promise<StoredProposal | undefined> {
  return db
    .selectFrom('proposal')
    .selectAll()
    .where('body', '=', body)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A page of the proposals of a body, with how many there are in each state under the same narrowing. */
export async function proposalPage(
  db: Executor,
  body: string,
  wanted: ProposalsWanted,
): Promise<ProposalPage> {
  const { state, order, page, size } = wanted;
  const found = await matching(db, body, wanted);
  const states = { received: 0, accepted: 0, withheld: 0 };
  for (const one of found) states[one.state] += 1;
  const chosen = state === undefined ? found : found.filter((one) => one.state === state);
  const ordered = order === 'oldest' ? chosen : chosen.toReversed();
  const seqs = ordered.slice((page - 1) * size, page * size).map(({ seq }) => seq);
  return { rows: await rowsOf(db, body, seqs), total: chosen.length, states };
}

/** So many proposals are gone through in one go; between them everybody else is answered. */
const WINDOW = 20_000;

interface Match {
  readonly seq: number;
  readonly state: ProposalState;
}

/** Number and state of all that match, whatever their state, the oldest first. */
async function matching(
  db: Executor,
  body: string,
  { search, drive, town, category, origin, channel }: ProposalsWanted,
): Promise<readonly Match[]> {
  const number = /^[A-Z]{1,6}\d{2}-\d{4,}$/.exec(readNumber(search))?.[0];
  const words = number === undefined ? search.split(/\s+/).map(folded).filter(Boolean) : [];
  let query = db.selectFrom('proposal').select(['seq', 'state']).where('body', '=', body);
  if (number !== undefined) query = query.where('number', '=', number);
  if (drive !== undefined) query = query.where('drive', '=', drive);
  if (town !== undefined) query = query.where('town', '=', town);
  if (category !== undefined)
    query =
      category === 'none'
        ? query.where('category', 'is', null)
        : query.where('category', '=', category);
  if (origin !== undefined) query = query.where('origin', '=', origin);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  for (const word of words)
    query = query.where(sql<boolean>`search like ${`%${literally(word)}%`} escape '\\'`);
  const { last } = await db
    .selectFrom('proposal')
    .select((eb) => eb.fn.max('seq').as('last'))
    .where('body', '=', body)
    .executeTakeFirstOrThrow();
  const found: Match[] = [];
  for (let after = 0; after < (last ?? 0); after += WINDOW) {
    const rows = await query
      .where('seq', '>', after)
      .where('seq', '<=', after + WINDOW)
      .orderBy('seq')
      .execute();
    for (const row of rows) found.push(row);
    await turn();
  }
  return found;
}

/** A word that stands for itself in a pattern of SQL. */
function literally(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

async function rowsOf(
  db: Executor,
  body: string,
  seqs: readonly number[],
): Promise<readonly ProposalRow[]> {
  if (seqs.length === 0) return [];
  const rows = await db
    .selectFrom('proposal')
    .leftJoin('unit', 'unit.id', 'proposal.unit')
    .selectAll('proposal')
    .select('unit.name as unit_name')
    .where('proposal.body', '=', body)
    .where('proposal.seq', 'in', seqs)
    .execute();
  const photos = await photoCounts(
    db,
    body,
    rows.map(({ id }) => id),
  );
  const places = new Map(seqs.map((seq, place) => [seq, place]));
  return rows
    .toSorted((one, other) => (places.get(one.seq) ?? 0) - (places.get(other.seq) ?? 0))
    .map((row) => {
      const proposal = proposalOf(row, row.unit_name ?? '');
      const { id, number, state, name, town, village, category, origin, channel, unit } = proposal;
      return {
        id,
        number,
        version: row.version,
        state,
        name,
        town,
        village,
        category,
        origin,
        channel,
        unit,
        receivedAt: proposal.receivedAt,
        flags: flagsOf(publicText(proposal), proposal),
        photos: photos.get(id) ?? 0,
      };
    });
}

/** A proposal of this body with all that its review looks at, or nothing. */
export async function reviewedProposal(
  db: Executor,
  body: string,
  id: string,
): Promise<ReviewedProposal | undefined> {
  const row = await db
    .selectFrom('proposal')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .leftJoin('unit', 'unit.id', 'proposal.unit')
    .leftJoin('deputy', 'deputy.id', 'proposal.deputy')
    .leftJoin('account', 'account.id', 'proposal.entered_by')
    .selectAll('proposal')
    .select([
      'unit.name as unit_name',
      'deputy.name as deputy_name',
      'account.name as account_name',
      'lead.ordinal',
      'lead.size',
    ])
    .where('proposal.body', '=', body)
    .where('proposal.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    ...proposalOf(row, row.unit_name ?? ''),
    version: row.version,
    leadOrdinal: row.ordinal,
    voices: row.size,
    deputy: row.deputy_name ?? '',
    enteredBy: row.account_name ?? '',
    photos: await photosOfReview(db, body, id),
    steps: await stepsOfProposal(db, body, id),
    earlier: await earlierOf(db, body, id),
  };
}

/** How a proposal read before its changes, the latest first. */
async function earlierOf(db: Executor, body: string, id: string): Promise<EarlierWording[]> {
  const rows = await db
    .selectFrom('proposal_earlier')
    .leftJoin('account', 'account.id', 'proposal_earlier.account')
    .select(['version', 'entry', 'published', 'at', 'account.name as by'])
    .where('body', '=', body)
    .where('proposal', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, entry, published, at, by }) => ({
    version,
    entry: JSON.parse(entry),
    published: publishedOf(published),
    at,
    by: by ?? '',
  }));
}
