import type { StaffDrive } from '../../shared/collection/review.ts';
import { bodyOf } from '../congress/body-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { drivesOf } from './drive-views.ts';
import { posterLink } from './public-links.ts';

/** The drives of a body as the staff follow them, the newest first: what came in, and how far its review is. */
export async function staffDrives(
  { db, clock, config }: Platform,
  body: string,
): Promise<readonly StaffDrive[]> {
  const code = (await bodyOf(db, body))?.code ?? '';
  const counted = await countsOf(db, body);
  return (await drivesOf(db, body, clock.now())).map((drive) => {
    const own = counted.filter((row) => row.drive === drive.id);
    const states = { received: 0, accepted: 0, withheld: 0 };
    const origins = { residents: 0, deputies: 0, departments: 0, stations: 0, government: 0 };
    for (const { state, origin, count } of own) {
      states[state] += count;
      origins[origin] += count;
    }
    return {
      ...drive,
      states,
      origins,
      link: posterLink(config, code, drive.id),
    };
  });
}

async function countsOf(db: Executor, body: string) {
  const rows = await db
    .selectFrom('proposal')
    .select((eb) => ['drive', 'state', 'origin', eb.fn.countAll<number | bigint>().as('count')])
    .where('body', '=', body)
    .groupBy(['drive', 'state', 'origin'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
