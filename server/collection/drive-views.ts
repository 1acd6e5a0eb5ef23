import type { Selectable } from 'kysely';
import type { Drive, DrivePhase, Town } from '../../shared/collection/model.ts';
import { drivePhase } from '../../shared/collection/rules.ts';
import { dayOf } from '../../shared/day.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { CollectionTables } from './tables.ts';

/** A drive with where it stands today and how much came in. */
export interface DriveView extends Drive {
  readonly phase: DrivePhase;
  readonly proposals: number;
}

type Row = Selectable<CollectionTables['drive']>;

/** A stored drive as it is read. */
export function driveOf(row: Row): Drive {
  const { id, year, title, intro, state, prefix } = row;
  return { id, year, title, intro, opensOn: row.opens_on, closesOn: row.closes_on, state, prefix };
}

function viewOf(row: Row, now: Date): DriveView {
  const drive = driveOf(row);
  return { ...drive, phase: drivePhase(drive, dayOf(now)), proposals: row.proposals };
}

/** The drives of a body, the newest first. */
export async function drivesOf(db: Executor, body: string, now: Date): Promise<DriveView[]> {
  const rows = await db
    .selectFrom('drive')
    .selectAll()
    .where('body', '=', body)
    .orderBy('year', 'desc')
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => viewOf(row, now));
}

/** One drive of a body, or nothing. */
export async function driveById(
  db: Executor,
  body: string,
  id: string,
  now: Date,
): Promise<DriveView | undefined> {
  const row = await db
    .selectFrom('drive')
    .selectAll()
    .where('body', '=', body)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : viewOf(row, now);
}

/** The towns of a body with their villages, in the order in which they were entered. */
export async function townsOf(db: Executor, body: string): Promise<Town[]> {
  const rows = await db
    .selectFrom('area')
    .select(['town', 'village'])
    .where('body', '=', body)
    .orderBy('position')
    .execute();
  const towns = new Map<string, string[]>();
  for (const { town, village } of rows) {
    const villages = towns.get(town) ?? [];
    if (village !== '') villages.push(village);
    towns.set(town, villages);
  }
  return Array.from(towns, ([name, villages]) => ({ name, villages }));
}
