import { moment } from '../../shared/chance.ts';
import { isReadingOf, type Reading } from '../../shared/ballot/custody.ts';
import { equalBytes, toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { enrolMessage } from '../../shared/ballot/protocol/shares.ts';
import { isPublicKey, verifySignature } from '../../shared/ballot/protocol/signatures.ts';
import type { RoundState } from '../../shared/ballot/round.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { BallotRoom } from './ballot-room.ts';
import { custodiansOf, dealtShares, type StoredCustodian } from './custody-rows.ts';
import { settingsOf } from './round-facts.ts';
import { topicsOf } from './rostrum.ts';
import { rootOf, storedRound, type StoredRound } from './stored-round.ts';

// Acts of the scrutineers before and after the vote, while the count key is in
// their hands. None of them ever carries the key or an unsealed share.

interface Custody {
  readonly trx: Executor;
  readonly round: StoredRound;
  readonly me: StoredCustodian;
  readonly all: readonly StoredCustodian[];
  readonly record: (deed: Pick<Deed, 'kind' | 'detail'>) => void;
}

/**
 * One act of a scrutineer of this round. Fails with `no-such-round`,
 * `not-appointed`, `no-keys-here` when the server keeps the count key, and
 * `wrong-state` {act, state} outside the states given.
 */
function actOfScrutineer(
  room: BallotRoom,
  body: string,
  id: string,
  hand: Actor,
  states: readonly RoundState[],
  work: (custody: Custody) => Promise<Result<void>>,
): Promise<Result<void>> {
  return perform<void, string>(room.platform, body, hand, async (trx, record) => {
    const round = await storedRound(trx, id);
    if (round === undefined || round.body !== body) return fail('no-such-round');
    const all = await custodiansOf(trx, round);
    const me = all.find(({ account }) => account === hand.account);
    if (me === undefined) return fail('not-appointed');
    if ((await settingsOf(trx, round.ballot)).custody !== 'scrutineers')
      return fail('no-keys-here');
    if (!states.includes(round.state))
      return fail('wrong-state', { act: 'custody', state: round.state });
    return work({
      trx,
      round,
      me,
      all,
      record: (deed) => record({ ...deed, subject: `round/${id}`, topics: topicsOf(round) }),
    });
  });
}

/**
 * A scrutineer's browser enrols its keys for the session. Repeated with the
 * same keys it changes nothing. Other keys replace the first while no round of
 * the session holds them: shares that were sealed to the old ones are then
 * dealt anew. Fails with `key-signature` when the keys are not in one hand and
 * `keys-in-use` from the round's signing to its end.
 */
export function enrolKeys(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Actor,
  { key, sealKey, signature }: Readonly<Record<'key' | 'sealKey' | 'signature', Bytes>>,
): Promise<Result<void>> {
  const states: readonly RoundState[] = ['draft', 'ready', 'open', 'sealed', 'counted'];
  return actOfScrutineer(room, body, round, hand, states, async (custody) => {
    const { trx, round: stored, me, record } = custody;
    const isMine =
      (await isPublicKey(sealKey)) &&
      (await verifySignature(key, enrolMessage(stored.session, sealKey), signature));
    if (!isMine) return fail('key-signature');
    const same =
      me.key !== undefined &&
      me.sealKey !== undefined &&
      equalBytes(me.key, key) &&
      equalBytes(me.sealKey, sealKey);
    if (same) return ok(undefined);
    if (stored.state !== 'draft') return fail('keys-in-use');
    const of = { session: stored.session, account: me.account };
    await trx
      .deleteFrom('scrutineer_key')
      .where('session', '=', of.session)
      .where('account', '=', of.account)
      .execute();
    await trx
      .insertInto('scrutineer_key')
      .values({ ...of, key, seal_key: sealKey })
      .execute();
    if (me.key !== undefined) await takeBack(trx, stored.id);
    record({ kind: 'scrutineer-key-enrolled', detail: { name: me.name } });
    return ok(undefined);
  });
}

/** Forgets a count key that was dealt to keys or people of before; it has sealed nothing yet. */
export async function takeBack(trx: Executor, round: string): Promise<void> {
  await trx.deleteFrom('dealt_share').where('round', '=', round).execute();
  await trx.updateTable('round').set({ count_key: null }).where('id', '=', round).execute();
}

export interface Dealing {
  readonly countKey: Bytes;
  readonly shares: readonly {
    readonly account: string;
    readonly sealed: Bytes;
    readonly check: Bytes;
  }[];
}

/**
 * The chief scrutineer's page hands over the public count key it has made and
 * the three shares, each sealed to its holder's page. Until the round is signed
 * another dealing replaces the first. Fails with `only-the-chief`,
 * `scrutineer-keys-missing` {missing}, `shares-not-theirs` unless there is one
 * share for each holder.
 */
export function dealShares(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Actor,
  { countKey, shares }: Dealing,
): Promise<Result<void>> {
  return actOfScrutineer(room, body, round, hand, ['draft'], async (custody) => {
    const { trx, round: stored, me, all, record } = custody;
    if (!me.chief) return fail('only-the-chief');
    const missing = all.filter(({ key }) => key === undefined).length;
    if (missing > 0) return fail('scrutineer-keys-missing', { missing });
    const holders = all.filter(({ holder }) => holder).map(({ account }) => account);
    const dealtTo = new Set(shares.map(({ account }) => account));
    const fits = dealtTo.size === shares.length && holders.every((account) => dealtTo.has(account));
    if (!fits || shares.length !== holders.length) return fail('shares-not-theirs');
    if (!(await isPublicKey(countKey))) return fail('count-key-does-not-fit');
    const text = toBase64url(countKey);
    if (stored.count_key === text) return ok(undefined);
    await takeBack(trx, round);
    await trx.updateTable('round').set({ count_key: text }).where('id', '=', round).execute();
    for (const { account, sealed, check } of shares)
      await trx
        .insertInto('dealt_share')
        .values({ round, account, sealed, share_check: check, kept_at: null })
        .execute();
    record({ kind: 'count-key-dealt', detail: { countKey: text, shares: shares.length } });
    return ok(undefined);
  });
}

/** A holder says that the share has arrived, opens, and is kept. Repeated, it changes nothing. Fails with `no-share`. */
export function keepShare(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Actor,
  countKey: string,
): Promise<Result<void>> {
  return actOfScrutineer(room, body, round, hand, ['draft'], async (custody) => {
    const { trx, round: stored, me, record } = custody;
    const mine = (await dealtShares(trx, round)).get(me.account);
    if (mine === undefined || stored.count_key !== countKey) return fail('no-share');
    if (mine.kept_at !== null) return ok(undefined);
    await trx
      .updateTable('dealt_share')
      .set({ kept_at: moment(room.platform.clock) })
      .where('round', '=', round)
      .where('account', '=', me.account)
      .execute();
    record({ kind: 'share-kept', detail: { name: me.name } });
    return ok(undefined);
  });
}

/**
 * After the box is sealed and the count asked for, a holder seals the share to
 * the pages of the other scrutineers. Repeated, the last one counts. Fails with
 * `count-not-begun`, `no-share`, `shares-not-theirs`.
 */
export function releaseShare(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Actor,
  shares: readonly { readonly account: string; readonly sealed: Bytes }[],
): Promise<Result<void>> {
  return actOfScrutineer(room, body, round, hand, ['sealed'], async (custody) => {
    const { trx, round: stored, me, all, record } = custody;
    if (stored.counting_at === null) return fail('count-not-begun');
    if (!me.holder) return fail('no-share');
    const others = all.filter(({ account }) => account !== me.account);
    const readers = new Set(shares.map(({ account }) => account));
    const fits =
      readers.size === shares.length && others.every(({ account }) => readers.has(account));
    if (!fits || shares.length !== others.length) return fail('shares-not-theirs');
    const before = await trx
      .deleteFrom('released_share')
      .where('round', '=', round)
      .where('holder', '=', me.account)
      .executeTakeFirst();
    await trx
      .insertInto('released_share')
      .values(
        shares.map(({ account, sealed }) => ({
          round,
          holder: me.account,
          reader: account,
          sealed,
        })),
      )
      .execute();
    if (before.numDeletedRows === 0n) record({ kind: 'share-released', detail: { name: me.name } });
    return ok(undefined);
  });
}

/**
 * A scrutineer hands in what they have counted alone; another count replaces
 * it until the tally is signed. What they found is in the log only as a tally
 * that all agree on. Fails with `count-not-begun`, and `reading-does-not-fit`
 * when it cannot be a count of this box.
 */
export function giveReading(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Actor,
  reading: Reading,
): Promise<Result<void>> {
  return actOfScrutineer(room, body, round, hand, ['sealed'], async (custody) => {
    const { trx, round: stored, me, record } = custody;
    if (stored.counting_at === null || stored.seal === null) return fail('count-not-begun');
    const codes = stored.candidates.map(({ code }) => code);
    const fits =
      isReadingOf(reading, codes, stored.returned ?? 0) &&
      reading.boxRoot === toBase64url(rootOf(stored.seal));
    if (!fits) return fail('reading-does-not-fit');
    const values = { reading: JSON.stringify(reading), at: moment(room.platform.clock) };
    await trx
      .insertInto('scrutineer_reading')
      .values({ round, account: me.account, ...values })
      .onConflict((conflict) => conflict.columns(['round', 'account']).doUpdateSet(values))
      .execute();
    record({ kind: 'reading-given', detail: { name: me.name } });
    return ok(undefined);
  });
}
