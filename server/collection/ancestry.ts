import { ORIGINS, type Lead, type OriginCounts } from '../../shared/collection/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { leadsById } from './lead-rows.ts';

/**
 * For each of these leads itself and those of earlier drives that it takes up
 * again out of the reserve, the newest first. Proposals stay with the lead of
 * their own drive; the voices of a matter are those of all its leads.
 */
export async function ancestryOf(
  db: Executor,
  body: string,
  leads: readonly Lead[],
): Promise<ReadonlyMap<string, readonly Lead[]>> {
  const lines = new Map<string, Lead[]>(leads.map((lead) => [lead.id, [lead]]));
  for (let last = leads; last.length > 0;) {
    const wanted = last.flatMap(({ revivedFrom }) => revivedFrom ?? []);
    const before = wanted.length === 0 ? [] : await leadsById(db, body, [...new Set(wanted)]);
    for (const line of lines.values()) {
      const from = before.find(({ id }) => id === line.at(-1)?.revivedFrom);
      if (from !== undefined) line.push(from);
    }
    last = before;
  }
  return lines;
}

/** The year in which this lead of the reserve was taken up again; null when it was not. */
export async function revivedYear(
  db: Executor,
  body: string,
  lead: string,
): Promise<number | null> {
  const row = await db
    .selectFrom('lead')
    .innerJoin('drive', 'drive.id', 'lead.drive')
    .select('drive.year')
    .where('lead.body', '=', body)
    .where('lead.revived_from', '=', lead)
    .executeTakeFirst();
  return row?.year ?? null;
}

/** The voices of several leads together, origin by origin. */
export function voicesOf(leads: readonly Pick<Lead, 'origins'>[]): OriginCounts {
  const sum = { residents: 0, deputies: 0, departments: 0, stations: 0, government: 0 };
  for (const { origins } of leads) for (const origin of ORIGINS) sum[origin] += origins[origin];
  return sum;
}
