import { finds } from '../../shared/congress/rules.ts';
import type { Attendance, AttendanceRow } from '../../shared/congress/model.ts';
import type { Executor } from '../platform/database/tables.ts';

/**
 * The deputies that a session counts, with sign-in and leave: everybody on
 * the roll now or, once the session is closed, on the roll when it closed.
 */
function countedIn(db: Executor, session: string) {
  return db
    .selectFrom('congress_session as held')
    .innerJoin('deputy', 'deputy.body', 'held.body')
    .leftJoin('delegation', 'delegation.id', 'deputy.delegation')
    .leftJoin('sign_in', (join) =>
      join.onRef('sign_in.deputy', '=', 'deputy.id').onRef('sign_in.session', '=', 'held.id'),
    )
    .leftJoin('leave', (join) =>
      join.onRef('leave.deputy', '=', 'deputy.id').onRef('leave.session', '=', 'held.id'),
    )
    .where('held.id', '=', session)
    .where((eb) =>
      eb.or([
        eb.and([eb('held.closed_at', 'is', null), eb('deputy.removed_at', 'is', null)]),
        eb.and([
          eb('deputy.added_at', '<=', eb.ref('held.closed_at')),
          eb.or([
            eb('deputy.removed_at', 'is', null),
            eb('deputy.removed_at', '>', eb.ref('held.closed_at')),
          ]),
        ]),
      ]),
    );
}

/** 代表总数, 应到, 实到 of a session, whole and by delegation; all zero for a session that does not exist. */
export async function attendanceOf(db: Executor, session: string): Promise<Attendance> {
  const groups = await countedIn(db, session)
    .select((eb) => [
      'delegation.name',
      eb.fn.count<number>('deputy.id').as('all'),
      eb.fn.count<number>('leave.deputy').as('away'),
      eb.fn.count<number>('sign_in.deputy').as('present'),
    ])
    .groupBy(['delegation.id', 'delegation.name', 'delegation.position'])
    .orderBy('delegation.position')
    .orderBy('delegation.name')
    .execute();
  // Those without a delegation stand last, wherever an engine sorts what is missing.
  const ordered = [
    ...groups.filter((group) => group.name !== null),
    ...groups.filter((group) => group.name === null),
  ];
  const total = (figure: 'all' | 'away' | 'present'): number =>
    groups.reduce((sum, group) => sum + group[figure], 0);
  return {
    allDeputies: total('all'),
    expected: total('all') - total('away'),
    present: total('present'),
    byDelegation: ordered.map(({ name, all, away, present }) => ({
      delegation: name ?? '',
      expected: all - away,
      present,
    })),
  };
}

export interface AttendanceQuestion {
  readonly search: string;
  readonly only: 'all' | 'missing' | 'present';
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

function rowsIn(db: Executor, session: string) {
  return countedIn(db, session).select([
    'deputy.id',
    'deputy.number',
    'deputy.name',
    'delegation.name as delegation',
    'sign_in.at',
    'sign_in.via',
    'leave.reason as leave',
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['execute']>>[number];

function toAttendanceRow({ id, number, name, delegation, at, via, leave }: Row): AttendanceRow {
  return {
    deputy: id,
    number,
    name,
    delegation: delegation ?? '',
    signedIn: at === null || via === null ? null : { at, via },
    leave,
  };
}

/** The deputies of a session as the sign-in desk sees them, those that are searched for, a page at a time. */
export async function attendanceRows(
  db: Executor,
  session: string,
  { search, only, page, size }: AttendanceQuestion,
): Promise<{ rows: AttendanceRow[]; total: number }> {
  let query = rowsIn(db, session).orderBy('deputy.position').orderBy('deputy.number');
  if (only === 'missing') query = query.where('sign_in.deputy', 'is', null);
  if (only === 'present') query = query.where('sign_in.deputy', 'is not', null);
  const all = (await query.execute()).map(toAttendanceRow);
  const found = search === '' ? all : all.filter((row) => finds(search, row));
  return { rows: found.slice((page - 1) * size, page * size), total: found.length };
}

/** One deputy of a session as the sign-in desk sees them, or nothing. */
export async function attendanceRow(
  db: Executor,
  session: string,
  deputy: string,
): Promise<AttendanceRow | undefined> {
  const row = await rowsIn(db, session).where('deputy.id', '=', deputy).executeTakeFirst();
  return row === undefined ? undefined : toAttendanceRow(row);
}

/** Whether this deputy has signed in to this session. */
export async function isSignedIn(db: Executor, session: string, deputy: string): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in')
    .select('deputy')
    .where('session', '=', session)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those who have signed in, with the device key each has enrolled: who may take a paper when a round opens. */
export async function presentWithDevices(
  db: Executor,
  session: string,
): Promise<{ deputy: string; name: string; deviceKey: string | null }[]> {
  return countedIn(db, session)
    .leftJoin('device', 'device.deputy', 'deputy.id')
    .where('sign_in.deputy', 'is not', null)
    .select(['deputy.id as deputy', 'deputy.name', 'device.key as deviceKey'])
    .orderBy('deputy.id')
    .execute();
}
