import { moment } from '../../shared/chance.ts';
import type { CredentialCard, Deputy } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { newHandle, printedCard } from './card-secrets.ts';
import type { LaterRooms } from './later-rooms.ts';
import { deputyOf, wholeRoll } from './roll-views.ts';

/**
 * The cards to print for these deputies, or for the whole roll: issues one to
 * everybody who has none, and writes down that they were printed, because
 * whoever holds the print can sign in.
 *
 * Failure: `not-found` {deputy}.
 */
export async function printCards(
  platform: Platform,
  actor: Actor,
  body: string,
  wanted: readonly string[] | undefined,
): Promise<Result<CredentialCard[]>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<CredentialCard[]>> => {
    const roll = await wholeRoll(trx, body);
    const chosen = wanted === undefined ? undefined : new Set(wanted);
    const deputies = chosen === undefined ? roll : roll.filter(({ id }) => chosen.has(id));
    const known = new Set(deputies.map(({ id }) => id));
    const unknown = wanted?.find((id) => !known.has(id));
    if (unknown !== undefined) return fail('not-found', { deputy: unknown });
    const handles = await handlesOf(trx, body);
    const issued: string[] = [];
    for (const { id } of deputies) {
      if (handles.has(id)) continue;
      handles.set(id, await issueCard(trx, platform, id));
      issued.push(id);
    }
    record({
      kind: 'cards-printed',
      subject: `body/${body}`,
      detail: {
        printed: deputies.length,
        issued: issued.length,
        deputies: deputies.map(({ number }) => number),
      },
      topics: issued.length > 0 ? [`roll/${body}`] : [],
    });
    return ok(
      deputies.flatMap((deputy) => {
        const handle = handles.get(deputy.id);
        return handle === undefined ? [] : [cardOf(platform, deputy, handle)];
      }),
    );
  });
}

/**
 * Issues a new card: the old one is unknown from now on, and the device that
 * was enrolled with it, which may be a stranger's, is signed out.
 *
 * Failures: `not-found`; `replaced-at-desk-only` while the device stands in an opening.
 */
export async function reissueCard(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  body: string,
  deputy: string,
  reason: string,
): Promise<Result<CredentialCard>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<CredentialCard>> => {
    const holder = await deputyOf(trx, body, deputy);
    if (holder === undefined) return fail('not-found', { deputy });
    if (await later.enrolmentClosed(trx, deputy)) return fail('replaced-at-desk-only');
    await withdrawCards(trx, platform, [deputy]);
    const handle = await issueCard(trx, platform, deputy);
    record({
      kind: 'card-reissued',
      subject: `deputy/${deputy}`,
      reason,
      topics: [`roll/${body}`, `deputy/${deputy}`],
    });
    return ok(cardOf(platform, holder, handle));
  });
}

/** Makes the cards of these deputies unknown, forgets their devices and ends the web sessions they opened. */
export async function withdrawCards(
  trx: Executor,
  { clock }: Platform,
  deputies: readonly string[],
): Promise<void> {
  const now = moment(clock);
  await trx
    .updateTable('card')
    .set({ revoked_at: now })
    .where('deputy', 'in', deputies)
    .where('revoked_at', 'is', null)
    .execute();
  await trx.deleteFrom('device').where('deputy', 'in', deputies).execute();
  await trx
    .updateTable('web_session')
    .set({ ended_at: now })
    .where('deputy', 'in', deputies)
    .where('ended_at', 'is', null)
    .execute();
}

async function issueCard(trx: Executor, platform: Platform, deputy: string): Promise<string> {
  for (;;) {
    const handle = newHandle(platform);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('card')
      .values({
        handle,
        deputy,
        issued_at: moment(platform.clock),
        revoked_at: null,
        failures: 0,
        wait_until: null,
      })
      .onConflict((conflict) => conflict.column('handle').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return handle;
  }
}

async function handlesOf(trx: Executor, body: string): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('card')
    .innerJoin('deputy', 'deputy.id', 'card.deputy')
    .select(['card.deputy', 'card.handle'])
    .where('deputy.body', '=', body)
    .where('card.revoked_at', 'is', null)
    .execute();
  return new Map(rows.map(({ deputy, handle }) => [deputy, handle]));
}

function cardOf(
  platform: Platform,
  { id, number, name, delegation }: Deputy,
  handle: string,
): CredentialCard {
  return { deputy: id, number, name, delegation, ...printedCard(platform, handle) };
}
