import type { CollectingBody, RaiseView } from '../../shared/collection/public.ts';
import { bodiesOf, stationByCode } from '../congress/body-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { townsOf } from './drive-views.ts';
import { drivesAtTheDoor, driveToName, publicBody } from './public-drives.ts';

/** All bodies of the installation with the drive to be named at their door. */
export async function collectingBodies(db: Executor, now: Date): Promise<CollectingBody[]> {
  const found: CollectingBody[] = [];
  for (const { id, code, name } of await bodiesOf(db))
    found.push({ id, code, name, drive: driveToName(await drivesAtTheDoor(db, id, now)) });
  return found;
}

/**
 * All that the form of a body needs, the body named by its id or code, and the
 * station whose code was scanned by its own; nothing when there is no such body.
 */
export async function raiseView(
  db: Executor,
  named: string,
  now: Date,
  scanned?: string,
): Promise<RaiseView | undefined> {
  const body = await publicBody(db, named);
  if (body === undefined) return undefined;
  const station = scanned === undefined ? undefined : await stationByCode(db, body.id, scanned);
  return {
    body,
    ...(await drivesAtTheDoor(db, body.id, now)),
    towns: await townsOf(db, body.id),
    station: station === undefined ? null : { code: station.code, name: station.name },
  };
}
