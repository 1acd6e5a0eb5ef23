import * as z from 'zod';
import type { Eligible } from '../../shared/ballot/nominations.ts';
import type { Executor } from '../platform/database/tables.ts';

export const eligibleSchema = z.object({
  account: z.string(),
  name: z.string(),
  nomination: z.object({ by: z.string(), chief: z.boolean() }).nullable(),
});

/** The people of a body who can be passed as scrutineers: those with that role, the proposed ones first, then by name. */
export async function eligibleScrutineers(
  db: Executor,
  body: string,
  session: string,
): Promise<readonly Eligible[]> {
  const people = await db
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account')
    .leftJoin('scrutineer_nomination as nomination', (join) =>
      join.onRef('nomination.account', '=', 'role.account').on('nomination.session', '=', session),
    )
    .select([
      'role.account as account',
      'account.name',
      'nomination.nominated_by as by',
      'nomination.chief as chief',
    ])
    .distinct()
    .where('role.body', '=', body)
    .where('role.role', '=', 'scrutineer')
    .orderBy('account.name')
    .orderBy('role.account')
    .execute();
  const all = people.map(({ account, name, by, chief }) => ({
    account,
    name,
    nomination: by === null ? null : { by, chief: chief === 1 },
  }));
  return [
    ...all.filter(({ nomination }) => nomination !== null),
    ...all.filter(({ nomination }) => nomination === null),
  ];
}
