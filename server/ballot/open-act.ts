import { knownBase64url, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { recordHash } from '../../shared/ballot/protocol/records.ts';
import { byDeputy, rollHash } from '../../shared/ballot/protocol/trees.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { presentWithDevices } from '../congress/attendance-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { opensSomewhere, type BallotRoom } from './ballot-room.ts';
import { admit } from './early-acts.ts';
import { openStations } from './desk/rows.ts';
import { beginOpenVote } from './open/vote-acts.ts';
import { signRecord } from './record-signing.ts';
import { act, type Hand } from './rostrum.ts';
import { isOpen } from '../../shared/ballot/model.ts';
import { SMALLEST_SECRET_VOTE } from '../../shared/ballot/secrecy.ts';
import { storedRound } from './stored-round.ts';

/**
 * Opens the round: freezes and signs who may take a paper (the deputies signed
 * in, with their device keys), and papers are issued from now on (发票). Who
 * arrives later waits for the next round. A vote that is not secret has no papers and begins.
 */
export async function openRound(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Result<{ readonly done: boolean }>> {
  const stored = await storedRound(room.platform.db, round);
  if (stored !== undefined && isOpen(stored.secrecy)) return beginOpenVote(room, body, round, hand);
  const opened = await act(room, body, round, 'open', hand, async (step) => {
    const opens = opensSomewhere(room, step.round);
    if (room.keys.issuer(round) === undefined || !opens) return fail('keys-lost');
    const roll = await presentDeputies(step.trx, step.round.session);
    if (roll.length < SMALLEST_SECRET_VOTE)
      return fail('too-few-present', { present: roll.length, needed: SMALLEST_SECRET_VOTE });
    for (const { deputy, name, deviceKey } of roll)
      await step.trx
        .insertInto('round_roll')
        .values({
          round,
          deputy,
          name,
          device_key: deviceKey === null ? null : Buffer.from(deviceKey),
        })
        .execute();
    const { privateKey, publicJwk } = room.platform.keys.record;
    const opening = await signRecord(
      'piaojue-opening',
      {
        round: toBase64url(await recordHash(step.round.record ?? '')),
        present: roll.length,
        rollHash: toBase64url(await rollHash(roll)),
        stations: (await openStations(step.trx, step.round.session)).map(({ id, key }) => ({
          id,
          key: toBase64url(key),
        })),
      },
      privateKey,
      publicJwk.kid,
    );
    await step.trx
      .updateTable('round')
      .set({ state: 'open', open_at: step.at, present: roll.length, opening })
      .where('id', '=', round)
      .execute();
    step.record({
      kind: 'round-opened',
      detail: {
        present: roll.length,
        issued: 0,
        returned: 0,
        opening: toBase64url(await recordHash(opening)),
      },
    });
    return ok(undefined);
  });
  if (opened.ok) {
    await admit(room, round);
    await room.office.open(round);
  }
  return opened;
}

/** The deputies signed in, with the keys of their devices, in the order of the roll's tree. */
async function presentDeputies(trx: Executor, session: string) {
  const present = await presentWithDevices(trx, session);
  return present
    .map(({ deputy, name, deviceKey }) => ({
      deputy,
      name,
      deviceKey: deviceKey === null ? null : knownBase64url(deviceKey),
    }))
    .toSorted(byDeputy);
}

/** Who may take a paper of this round, as frozen at opening, in the order of the roll's tree. */
export async function rollOf(db: Executor, round: string) {
  const rows = await db
    .selectFrom('round_roll')
    .select(['deputy', 'name', 'device_key'])
    .where('round', '=', round)
    .execute();
  return rows
    .map((row) => ({
      deputy: row.deputy,
      name: row.name,
      deviceKey: row.device_key === null ? null : new Uint8Array(row.device_key),
    }))
    .toSorted(byDeputy);
}
