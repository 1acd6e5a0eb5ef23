import type { Body, Deputy } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import { bodyOf } from './body-views.ts';
import { deputyOf } from './roll-views.ts';

/** The deputy of a device that was enrolled with a credential card, with the body of the roll. */
export interface DeputySeat {
  readonly body: Body;
  readonly deputy: Deputy;
  readonly actor: Actor;
}

/** Who sits at this device. Failures: `not-enrolled`; `not-on-roll`, for somebody who has left the roll. */
export async function deputySeat(
  db: Executor,
  visitor: Visitor | undefined,
): Promise<Result<DeputySeat>> {
  if (visitor === undefined || visitor.deputy === null) return fail('not-enrolled');
  const row = await db
    .selectFrom('deputy')
    .select('body')
    .where('id', '=', visitor.deputy)
    .executeTakeFirst();
  const body = row === undefined ? undefined : await bodyOf(db, row.body);
  const deputy = body === undefined ? undefined : await deputyOf(db, body.id, visitor.deputy);
  if (body === undefined || deputy === undefined) return fail('not-on-roll');
  return ok({ body, deputy, actor: actorOf(visitor) });
}
