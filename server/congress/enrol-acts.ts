import { moment } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { endSession, openSession } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { holderOf } from './card-secrets.ts';
import { checkedDeviceKey } from './device-key.ts';
import type { LaterRooms } from './later-rooms.ts';
import { deputyOf } from './roll-views.ts';
import type { OpenedSession } from './staff-sign-in.ts';

/** A session of the congress and the days around it. */
const HOURS = 14 * 24;

export interface Enrolled {
  readonly deputy: { readonly id: string; readonly name: string; readonly delegation: string };
  readonly session: OpenedSession;
}

/**
 * Enrols a device with a credential card. The same card and key get the same
 * answer again; another key replaces the first device, which is signed out.
 *
 * Failures: `malformed`; `card-unknown`; `slow-down` {seconds};
 * `device-key-taken`, because a key occurs once on the roll;
 * `replaced-at-desk-only` while the device stands in an opening.
 */
export async function enrol(
  platform: Platform,
  later: LaterRooms,
  request: { readonly card: string; readonly deviceKey: string },
): Promise<Result<Enrolled>> {
  const { clock, chance } = platform;
  const key = await checkedDeviceKey(request.deviceKey);
  if (!key.ok) return key;
  const holder = await holderOf(platform, request.card);
  if (!holder.ok) return holder;
  const { handle, body, account, name } = holder.value;
  const id = holder.value.deputy;
  return perform(
    platform,
    body,
    { account, name },
    async (trx, record): Promise<Result<Enrolled>> => {
      const deputy = await deputyOf(trx, body, id);
      // The card may have been issued anew since it was looked at.
      if (deputy === undefined || !(await isLive(trx, handle))) return fail('card-unknown');
      const answer = { id, name: deputy.name, delegation: deputy.delegation };
      const device = await trx
        .selectFrom('device')
        .innerJoin('web_session', 'web_session.id', 'device.web_session')
        .select([
          'device.key',
          'device.web_session',
          'web_session.expires_at',
          'web_session.ended_at',
        ])
        .where('device.deputy', '=', id)
        .executeTakeFirst();
      if (
        device?.key === key.value &&
        device.ended_at === null &&
        device.expires_at > moment(clock)
      )
        return ok({
          deputy: answer,
          session: { id: device.web_session, expiresAt: new Date(device.expires_at) },
        });
      if (device?.key !== key.value && (await later.enrolmentClosed(trx, id)))
        return fail('replaced-at-desk-only');
      if (device !== undefined) {
        await endSession(trx, clock, device.web_session);
        await trx.deleteFrom('device').where('deputy', '=', id).execute();
      }
      const session = await openSession(trx, clock, chance, { account, deputy: id }, HOURS);
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('device')
        .values({ deputy: id, key: key.value, web_session: session.id, enrolled_at: moment(clock) })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return fail('device-key-taken');
      record({
        kind:
          device === undefined || device.key === key.value ? 'device-enrolled' : 'device-replaced',
        subject: `deputy/${id}`,
        topics: [`deputy/${id}`, `roll/${body}`],
      });
      return ok({ deputy: answer, session });
    },
  );
}

/**
 * Gives the device of a deputy back: its web session ends, and the deputy has none until a card is
 * scanned again. Repeated, it changes nothing. Fails with `replaced-at-desk-only` while the device
 * stands in an opening.
 */
export async function giveBackDevice(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  of: { readonly deputy: string; readonly webSession: string },
): Promise<Result<void>> {
  const seat = await platform.db
    .selectFrom('device')
    .innerJoin('deputy', 'deputy.id', 'device.deputy')
    .select('deputy.body')
    .where('device.deputy', '=', of.deputy)
    .where('device.web_session', '=', of.webSession)
    .executeTakeFirst();
  if (seat === undefined) return ok(undefined);
  const { body } = seat;
  return perform(platform, body, actor, async (trx, record): Promise<Result<void>> => {
    if (await later.enrolmentClosed(trx, of.deputy)) return fail('replaced-at-desk-only');
    await endSession(trx, platform.clock, of.webSession);
    const gone = await trx
      .deleteFrom('device')
      .where('deputy', '=', of.deputy)
      .where('web_session', '=', of.webSession)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return ok(undefined);
    record({
      kind: 'device-given-back',
      subject: `deputy/${of.deputy}`,
      topics: [`deputy/${of.deputy}`, `roll/${body}`],
    });
    return ok(undefined);
  });
}

async function isLive(trx: Executor, handle: string): Promise<boolean> {
  const card = await trx
    .selectFrom('card')
    .select('handle')
    .where('handle', '=', handle)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return card !== undefined;
}
