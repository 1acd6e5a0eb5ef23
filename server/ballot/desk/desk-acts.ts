import { createHash } from 'node:crypto';
import { moment, newId } from '../../../shared/chance.ts';
import type { StationKind } from '../../../shared/ballot/desk/model.ts';
import { deskKeyMessage } from '../../../shared/ballot/desk/messages.ts';
import {
  equalBytes,
  toBase64url,
  utf8,
  type Bytes,
} from '../../../shared/ballot/protocol/bytes.ts';
import { verifySignature } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sessionOf } from '../../congress/session-views.ts';
import { perform, type Actor } from '../../platform/acts/acts.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { Platform } from '../../platform/platform.ts';
import { forgetRequest } from './rows.ts';

const CODE_LENGTH = 18;

/** The live topic of the issue desk of a session. */
export function deskTopic(session: string): string {
  return `desk/${session}`;
}

/**
 * A teller's browser enrols its key for a session; it counts from the next round
 * that is made ready. Another key replaces the first. Repeated, it changes
 * nothing. Fails with `not-found`, `key-signature`, and `keys-in-use` when the key is another's.
 */
export function enrolTeller(
  platform: Platform,
  body: string,
  session: string,
  actor: Actor & { readonly account: string },
  { key, signature }: Readonly<Record<'key' | 'signature', Bytes>>,
): Promise<Result<void>> {
  return perform(platform, body, actor, async (trx, record) => {
    if ((await sessionOf(trx, body, session)) === undefined)
      return fail('not-found', { what: 'session' });
    if (!(await verifySignature(key, deskKeyMessage(session, key), signature)))
      return fail('key-signature');
    const known = await trx
      .selectFrom('teller_key')
      .select('account')
      .where('session', '=', session)
      .where('key', '=', Buffer.from(key))
      .executeTakeFirst();
    if (known !== undefined)
      return known.account === actor.account ? ok(undefined) : fail('keys-in-use');
    await trx
      .deleteFrom('teller_key')
      .where('session', '=', session)
      .where('account', '=', actor.account)
      .execute();
    await trx
      .insertInto('teller_key')
      .values({ session, account: actor.account, key: Buffer.from(key) })
      .execute();
    record({
      kind: 'teller-key-enrolled',
      subject: `session/${session}`,
      detail: { name: actor.name },
      topics: [deskTopic(session)],
    });
    return ok(undefined);
  });
}

/**
 * Opens a place for a shared tablet or a paper terminal: whoever brings its
 * one-time code takes it. It issues from the next round that is opened.
 * Fails with `not-found`.
 */
export function openStation(
  platform: Platform,
  body: string,
  session: string,
  actor: Actor,
  { kind, name }: { readonly kind: StationKind; readonly name: string },
): Promise<Result<{ readonly id: string; readonly code: string }>> {
  const { clock, chance } = platform;
  const code = toBase64url(new Uint8Array(chance.bytes(CODE_LENGTH)));
  return perform(platform, body, actor, async (trx, record) => {
    if ((await sessionOf(trx, body, session)) === undefined)
      return fail('not-found', { what: 'session' });
    const id = newId(clock, chance);
    await trx
      .insertInto('station')
      .values({
        id,
        session,
        kind,
        name,
        code_hash: hashOf(code),
        key: null,
        opened_at: moment(clock),
        closed_at: null,
      })
      .execute();
    record({
      kind: 'station-opened',
      subject: `station/${id}`,
      detail: { kind, name },
      topics: [deskTopic(session)],
    });
    return ok({ id, code });
  });
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(utf8(code)).digest();
}

/**
 * A browser takes the place of a station with its one-time code. The same key
 * again gets the same answer. Fails with `station-unknown` for a wrong code or a
 * closed place, `station-taken` when another browser has it, `keys-in-use` when this one
 * has another place, `key-signature`.
 */
export async function enrolStation(
  { db, live }: Platform,
  code: string,
  { key, signature }: Readonly<Record<'key' | 'signature', Bytes>>,
): Promise<
  Result<
    { readonly id: string },
    'station-unknown' | 'station-taken' | 'keys-in-use' | 'key-signature'
  >
> {
  const station = await db
    .selectFrom('station')
    .selectAll()
    .where('code_hash', '=', hashOf(code))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (station === undefined) return fail('station-unknown');
  const { id, session } = station;
  if (!(await verifySignature(key, deskKeyMessage(session, key), signature)))
    return fail('key-signature');
  const other = await db
    .selectFrom('station')
    .select('id')
    .where('session', '=', session)
    .where('key', '=', Buffer.from(key))
    .where('id', '!=', id)
    .executeTakeFirst();
  // One browser takes one place: its key stands in the opening once.
  if (other !== undefined) return fail('keys-in-use');
  const { numUpdatedRows } = await db
    .updateTable('station')
    .set({ key: Buffer.from(key) })
    .where('id', '=', id)
    .where('key', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const taken = await db
      .selectFrom('station')
      .select('key')
      .where('id', '=', id)
      .executeTakeFirst();
    const mine =
      taken?.key !== undefined && taken.key !== null && equalBytes(new Uint8Array(taken.key), key);
    if (!mine) return fail('station-taken');
  }
  live.touch([deskTopic(session)]);
  return ok({ id });
}

/**
 * Closes a station: it issues nothing from now on, and what it has asked for and the tellers
 * have not signed is forgotten, so that nobody gets a paper that cannot be fetched there any more.
 * Repeated, it changes nothing. Fails with `not-found`.
 */
export function closeStation(
  platform: Platform,
  body: string,
  id: string,
  actor: Actor,
): Promise<Result<{ readonly session: string }>> {
  return perform(platform, body, actor, async (trx, record) => {
    const station = await stationOf(trx, body, id);
    if (station === undefined) return fail('not-found', { what: 'station' });
    if (station.closed_at !== null) return ok({ session: station.session });
    await trx
      .updateTable('station')
      .set({ closed_at: moment(platform.clock) })
      .where('id', '=', id)
      .execute();
    await forgetRequestsOf(trx, station);
    record({
      kind: 'station-closed',
      subject: `station/${id}`,
      detail: { kind: station.kind, name: station.name },
      topics: [deskTopic(station.session)],
    });
    return ok({ session: station.session });
  });
}

async function forgetRequestsOf(
  trx: Executor,
  { session, key }: { readonly session: string; readonly key: Uint8Array | null },
): Promise<void> {
  if (key === null) return;
  const waiting = await trx
    .selectFrom('paper_request')
    .innerJoin('round', 'round.id', 'paper_request.round')
    .select(['paper_request.round', 'paper_request.deputy', 'paper_request.slot'])
    .where('round.session', '=', session)
    .where('paper_request.via', '!=', 'replacement')
    .where('paper_request.key', '=', Buffer.from(key))
    .execute();
  for (const { slot, ...of } of waiting) await forgetRequest(trx, of, slot);
}

function stationOf(trx: Executor, body: string, id: string) {
  return trx
    .selectFrom('station')
    .innerJoin('congress_session', 'congress_session.id', 'station.session')
    .selectAll('station')
    .where('station.id', '=', id)
    .where('congress_session.body', '=', body)
    .executeTakeFirst();
}
