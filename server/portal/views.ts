import type { PortalView } from '../../shared/portal/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BallotRoom } from '../ballot/ballot-room.ts';
import { announcedBallots, resultView } from '../ballot/hall-views.ts';
import { collectedAtTheDoor } from '../collection/collected-views.ts';
import { drivesAtTheDoor, driveToName } from '../collection/public-drives.ts';
import { projectsOfYear, projectYears } from '../delivery/project-views.ts';
import { bodiesOf } from '../congress/body-views.ts';
import { sessionsOf } from '../congress/session-views.ts';

/**
 * What the public reads first of a body, named by its code or id; without one,
 * of the body that has none above it. `not-found` when there is no such body.
 * Rehearsals decide nothing and are left out.
 */
export async function portalView(
  room: BallotRoom,
  named: string | undefined,
): Promise<Result<PortalView, 'not-found'>> {
  const { db, clock } = room.platform;
  const bodies = await bodiesOf(db);
  const body =
    named === undefined
      ? (bodies.find((one) => one.parent === null) ?? bodies[0])
      : bodies.find((one) => one.code === named || one.id === named);
  if (body === undefined) return fail('not-found', { what: 'body' });
  const real = (await sessionsOf(db, body.id)).filter((session) => !session.rehearsal);
  const [last, ...earlier] = await announcedBallots(db, body.id);
  const result = last === undefined ? undefined : await resultView(room, last.ballot);
  const [year] = await projectYears(db, body.id);
  const drives = await drivesAtTheDoor(db, body.id, clock.now());
  return ok({
    body,
    bodies,
    session:
      real.find((session) => session.state === 'sitting') ??
      // They come latest first, so the last planned one is the next to open.
      real.findLast((session) => session.state === 'planned') ??
      null,
    result: result?.ok === true ? result.value : null,
    drive: driveToName(drives),
    collected: await collectedAtTheDoor(db, body.id, drives),
    earlier,
    projects: year === undefined ? [] : await projectsOfYear(db, body.id, year, clock.now()),
  });
}
