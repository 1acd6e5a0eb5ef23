import { addBallot, finishCount, startCount } from '../../shared/ballot/count.ts';
import { KINDS } from '../../shared/ballot/kinds/kinds.ts';
import { readCastBody } from '../../shared/ballot/protocol/body.ts';
import { writeBundle, type Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { countersignMessage } from '../../shared/ballot/protocol/messages.ts';
import {
  recordHash,
  type OpeningPayload,
  type SealPayload,
  type TallyPayload,
} from '../../shared/ballot/protocol/records.ts';
import { countKeyPair, openSealed } from '../../shared/ballot/protocol/count-key.ts';
import { sign } from '../../shared/ballot/protocol/signatures.ts';
import {
  boxRoot,
  byDeputy,
  byDeputyAndVia,
  byPaper,
  issuedRoot,
  rollHash,
  unusedRoot,
} from '../../shared/ballot/protocol/trees.ts';
import { verify, type FindingCode, type HeldJson } from '../../shared/ballot/protocol/verify.ts';
import { cast, issue, signedBy, type Cast, type Hall, type Paper, type Signer } from './halls.ts';

/** What a dishonest server would change before it signs; without any the bundle is sound. */
export interface Lies {
  readonly opening?: (payload: OpeningPayload) => OpeningPayload;
  readonly seal?: (payload: SealPayload) => SealPayload;
  readonly tally?: (payload: TallyPayload) => TallyPayload;
  /** Who countersigns; otherwise as many scrutineers as are needed. */
  readonly countersigners?: readonly Signer[];
  /** Changes to the finished bundle, after everything is signed. */
  readonly bundle?: (bundle: Bundle) => Bundle;
}

/** Every deputy of the hall takes a paper by device and casts it: the first three candidates get 7, 5 and 2 of 7. */
export async function everybodyVotes(
  hall: Hall,
): Promise<{ readonly papers: Paper[]; readonly casts: Cast[] }> {
  const [papers, casts]: [Paper[], Cast[]] = [[], []];
  const [one = 'A01', two = 'A02', three = 'A03'] = hall.round.candidates.map(({ code }) => code);
  for (const number of hall.devices.keys()) {
    const paper = await issue(hall, number);
    const isSecond = number % 7 < 5;
    papers.push(paper);
    casts.push(
      await cast(hall, paper, {
        [one]: 'for',
        [isSecond ? two : three]: 'for',
        ...(isSecond && { [three]: 'against' }),
      }),
    );
  }
  return { papers, casts };
}

/** Seals, counts, countersigns and publishes what the hall holds. */
export async function publish(hall: Hall, lies: Lies = {}): Promise<Bundle> {
  const R = toBase64url(hall.R);
  const roll = hall.roll.toSorted(byDeputy);
  const issued = hall.issued.toSorted(byDeputyAndVia);
  const box = hall.box.toSorted(byPaper);
  const unused = hall.unused.toSorted(byPaper);
  const replaced = issued.filter(({ via }) => via === 'replacement').length;

  const openingPayload: OpeningPayload = {
    round: R,
    present: roll.length,
    rollHash: toBase64url(await rollHash(roll)),
    stations: [{ id: hall.station.name, key: toBase64url(hall.station.key) }],
  };
  const opening = await signedBy(
    hall.records,
    'piaojue-opening',
    lies.opening?.(openingPayload) ?? openingPayload,
  );
  const sealPayload: SealPayload = {
    round: R,
    opening: toBase64url(await recordHash(opening)),
    issued: issued.length - replaced,
    returned: box.length,
    issuedRoot: toBase64url(await issuedRoot(issued)),
    boxRoot: toBase64url(await boxRoot(box)),
  };
  const seal = await signedBy(
    hall.records,
    'piaojue-seal',
    lies.seal?.(sealPayload) ?? sealPayload,
  );
  const count = await countOf(hall, box, roll.length, sealPayload.issued);
  const tallyPayload: TallyPayload = {
    round: R,
    seal: toBase64url(await recordHash(seal)),
    issued: sealPayload.issued,
    replaced,
    returned: box.length,
    unused: unused.length,
    missing: Math.max(0, issued.length - box.length - unused.length),
    unusedRoot: toBase64url(await unusedRoot(unused.map(({ paper }) => paper))),
    blank: count.blank,
    valid: count.valid,
    invalid: count.invalid,
    results: count.results,
    elected: count.elected,
    tied: count.tied,
    vacant: count.vacant,
    outcome: count.outcome,
  };
  const tally = await signedBy(
    hall.records,
    'piaojue-tally',
    lies.tally?.(tallyPayload) ?? tallyPayload,
  );
  const signers = lies.countersigners ?? hall.scrutineers.slice(0, hall.round.scrutineersNeeded);
  const isOpen = hall.round.disclosure === 'ballots';
  const bundle: Bundle = {
    version: 1,
    recordKeys: { keys: [hall.records.recordKey] },
    round: hall.roundRecord,
    opening,
    seal,
    tally,
    countersignatures: await Promise.all(signers.map((one) => countersigned(one, seal, tally))),
    roll,
    issued,
    box: box.map(({ key, signature, ballot }) => ({ key, signature, ballot })),
    unused: unused.map(({ key, signature }) => ({ key, signature })),
    bodies: isOpen ? box.map(({ body }) => body) : undefined,
    countPrivateKey: isOpen ? hall.countKey.scalar : undefined,
  };
  return lies.bundle?.(bundle) ?? bundle;
}

/** The text that would be published. */
export async function published(hall: Hall, lies: Lies = {}): Promise<string> {
  return writeBundle(await publish(hall, lies));
}

async function countersigned(
  { key, privateKey }: Signer,
  seal: string,
  tally: string,
): Promise<Bundle['countersignatures'][number]> {
  return {
    key,
    seal: await sign(privateKey, await countersignMessage(seal)),
    tally: await sign(privateKey, await countersignMessage(tally)),
  };
}

/** The count of what lies in the box, with the count key. */
async function countOf(hall: Hall, box: readonly Cast[], present: number, issued: number) {
  const { rules, allDeputies, candidates, choicesLength } = hall.round;
  const codes = candidates.map(({ code }) => code);
  const keys = await countKeyPair(hall.countKey.scalar, hall.countKey.publicKey);
  if (keys === undefined) throw new Error('the count key does not fit');
  const counting = startCount({ ...rules, allDeputies, present, issued }, codes);
  for (const { body } of box) {
    const ballot = readCastBody(body, choicesLength);
    const plaintext =
      ballot.ok && (await openSealed(keys, hall.R, ballot.value.key, ballot.value.sealed));
    const readable = plaintext === false || plaintext === undefined ? undefined : plaintext;
    addBallot(counting, readable && KINDS[rules.choice].read(codes, readable));
  }
  return finishCount(counting);
}

/** The codes found in a bundle, each once, in the order of the table. */
export async function codesOf(bundle: Bundle | string, held?: HeldJson): Promise<FindingCode[]> {
  const text = typeof bundle === 'string' ? bundle : writeBundle(bundle);
  const { findings } = await verify(text, held);
  return [...new Set(findings.map(({ code }) => code))];
}

/** The list with the entry at this place changed. */
export function changed<Item>(
  list: readonly Item[],
  at: number,
  change: (item: Item) => Item,
): Item[] {
  return list.map((item, index) => (index === at ? change(item) : item));
}

/** The same bytes with one bit turned. */
export function flipped(bytes: Uint8Array, at = bytes.length - 1): Bytes {
  return Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte));
}
