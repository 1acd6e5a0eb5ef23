import { describe, expect, test } from 'vitest';
import { startCount } from '../../shared/ballot/count.ts';
import { countFor, countPapers, rulesWith } from './counting-builders.ts';

const TWELVE = Array.from({ length: 12 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`);

describe('a county of 365 deputies chooses 10 of 12', () => {
  const count = countPapers(rulesWith(), TWELVE, [
    ['ffffffffff--', 180],
    ['ffffffff--ff', 3],
    ['fffff--aaaaa', 60],
    ['a-----ooffff', 4],
    ['------------', 100],
    ['unreadable', 1],
  ]);

  test('ballots are valid, invalid or blank, and sum to those returned', () => {
    expect([count.issued, count.returned, count.valid, count.invalid, count.blank]).toEqual([
      350, 348, 347, 1, 100,
    ]);
  });

  test('for, against and abstain are counted for every candidate, no mark as an abstention', () => {
    expect(count.results[0]).toEqual({
      candidate: 'A01',
      for: 243,
      against: 4,
      abstain: 100,
      rank: 1,
      passed: true,
      elected: true,
    });
    expect(count.results[8]).toEqual({
      candidate: 'A09',
      for: 184,
      against: 60,
      abstain: 103,
      rank: 6,
      passed: true,
      elected: true,
    });
    expect(count.results[11]).toEqual({
      candidate: 'A12',
      for: 7,
      against: 60,
      abstain: 280,
      rank: 11,
      passed: false,
      elected: false,
    });
  });

  test('equal votes share a rank, the next is skipped, and ten are elected', () => {
    expect(count.results.map((one) => [one.for, one.rank, one.passed])).toEqual([
      [243, 1, true],
      [243, 1, true],
      [243, 1, true],
      [243, 1, true],
      [243, 1, true],
      [183, 8, true],
      [183, 8, true],
      [183, 8, true],
      [184, 6, true],
      [184, 6, true],
      [7, 11, false],
      [7, 11, false],
    ]);
    expect(count.elected).toEqual(TWELVE.slice(0, 10));
    expect([count.tied, count.vacant, count.outcome]).toEqual([[], 0, 'decided']);
  });

  test('183 of 365 are more than half, 182 are not', () => {
    const close = countPapers(rulesWith(), TWELVE, [
      ['ffffffffff--', 182],
      ['fffffffff---', 1],
      ['------------', 167],
    ]);
    expect(close.results.map((one) => one.for)).toEqual([
      183, 183, 183, 183, 183, 183, 183, 183, 183, 182, 0, 0,
    ]);
    expect(close.elected).toEqual(TWELVE.slice(0, 9));
    expect([close.vacant, close.outcome]).toEqual([1, 'shortfall']);
  });
});

describe('the last seat', () => {
  const rules = rulesWith({ seats: 2, allDeputies: 100, present: 90, issued: 300, limit: 'none' });

  test('goes to the one with more votes, although three have passed', () => {
    const count = countFor(rules, { A: 60, B: 70, C: 65 });
    expect(count.elected).toEqual(['B', 'C']);
    expect(count.results.map((one) => one.rank)).toEqual([3, 1, 2]);
    expect([count.tied, count.vacant, count.outcome]).toEqual([[], 0, 'decided']);
  });

  test('is tied between equals; who stands above them is elected', () => {
    const count = countFor(rules, { A: 60, B: 60, C: 65, D: 20 });
    expect(count.results.map((one) => one.rank)).toEqual([2, 2, 1, 4]);
    expect(count.elected).toEqual(['C']);
    expect([count.tied, count.vacant, count.outcome]).toEqual([['A', 'B'], 0, 'tie']);
    expect(count.results.map((one) => [one.passed, one.elected])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  test('is not tied when all equals fit', () => {
    const count = countFor(rules, { A: 60, B: 40, C: 60 });
    expect(count.results.map((one) => one.rank)).toEqual([1, 3, 1]);
    expect([count.elected, count.tied, count.outcome]).toEqual([['A', 'C'], [], 'decided']);
  });

  test('is tied between all when nobody stands above', () => {
    const count = countFor(rules, { A: 60, B: 60, C: 60 });
    expect([count.elected, count.tied, count.outcome]).toEqual([[], ['A', 'B', 'C'], 'tie']);
  });

  test('stays empty when too few pass, although equals stand behind the line', () => {
    const count = countFor(rules, { A: 51, B: 50, C: 50 });
    expect([count.elected, count.tied]).toEqual([['A'], []]);
    expect([count.vacant, count.outcome]).toEqual([1, 'shortfall']);
  });

  test('a seat more than candidates stays empty', () => {
    const count = countFor({ ...rules, seats: 3 }, { A: 60, B: 60 });
    expect([count.elected, count.vacant, count.outcome]).toEqual([['A', 'B'], 1, 'shortfall']);
  });
});

describe('a void round', () => {
  test('keeps its figures and ranks, and elects nobody', () => {
    const rules = rulesWith({ seats: 1, allDeputies: 10, present: 10, issued: 9 });
    const count = countPapers(
      rules,
      ['A', 'B'],
      [
        ['f-', 6],
        ['-f', 3],
        ['unreadable', 1],
      ],
    );
    expect(count).toEqual({
      issued: 9,
      returned: 10,
      valid: 9,
      invalid: 1,
      blank: 0,
      results: [
        { candidate: 'A', for: 6, against: 0, abstain: 3, rank: 1, passed: true, elected: false },
        { candidate: 'B', for: 3, against: 0, abstain: 6, rank: 2, passed: false, elected: false },
      ],
      elected: [],
      tied: [],
      vacant: 0,
      outcome: 'void',
    });
  });

  test('is not one in which as many return as were issued', () => {
    const rules = rulesWith({ seats: 1, allDeputies: 5, present: 5, issued: 5 });
    expect(countPapers(rules, ['A'], [['f', 5]]).outcome).toBe('decided');
  });
});

describe('the limit on "for"', () => {
  const codes = ['A', 'B', 'C', 'D'];
  const hall = { seats: 2, allDeputies: 20, present: 20, issued: 20 } as const;
  const papers = [
    ['----', 1],
    ['f---', 2],
    ['ffa-', 3],
    ['fff-', 4],
    ['ffff', 5],
  ] as const;
  const figures = (changed: Parameters<typeof rulesWith>[0]) => {
    const count = countPapers(rulesWith({ ...hall, ...changed }), codes, papers);
    return [count.valid, count.invalid, count.blank, ...count.results.map((one) => one.for)];
  };

  test('at most seats: more make the ballot invalid', () => {
    expect(figures({ limit: 'at-most-seats' })).toEqual([6, 9, 1, 5, 3, 0, 0]);
  });

  test('exactly seats: fewer make it invalid too, and so does a blank ballot', () => {
    expect(figures({ limit: 'exactly-seats' })).toEqual([3, 12, 0, 3, 3, 0, 0]);
  });

  test('none: one may be for all', () => {
    expect(figures({ limit: 'none' })).toEqual([15, 0, 1, 14, 12, 9, 5]);
  });

  test('at most three', () => {
    expect(figures({ limit: { max: 3 } })).toEqual([10, 5, 1, 9, 7, 4, 0]);
  });

  test('an over-marked ballot may stay valid and count as an abstention for everybody', () => {
    expect(figures({ overmarked: 'ignore-question' })).toEqual([15, 0, 1, 5, 3, 0, 0]);
    const rules = rulesWith({ ...hall, overmarked: 'ignore-question' });
    const count = countPapers(rules, codes, [['fffa', 7]]);
    expect(count.results.map((one) => [one.for, one.against, one.abstain])).toEqual([
      [0, 0, 7],
      [0, 0, 7],
      [0, 0, 7],
      [0, 0, 7],
    ]);
  });

  test('a blank ballot over-marked under "exactly seats" is set aside as any other', () => {
    expect(figures({ limit: 'exactly-seats', overmarked: 'ignore-question' })).toEqual([
      15, 0, 1, 3, 3, 0, 0,
    ]);
  });

  test('marks against and abstentions are not limited', () => {
    const count = countPapers(rulesWith(hall), codes, [
      ['aaaa', 1],
      ['oooo', 1],
    ]);
    expect([count.valid, count.blank]).toEqual([2, 0]);
  });
});

describe('ticks', () => {
  test('nobody is against, and no tick is an abstention', () => {
    const rules = rulesWith({ choice: 'tick', seats: 1, allDeputies: 9, present: 9, issued: 9 });
    const count = countPapers(
      rules,
      ['A', 'B'],
      [
        ['f-', 5],
        ['-f', 1],
        ['--', 2],
        ['ff', 1],
      ],
    );
    expect([count.valid, count.invalid, count.blank]).toEqual([8, 1, 2]);
    expect(count.results.map((one) => [one.for, one.against, one.abstain])).toEqual([
      [5, 0, 3],
      [1, 0, 7],
    ]);
    expect(count.elected).toEqual(['A']);
  });
});

describe('an empty box', () => {
  test('with nobody present and nothing returned, nobody passes under any rule', () => {
    for (const base of ['all-deputies', 'present', 'valid-ballots'] as const) {
      for (const fraction of ['>1/2', '>=1/2', '>=2/3', '>2/3', 'none'] as const) {
        const rules = rulesWith({ threshold: { base, fraction }, present: 0, issued: 0 });
        const count = countPapers(rules, ['A', 'B'], []);
        expect([count.returned, count.elected, count.vacant]).toEqual([0, [], 10]);
        expect([count.outcome, count.results.map((one) => one.rank)]).toEqual([
          'shortfall',
          [1, 1],
        ]);
      }
    }
  });

  test('invalid ballots alone leave the base of valid ballots empty', () => {
    const rules = rulesWith({ threshold: { base: 'valid-ballots', fraction: '>=1/2' } });
    const count = countPapers(rules, ['A'], [['unreadable', 8]]);
    expect([count.valid, count.invalid, count.outcome]).toEqual([0, 8, 'shortfall']);
  });
});

test('a count is never begun on a list that is not one of candidates', () => {
  expect(() => startCount(rulesWith(), ['A', 'A'])).toThrow('not a list of candidate codes');
  expect(() => startCount(rulesWith(), ['a'])).toThrow('not a list of candidate codes');
});
