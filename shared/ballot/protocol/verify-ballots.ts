import { addBallot, finishCount, startCount, type Count } from '../count.ts';
import { KINDS } from '../kinds/kinds.ts';
import type { Choices } from '../model.ts';
import { readCastBody, type Ballot } from './body.ts';
import type { Bundle } from './bundle.ts';
import { equalBytes, knownBase64url, sha256, type Bytes } from './bytes.ts';
import { countKeyPair, openSealed } from './count-key.ts';
import type { Findings } from './findings.ts';
import { ballotMessage } from './messages.ts';
import type { RoundPayload, TallyPayload } from './records.ts';
import { verifySignature } from './signatures.ts';
import type { BallotFacts } from './verify-disclosed.ts';
import type { Pace } from './verify-pace.ts';
import type { Records } from './verify-records.ts';

type Bodies = NonNullable<Bundle['bodies']>;

/** Every published ballot is the one in the box, and counting them again gives the tally. */
export async function checkBodies(
  bundle: Bundle,
  bodies: Bodies,
  round: RoundPayload,
  { R, tally }: Records,
  findings: Findings,
  pace: Pace,
): Promise<BallotFacts> {
  const { countPrivateKey } = bundle;
  const keys =
    countPrivateKey && (await countKeyPair(countPrivateKey, knownBase64url(round.countKey)));
  if (countPrivateKey !== undefined && keys === undefined) {
    findings.add('recount-differs', 'the published key does not open the count key of the round');
  }
  const codes = round.candidates.map(({ code }) => code);
  let ballotsVerified = 0;
  const opened = await pace.each('ballots', bodies, async (body, index) => {
    const read = body && readCastBody(body, round.choicesLength);
    const ballot = read?.ok === true ? read.value : undefined;
    const faults = body === undefined ? [] : await faultsOf(body, ballot, bundle.box[index], R);
    for (const fault of faults) findings.add('ballot-altered', `bodies[${index}]: ${fault}`);
    if (body !== undefined && faults.length === 0) ballotsVerified += 1;
    if (ballot === undefined || keys === undefined) return undefined;
    const plaintext = await openSealed(keys, R, ballot.key, ballot.sealed);
    return plaintext && KINDS[round.rules.choice].read(codes, plaintext);
  });
  if (keys === undefined || tally === undefined) return { ballotsVerified, recounted: false };
  compare(recount(opened, bundle.roll.length, round, tally), tally, findings);
  return { ballotsVerified, recounted: true };
}

/** What sets a published ballot apart from the one that lies in the box. */
async function faultsOf(
  body: Bytes,
  ballot: Ballot | undefined,
  boxed: Bundle['box'][number],
  R: Bytes,
): Promise<string[]> {
  const faults: string[] = [];
  if (boxed !== undefined && !equalBytes(await sha256(body), boxed.ballot)) {
    faults.push('its hash is not the one in the box');
  }
  if (ballot === undefined) return [...faults, 'it does not have the form of a ballot'];
  if (boxed !== undefined && !equalBytes(ballot.key, boxed.key)) {
    faults.push('its key is not the one in the box');
  }
  if (boxed !== undefined && !equalBytes(ballot.signature, boxed.signature)) {
    faults.push("its issuer's signature is not the one in the box");
  }
  const message = await ballotMessage(R, ballot.sealed);
  if (!(await verifySignature(ballot.key, message, ballot.ballotSignature))) {
    faults.push('its ballot signature does not hold');
  }
  return faults;
}

function recount(
  opened: readonly (Choices | undefined)[],
  present: number,
  round: RoundPayload,
  tally: TallyPayload,
): Count {
  const figures = { allDeputies: round.allDeputies, present, issued: tally.issued };
  const codes = round.candidates.map(({ code }) => code);
  const counting = startCount({ ...round.rules, ...figures }, codes);
  for (const choices of opened) addBallot(counting, choices);
  return finishCount(counting);
}

function compare(count: Count, tally: TallyPayload, findings: Findings): void {
  const say = (what: string, published: unknown, counted: unknown) => {
    const [left, right] = [JSON.stringify(published), JSON.stringify(counted)];
    if (left === right) return;
    findings.add('recount-differs', `${what} is published as ${left}, counted again ${right}`);
  };
  for (const name of ['returned', 'valid', 'invalid', 'blank'] as const) {
    say(name, tally[name], count[name]);
  }
  for (const name of ['elected', 'tied', 'vacant', 'outcome'] as const) {
    say(name, tally[name], count[name]);
  }
  for (const right of count.results) {
    const found = tally.results.find(({ candidate }) => candidate === right.candidate);
    for (const name of ['for', 'against', 'abstain', 'rank', 'passed', 'elected'] as const) {
      say(`${name} of ${right.candidate}`, found?.[name], right[name]);
    }
  }
}
