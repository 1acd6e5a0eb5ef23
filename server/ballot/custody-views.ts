import {
  compareReadings,
  type CustodyDesk,
  type CustodyView,
  type SealedBoxView,
} from '../../shared/ballot/custody.ts';
import type { BallotSettings } from '../../shared/ballot/model.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { keysReadOut } from '../../shared/ballot/protocol/shares.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { BallotRoom } from './ballot-room.ts';
import { bodiesOf, unusedBodiesOf } from './count-act.ts';
import { custodiansOf, dealtShares, readingsOf, type StoredCustodian } from './custody-rows.ts';
import { settingsOf } from './round-facts.ts';
import { storedRound, type StoredRound } from './stored-round.ts';

/** Where the keys of a round are; null when the server keeps the count key. */
export async function custodyView(
  db: Executor,
  round: StoredRound,
  { custody, scrutineersNeeded }: BallotSettings,
): Promise<CustodyView | null> {
  if (custody === 'server') return null;
  const dealt = await dealtShares(db, round.id);
  const released = await db
    .selectFrom('released_share')
    .select('holder')
    .distinct()
    .where('round', '=', round.id)
    .execute();
  const { states } = compareReadings(await readingsOf(db, round.id), scrutineersNeeded);
  const custodians: CustodyView['custodians'][number][] = [];
  for (const one of await custodiansOf(db, round)) {
    const { account, name, chief, holder } = one;
    custodians.push({
      account,
      name,
      chief,
      holder,
      keys: await readOutOf(one),
      shareKept: (dealt.get(account)?.kept_at ?? null) !== null,
      shareReleased: released.some((share) => share.holder === account),
      reading: states.get(account) ?? 'missing',
    });
  }
  return { custodians, dealt: round.count_key !== null, countBegunAt: round.counting_at };
}

function readOutOf({ key, sealKey }: StoredCustodian): Promise<string> | null {
  return key === undefined || sealKey === undefined ? null : keysReadOut({ key, sealKey });
}

/**
 * The desk of one scrutineer of a round: only what is sealed to their page.
 * What the others have counted is shown once one has counted oneself. Fails
 * with `no-such-round`, `not-appointed`, `no-keys-here`.
 */
export async function custodyDesk(
  { platform: { db } }: BallotRoom,
  body: string,
  id: string,
  account: string,
): Promise<Result<CustodyDesk>> {
  const round = await storedRound(db, id);
  if (round === undefined || round.body !== body) return fail('no-such-round');
  const all = await custodiansOf(db, round);
  if (!all.some((one) => one.account === account)) return fail('not-appointed');
  if ((await settingsOf(db, round.ballot)).custody === 'server') return fail('no-keys-here');
  const dealt = await dealtShares(db, id);
  const readings = await readingsOf(db, id);
  const released = await db
    .selectFrom('released_share')
    .select(['holder', 'sealed'])
    .where('round', '=', id)
    .where('reader', '=', account)
    .orderBy('holder')
    .execute();
  const mine = dealt.get(account);
  const { seal, tally } = round;
  return ok({
    round: id,
    session: round.session,
    countKey: round.count_key,
    checks: [...dealt.values()].map((share) => text(share.share_check)),
    custodians: all.map((one) => ({
      account: one.account,
      name: one.name,
      chief: one.chief,
      holder: one.holder,
      key: one.key === undefined ? null : toBase64url(one.key),
      sealKey: one.sealKey === undefined ? null : toBase64url(one.sealKey),
      reading: readings.has(account) ? (readings.get(one.account) ?? null) : null,
    })),
    dealt: mine === undefined ? null : text(mine.sealed),
    released: released.map(({ holder, sealed }) => ({ holder, sealed: text(sealed) })),
    signed: seal === null || tally === null ? null : { seal, tally },
  });
}

const text = (stored: Uint8Array): string => toBase64url(new Uint8Array(stored));

/** The sealed box for one of its scrutineers. Fails as `custodyDesk`, and with `count-not-begun`. */
export async function sealedBox(
  room: BallotRoom,
  body: string,
  id: string,
  account: string,
): Promise<Result<SealedBoxView>> {
  const desk = await custodyDesk(room, body, id, account);
  if (!desk.ok) return desk;
  const round = await storedRound(room.platform.db, id);
  if (round === undefined || round.counting_at === null || round.state === 'void')
    return fail('count-not-begun');
  const { record, opening, seal } = round;
  if (record === null || opening === null || seal === null)
    throw new Error('a round that is counted has lost its records');
  const bodies: string[] = [];
  for await (const bytes of bodiesOf(room, id)) bodies.push(toBase64url(bytes));
  const unused: string[] = [];
  for await (const bytes of unusedBodiesOf(room, id)) unused.push(toBase64url(bytes));
  return ok({ record, opening, seal, bodies, unused });
}
