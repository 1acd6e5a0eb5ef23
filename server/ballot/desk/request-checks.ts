import { TELLERS_NEEDED } from '../../../shared/ballot/desk/model.ts';
import { equalBytes, toBase64url, type Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { ActiveRound } from '../ballot-room.ts';
import { whyNot } from '../issue-act.ts';
import { ownPayload, storedRound } from '../stored-round.ts';
import type { DeskProblem, DeskRequest } from './paper-acts.ts';
import { entryOf } from './rows.ts';

/**
 * Whether this name may have a paper on this way with this key: roll, tellers, the
 * stations of the opening, or leave for a second device.
 */
export async function checkKey(
  db: Executor,
  round: ActiveRound,
  { deputy, via, blinded, key }: DeskRequest,
): Promise<Result<void, DeskProblem>> {
  const named = await db
    .selectFrom('round_roll')
    .select('deputy')
    .where('round', '=', round.id)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  if (named === undefined) {
    const open = (await storedRound(db, round.id))?.state === 'open';
    return open ? fail('not-on-roll') : whyNot(db, round.id);
  }
  if (round.payload.tellers.length < TELLERS_NEEDED) return fail('tellers-missing');
  if (via === 'replacement') return checkReplacement(db, round.id, deputy, key);
  const stored = await storedRound(db, round.id);
  const opening = stored?.opening ?? null;
  const text = toBase64url(key);
  const listed =
    opening !== null &&
    ownPayload('piaojue-opening', opening).stations.some((station) => station.key === text);
  const station = await db
    .selectFrom('station')
    .select(['kind', 'closed_at'])
    .where('session', '=', stored?.session ?? '')
    .where('key', '=', Buffer.from(key))
    .executeTakeFirst();
  if (!listed || station?.kind !== via) return fail('station-unknown');
  // A place that is closed asks for nothing more, and fetches what the tellers have signed for it.
  const first = await entryOf(db, 'issuance', { round: round.id, deputy });
  const fetches = first !== undefined && equalBytes(new Uint8Array(first.blinded), blinded);
  if (station.closed_at !== null && !fetches) return fail('station-unknown');
  // A station's key stands among the issued once, and is not a deputy's own as well.
  return (await isDevice(db, round.id, key)) ? fail('station-unknown') : ok(undefined);
}

/** Whether this key is that of a deputy's device in a round, the first or a second one. */
async function isDevice(db: Executor, round: string, key: Bytes): Promise<boolean> {
  const device = await db
    .selectFrom('round_roll')
    .select('deputy')
    .where('round', '=', round)
    .where('device_key', '=', Buffer.from(key))
    .union(
      db
        .selectFrom('replacement')
        .select('deputy')
        .where('round', '=', round)
        .where('key', '=', Buffer.from(key)),
    )
    .executeTakeFirst();
  return device !== undefined;
}

/** A second device needs a first entry of that name, leave from the desk, and a key of its own. */
async function checkReplacement(
  db: Executor,
  round: string,
  deputy: string,
  key: Bytes,
): Promise<Result<void, DeskProblem>> {
  const of = { round, deputy };
  const first = await entryOf(db, 'issuance', of);
  if (first === undefined) return fail('no-paper-to-replace');
  const permit = await db
    .selectFrom('replacement_permit')
    .select('deputy')
    .where('round', '=', round)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  if (permit === undefined) return fail('replacement-not-allowed');
  const others = await db
    .selectFrom('round_roll')
    .select('deputy')
    .where('round', '=', round)
    .where('device_key', '=', Buffer.from(key))
    .union(
      db
        .selectFrom('replacement')
        .select('deputy')
        .where('round', '=', round)
        .where('deputy', '!=', deputy)
        .where('key', '=', Buffer.from(key)),
    )
    .union(
      db
        .selectFrom('issuance')
        .select('deputy')
        .where('round', '=', round)
        .where('key', '=', Buffer.from(key)),
    )
    .executeTakeFirst();
  return others === undefined ? ok(undefined) : fail('device-key-taken');
}
