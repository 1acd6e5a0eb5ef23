import type { Bundle } from './bundle.ts';
import { toBase64url } from './bytes.ts';
import type { Findings } from './findings.ts';
import { countersignMessage } from './messages.ts';
import { verifySignature } from './signatures.ts';
import type { Pace } from './verify-pace.ts';
import { repeated } from './verify-reading.ts';
import type { Records } from './verify-records.ts';

export interface CountersignFacts {
  /** Scrutineers whose signatures under seal and tally both hold. */
  readonly countersignatures: number;
  readonly countersignaturesNeeded: number | undefined;
}

/** The scrutineers' signatures under seal and tally: valid, listed in the round record, not repeated, enough. */
export async function checkCountersignatures(
  { countersignatures, seal, tally }: Bundle,
  { round }: Records,
  findings: Findings,
  pace: Pace,
): Promise<CountersignFacts> {
  const listed = round && new Set(round.scrutineers.map(({ key }) => key));
  const messages = { seal: await countersignMessage(seal), tally: await countersignMessage(tally) };
  const sound = new Set<string>();
  await pace.each('countersignatures', countersignatures, async (entry) => {
    const key = toBase64url(entry.key);
    const faults: string[] = [];
    if (listed?.has(key) === false) faults.push('is no scrutineer of this round');
    for (const under of ['seal', 'tally'] as const) {
      const holds = await verifySignature(entry.key, messages[under], entry[under]);
      if (!holds) faults.push(`signature under the ${under} does not hold`);
    }
    for (const fault of faults) findings.add('countersignature', `${key}: ${fault}`);
    if (faults.length === 0) sound.add(key);
  });
  for (const key of repeated(countersignatures.map(({ key }) => toBase64url(key)))) {
    findings.add('countersignature', `${key} stands twice`);
  }
  const needed = round?.scrutineersNeeded;
  if (needed !== undefined && sound.size < needed) {
    findings.add('countersignature', `${sound.size} scrutineers signed, needed are ${needed}`);
  }
  return { countersignatures: sound.size, countersignaturesNeeded: needed };
}
