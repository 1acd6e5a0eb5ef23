import { boxOf, emptyBoxes, type StationRow } from '../../shared/collection/report.ts';
import type { Executor } from '../platform/database/tables.ts';

/**
 * What came in a drive through the liaison stations of a body, in the order of
 * their codes: what they took down, and what residents sent by scanning the
 * code on the wall. Stations through which nothing came are left out.
 */
export async function stationRows(
  db: Executor,
  body: string,
  drive: string,
): Promise<readonly StationRow[]> {
  const counts = await db
    .selectFrom('unit')
    .innerJoin('proposal', 'proposal.unit', 'unit.id')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .select((eb) => [
      'unit.id',
      'unit.code',
      'unit.name',
      'proposal.origin',
      'lead.state',
      eb.fn.countAll<number | bigint>().as('count'),
    ])
    .where('unit.body', '=', body)
    .where('unit.kind', '=', 'station')
    .where('proposal.drive', '=', drive)
    .groupBy(['unit.id', 'unit.code', 'unit.name', 'proposal.origin', 'lead.state'])
    .orderBy('unit.code')
    .execute();
  const rows = new Map<
    string,
    { key: string; boxes: ReturnType<typeof emptyBoxes>; scanned: number }
  >();
  for (const { id, name, origin, state, count } of counts) {
    const row = rows.get(id) ?? { key: name, boxes: emptyBoxes(), scanned: 0 };
    row.boxes[boxOf(state)] += Number(count);
    if (origin === 'residents') row.scanned += Number(count);
    rows.set(id, row);
  }
  return [...rows.values()];
}
