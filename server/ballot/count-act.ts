import { addBallot, finishCount, startCount, type Count } from '../../shared/ballot/count.ts';
import { readChoices } from '../../shared/ballot/choices.ts';
import { KINDS } from '../../shared/ballot/kinds/kinds.ts';
import { issuerKey, verifyPaper } from '../../shared/ballot/protocol/blind.ts';
import { readCastBody, readUnusedBody } from '../../shared/ballot/protocol/body.ts';
import { equalBytes, sha256, toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { ballotMessage, paperHash, paperMessage } from '../../shared/ballot/protocol/messages.ts';
import { recordHash, type TallyPayload } from '../../shared/ballot/protocol/records.ts';
import { countKeyPair, openSealed } from '../../shared/ballot/protocol/count-key.ts';
import { verifySignature } from '../../shared/ballot/protocol/signatures.ts';
import { boxRoot, unusedRoot, type BoxEntry } from '../../shared/ballot/protocol/trees.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { namesOf, once, type BallotRoom } from './ballot-room.ts';
import { signRecord } from './record-signing.ts';
import { act, SYSTEM_HAND, type Hand } from './rostrum.ts';
import { rootOf } from './seal-act.ts';
import { storedRound, type StoredRound } from './stored-round.ts';
import { doneByVoid, voidRound } from './void-act.ts';

/**
 * Counts a sealed round (计票): every ballot is checked again, opened, judged
 * by the rules and summed; the record key signs the tally. Fails with
 * `papers-still-returning` in the first seconds after sealing, `keys-lost`
 * without the count key, `box-altered` when the box is not the one that was
 * sealed: such a round can only be voided. More papers than were issued make
 * it void (`too-many-papers`).
 */
export async function countRound(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Result<{ readonly done: boolean }>> {
  // Asked first for the guard alone: opening the box takes its time and holds no transaction.
  const may = await act(room, body, round, 'count', hand, async () => ok(undefined));
  if (!may.ok || may.value.done) return doneByVoid(room, round, may, 'too-many-papers');
  return once(room.underWay, `count ${round}`, () => countNow(room, body, round, hand));
}

async function countNow(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Result<{ readonly done: boolean }>> {
  const stored = await storedRound(room.platform.db, round);
  if (stored === undefined) return fail('no-such-round');
  await room.office.countBegun(round);
  await room.store.seal(round, 'unused');
  const counted = await openBox(room, stored);
  if (!counted.ok) return counted;
  const unused = await unusedPapers(room, stored);
  const { count } = counted.value;
  const missing = count.issued - count.returned - unused.length;
  if (missing < 0 && count.outcome !== 'void')
    return voidRound(room, body, round, SYSTEM_HAND, 'too-many-papers', '');
  const { returned, issued, blank, valid, invalid, results, elected, tied, vacant, outcome } =
    count;
  const payload: TallyPayload = {
    round: toBase64url(await recordHash(stored.record ?? '')),
    seal: toBase64url(await recordHash(stored.seal ?? '')),
    issued,
    replaced: 0,
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
  return act(room, body, round, 'count', hand, async ({ trx, at, record }) => {
    await trx
      .updateTable('round')
      .set({ state: 'counted', counted_at: at, unused: unused.length, tally })
      .where('id', '=', round)
      .execute();
    record({
      kind: 'round-counted',
      detail: {
        issued,
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
): Promise<Result<{ readonly count: Count }, 'box-altered' | 'keys-lost'>> {
  const { R, payload } = await namesOf(round);
  const key = room.keys.count(round.id);
  const keys = key === undefined ? undefined : await countKeyPair(key.scalar, key.publicKey);
  if (keys === undefined || key === undefined || toBase64url(key.publicKey) !== payload.countKey)
    return fail('keys-lost');
  const issuer = await issuerKey(payload.issuer);
  const codes = payload.candidates.map((candidate) => candidate.code);
  const kind = KINDS[payload.rules.choice];
  const counting = startCount(
    {
      ...payload.rules,
      allDeputies: payload.allDeputies,
      present: round.present ?? 0,
      issued: round.issued ?? 0,
    },
    codes,
  );
  const entries: BoxEntry[] = [];
  for await (const row of room.store.rows(round.id, 'ballot')) {
    const body = new Uint8Array(row.body);
    const ballot = readCastBody(body, payload.choicesLength);
    if (!ballot.ok) return fail('box-altered');
    const { key: ballotKey, signature, sealed, ballotSignature } = ballot.value;
    const sound =
      equalBytes(await paperHash(R, ballotKey), row.paper) &&
      (await verifyPaper(issuer, paperMessage(R, ballotKey), signature)) &&
      (await verifySignature(ballotKey, await ballotMessage(R, sealed), ballotSignature));
    if (!sound) return fail('box-altered');
    entries.push({ paper: row.paper, ballot: await sha256(body) });
    const plaintext = await openSealed(keys, R, ballotKey, sealed);
    addBallot(
      counting,
      plaintext === undefined ? undefined : readChoices(codes, kind.marks, plaintext),
    );
  }
  if (round.seal === null || !equalBytes(await boxRoot(entries), rootOf(round.seal)))
    return fail('box-altered');
  return ok({ count: finishCount(counting) });
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
