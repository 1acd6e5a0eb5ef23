import { permits, type Role } from '../../../shared/roles.ts';
import type { DueItem } from '../../../shared/screening/year-work.ts';
import type { Duties } from '../../../shared/supervision/duties.ts';
import type { Executor } from '../../platform/database/tables.ts';
import { yearsWork } from '../../screening/year-work.ts';
import { departmentDuties } from '../department-duties.ts';
import { deputyDuties } from '../deputy-duties.ts';
import { staffDuties } from '../staff-duties.ts';

/** What one first page of somebody shows. */
export interface PageOfDuties {
  /** The body, or the department. */
  readonly name: string;
  /** Path of the page. */
  readonly page: '/staff' | '/department' | '/deputy';
  /** What waits for the staff in collection and screening. */
  readonly due: readonly DueItem[];
  readonly duties: Duties;
}

/** What all first pages of an account show: of every body, department and seat that it has now. */
export async function accountDuties(
  db: Executor,
  account: string,
  now: Date,
): Promise<readonly PageOfDuties[]> {
  const held = await db
    .selectFrom('role')
    .innerJoin('body', 'body.id', 'role.body')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['role.body', 'role.role', 'role.unit', 'body.name', 'unit.name as unit_name'])
    .where('role.account', '=', account)
    .orderBy('role.body')
    .orderBy('role.unit')
    .execute();
  const pages: PageOfDuties[] = [];
  for (const body of new Set(held.map((one) => one.body))) {
    const own = held.filter((one) => one.body === body);
    const roles = own.filter(({ unit }) => unit === '').map(({ role }) => role);
    pages.push(...(await ofStaff(db, { id: body, name: own[0]?.name ?? '' }, roles, now)));
    const units = own.filter(({ role, unit }) => role === 'department' && unit !== '');
    const duties = await departmentDuties(
      db,
      body,
      units.map(({ unit }) => unit),
      now,
    );
    for (const { unit, unit_name } of units) {
      const found = duties.get(unit);
      if (found !== undefined)
        pages.push({ name: unit_name ?? '', page: '/department', due: [], duties: found });
    }
  }
  return [...pages, ...(await ofSeats(db, account, now))];
}

async function ofStaff(
  db: Executor,
  { id, name }: { readonly id: string; readonly name: string },
  roles: readonly Role[],
  now: Date,
): Promise<readonly PageOfDuties[]> {
  if (!permits(roles, 'read-delivery')) return [];
  const due = permits(roles, 'read-collection') ? (await yearsWork(db, id, now)).due : [];
  return [{ name, page: '/staff', due, duties: await staffDuties(db, id, roles, now) }];
}

async function ofSeats(db: Executor, account: string, now: Date): Promise<readonly PageOfDuties[]> {
  const seats = await db
    .selectFrom('deputy')
    .innerJoin('body', 'body.id', 'deputy.body')
    .select(['deputy.id', 'deputy.body', 'body.name'])
    .where('deputy.account', '=', account)
    .where('deputy.removed_at', 'is', null)
    .orderBy('deputy.body')
    .execute();
  const pages: PageOfDuties[] = [];
  for (const { id, body, name } of seats)
    pages.push({
      name,
      page: '/deputy',
      due: [],
      duties: await deputyDuties(db, body, id, now),
    });
  return pages;
}
