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
import { custodiansOf, dealtShares, readingsOf, type StoredCustodian } from './custody-rows.ts';
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
 * One act of a scrutineer of this round, in this state of it; where its effect
 * is already there it changes nothing, in whatever state. Fails with
 * `no-such-round`, `not-appointed`, `no-keys-here` when the server keeps the
 * count key, and `wrong-state` {act, state}, or what stands for it.
 */
function actOfScrutineer(
  room: BallotRoom,
  body: string,
  id: string,
  hand: Actor,
  state: RoundState,
  isDone: (custody: Custody) => boolean | Promise<boolean>,
  work: (custody: Custody) => Promise<Result<void>>,
  late: 'wrong-state' | 'keys-in-use' = 'wrong-state',
): Promise<Result<void>> {
  return perform<void, string>(room.platform, body, hand, async (trx, record) => {
    const round = await storedRound(trx, id);
    if (round === undefined || round.body !== body) return fail('no-such-round');
    const all = await custodiansOf(trx, round);
    const me = all.find(({ account }) => account === hand.account);
    if (me === undefined) return fail('not-appointed');
    if ((await settingsOf(trx, round.ballot)).custody !== 'scrutineers')
      return fail('no-keys-here');
    const custody: Custody = {
      trx,
      round,
      me,
      all,
      record: (deed) => record({ ...deed, subject: `round/${id}`, topics: topicsOf(round) }),
    };
    if (await isDone(custody)) return ok(undefined);
    if (round.state !== state) return fail(late, { act: 'custody', state: round.state });
    return work(custody);
  });
}

/**
 * A scrutineer's browser enrols its keys for the session. Repeated with the
 * same keys it changes nothing. Other keys replace the first while no round of
 * the session holds them: shares that were sealed to the old ones are then
 * dealt anew. Fails with `key-signature` when the keys are not in one hand and
 * `keys-in-use` once a round holds the first ones, or when they are another's.
 */
export function enrolKeys(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Actor,
  { key, sealKey, signature }: Readonly<Record<'key' | 'sealKey' | 'signature', Bytes>>,
): Promise<Result<void>> {
  const isDone = ({ me }: Custody): boolean =>
    me.key !== undefined &&
    me.sealKey !== undefined &&
    equalBytes(me.key, key) &&
    equalBytes(me.sealKey, sealKey);
  return actOfScrutineer(
    room,
    body,
    round,
    hand,
    'draft',
    isDone,
    async (custody) => {
      const { trx, round: stored, me, all, record } = custody;
      const isMine =
        (await isPublicKey(sealKey)) &&
        (await verifySignature(key, enrolMessage(stored.session, sealKey), signature));
      if (!isMine) return fail('key-signature');
      if (all.some((one) => one !== me && one.key !== undefined && equalBytes(one.key, key)))
        return fail('keys-in-use');
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
    },
    'keys-in-use',
  );
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
  const text = toBase64url(countKey);
  const isDone = ({ round: stored }: Custody): boolean => stored.count_key === text;
  return actOfScrutineer(room, body, round, hand, 'draft', isDone, async (custody) => {
    const { trx, me, all, record } = custody;
    if (!me.chief) return fail('only-the-chief');
    const missing = all.filter(({ key }) => key === undefined).length;
    if (missing > 0) return fail('scrutineer-keys-missing', { missing });
    const holders = all.filter(({ holder }) => holder).map(({ account }) => account);
    const dealtTo = new Set(shares.map(({ account }) => account));
    const fits = dealtTo.size === shares.length && holders.every((account) => dealtTo.has(account));
    if (!fits || shares.length !== holders.length) return fail('shares-not-theirs');
    if (!(await isPublicKey(countKey))) return fail('count-key-does-not-fit');
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
  const shareOf = async ({ trx, round: stored, me }: Custody) =>
    stored.count_key === countKey ? (await dealtShares(trx, round)).get(me.account) : undefined;
  const isDone = async (custody: Custody): Promise<boolean> =>
    ((await shareOf(custody))?.kept_at ?? null) !== null;
  return actOfScrutineer(room, body, round, hand, 'draft', isDone, async (custody) => {
    const { trx, me, record } = custody;
    if ((await shareOf(custody)) === undefined) return fail('no-share');
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
  // Once there is a tally, nobody needs a share any more.
  const isDone = ({ round: { tally } }: Custody): boolean => tally !== null;
  return actOfScrutineer(room, body, round, hand, 'sealed', isDone, async (custody) => {
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
  const text = JSON.stringify(reading);
  const isDone = async ({ trx, me }: Custody): Promise<boolean> => {
    const given = (await readingsOf(trx, round)).get(me.account);
    return given !== undefined && JSON.stringify(given) === text;
  };
  return actOfScrutineer(room, body, round, hand, 'sealed', isDone, async (custody) => {
    const { trx, round: stored, me, record } = custody;
    if (stored.counting_at === null || stored.seal === null) return fail('count-not-begun');
    const codes = stored.candidates.map(({ code }) => code);
    const fits =
      isReadingOf(reading, codes, stored.returned ?? 0) &&
      reading.boxRoot === toBase64url(rootOf(stored.seal));
    if (!fits) return fail('reading-does-not-fit');
    const values = { reading: text, at: moment(room.platform.clock) };
    await trx
      .insertInto('scrutineer_reading')
      .values({ round, account: me.account, ...values })
      .onConflict((conflict) => conflict.columns(['round', 'account']).doUpdateSet(values))
      .execute();
    record({ kind: 'reading-given', detail: { name: me.name } });
    return ok(undefined);
  });
}
