import type { Body, Delegation, Unit, UnitKind } from '../../shared/congress/model.ts';
import type { Executor } from '../platform/database/tables.ts';

const BODY_COLUMNS = ['id', 'code', 'name', 'type', 'level', 'parent'] as const;

/** All bodies of the installation, the upper ones first. */
export async function bodiesOf(db: Executor): Promise<Body[]> {
  return db.selectFrom('body').select(BODY_COLUMNS).orderBy('created_at').orderBy('id').execute();
}

/** A body by its id, or nothing. */
export async function bodyOf(db: Executor, body: string): Promise<Body | undefined> {
  return db.selectFrom('body').select(BODY_COLUMNS).where('id', '=', body).executeTakeFirst();
}

/** The body that has this code or this id, or nothing: one row, however many bodies there are. */
export async function bodyNamed(db: Executor, named: string): Promise<Body | undefined> {
  return (
    (await db
      .selectFrom('body')
      .select(BODY_COLUMNS)
      .where('code', '=', named)
      .executeTakeFirst()) ?? bodyOf(db, named)
  );
}

/** The delegations of a body in their order. */
export async function delegationsOf(db: Executor, body: string): Promise<Delegation[]> {
  return db
    .selectFrom('delegation')
    .select(['id', 'name', 'position'])
    .where('body', '=', body)
    .orderBy('position')
    .orderBy('name')
    .execute();
}

/** The liaison station of a body that has this code, or nothing. */
export async function stationByCode(
  db: Executor,
  body: string,
  code: string,
): Promise<Pick<Unit, 'id' | 'code' | 'name'> | undefined> {
  return db
    .selectFrom('unit')
    .select(['id', 'code', 'name'])
    .where('body', '=', body)
    .where('kind', '=', 'station')
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Departments and stations of a body, or those of one kind. */
export async function unitsOf(db: Executor, body: string, kind?: UnitKind): Promise<Unit[]> {
  let query = db
    .selectFrom('unit')
    .select(['id', 'kind', 'code', 'name', 'parent'])
    .where('body', '=', body);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.orderBy('kind').orderBy('code').execute();
}
