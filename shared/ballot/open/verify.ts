import type { BallotRules } from '../model.ts';
import type { Count } from '../count.ts';
import { Findings, type Finding } from '../protocol/findings.ts';
import { isSignedBy } from '../protocol/records.ts';
import { recordKeys } from '../protocol/record-forms.ts';
import { compactJws, object, oneOf } from '../protocol/verify-reading.ts';
import { countHands, countNames, handsFaults } from './counting.ts';
import { HANDS, type HandsFigure, type Sector } from './model.ts';
import { OPEN_RECORD, readPayload, type OpenRecord } from './record.ts';

const bundleForm = object({ version: oneOf([1]), recordKeys, open: compactJws });

export interface OpenVerdict {
  /** Empty for a sound bundle. */
  readonly findings: readonly Finding[];
  /** What the record says; undefined when it cannot be read. */
  readonly record: OpenRecord | undefined;
}

/** Whether this parsed JSON is, or means to be, the public bundle of an open round. */
export function isOpenBundle(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'open' in json;
}

/**
 * Checks the public bundle of an open round without the server: the signature, the sums over
 * sectors or names, and what follows from them by the rules. It proves that nobody changed the
 * record since it was signed, and not that hands were counted or marks written down as given:
 * that is what everybody in the hall saw. Nothing that stands in it makes this throw.
 */
export async function verifyOpen(json: unknown): Promise<OpenVerdict> {
  const findings = new Findings();
  const bundle = bundleForm(json, 'bundle', (detail) => findings.add('malformed', detail));
  if (bundle === undefined) return { findings: findings.all(), record: undefined };
  const read = readPayload(bundle.open.split('.')[1] ?? '');
  if (!read.ok) {
    findings.add('malformed', String(read.failure.facts['detail'] ?? 'the record'));
    return { findings: findings.all(), record: undefined };
  }
  const signed = await isSignedBy(bundle.open, OPEN_RECORD, bundle.recordKeys);
  if (!signed.ok) findings.add('record-signature', String(signed.failure.facts['detail'] ?? ''));
  const record = read.value;
  const recounted = recount(record, (detail) => findings.add('figures-do-not-add-up', detail));
  if (recounted !== undefined) compare(record, recounted, findings);
  return { findings: findings.all(), record };
}

/** The hands of a record as they were entered, by sector. */
export function enteredHands(record: OpenRecord): {
  readonly sectors: readonly Sector[];
  readonly hands: readonly HandsFigure[];
} {
  const marks = HANDS[record.rules.choice];
  return {
    sectors: record.sectors.map(({ name, counter, people }, at) => ({
      place: at + 1,
      name,
      counter,
      people,
    })),
    hands: record.sectors.flatMap((sector, at) =>
      sector.hands.flatMap((figures, line) =>
        marks.flatMap((mark, column) => {
          const candidate = record.candidates[line]?.code;
          const votes = figures[column];
          return candidate === undefined || votes === undefined
            ? []
            : [{ sector: at + 1, candidate, mark, votes }];
        }),
      ),
    ),
  };
}

function recount(record: OpenRecord, wrong: (detail: string) => void): Count | undefined {
  const { candidates, present, allDeputies, names, secrecy } = record;
  const rules: BallotRules & { allDeputies: number; present: number } = {
    ...record.rules,
    allDeputies,
    present,
  };
  const codes = candidates.map(({ code }) => code);
  if (new Set(codes).size !== codes.length) {
    wrong('a candidate stands twice');
    return undefined;
  }
  if (secrecy === 'show-of-hands') {
    const { sectors, hands } = enteredHands(record);
    const faults = handsFaults(rules.choice, present, candidates, sectors, hands);
    for (const { code, facts } of faults) wrong(`${code} ${JSON.stringify(facts)}`);
    return faults.length === 0 ? countHands(rules, codes, hands) : undefined;
  }
  if (names.length !== present) wrong(`${names.length} names, and ${present} present`);
  if (new Set(names.map(({ deputy }) => deputy)).size !== names.length)
    wrong('a deputy stands twice');
  const incomplete = names.find(({ marks }) => marks.length !== 0 && marks.length !== codes.length);
  if (incomplete !== undefined) {
    wrong(`${incomplete.name} has not a mark for each candidate`);
    return undefined;
  }
  return countNames(
    rules,
    codes,
    names.map(({ marks }) => ({
      abstained: marks.length === 0,
      marks: Object.fromEntries(
        codes.flatMap((code, at) => (marks[at] ? [[code, marks[at]]] : [])),
      ),
    })),
  );
}

function compare({ tally }: OpenRecord, counted: Count, findings: Findings): void {
  const { results, elected, tied, vacant, outcome } = counted;
  const figures = ['issued', 'returned', 'valid', 'invalid', 'blank'] as const;
  for (const name of figures)
    if (tally[name] !== counted[name])
      findings.add('figures-do-not-add-up', `${name} is ${tally[name]}, counted ${counted[name]}`);
  if (tally.unused !== counted.issued - counted.returned)
    findings.add('figures-do-not-add-up', `unused is ${tally.unused}`);
  const votes = (lines: typeof results) =>
    JSON.stringify(lines.map((one) => [one.candidate, one.for, one.against, one.abstain]));
  if (votes(tally.results) !== votes(results))
    findings.add('figures-do-not-add-up', 'the votes are not those of the sectors or names');
  const said = JSON.stringify([
    tally.results,
    tally.elected,
    tally.tied,
    tally.vacant,
    tally.outcome,
  ]);
  if (said !== JSON.stringify([results, elected, tied, vacant, outcome]))
    findings.add('outcome-not-by-rules', 'the outcome is another by the rules');
}
