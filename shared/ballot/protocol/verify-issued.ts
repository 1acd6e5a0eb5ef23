import type { Bundle } from './bundle.ts';
import { equalBytes, toBase64url } from './bytes.ts';
import type { Findings } from './findings.ts';
import { issueMessage } from './messages.ts';
import type { RoundPayload } from './records.ts';
import { verifySignature } from './signatures.ts';
import {
  byDeputy,
  byDeputyAndVia,
  byKey,
  isSorted,
  issuedRoot,
  rollHash,
  type IssuedEntry,
} from './trees.ts';
import type { Pace } from './verify-pace.ts';
import { brief, repeated } from './verify-reading.ts';
import type { Records } from './verify-records.ts';

/** How many signatures of the issued names hold. */
export interface IssueFacts {
  readonly issueSignatures: number;
  readonly tellerSignatures: number;
}

/** The roll: its hash, its order, its length, and one device for one deputy. */
export async function checkRoll(
  { roll }: Bundle,
  { opening }: Records,
  findings: Findings,
): Promise<void> {
  if (!isSorted(roll, byDeputy)) findings.add('roll-hash', 'the roll is not in order');
  const keys = roll.flatMap(({ deviceKey }) =>
    deviceKey === null ? [] : [toBase64url(deviceKey)],
  );
  for (const key of repeated(keys)) findings.add('roll-hash', `device key ${key} stands twice`);
  if (opening === undefined) return;
  if (opening.present !== roll.length) {
    findings.add('roll-hash', `present is ${opening.present}, on the roll are ${roll.length}`);
  }
  if (toBase64url(await rollHash(roll.toSorted(byDeputy))) !== opening.rollHash) {
    findings.add('roll-hash', 'the roll is not the one that was signed at opening');
  }
}

/** The names that took a paper: who signed, who may, nobody twice, and the tree over them. */
export async function checkIssued(
  bundle: Bundle,
  records: Records,
  findings: Findings,
  pace: Pace,
): Promise<IssueFacts> {
  checkKnown(bundle, records, findings);
  checkTwice(bundle, findings);
  await checkTree(bundle, records, findings);
  return checkSignatures(bundle, records, findings, pace);
}

function checkKnown({ roll, issued }: Bundle, { opening }: Records, findings: Findings): void {
  const deviceKeys = new Map(roll.map(({ deputy, deviceKey }) => [deputy, deviceKey]));
  const stations = opening && new Set(opening.stations.map(({ key }) => key));
  for (const entry of issued) {
    const deviceKey = deviceKeys.get(entry.deputy);
    if (deviceKey === undefined) findings.add('issue-not-on-roll', `${named(entry)}: unknown name`);
    const known = {
      device: () =>
        deviceKey !== undefined && deviceKey !== null && equalBytes(deviceKey, entry.key),
      kiosk: () => stations?.has(toBase64url(entry.key)) ?? true,
      paper: () => stations?.has(toBase64url(entry.key)) ?? true,
      // A new device is known to nobody before; the tellers answer for it.
      replacement: () => true,
    }[entry.via];
    if (!known()) findings.add('issue-not-on-roll', `${named(entry)}: unknown key`);
  }
}

function checkTwice({ roll, issued }: Bundle, findings: Findings): void {
  const first = issued.filter(({ via }) => via !== 'replacement');
  const replacements = issued.filter(({ via }) => via === 'replacement');
  const firstNames = new Set(first.map(({ deputy }) => deputy));
  const rollKeys = new Set(roll.map(({ deviceKey }) => deviceKey && toBase64url(deviceKey)));
  for (const entry of replacements) {
    if (!firstNames.has(entry.deputy)) {
      findings.add('issue-twice', `${named(entry)}: there is no first entry to replace`);
    }
    if (rollKeys.has(toBase64url(entry.key))) {
      findings.add('issue-twice', `${named(entry)}: its key is on the roll`);
    }
  }
  // A station issues to many; every other key belongs to one deputy.
  const ownKeys = issued.filter(({ via }) => via === 'device' || via === 'replacement');
  const stationKeys = issued.filter(({ via }) => via === 'kiosk' || via === 'paper');
  const shared = [...new Set(stationKeys.map(({ key }) => toBase64url(key)))];
  const lists: readonly [string, readonly string[]][] = [
    ['name', first.map(({ deputy }) => deputy)],
    ['name replaced', replacements.map(({ deputy }) => deputy)],
    ['key', [...ownKeys.map(({ key }) => toBase64url(key)), ...shared]],
    ['blinded value', issued.map(({ blinded }) => toBase64url(blinded))],
  ];
  for (const [what, values] of lists) {
    for (const value of repeated(values))
      findings.add('issue-twice', `${what} ${brief(value)} repeated`);
  }
}

async function checkTree({ issued }: Bundle, { seal }: Records, findings: Findings): Promise<void> {
  if (!isSorted(issued, byDeputyAndVia)) {
    findings.add('issued-root', 'the issued names are not in order');
  }
  for (const entry of issued) {
    if (!isSorted(entry.tellers, byKey)) {
      findings.add('issued-root', `${named(entry)}: its tellers are not in order`);
    }
  }
  if (seal === undefined) return;
  if (toBase64url(await issuedRoot(issued.toSorted(byDeputyAndVia))) !== seal.issuedRoot) {
    findings.add('issued-root', 'the issued names are not the ones that were sealed');
  }
}

async function checkSignatures(
  { issued }: Bundle,
  { R, round }: Records,
  findings: Findings,
  pace: Pace,
): Promise<IssueFacts> {
  // Without a sound round record there is no R that anybody could have signed.
  if (round === undefined) return { issueSignatures: 0, tellerSignatures: 0 };
  let [issueSignatures, tellerSignatures] = [0, 0];
  await pace.each('issued', issued, async (entry) => {
    const message = await issueMessage(R, entry.deputy, entry.blinded);
    if (await verifySignature(entry.key, message, entry.signature)) issueSignatures += 1;
    else findings.add('issue-signature', `${named(entry)}: its signature does not hold`);
    checkTellers(entry, round, findings);
    for (const { key, signature } of entry.tellers) {
      if (await verifySignature(key, message, signature)) tellerSignatures += 1;
      else findings.add('issue-signature', `${named(entry)}: a teller's signature does not hold`);
    }
  });
  return { issueSignatures, tellerSignatures };
}

/** A device signs alone; for every other way two different tellers of the round record answer. */
function checkTellers(entry: IssuedEntry, round: RoundPayload, findings: Findings): void {
  const keys = entry.tellers.map(({ key }) => toBase64url(key));
  const needed = entry.via === 'device' ? 0 : 2;
  if (keys.length !== needed) {
    findings.add('issue-signature', `${named(entry)}: ${keys.length} tellers, not ${needed}`);
  }
  if (repeated(keys).length > 0) {
    findings.add('issue-signature', `${named(entry)}: the same teller twice`);
  }
  for (const key of keys) {
    if (!round.tellers.some((teller) => teller.key === key)) {
      findings.add('issue-signature', `${named(entry)}: ${key} is no teller of this round`);
    }
  }
}

function named({ deputy, via }: IssuedEntry): string {
  return `issued to ${brief(deputy)} (${via})`;
}
