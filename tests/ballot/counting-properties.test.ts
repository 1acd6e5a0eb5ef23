import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBallot,
  finishCount,
  mergeCounts,
  startCount,
  type Count,
  type Counting,
} from '../../shared/ballot/count.ts';
import {
  BASES,
  CHOICES,
  FRACTIONS,
  OVERMARKED,
  type Choices,
  type Fraction,
  type TallyRules,
} from '../../shared/ballot/model.ts';
import { outcomeFrom, reasonFor } from '../../shared/ballot/outcome.ts';
import { needed } from '../../shared/ballot/threshold.ts';
import { KINDS } from '../../shared/ballot/kinds/kinds.ts';
import { paper } from './counting-builders.ts';

interface Box {
  readonly rules: TallyRules;
  readonly codes: readonly string[];
  readonly papers: readonly (Choices | undefined)[];
}

/** A round of up to six candidates and forty ballots under any rules, small so that ties are common. */
const box: fc.Arbitrary<Box> = fc
  .record({
    candidates: fc.integer({ min: 1, max: 6 }),
    seats: fc.integer({ min: 1, max: 7 }),
    choice: fc.constantFrom(...CHOICES),
    limit: fc.oneof(
      fc.constantFrom('at-most-seats' as const, 'exactly-seats' as const, 'none' as const),
      fc.record({ max: fc.integer({ min: 1, max: 6 }) }),
    ),
    overmarked: fc.constantFrom(...OVERMARKED),
    threshold: fc.record({
      base: fc.constantFrom(...BASES),
      fraction: fc.constantFrom(...FRACTIONS),
    }),
    hall: fc.record({
      allDeputies: fc.integer({ min: 0, max: 50 }),
      present: fc.integer({ min: 0, max: 50 }),
      issued: fc.integer({ min: 0, max: 50 }),
    }),
    filled: fc.array(
      fc.option(fc.array(fc.constantFrom('f', 'f', 'a', 'o', '-'), { minLength: 6, maxLength: 6 })),
      { maxLength: 40 },
    ),
  })
  .map(({ candidates, choice, seats, limit, overmarked, threshold, hall, filled }) => {
    const codes = Array.from({ length: candidates }, (_, index) => `C${index + 1}`);
    const papers = filled.map((letters) => {
      if (letters === null) return undefined;
      const text = letters.join('');
      return paper(codes, choice === 'tick' ? text.replaceAll(/[ao]/g, '-') : text);
    });
    return { rules: { seats, choice, limit, overmarked, threshold, ...hall }, codes, papers };
  });

function counted({ rules, codes }: Box, papers: Box['papers']): Counting {
  const counting = startCount(rules, codes);
  for (const choices of papers) addBallot(counting, choices);
  return counting;
}

const all = (one: Box): Count => finishCount(counted(one, one.papers));

