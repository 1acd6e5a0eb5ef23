import { fail, ok, type Result } from '../../result.ts';
import type { CustodyDesk, Reading, SealedBoxView } from '../custody.ts';
import type { Outcome } from '../model.ts';
import { outcomeFrom } from '../outcome.ts';
import { issuerKey, verifyPaper } from './blind.ts';
import { readUnusedBody } from './body.ts';
import { compareBytes, fromBase64url, knownBase64url, toBase64url, type Bytes } from './bytes.ts';
import { countBox } from './count-box.ts';
import { countKeyPair } from './count-key.ts';
import { countersignMessage, paperHash, paperMessage } from './messages.ts';
import { readRecord, recordHash, type RecordKeys } from './records.ts';
import {
  dealCountKey,
  enrolMessage,
  isShareOf,
  joinShares,
  newSealKeys,
  openShare,
  readShare,
  sealShare,
} from './shares.ts';
import { newSigningKeys, publicKeyBytes, sign } from './signatures.ts';
import { unusedRoot } from './trees.ts';

// What a scrutineer's page does with the keys in its hands; pages, simulation
// and tests keep and send, and do nothing of it themselves.

/** The keys of a scrutineer's browser; their private halves cannot leave it. */
export interface CustodianKeys {
  readonly signing: CryptoKeyPair;
  readonly sealing: CryptoKeyPair;
}

export async function newCustodianKeys(): Promise<CustodianKeys> {
  return { signing: await newSigningKeys(), sealing: await newSealKeys() };
}

/** What is sent to enrol these keys for a session. */
export async function enrolment(keys: CustodianKeys, session: string) {
  const sealKey = await publicKeyBytes(keys.sealing.publicKey);
  return {
    key: toBase64url(await publicKeyBytes(keys.signing.publicKey)),
    sealKey: toBase64url(sealKey),
    signature: toBase64url(await sign(keys.signing.privateKey, enrolMessage(session, sealKey))),
  };
}

/** Whether these are the keys that stand at the desk under this account. */
export async function areEnrolled(
  keys: CustodianKeys,
  desk: CustodyDesk,
  account: string,
): Promise<boolean> {
  const mine = desk.custodians.find((one) => one.account === account);
  return mine?.key === toBase64url(await publicKeyBytes(keys.signing.publicKey));
}

/**
 * The chief's deed: makes the count key and seals one share to each holder.
 * Fails with `scrutineer-keys-missing` {missing}.
 */
export async function dealing(desk: CustodyDesk) {
  const missing = desk.custodians.filter(({ sealKey }) => sealKey === null).length;
  if (missing > 0) return fail('scrutineer-keys-missing', { missing });
  const { publicKey, shares } = await dealCountKey(desk.round);
  const holders = desk.custodians.filter(({ holder }) => holder);
  const dealt = [];
  for (const [place, { account, sealKey }] of holders.entries()) {
    const part = shares[place];
    if (part === undefined || sealKey === null) continue;
    const sealed = await sealShare(desk.round, publicKey, knownBase64url(sealKey), part.share);
    dealt.push({ account, sealed: toBase64url(sealed), check: toBase64url(part.check) });
  }
  return ok({ countKey: toBase64url(publicKey), shares: dealt });
}

/** The share that was dealt to this page; `share-unreadable` when it was sealed to other keys or is not of this round. */
export async function dealtShare(
  desk: CustodyDesk,
  keys: CustodianKeys,
): Promise<Result<Bytes, 'no-share' | 'share-unreadable'>> {
  if (desk.countKey === null || desk.dealt === null) return fail('no-share');
  const share = await opened(desk, keys, desk.dealt);
  return share === undefined ? fail('share-unreadable') : ok(share);
}

