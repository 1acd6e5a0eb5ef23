import type { Disclosure } from '../model.ts';
import { readBundle, type Bundle } from './bundle.ts';
import { Findings, type Finding } from './findings.ts';
import { checkCountersignatures, type CountersignFacts } from './verify-countersignatures.ts';
import { ballotCheck, checkDisclosed, type BallotFacts } from './verify-disclosed.ts';
import { checkFigures, type FigureFacts } from './verify-figures.ts';
import { checkHeld, type HeldFacts } from './verify-held.ts';
import { readHeld } from './verify-held-form.ts';
import { checkIssued, checkRoll, type IssueFacts } from './verify-issued.ts';
import { Pace, type VerifyOptions } from './verify-pace.ts';
import { checkPapers, type PaperFacts } from './verify-papers.ts';
import { checkRecords, type Records } from './verify-records.ts';

export type { Finding, FindingCode } from './findings.ts';
export type { HeldJson } from './verify-held-form.ts';
export type { Progress, VerifyOptions } from './verify-pace.ts';

/** What exactly was checked, so that it can be said in words beside the findings. */
export type Facts = RoundFacts &
  FigureFacts &
  IssueFacts &
  Omit<PaperFacts, 'inBox' | 'heldPapers'> &
  CountersignFacts &
  BallotFacts &
  HeldFacts;

export interface RoundFacts {
  /** The round as its signed record names it; undefined when that does not hold. */
  readonly round:
    | {
        readonly id: string;
        readonly number: number;
        readonly ballot: string;
        readonly title: string;
      }
    | undefined;
  readonly disclosure: Disclosure | undefined;
  /** How many of the four records (round, opening, seal, tally) carry a signature that holds. */
  readonly records: number;
}

export interface Verdict {
  /** Empty for a sound bundle. */
  readonly findings: readonly Finding[];
  /** Undefined when the bundle is no JSON object at all. */
  readonly facts: Facts | undefined;
}

/**
 * Checks a public bundle (公开核验包) without the server, as the table of findings says, and goes on
 * after the first finding. `bundle` is its bytes, its text or the parsed JSON, from whoever it comes;
 * `held` is what a device kept (see `HeldJson`), undefined for none. Nothing that stands in either
 * makes it throw. A cancelled signal rejects, with its reason; in a browser without network also that
 * the check of published ballots cannot be fetched, unless `fetchFor` has done it before.
 */
export async function verify(
  bundle: unknown,
  held?: unknown,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const findings = new Findings();
  const malformed = (detail: string) => findings.add('malformed', detail);
  const kept = readHeld(held, malformed);
  const read = readBundle(bundle, malformed);
  if (read === undefined) return { findings: findings.all(), facts: undefined };

  const pace = new Pace(options, items(read));
  const records = await checkRecords(read, kept, findings);
  await checkRoll(read, records, findings);
  const issue = await checkIssued(read, records, findings, pace);
  const { inBox, heldPapers, ...papers } = await checkPapers(read, records, kept, findings, pace);
  const facts = {
    ...roundFacts(records),
    ...checkFigures(read, records, findings),
    ...issue,
    ...papers,
    ...(await checkCountersignatures(read, records, findings, pace)),
    ...(await checkDisclosed(read, records, findings, pace)),
    ...(await checkHeld(read, records, kept, { inBox, heldPapers }, findings)),
  };
  return { findings: findings.all(), facts };
}

/**
 * Fetches what the check of this bundle takes besides this file, so that from then on it needs no
 * network. Rejects when that cannot be fetched.
 */
export async function fetchFor(bundle: unknown): Promise<void> {
  const read = readBundle(bundle, () => {});
  if (read?.bodies !== undefined) await ballotCheck();
}

/** How many single checks lie ahead, for whoever shows the progress. */
function items({ issued, box, unused, countersignatures, bodies }: Bundle): number {
  return [issued, box, unused, countersignatures, bodies ?? []].reduce(
    (sum, list) => sum + list.length,
    0,
  );
}

function roundFacts({ round, opening, seal, tally }: Records): RoundFacts {
  return {
    round: round && {
      id: round.round,
      number: round.number,
      ballot: round.ballot.id,
      title: round.ballot.title,
    },
    disclosure: round?.disclosure,
    records: [round, opening, seal, tally].filter((record) => record !== undefined).length,
  };
}