test('ballots and votes always sum', () => {
  fc.assert(
    fc.property(box, (one) => {
      const count = all(one);
      expect(count.valid + count.invalid).toBe(one.papers.length);
      expect(count.returned).toBe(one.papers.length);
      expect(count.blank).toBeLessThanOrEqual(count.valid);
      for (const result of count.results) {
        expect(result.for + result.against + result.abstain).toBe(count.valid);
        expect(Math.min(result.for, result.against, result.abstain)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('the order of the ballots changes nothing', () => {
  fc.assert(
    fc.property(box, (one) => {
      expect(finishCount(counted(one, one.papers.toReversed()))).toEqual(all(one));
    }),
  );
});

test('two piles counted apart and put together are one count', () => {
  fc.assert(
    fc.property(box, fc.nat(40), (one, cut) => {
      const first = counted(one, one.papers.slice(0, cut));
      const second = counted(one, one.papers.slice(cut));
      expect(finishCount(mergeCounts(first, second))).toEqual(all(one));
      expect(finishCount(mergeCounts(second, first))).toEqual(all(one));
    }),
  );
});

test('the outcome follows from the published votes alone', () => {
  fc.assert(
    fc.property(box, (one) => {
      const count = all(one);
      const votes = count.results.map(({ candidate, for: yes, against, abstain }) => ({
        candidate,
        for: yes,
        against,
        abstain,
      }));
      const { allDeputies, present } = one.rules;
      const { issued, returned, valid } = count;
      const figures = { allDeputies, present, issued, returned, valid };
      const { results, elected, tied, vacant, outcome } = count;
      expect(outcomeFrom(votes, one.rules, figures)).toEqual({
        results,
        elected,
        tied,
        vacant,
        outcome,
      });
    }),
  );
});

test('never more are elected than seats, and seats are elected, tied or vacant', () => {
  fc.assert(
    fc.property(box, (one) => {
      const { elected, tied, vacant, outcome, results } = all(one);
      const { seats } = one.rules;
      expect(elected.length).toBeLessThanOrEqual(seats);
      expect(results.filter((result) => result.elected).map((result) => result.candidate)).toEqual(
        elected,
      );
      if (outcome === 'decided') expect([elected.length, tied, vacant]).toEqual([seats, [], 0]);
      if (outcome === 'shortfall') {
        expect([elected.length + vacant, tied]).toEqual([seats, []]);
        expect(vacant).toBeGreaterThan(0);
      }
      if (outcome === 'tie') {
        expect([elected.length < seats, vacant]).toEqual([true, 0]);
        expect(elected.length + tied.length).toBeGreaterThan(seats);
      }
      if (outcome === 'void') expect([elected, tied, vacant]).toEqual([[], [], 0]);
    }),
  );
});

test('who passes has at least the number needed, and the reason says so', () => {
  fc.assert(
    fc.property(box, (one) => {
      const count = all(one);
      const figures = { ...one.rules, ...count };
      for (const result of count.results) {
        expect(result.passed).toBe(result.for >= needed(one.rules, figures));
        const { code } = reasonFor(result, count, one.rules, figures);
        expect(code === 'elected').toBe(result.elected);
        expect(code === 'tied-at-last-seat').toBe(count.tied.includes(result.candidate));
        if (code === 'below-threshold') expect(result.passed).toBe(false);
      }
    }),
  );
});

/** The rules a second time, written to be obvious: fractions as decimals of doubled figures, sorting, slicing. */
function obvious({ rules, codes, papers }: Box) {
  const allowed = (given: number): boolean => {
    switch (rules.limit) {
      case 'at-most-seats':
        return given <= rules.seats;
      case 'exactly-seats':
        return given === rules.seats;
      case 'none':
        return true;
      default:
        return given <= rules.limit.max;
    }
  };
  const read = papers.filter((one) => one !== undefined);
  const isWithin = (one: Choices) =>
    allowed(Object.values(one).filter((mark) => mark === 'for').length);
  const within = read.filter(isWithin);
  const valid = rules.overmarked === 'invalid-ballot' ? within.length : read.length;
  const yes = codes.map((code) => within.filter((one) => one[code] === 'for').length);
  const no = codes.map((code) => within.filter((one) => one[code] === 'against').length);
  const base = {
    'all-deputies': rules.allDeputies,
    present: rules.present,
    'valid-ballots': valid,
  }[rules.threshold.base];
  const tests: Readonly<Record<Fraction, (votes: number) => boolean>> = {
    '>1/2': (votes) => votes + votes > base,
    '>=1/2': (votes) => votes + votes >= base,
    '>=2/3': (votes) => votes + votes + votes >= base + base,
    '>2/3': (votes) => votes + votes + votes > base + base,
    none: () => true,
  };
  const passes = (votes: number) => votes > 0 && tests[rules.threshold.fraction](votes);
  const passing = yes.filter(passes).toSorted((one, other) => other - one);
  // Votes of the last who has a seat and of the first who has none: equal means tied.
  const last = passing[rules.seats - 1];
  const next = passing[rules.seats];
  const isTie = last !== undefined && last === next;
  const isVoid = papers.length > rules.issued;
  const seated = (votes: number) =>
    !isVoid && passes(votes) && (isTie ? votes > last : votes >= (last ?? 0));
  const elected = codes.filter((_, index) => seated(yes[index] ?? 0));
  const tied = codes.filter((_, index) => !isVoid && isTie && yes[index] === last);
  const vacant = isVoid || isTie ? 0 : rules.seats - elected.length;
  return { valid, yes, no, elected, tied, vacant };
}

test('a second, obvious way to count agrees', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(box, (one) => {
      const { valid, results, elected, tied, vacant, outcome } = all(one);
      outcomes.add(outcome);
      const yes = results.map((result) => result.for);
      const no = results.map((result) => result.against);
      expect({ valid, yes, no, elected, tied, vacant }).toEqual(obvious(one));
    }),
    { numRuns: 2000 },
  );
  expect([...outcomes].toSorted()).toEqual(['decided', 'shortfall', 'tie', 'void']);
});

test('a paper that may still be added to is not over-marked by one more', () => {
  fc.assert(
    fc.property(box, (one) => {
      const kind = KINDS[one.rules.choice];
      for (const choices of one.papers) {
        const free = one.codes.find((code) => choices?.[code] === undefined);
        if (choices === undefined || free === undefined) continue;
        const now = kind.standing(one.rules, one.codes.length, choices);
        const then = kind.standing(one.rules, one.codes.length, { ...choices, [free]: 'for' });
        expect(then.given).toBe(now.given + 1);
        expect(now.mayAdd).toBe(then.given <= then.most);
        if (then.judgement === 'counted') expect(now.mayAdd).toBe(true);
      }
    }),
  );
});
