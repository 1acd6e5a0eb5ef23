import { beforeAll, describe, expect, it } from 'vitest';
import { winningMargin } from '../../shared/ballot/protocol/verify-figures.ts';
import type { TallyPayload } from '../../shared/ballot/protocol/records.ts';
import { changed, codesOf, everybodyVotes, publish } from '../support/bundles.ts';
import { cast, issue, openHall, type Hall } from '../support/halls.ts';

let hall: Hall;

/** A01 has 7, A02 5 and A03 2 of 7 valid ballots; two seats; one paper unused and one missing. */
beforeAll(async () => {
  hall = await openHall({
    deputies: 9,
    rules: { threshold: { base: 'present', fraction: '>1/2' } },
  });
  await everybodyVotes({ ...hall, devices: hall.devices.slice(0, 7) });
  hall.unused.push(await issue(hall, 7));
  await issue(hall, 8);
});

async function whenTallied(
  change: (tally: TallyPayload) => Partial<TallyPayload>,
): Promise<string[]> {
  return codesOf(await publish(hall, { tally: (tally) => ({ ...tally, ...change(tally) }) }));
}

type Result = TallyPayload['results'][number];
const results = (at: number, change: Partial<Result>) => (tally: TallyPayload) => ({
  results: changed(tally.results, at, (result) => ({ ...result, ...change })),
});

describe('figures-do-not-add-up', () => {
  it('is no finding in what the count gave', async () => {
    expect(await whenTallied(() => ({}))).toEqual([]);
  });

  it.each([
    ['issued', { issued: 10 }],
    ['replaced', { replaced: 1 }],
    ['unused', { unused: 2 }],
    ['missing', { missing: 0 }],
    ['blank, more than were valid', { blank: 8 }],
  ] satisfies [string, Partial<TallyPayload>][])('is another %s', async (_name, change) => {
    expect(await whenTallied(() => change)).toEqual(['figures-do-not-add-up']);
  });

  it('is another number returned, or valid and invalid that are not its sum', async () => {
    expect(await whenTallied(() => ({ returned: 8 }))).toEqual(['figures-do-not-add-up']);
    expect(await whenTallied(() => ({ invalid: 1 }))).toEqual(['figures-do-not-add-up']);
    expect(await whenTallied(() => ({ valid: 6, invalid: 1 }))).toEqual(['figures-do-not-add-up']);
  });

  it('is a candidate whose votes are not the valid ballots', async () => {
    expect(await whenTallied(results(2, { against: 6 }))).toEqual(['figures-do-not-add-up']);
    expect(await whenTallied(results(0, { abstain: 1 }))).toEqual(['figures-do-not-add-up']);
  });

  it('is a candidate left out, added or in another place', async () => {
    expect(await whenTallied((tally) => ({ results: tally.results.slice(0, 2) }))).toEqual([
      'figures-do-not-add-up',
    ]);
    expect(await whenTallied(results(2, { candidate: 'Z99' }))).toEqual(['figures-do-not-add-up']);
    expect(await whenTallied((tally) => ({ results: tally.results.toReversed() }))).toContain(
      'figures-do-not-add-up',
    );
  });

  it('is a seal that says another number issued or returned', async () => {
    for (const change of [{ issued: 8 }, { returned: 6 }]) {
      const bundle = await publish(hall, { seal: (seal) => ({ ...seal, ...change }) });
      expect(await codesOf(bundle)).toEqual(['figures-do-not-add-up']);
    }
  });

  it('is fewer than none missing, whatever the tally says', async () => {
    const bundle = await publish({ ...hall, issued: hall.issued.slice(0, 7) });
    expect(await codesOf(bundle)).toEqual(['too-many-papers', 'figures-do-not-add-up']);
  });
});

describe('outcome-not-by-rules', () => {
  it.each([
    ['rank', results(1, { rank: 1 })],
    ['passed', results(2, { passed: true })],
    ['elected', results(1, { elected: false })],
    ['list of the elected', () => ({ elected: ['A01'] })],
    ['order of the elected', () => ({ elected: ['A02', 'A01'] })],
    ['list of the tied', () => ({ tied: ['A03'] })],
    ['number of vacant seats', () => ({ vacant: 1 })],
    ['outcome', () => ({ outcome: 'shortfall' as const })],
  ] satisfies [string, (tally: TallyPayload) => Partial<TallyPayload>][])(
    'is another %s than follows from the votes',
    async (_name, change) => {
      expect(await whenTallied(change)).toEqual(['outcome-not-by-rules']);
    },
  );

  it('is a vote moved so that sums hold but the elected do not follow', async () => {
    expect(await whenTallied(results(2, { for: 6, against: 1 }))).toEqual(['outcome-not-by-rules']);
  });

  it('is the outcome void, which has no bundle', async () => {
    expect(await whenTallied(() => ({ outcome: 'void' as const }))).toEqual([
      'outcome-not-by-rules',
    ]);
  });

  it('is a roll under five', async () => {
    const few = await openHall({ deputies: 4 });
    await everybodyVotes(few);
    expect(await codesOf(await publish(few))).toEqual(['outcome-not-by-rules']);
  });

  it('is a return under five, and five are enough', async () => {
    const few = await openHall({ deputies: 6 });
    for (const number of [0, 1, 2, 3]) await cast(few, await issue(few, number));
    expect(await codesOf(await publish(few))).toEqual(['outcome-not-by-rules']);
    await cast(few, await issue(few, 4));
    expect(await codesOf(await publish(few))).toEqual([]);
  });
});

describe('the winning margin', () => {
  const rules = {
    seats: 1,
    choice: 'tick',
    limit: 'none',
    overmarked: 'invalid-ballot',
    threshold: { base: 'all-deputies', fraction: '>1/2' },
  } as const;
  const votes = (...counts: readonly [number, boolean][]) =>
    counts.map(([votesFor, elected], at) => ({
      candidate: `A0${at}`,
      for: votesFor,
      against: 0,
      abstain: 100 - votesFor,
      rank: at + 1,
      passed: true,
      elected,
    }));
  const marginOf = (...counts: readonly [number, boolean][]) =>
    winningMargin({ rules, allDeputies: 100 }, { results: votes(...counts), valid: 100 }, 100);

  it('is what the last elected has more than the best of the others', () => {
    expect(marginOf([90, true], [80, true], [73, false], [20, false])).toBe(7);
  });

  it('is what the last elected has more than would not pass, where nobody else comes near', () => {
    expect(marginOf([90, true], [55, true], [20, false])).toBe(5);
    expect(marginOf([51, true])).toBe(1);
  });

  it('is none where nobody is elected', () => {
    expect(marginOf([40, false], [40, false])).toBeUndefined();
  });
});
