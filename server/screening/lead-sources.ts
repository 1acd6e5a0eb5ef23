import { ORIGINS, type Lead } from '../../shared/collection/model.ts';
import type { FirstProposal, OriginSource } from '../../shared/screening/lead-model.ts';
import type { Executor } from '../platform/database/tables.ts';

/** So many deputies, departments and stations are named of one origin. */
const MOST_NAMES = 12;

/** Where the proposals of a lead came from, origin by origin; residents are counted and never named. */
export async function sourcesOf(
  db: Executor,
  body: string,
  lead: Lead,
): Promise<readonly OriginSource[]> {
  const counted = await db
    .selectFrom('proposal')
    .select((eb) => ['origin', 'channel', eb.fn.countAll<number | bigint>().as('count')])
    .where('body', '=', body)
    .where('lead', '=', lead.id)
    .groupBy(['origin', 'channel'])
    .execute();
  const named = await db
    .selectFrom('proposal')
    .leftJoin('deputy', 'deputy.id', 'proposal.deputy')
    .leftJoin('unit', 'unit.id', 'proposal.unit')
    .select(['proposal.origin', 'deputy.name as deputy', 'unit.name as unit'])
    .distinct()
    .where('proposal.body', '=', body)
    .where('proposal.lead', '=', lead.id)
    .where('proposal.origin', '!=', 'residents')
    .execute();
  return ORIGINS.filter((origin) => lead.origins[origin] > 0).map((origin) => ({
    origin,
    count: lead.origins[origin],
    channels: counted
      .filter((row) => row.origin === origin)
      .map(({ channel, count }) => ({ channel, count: Number(count) }))
      .toSorted((one, other) => other.count - one.count),
    names: [
      ...new Set(
        named
          .filter((row) => row.origin === origin)
          .flatMap(({ deputy, unit }) => deputy ?? unit ?? []),
      ),
    ].slice(0, MOST_NAMES),
  }));
}

/** The first of the lead's proposals, by which it is known; nothing when all have gone elsewhere. */
export async function firstProposalOf(
  db: Executor,
  body: string,
  lead: string,
): Promise<FirstProposal | null> {
  const row = await db
    .selectFrom('proposal')
    .select(['number', 'received_at', 'origin', 'channel'])
    .where('body', '=', body)
    .where('lead', '=', lead)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { number, received_at: at, origin, channel } = row;
  return { number, at, origin, channel };
}

/** The largest sum that one of its proposals thinks of, in whole yuan; null when none names any. */
export async function largestEstimate(
  db: Executor,
  body: string,
  lead: string,
): Promise<number | null> {
  const { most } = await db
    .selectFrom('proposal')
    .select((eb) => eb.fn.max('estimate_yuan').as('most'))
    .where('body', '=', body)
    .where('lead', '=', lead)
    .executeTakeFirstOrThrow();
  return most;
}
