import type { Bundle } from './bundle.ts';
import type { Findings } from './findings.ts';
import type { Pace } from './verify-pace.ts';
import type { Records } from './verify-records.ts';

export interface BallotFacts {
  /** Ballots whose hash, key and signatures all hold; 0 when they are not published. */
  readonly ballotsVerified: number;
  /** Every ballot was opened and counted here, whatever came out. */
  readonly recounted: boolean;
}

/** What opens and counts ballots again: half the weight of the verifier, and only some bundles publish ballots. */
export const ballotCheck = () => import('./verify-ballots.ts');

/** The ballots are published exactly under `disclosure: "ballots"`, and then hold and give the tally. */
export async function checkDisclosed(
  bundle: Bundle,
  records: Records,
  findings: Findings,
  pace: Pace,
): Promise<BallotFacts> {
  const none = { ballotsVerified: 0, recounted: false };
  const { round } = records;
  if (round === undefined) return none;
  const { bodies, countPrivateKey } = bundle;
  for (const [name, member] of Object.entries({ bodies, countPrivateKey })) {
    if ((member !== undefined) === (round.disclosure === 'ballots')) continue;
    const state = member === undefined ? 'missing or broken' : 'present';
    findings.add('malformed', `bundle.${name} is ${state} under disclosure ${round.disclosure}`);
  }
  if (bodies === undefined) return none;
  const { checkBodies } = await ballotCheck();
  return checkBodies(bundle, bodies, round, records, findings, pace);
}