async function opened(
  desk: CustodyDesk,
  keys: CustodianKeys,
  sealed: string,
): Promise<Bytes | undefined> {
  const countKey = knownBase64url(desk.countKey ?? '');
  const sealKey = await publicKeyBytes(keys.sealing.publicKey);
  const bytes = knownBase64url(sealed);
  const share = await openShare(desk.round, countKey, keys.sealing, sealKey, bytes);
  if (share === undefined) return undefined;
  return (await isShareOf(desk.round, countKey, share, checksOf(desk))) ? share : undefined;
}

const checksOf = ({ checks }: CustodyDesk): readonly Bytes[] => checks.map(knownBase64url);

/** A share as it was saved to a file or printed. */
export type ShareFault =
  /** Not such a file or code at all, or damaged. */
  | 'share-unreadable'
  /** Of another round, or of a count key that was replaced. */
  | 'share-of-another-round';

/** Reads a saved share for this round. */
export async function savedShare(
  desk: CustodyDesk,
  text: string,
): Promise<Result<Bytes, ShareFault>> {
  const file = readShare(text);
  if (!file.ok) return fail('share-unreadable');
  if (file.value.round !== desk.round || file.value.countKey !== desk.countKey)
    return fail('share-of-another-round');
  const share = knownBase64url(file.value.share);
  const known = await isShareOf(
    desk.round,
    knownBase64url(file.value.countKey),
    share,
    checksOf(desk),
  );
  return known ? ok(share) : fail('share-unreadable');
}

/** A share, sealed to the page of every other scrutineer of the round. */
export async function releases(desk: CustodyDesk, account: string, share: Bytes) {
  const countKey = knownBase64url(desk.countKey ?? '');
  const sealed = [];
  for (const other of desk.custodians) {
    if (other.account === account || other.sealKey === null) continue;
    const to = knownBase64url(other.sealKey);
    sealed.push({
      account: other.account,
      sealed: toBase64url(await sealShare(desk.round, countKey, to, share)),
    });
  }
  return sealed;
}

/**
 * Joins the own share, if any, with those released to this page and those read
 * from files: the scalar of the count key. `shares-missing` while no two fit.
 */
export async function joined(
  desk: CustodyDesk,
  keys: CustodianKeys,
  own: readonly Bytes[],
): Promise<Result<Bytes, 'shares-missing'>> {
  const shares = [...own];
  for (const { sealed } of desk.released) {
    const share = await opened(desk, keys, sealed);
    if (share !== undefined) shares.push(share);
  }
  const key = await joinShares(shares, knownBase64url(desk.countKey ?? ''));
  return key === undefined ? fail('shares-missing') : ok(key.scalar);
}

/** The records of a sealed box: signed by these keys, and of one round. */
async function recordsOf(box: SealedBoxView, recordKeys: RecordKeys) {
  const round = await readRecord(box.record, 'piaojue-round', recordKeys);
  const opening = await readRecord(box.opening, 'piaojue-opening', recordKeys);
  const seal = await readRecord(box.seal, 'piaojue-seal', recordKeys);
  if (!round.ok || !opening.ok || !seal.ok) return fail('record-signature');
  const R = await recordHash(box.record);
  const isOfRound = [opening.value, seal.value].every((named) => named.round === toBase64url(R));
  if (!isOfRound) return fail('box-altered');
  return ok({ R, round: round.value, opening: opening.value, seal: seal.value });
}

/**
 * Counts the sealed box alone (各自计票) with the joined key. Fails with
 * `record-signature` when a record is not of these keys, `box-altered` when
 * what came is not the box that was sealed.
 * @param progress called with how many of how many ballots have been counted
 */
