import { addBallot, finishCount, startCount, type Count } from '../count.ts';
import { KINDS } from '../kinds/kinds.ts';
import { fail, ok, type Result } from '../../result.ts';
import { issuerKey, verifyPaper } from './blind.ts';
import { readCastBody } from './body.ts';
import { equalBytes, sha256, type Bytes } from './bytes.ts';
import { openSealed } from './count-key.ts';
import { ballotMessage, paperHash, paperMessage } from './messages.ts';
import type { RoundPayload } from './records.ts';
import { verifySignature } from './signatures.ts';
import { boxRoot, type BoxEntry } from './trees.ts';

/** A sealed box with what is needed to count it. */
export interface SealedBox {
  /** Hash of the round record. */
  readonly R: Bytes;
  readonly payload: RoundPayload;
  /** The root that the seal commits to. */
  readonly root: Uint8Array;
  readonly present: number;
  readonly issued: number;
  /** The request bodies in the order of the box. */
  readonly bodies: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Counts a sealed box (计票): every ballot is checked again, opened, judged by
 * the rules and summed; the same for the server, for each scrutineer alone, and
 * in tests. Fails with `box-altered` when this is not the box that was sealed.
 * @param counted called after each ballot with how many have been counted
 */
export async function countBox(
  { R, payload, root, present, issued, bodies }: SealedBox,
  countKeys: CryptoKeyPair,
  counted: (ballots: number) => void | Promise<void> = () => {},
): Promise<Result<Count, 'box-altered'>> {
  const issuer = await issuerKey(payload.issuer);
  const codes = payload.candidates.map((candidate) => candidate.code);
  const kind = KINDS[payload.rules.choice];
  const { allDeputies } = payload;
  const counting = startCount({ ...payload.rules, allDeputies, present, issued }, codes);
  const entries: BoxEntry[] = [];
  for await (const bytes of bodies) {
    const ballot = readCastBody(bytes, payload.choicesLength);
    if (!ballot.ok) return fail('box-altered');
    const { key, signature, sealed, ballotSignature } = ballot.value;
    const sound =
      (await verifyPaper(issuer, paperMessage(R, key), signature)) &&
      (await verifySignature(key, await ballotMessage(R, sealed), ballotSignature));
    if (!sound) return fail('box-altered');
    entries.push({ paper: await paperHash(R, key), ballot: await sha256(bytes) });
    const plaintext = await openSealed(countKeys, R, key, sealed);
    addBallot(counting, plaintext === undefined ? undefined : kind.read(codes, plaintext));
    await counted(entries.length);
  }
  if (!equalBytes(await boxRoot(entries), root)) return fail('box-altered');
  return ok(finishCount(counting));
}
