import { createHash } from 'node:crypto';
import type { Deputy, RollEntry } from '../../shared/congress/model.ts';
import { finds } from '../../shared/congress/rules.ts';
import type { Executor } from '../platform/database/tables.ts';

function rollQuery(db: Executor, body: string) {
  return db
    .selectFrom('deputy')
    .leftJoin('delegation', 'delegation.id', 'deputy.delegation')
    .leftJoin('card', (join) =>
      join.onRef('card.deputy', '=', 'deputy.id').on('card.revoked_at', 'is', null),
    )
    .leftJoin('device', 'device.deputy', 'deputy.id')
    .select([
      'deputy.id',
      'deputy.number',
      'deputy.name',
      'delegation.name as delegation',
      'deputy.sex',
      'deputy.trade',
      'deputy.phone',
      'card.handle',
      'device.key',
    ])
    .where('deputy.body', '=', body)
    .where('deputy.removed_at', 'is', null)
    .orderBy('deputy.position')
    .orderBy('deputy.number');
}

type Row = Awaited<ReturnType<ReturnType<typeof rollQuery>['execute']>>[number];

function toDeputy({ handle, key, delegation, ...row }: Row): Deputy {
  const card = handle === null ? 'none' : key === null ? 'issued' : 'enrolled';
  return { ...row, delegation: delegation ?? '', card };
}

/** The roll of a body in its order, those that are searched for, a page at a time. */
export async function rollPage(
  db: Executor,
  body: string,
  { search, page, size }: { readonly search: string; readonly page: number; readonly size: number },
): Promise<{ rows: Deputy[]; total: number }> {
  if (search !== '') {
    const found = (await wholeRoll(db, body)).filter((deputy) => finds(search, deputy));
    return { rows: found.slice((page - 1) * size, page * size), total: found.length };
  }
  const rows = await rollQuery(db, body)
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows: rows.map(toDeputy), total: await numberOfDeputies(db, body) };
}

/** The whole roll of a body in its order. */
export async function wholeRoll(db: Executor, body: string): Promise<Deputy[]> {
  return (await rollQuery(db, body).execute()).map(toDeputy);
}

/** One deputy on the roll of a body, or nothing. */
export async function deputyOf(
  db: Executor,
  body: string,
  deputy: string,
): Promise<Deputy | undefined> {
  const row = await rollQuery(db, body).where('deputy.id', '=', deputy).executeTakeFirst();
  return row === undefined ? undefined : toDeputy(row);
}

/** 代表总数: all deputies on the roll of a body. */
export async function numberOfDeputies(db: Executor, body: string): Promise<number> {
  const { all } = await db
    .selectFrom('deputy')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .where('body', '=', body)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return all;
}

/** What a deputy's roll entry says, without what the house knows besides. */
export function entryOf({ number, name, delegation, sex, trade, phone }: RollEntry): RollEntry {
  return { number, name, delegation, sex, trade, phone };
}

/** A fingerprint of all that a roll says, by which an import notices that it has changed since. */
export function rollFingerprint(roll: readonly Deputy[]): string {
  const hash = createHash('sha256');
  for (const deputy of roll) hash.update(`${JSON.stringify([deputy.id, entryOf(deputy)])}\n`);
  return hash.digest('hex');
}
