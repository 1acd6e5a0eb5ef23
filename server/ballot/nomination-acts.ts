import type { Nomination } from '../../shared/ballot/nominations.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { delegationsOf } from '../congress/body-views.ts';
import { sessionOf } from '../congress/session-views.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { topicsOf } from './rostrum.ts';
import { eligibleScrutineers } from './nomination-views.ts';

/** Of which session of a body, and whom. */
export interface NomineeOf {
  readonly body: string;
  readonly session: string;
  readonly account: string;
}

/**
 * Writes down that a delegation or the presidium proposes somebody as a scrutineer, or changes
 * that; whoever is proposed as chief takes the place of another. Repeated, it changes nothing.
 * `seen` is what stood where the change was made, null for nobody's proposal. Fails with `not-found`
 * {what: session}, `no-such-scrutineer` {account}, `no-such-delegation` {name},
 * `scrutineers-already-passed`, and `nomination-changed` where something else stands by now.
 */
export function nominateScrutineer(
  platform: Platform,
  { body, session, account }: NomineeOf,
  actor: Actor,
  { by, chief }: Nomination,
  seen?: Nomination | null,
): Promise<Result<void>> {
  return perform<void, string>(platform, body, actor, async (trx, record) => {
    const held = await sessionOf(trx, body, session);
    if (held === undefined) return fail('not-found', { what: 'session' });
    if (await areAnyPassed(trx, session)) return fail('scrutineers-already-passed');
    const people = await eligibleScrutineers(trx, body, session);
    const person = people.find((one) => one.account === account);
    if (person === undefined) return fail('no-such-scrutineer', { account });
    const before = person.nomination;
    if (isSame(before, { by, chief })) return ok(undefined);
    if (seen !== undefined && !isSame(before, seen)) return fail('nomination-changed');
    const delegations = await delegationsOf(trx, body);
    // Whoever proposed is called as it was then, also when it is another by now.
    if (by !== '' && by !== before?.by && !delegations.some(({ name }) => name === by))
      return fail('no-such-delegation', { name: by });
    if (chief)
      await trx
        .updateTable('scrutineer_nomination')
        .set({ chief: 0 })
        .where('session', '=', session)
        .execute();
    const nomination = { nominated_by: by, chief: chief ? 1 : 0 };
    await trx
      .insertInto('scrutineer_nomination')
      .values({ session, account, ...nomination })
      .onConflict((known) => known.columns(['session', 'account']).doUpdateSet(nomination))
      .execute();
    record({
      kind: 'scrutineer-nominated',
      subject: `session/${session}`,
      detail: { name: person.name, by, chief },
      topics: topicsOf({ session }),
    });
    return ok(undefined);
  });
}

function isSame(one: Nomination | null, other: Nomination | null): boolean {
  return one?.by === other?.by && one?.chief === other?.chief;
}

/**
 * Takes a proposal back. Repeated, it changes nothing. Fails with `scrutineers-already-passed`, and
 * with `nomination-changed` where another than the one `seen` stands by now.
 */
export function withdrawNomination(
  platform: Platform,
  { body, session, account }: NomineeOf,
  actor: Actor,
  seen?: Nomination | null,
): Promise<Result<void>> {
  return perform<void, string>(platform, body, actor, async (trx, record) => {
    const held = await sessionOf(trx, body, session);
    if (held === undefined) return fail('not-found', { what: 'session' });
    if (await areAnyPassed(trx, session)) return fail('scrutineers-already-passed');
    const gone = await trx
      .deleteFrom('scrutineer_nomination')
      .where('session', '=', session)
      .where('account', '=', account)
      .returning(['nominated_by', 'chief'])
      .executeTakeFirst();
    if (gone === undefined) return ok(undefined);
    const before = { by: gone.nominated_by, chief: gone.chief === 1 };
    if (seen !== undefined && !isSame(before, seen)) return fail('nomination-changed');
    const person = await trx
      .selectFrom('account')
      .select('name')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    record({
      kind: 'scrutineer-nomination-withdrawn',
      subject: `session/${session}`,
      detail: { name: person.name, by: gone.nominated_by },
      topics: topicsOf({ session }),
    });
    return ok(undefined);
  });
}

/**
 * Whether the deputies have passed scrutineers who are in office: then it is too late for proposals.
 * They stay from round to round, so the newest tells; taken back there, they are passed anew.
 */
async function areAnyPassed(trx: Executor, session: string): Promise<boolean> {
  const newest = await trx
    .selectFrom('round')
    .select('scrutineers_passed_at')
    .where('session', '=', session)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return (newest?.scrutineers_passed_at ?? null) !== null;
}
