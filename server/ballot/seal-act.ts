import { sha256, toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { recordHash, type SealPayload } from '../../shared/ballot/protocol/records.ts';
import {
  boxRoot,
  byDeputyAndVia,
  issuedRoot,
  type BoxEntry,
  type IssuedEntry,
} from '../../shared/ballot/protocol/trees.ts';
import { SMALLEST_SECRET_VOTE } from '../../shared/ballot/secrecy.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import { once, type BallotRoom } from './ballot-room.ts';
import { tellerSignatures } from './desk/rows.ts';
import { rollOf } from './open-act.ts';
import { signRecord } from './record-signing.ts';
import { act, SYSTEM_HAND, type Hand } from './rostrum.ts';
import { storedRound } from './stored-round.ts';
import { doneByVoid, voidRound } from './void-act.ts';

/**
 * Seals the box (封箱): no ballot is taken from now on, every one acknowledged
 * is in it. Fewer than five ballots make the round void (`too-few-ballots`).
 *
 * The steps, each repeatable after a crash: a mark `closing` is durable before
 * the issuer key is erased; the box is rewritten in canonical order; the trees
 * are built and the seal signed.
 */
export async function sealRound(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Result<{ readonly done: boolean }>> {
  const begun = await act(
    room,
    body,
    round,
    'seal',
    hand,
    async ({ trx, round: stored, record }) => {
      if (stored.closing === 1) return ok(undefined);
      await trx.updateTable('round').set({ closing: 1 }).where('id', '=', round).execute();
      record({ kind: 'sealing-begun' });
      return ok(undefined);
    },
  );
  if (!begun.ok || begun.value.done) return doneByVoid(room, round, begun, 'too-few-ballots');
  return once(room.underWay, `seal ${round}`, () => finishSealing(room, body, round));
}

/** Carries a sealing that has begun to its end; also called at start for one that a crash interrupted. */
export async function finishSealing(
  room: BallotRoom,
  body: string,
  round: string,
): Promise<Result<{ readonly done: boolean }>> {
  await room.office.close(round);
  room.active.delete(round);
  room.keys.eraseIssuer(round);
  await room.store.seal(round, 'ballot');
  const entries = await boxEntries(room, round);
  const { db } = room.platform;
  if (entries.length < SMALLEST_SECRET_VOTE)
    return voidRound(room, body, round, SYSTEM_HAND, 'too-few-ballots', '');
  await room.store.make(round, 'unused');
  const sealed = await act(room, body, round, 'seal', SYSTEM_HAND, async (step) => {
    const issued = await issuedEntries(step.trx, round);
    const payload: SealPayload = {
      round: toBase64url(await recordHash(step.round.record ?? '')),
      opening: toBase64url(await recordHash(step.round.opening ?? '')),
      issued: issued.filter(({ via }) => via !== 'replacement').length,
      returned: entries.length,
      issuedRoot: toBase64url(await issuedRoot(issued)),
      boxRoot: toBase64url(await boxRoot(entries)),
    };
    const { privateKey, publicJwk } = room.platform.keys.record;
    const seal = await signRecord('piaojue-seal', payload, privateKey, publicJwk.kid);
    await step.trx
      .updateTable('round')
      .set({
        state: 'sealed',
        sealed_at: step.at,
        issued: payload.issued,
        returned: payload.returned,
        unused: 0,
        seal,
      })
      .where('id', '=', round)
      .execute();
    step.record({
      kind: 'box-sealed',
      detail: { issued: payload.issued, returned: payload.returned, boxRoot: payload.boxRoot },
    });
    return ok(undefined);
  });
  if (!sealed.ok) return sealed;
  room.ticked.delete(round);
  await room.office.sealed(round);
  const stored = await storedRound(db, round);
  if (stored?.state !== 'sealed') throw new Error('the box is sealed but the round is not');
  return ok({ done: false });
}

/** Papers and ballot hashes of a sealed box in canonical order. */
export async function boxEntries(room: BallotRoom, round: string): Promise<readonly BoxEntry[]> {
  const entries: BoxEntry[] = [];
  for await (const { paper, body } of room.store.rows(round, 'ballot'))
    entries.push({ paper, ballot: await sha256(new Uint8Array(body)) });
  return entries;
}

/** The names that took a paper, with their requests, in the order of their tree. */
export async function issuedEntries(db: Executor, round: string): Promise<readonly IssuedEntry[]> {
  const keys = new Map((await rollOf(db, round)).map((entry) => [entry.deputy, entry.deviceKey]));
  const tellers = await tellerSignatures(db, round);
  const first = await db.selectFrom('issuance').selectAll().where('round', '=', round).execute();
  const second = await db
    .selectFrom('replacement')
    .selectAll()
    .where('round', '=', round)
    .execute();
  return [
    ...first.map(({ deputy, via, blinded, key, signature }) => ({
      deputy,
      via,
      blinded: new Uint8Array(blinded),
      key: knownKey(key === null ? keys.get(deputy) : key),
      signature: new Uint8Array(signature),
      // Whoever got a paper on the own device while a teller had signed at the desk needed nobody.
      tellers: via === 'device' ? [] : tellers(deputy, 'first'),
    })),
    ...second.map(({ deputy, blinded, key, signature }) => ({
      deputy,
      via: 'replacement' as const,
      blinded: new Uint8Array(blinded),
      key: new Uint8Array(key),
      signature: new Uint8Array(signature),
      tellers: tellers(deputy, 'second'),
    })),
  ].toSorted(byDeputyAndVia);
}

function knownKey(key: Uint8Array | null | undefined): Bytes {
  if (key === null || key === undefined) throw new Error('a paper was issued without a key');
  return new Uint8Array(key);
}