export async function countAlone(
  box: SealedBoxView,
  recordKeys: RecordKeys,
  scalar: Bytes,
  progress: (counted: number, all: number) => void | Promise<void> = () => {},
): Promise<Result<Reading>> {
  const records = await recordsOf(box, recordKeys);
  if (!records.ok) return records;
  const { R, round, opening, seal } = records.value;
  const countKeys = await countKeyPair(scalar, knownBase64url(round.countKey));
  if (countKeys === undefined) return fail('keys-lost');
  const bodies = box.bodies.map((text) => fromBase64url(text) ?? new Uint8Array(0));
  const counted = await countBox(
    {
      R,
      payload: round,
      root: knownBase64url(seal.boxRoot),
      present: opening.present,
      issued: seal.issued,
      bodies,
    },
    countKeys,
    (ballots) => progress(ballots, bodies.length),
  );
  if (!counted.ok) return counted;
  const papers: Bytes[] = [];
  const issuer = await issuerKey(round.issuer);
  for (const text of box.unused) {
    const paper = readUnusedBody(fromBase64url(text) ?? new Uint8Array(0));
    if (!paper.ok) return fail('box-altered');
    const { key, signature } = paper.value;
    if (!(await verifyPaper(issuer, paperMessage(R, key), signature))) return fail('box-altered');
    papers.push(await paperHash(R, key));
  }
  const { results, valid, invalid, blank } = counted.value;
  return ok({
    votes: results.map((one) => ({
      candidate: one.candidate,
      for: one.for,
      against: one.against,
      abstain: one.abstain,
    })),
    valid,
    invalid,
    blank,
    boxRoot: seal.boxRoot,
    unusedRoot: toBase64url(await unusedRoot(papers.toSorted(compareBytes))),
  });
}

/**
 * Whether the signed tally says what was counted here, and only what the rules
 * make of it. Fails with `record-signature`, and `tally-differs` when any figure
 * is another: then nobody signs.
 */
export async function checkTally(
  desk: CustodyDesk,
  box: SealedBoxView,
  recordKeys: RecordKeys,
  mine: Reading,
): Promise<Result<void, 'record-signature' | 'box-altered' | 'tally-differs'>> {
  const records = await recordsOf(box, recordKeys);
  if (!records.ok) return records;
  const tally = await readRecord(desk.signed?.tally ?? '', 'piaojue-tally', recordKeys);
  if (!tally.ok) return fail('record-signature');
  const { R, round, opening, seal } = records.value;
  const { rules, allDeputies } = round;
  const { issued, returned } = seal;
  const { votes, valid, invalid, blank } = mine;
  const { present } = opening;
  const figures = { allDeputies, present, issued, returned, valid };
  const expected = outcomeFrom(votes, rules, figures);
  const said = tally.value;
  const same =
    desk.signed?.seal === box.seal &&
    said.seal === toBase64url(await recordHash(box.seal)) &&
    said.round === toBase64url(R) &&
    said.valid === valid &&
    said.invalid === invalid &&
    said.blank === blank &&
    said.unused === box.unused.length &&
    said.unusedRoot === mine.unusedRoot &&
    JSON.stringify(outcomeOf(said)) === JSON.stringify(outcomeOf(expected));
  return same ? ok(undefined) : fail('tally-differs');
}

/** Whether the opened ballots of this round are published, so that the count key is handed in with the signature. */
export async function publishesBallots(
  { record }: SealedBoxView,
  recordKeys: RecordKeys,
): Promise<boolean> {
  const round = await readRecord(record, 'piaojue-round', recordKeys);
  return round.ok && round.value.disclosure === 'ballots';
}

/** The members of an outcome in one order, whatever else stands beside them. */
function outcomeOf({ results, elected, tied, vacant, outcome }: Outcome): Outcome {
  return {
    results: results.map((one) => ({
      candidate: one.candidate,
      for: one.for,
      against: one.against,
      abstain: one.abstain,
      rank: one.rank,
      passed: one.passed,
      elected: one.elected,
    })),
    elected,
    tied,
    vacant,
    outcome,
  };
}

/** A scrutineer's signatures under seal and tally, as they are sent. */
export async function countersigned(keys: CustodianKeys, seal: string, tally: string) {
  const under = async (jws: string): Promise<string> =>
    toBase64url(await sign(keys.signing.privateKey, await countersignMessage(jws)));
  return { seal: await under(seal), tally: await under(tally) };
}
