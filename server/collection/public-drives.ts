import type { PublicBody, PublicDrive } from '../../shared/collection/public.ts';
import { dayOf, daysBetween } from '../../shared/day.ts';
import type { Executor } from '../platform/database/tables.ts';
import { drivesOf, type DriveView } from './drive-views.ts';

/** A body by its id or its code, or nothing. */
export async function publicBody(db: Executor, named: string): Promise<PublicBody | undefined> {
  const rows = await db
    .selectFrom('body')
    .select(['id', 'code', 'name'])
    .where((eb) => eb.or([eb('id', '=', named), eb('code', '=', named)]))
    .execute();
  // A code may be spelled like another body's id; the id is what links carry.
  return rows.find(({ id }) => id === named) ?? rows[0];
}

/** A drive as the public sees it; nothing for a draft. */
export function publicDrive(drive: DriveView, now: Date): PublicDrive | undefined {
  const { id, year, title, intro, opensOn, closesOn, phase } = drive;
  if (phase === 'draft') return undefined;
  const facts = { id, year, title, intro, opensOn, closesOn, phase };
  return { ...facts, daysLeft: daysLeft(facts, dayOf(now)) };
}

function daysLeft(
  { phase, opensOn, closesOn }: Pick<PublicDrive, 'phase' | 'opensOn' | 'closesOn'>,
  today: string,
): number | null {
  if (phase === 'coming') return daysBetween(today, opensOn);
  return phase === 'over' || closesOn === '' ? null : daysBetween(today, closesOn);
}

/** The drives of a body as its door shows them. */
export interface DrivesAtTheDoor {
  /** The one that closes first stands first; a standing collection is the last. */
  readonly open: readonly PublicDrive[];
  readonly coming: PublicDrive | null;
  readonly last: PublicDrive | null;
}

/** The drives of a body, drafts left out, in the order in which they matter to whoever comes now. */
export async function drivesAtTheDoor(
  db: Executor,
  body: string,
  now: Date,
): Promise<DrivesAtTheDoor> {
  const drives = (await drivesOf(db, body, now)).flatMap((drive) => publicDrive(drive, now) ?? []);
  const of = (phase: PublicDrive['phase']): PublicDrive[] =>
    drives.filter((drive) => drive.phase === phase);
  const byDay = (day: (drive: PublicDrive) => string) => (one: PublicDrive, other: PublicDrive) =>
    day(one) < day(other) ? -1 : 1;
  return {
    open: of('open').toSorted(byDay(({ closesOn }) => closesOn || '9999')),
    coming: of('coming').toSorted(byDay(({ opensOn }) => opensOn))[0] ?? null,
    last:
      of('over')
        .toSorted(byDay(({ closesOn, opensOn }) => closesOn || opensOn))
        .at(-1) ?? null,
  };
}

/** The drive to be named at the door: the open one, else the next, else the last. */
export function driveToName({ open, coming, last }: DrivesAtTheDoor): PublicDrive | null {
  return open[0] ?? coming ?? last;
}
