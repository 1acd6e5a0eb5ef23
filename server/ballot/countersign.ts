import { countKeyPair } from '../../shared/ballot/protocol/count-key.ts';
import { knownBase64url, toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { countersignMessage } from '../../shared/ballot/protocol/messages.ts';
import { verifySignature } from '../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { BallotRoom } from './ballot-room.ts';
import { custodiansOf } from './custody-rows.ts';
import { settingsOf } from './round-facts.ts';
import type { StoredRound } from './stored-round.ts';

/** What a scrutineer's page sends with the confirmation when the count key is in the scrutineers' hands. */
export interface Countersignature {
  readonly seal: Bytes;
  readonly tally: Bytes;
  /** Scalar of the count key, handed in only where the opened ballots are published. */
  readonly countKey: Bytes | undefined;
}

interface Signatures {
  readonly seal_signature: Bytes | null;
  readonly tally_signature: Bytes | null;
}

/**
 * The signatures under seal and tally as they are kept; none when the server
 * keeps the count key. Fails with `countersignature-missing`, `key-signature`
 * when one does not fit the scrutineer's key, and `count-key-does-not-fit`
 * when the opened ballots are to be published and nobody has handed in the key.
 */
export async function checkCountersignature(
  room: BallotRoom,
  trx: Executor,
  round: StoredRound,
  hand: Actor,
  signed: Countersignature | undefined,
): Promise<Result<Signatures>> {
  const { custody, disclosure } = await settingsOf(trx, round.ballot);
  if (custody === 'server') return ok({ seal_signature: null, tally_signature: null });
  const { seal, tally } = round;
  if (signed === undefined || seal === null || tally === null)
    return fail('countersignature-missing');
  const me = (await custodiansOf(trx, round)).find(({ account }) => account === hand.account);
  const key = me?.key ?? new Uint8Array(0);
  const holds =
    (await verifySignature(key, await countersignMessage(seal), signed.seal)) &&
    (await verifySignature(key, await countersignMessage(tally), signed.tally));
  if (!holds) return fail('key-signature');
  if (disclosure === 'ballots' && room.keys.count(round.id) === undefined) {
    const publicKey = knownBase64url(round.count_key ?? '');
    const scalar = signed.countKey ?? new Uint8Array(0);
    if ((await countKeyPair(scalar, publicKey)) === undefined)
      return fail('count-key-does-not-fit');
    room.keys.keepCount(round.id, { scalar, publicKey });
  }
  return ok({ seal_signature: signed.seal, tally_signature: signed.tally });
}

/** The countersignatures of a round as its bundle carries them. */
export async function countersignaturesOf(db: Executor, round: StoredRound) {
  const rows = await db
    .selectFrom('round_scrutineer')
    .innerJoin('scrutineer_key', (join) =>
      join
        .onRef('scrutineer_key.account', '=', 'round_scrutineer.account')
        .on('scrutineer_key.session', '=', round.session),
    )
    .select(['scrutineer_key.key', 'seal_signature', 'tally_signature'])
    .where('round', '=', round.id)
    .orderBy('scrutineer_key.key')
    .execute();
  return rows.flatMap(({ key, seal_signature: seal, tally_signature: tally }) =>
    seal === null || tally === null
      ? []
      : [
          {
            key: toBase64url(new Uint8Array(key)),
            seal: toBase64url(new Uint8Array(seal)),
            tally: toBase64url(new Uint8Array(tally)),
          },
        ],
  );
}
