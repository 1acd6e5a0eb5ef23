import { compareReadings, type Reading } from '../../shared/ballot/custody.ts';
import type { Count } from '../../shared/ballot/count.ts';
import { outcomeFrom } from '../../shared/ballot/outcome.ts';
import { readUnusedBody } from '../../shared/ballot/protocol/body.ts';
import { toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { countBox } from '../../shared/ballot/protocol/count-box.ts';
import { countKeyPair } from '../../shared/ballot/protocol/count-key.ts';
import { recordHash, type TallyPayload } from '../../shared/ballot/protocol/records.ts';
import { unusedRoot } from '../../shared/ballot/protocol/trees.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Actor } from '../platform/acts/acts.ts';
import { namesOf, once, type BallotRoom, type Done } from './ballot-room.ts';
import { giveReading } from './custody-acts.ts';
import { readingsOf } from './custody-rows.ts';
import { countReplaced } from './desk/rows.ts';
import { signRecord } from './record-signing.ts';
import { settingsOf } from './round-facts.ts';
import { act, SYSTEM_HAND, type Hand } from './rostrum.ts';
import { rootOf, storedRound, type StoredRound } from './stored-round.ts';
import { doneByVoid, voidRound } from './void-act.ts';

/**
 * Counts a sealed round (计票): every ballot is checked again, opened, judged
 * by the rules and summed; the record key signs the tally. With the count key
 * in the scrutineers' hands it asks them to count, each alone. Fails with
 * `papers-still-returning` in the first seconds after sealing, `keys-lost`
 * without the count key, `box-altered` when the box is not the one that was
 * sealed: such a round can only be voided. More papers than were issued make
 * it void (`too-many-papers`). While the scrutineers count they have been asked
 * already: repeated, it changes nothing, and fails with `readings-differ`.
 */
export async function countRound(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Result<{ readonly done: boolean }>> {
  // Asked first for the guard alone: opening the box takes its time and holds no transaction.
  const may = await act(room, body, round, 'count', hand, async () => ok(undefined));
  if (!may.ok && may.failure.code === 'scrutineers-counting') return ok({ done: true });
  if (!may.ok || may.value.done) return doneByVoid(room, round, may, 'too-many-papers');
  // Who led when it was asked for leads to its end, whoever takes over meanwhile.
  const { account, name, roles } = hand;
  const counting = { account, name, roles };
  return once(room.underWay, `count ${round}`, () => countNow(room, body, round, counting));
}

async function countNow(room: BallotRoom, body: string, round: string, hand: Hand): Promise<Done> {
  const stored = await storedRound(room.platform.db, round);
  if (stored === undefined) return fail('no-such-round');
  await room.office.countBegun(round);
  await room.store.seal(round, 'unused');
  if (stored.count_key !== null) return askScrutineers(room, body, stored, hand);
  const counted = await openBox(room, stored);
  return counted.ok ? signTally(room, body, stored, hand, counted.value) : counted;
}

/** From now on the sealed box is shown to its scrutineers, whose shares open it. */
async function askScrutineers(
  room: BallotRoom,
  body: string,
  round: StoredRound,
  hand: Hand,
): Promise<Done> {
  if (round.counting_at !== null) return settleReadings(room, body, round.id);
  return act(room, body, round.id, 'count', hand, async ({ trx, at, record }) => {
    await trx
      .updateTable('round')
      .set({ counting_at: at })
      .where('id', '=', round.id)
      .where('counting_at', 'is', null)
      .execute();
    record({ kind: 'count-begun' });
    return ok(undefined);
  });
}

/**
 * Takes what a scrutineer has counted alone, and signs the tally once enough of
 * them have found the same and nobody another. Fails as `giveReading`.
 */
export async function receiveReading(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Actor,
  reading: Reading,
): Promise<Result<void>> {
  const stored = await storedRound(room.platform.db, round);
  if (stored === undefined || stored.body !== body) return fail('no-such-round');
  if (stored.counting_at !== null && stored.state === 'sealed') {
    const unused = toBase64url(await unusedRoot(await unusedPapers(room, stored)));
    if (reading.unusedRoot !== unused) return fail('reading-does-not-fit');
  }
  const given = await giveReading(room, body, round, hand, reading);
  if (!given.ok) return given;
  const settled = await settleReadings(room, body, round);
  return settled.ok ? ok(undefined) : settled;
}

/** Signs the tally that the scrutineers agree on; without agreement it changes nothing. Repeated, neither. */
export async function settleReadings(room: BallotRoom, body: string, round: string): Promise<Done> {
  const { db } = room.platform;
  const stored = await storedRound(db, round);
  if (stored?.state !== 'sealed' || stored.counting_at === null) return ok({ done: true });
  const { scrutineersNeeded } = await settingsOf(db, stored.ballot);
  const { agreed } = compareReadings(await readingsOf(db, round), scrutineersNeeded);
  if (agreed === undefined) return ok({ done: false });
  return once(room.underWay, `count ${round}`, async () =>
    signTally(room, body, stored, SYSTEM_HAND, await countOf(stored, agreed)),
  );
}

/** The agreed figures with what follows from them by the rules. */
async function countOf(round: StoredRound, reading: Reading): Promise<Count> {
  const { payload } = await namesOf(round);
  const { valid, invalid, blank, votes } = reading;
  const issued = round.issued ?? 0;
  const returned = valid + invalid;
  const { allDeputies, rules } = payload;
  const figures = { allDeputies, present: round.present ?? 0, issued, returned, valid };
  return { issued, returned, valid, invalid, blank, ...outcomeFrom(votes, rules, figures) };
}

/** Signs what was counted. */
async function signTally(
  room: BallotRoom,
  body: string,
  stored: StoredRound,
  hand: Hand,
  count: Count,
): Promise<Done> {
  const unused = await unusedPapers(room, stored);
  const replaced = await countReplaced(room.platform.db, stored.id);
  const missing = count.issued + replaced - count.returned - unused.length;
  if (missing < 0 && count.outcome !== 'void')
    return voidRound(room, body, stored.id, SYSTEM_HAND, 'too-many-papers', '');
  const { returned, issued, blank, valid, invalid, results, elected, tied, vacant, outcome } =
    count;
  const payload: TallyPayload = {
    round: toBase64url(await recordHash(stored.record ?? '')),
    seal: toBase64url(await recordHash(stored.seal ?? '')),
    issued,
    replaced,
    returned,
    unused: unused.length,
    missing: Math.max(missing, 0),
    unusedRoot: toBase64url(await unusedRoot(unused)),
    blank,
    valid,
    invalid,
    results,
    elected,
    tied,
    vacant,
    outcome,
  };
  const { privateKey, publicJwk } = room.platform.keys.record;
  const tally = await signRecord('piaojue-tally', payload, privateKey, publicJwk.kid);
  return act(room, body, stored.id, 'count', hand, async ({ trx, at, record }) => {
    await trx
      .updateTable('round')
      .set({ state: 'counted', counted_at: at, unused: unused.length, tally })
      .where('id', '=', stored.id)
      .execute();
    record({
      kind: 'round-counted',
      detail: {
        issued,
        replaced,
        returned,
        unused: unused.length,
        valid,
        invalid,
        tally: toBase64url(await recordHash(tally)),
      },
    });
    return ok(undefined);
  });
}

/** Opens every ballot of the sealed box and counts it. */
async function openBox(
  room: BallotRoom,
  round: StoredRound,
): Promise<Result<Count, 'box-altered' | 'keys-lost'>> {
  const { R, payload } = await namesOf(round);
  const key = room.keys.count(round.id);
  const keys = key === undefined ? undefined : await countKeyPair(key.scalar, key.publicKey);
  if (keys === undefined || key === undefined || toBase64url(key.publicKey) !== payload.countKey)
    return fail('keys-lost');
  if (round.seal === null) return fail('box-altered');
  const { present, issued } = round;
  const box = { R, payload, root: rootOf(round.seal), present: present ?? 0, issued: issued ?? 0 };
  return countBox({ ...box, bodies: bodiesOf(room, round.id) }, keys);
}

/** The ballots of a sealed box as they were sent, in its order. */
export async function* bodiesOf(room: BallotRoom, round: string): AsyncGenerator<Bytes> {
  for await (const { body } of room.store.rows(round, 'ballot')) yield new Uint8Array(body);
}

/** The unused papers as they were returned, in the order of their tree. */
export async function* unusedBodiesOf(room: BallotRoom, round: string): AsyncGenerator<Bytes> {
  for await (const { body } of room.store.rows(round, 'unused')) yield new Uint8Array(body);
}

/** The papers that came back unused, in the order of their tree. */
async function unusedPapers(room: BallotRoom, round: StoredRound): Promise<readonly Bytes[]> {
  const papers: Bytes[] = [];
  for await (const row of room.store.rows(round.id, 'unused')) {
    if (!readUnusedBody(new Uint8Array(row.body)).ok)
      throw new Error('an unused paper cannot be read');
    papers.push(new Uint8Array(row.paper));
  }
  return papers;
}
