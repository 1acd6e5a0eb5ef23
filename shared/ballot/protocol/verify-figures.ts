import { outcomeFrom } from '../outcome.ts';
import { needed } from '../threshold.ts';
import type { Bundle } from './bundle.ts';
import type { Findings } from './findings.ts';
import type { RoundPayload, TallyPayload } from './records.ts';
import type { Records } from './verify-records.ts';

/** Below so many on the roll or in the box a secret vote would not be secret. */
const LEAST = 5;

/** 发出, 补发, 收回, 未用, 缺 as counted here from the lists of the bundle, not as claimed. */
export interface FigureFacts {
  readonly present: number;
  readonly issued: number;
  readonly replaced: number;
  readonly returned: number;
  readonly unused: number;
  readonly missing: number;
  /** See `winningMargin`; undefined when nobody is elected or a record does not hold. */
  readonly margin: number | undefined;
}

/** The sums, the lengths of the lists, and what follows from the published "for" by the rules. */
export function checkFigures(bundle: Bundle, records: Records, findings: Findings): FigureFacts {
  const replaced = bundle.issued.filter(({ via }) => via === 'replacement').length;
  const counted = {
    present: bundle.roll.length,
    issued: bundle.issued.length - replaced,
    replaced,
    returned: bundle.box.length,
    unused: bundle.unused.length,
  };
  const missing = counted.issued + replaced - counted.returned - counted.unused;
  const facts = { ...counted, missing, margin: undefined };
  checkLists(facts, bundle, records, findings);
  if (counted.present < LEAST || counted.returned < LEAST) {
    findings.add(
      'outcome-not-by-rules',
      `${counted.present} on the roll and ${counted.returned} returned: under ${LEAST} the round is void`,
    );
  }
  const { round, tally } = records;
  if (round === undefined || tally === undefined) return facts;
  checkVotes(round, tally, findings);
  checkOutcome(counted.present, round, tally, findings);
  return { ...facts, margin: winningMargin(round, tally, counted.present) };
}

function checkLists(
  counted: FigureFacts,
  bundle: Bundle,
  { seal, tally }: Records,
  findings: Findings,
): void {
  const claims: readonly [string, number | undefined, number][] = [
    ['issued of the seal', seal?.issued, counted.issued],
    ['returned of the seal', seal?.returned, counted.returned],
    ['issued of the tally', tally?.issued, counted.issued],
    ['replaced of the tally', tally?.replaced, counted.replaced],
    ['returned of the tally', tally?.returned, counted.returned],
    ['unused of the tally', tally?.unused, counted.unused],
    ['missing of the tally', tally?.missing, counted.missing],
    ['valid + invalid of the tally', tally && tally.valid + tally.invalid, counted.returned],
    ['the number of bodies', bundle.bodies?.length, counted.returned],
  ];
  for (const [what, claimed, found] of claims) {
    if (claimed === undefined || claimed === found) continue;
    findings.add('figures-do-not-add-up', `${what} is ${claimed}, the bundle gives ${found}`);
  }
  if (counted.missing < 0) {
    findings.add('figures-do-not-add-up', `missing is ${counted.missing}, never below 0`);
  }
}

function checkVotes(round: RoundPayload, tally: TallyPayload, findings: Findings): void {
  const codes = round.candidates.map(({ code }) => code).join(' ');
  if (tally.results.map(({ candidate }) => candidate).join(' ') !== codes) {
    findings.add('figures-do-not-add-up', 'the results are not those of the candidates in order');
  }
  for (const result of tally.results) {
    const sum = result.for + result.against + result.abstain;
    if (sum === tally.valid) continue;
    findings.add(
      'figures-do-not-add-up',
      `${result.candidate}: ${sum} votes, ${tally.valid} valid`,
    );
  }
  if (tally.blank > tally.valid) {
    findings.add('figures-do-not-add-up', `${tally.blank} blank ballots, ${tally.valid} valid`);
  }
}

function checkOutcome(
  present: number,
  round: RoundPayload,
  tally: TallyPayload,
  findings: Findings,
): void {
  const expected = outcomeFrom(tally.results, round.rules, {
    allDeputies: round.allDeputies,
    present,
    issued: tally.issued,
    returned: tally.returned,
    valid: tally.valid,
  });
  const say = (what: string, found: unknown, right: unknown) => {
    const [written, correct] = [JSON.stringify(found), JSON.stringify(right)];
    if (written === correct) return;
    findings.add('outcome-not-by-rules', `${what} is ${written}, by the rules ${correct}`);
  };
  for (const [index, right] of expected.results.entries()) {
    const found = tally.results[index];
    for (const name of ['rank', 'passed', 'elected'] as const) {
      say(`${name} of ${right.candidate}`, found?.[name], right[name]);
    }
  }
  for (const name of ['elected', 'tied', 'vacant', 'outcome'] as const) {
    say(name, tally[name], expected[name]);
  }
  if (tally.outcome === 'void') {
    findings.add('outcome-not-by-rules', 'a void round has no bundle');
  }
}

/**
 * How many votes the last elected candidate has more than would still lose the seat: above the best
 * of those not elected, and above the last number that does not pass. Up to `missing` ballots could
 * have been stuffed by whoever held the issuer key; from this number on that could decide a seat.
 */
export function winningMargin(
  { rules, allDeputies }: Pick<RoundPayload, 'rules' | 'allDeputies'>,
  { results, valid }: Pick<TallyPayload, 'results' | 'valid'>,
  present: number,
): number | undefined {
  const elected = results.filter((result) => result.elected).map((result) => result.for);
  if (elected.length === 0) return undefined;
  const others = results.filter((result) => !result.elected);
  const tooFew = needed(rules, { allDeputies, present, valid }) - 1;
  const best = others.reduce((most, result) => Math.max(most, result.for), tooFew);
  return elected.reduce((least, votes) => Math.min(least, votes)) - best;
}
