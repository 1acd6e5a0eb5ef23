import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../shared/ballot/model.ts';
import { reasonFor } from '../../shared/ballot/outcome.ts';
import {
  checkQuorum,
  leastReaching,
  needed,
  quorumNeeded,
  reaches,
} from '../../shared/ballot/threshold.ts';
import { countFor, rulesWith } from './counting-builders.ts';

describe('the smallest number that passes', () => {
  const cases: readonly (readonly [Fraction, number, number])[] = [
    ['>1/2', 365, 183],
    ['>1/2', 364, 183],
    ['>1/2', 327, 164],
    ['>1/2', 2977, 1489],
    ['>1/2', 1, 1],
    ['>1/2', 2, 2],
    ['>=1/2', 365, 183],
    ['>=1/2', 364, 182],
    ['>=1/2', 1, 1],
    ['>=2/3', 365, 244],
    ['>=2/3', 366, 244],
    ['>=2/3', 367, 245],
    ['>=2/3', 3, 2],
    ['>2/3', 365, 244],
    ['>2/3', 366, 245],
    ['>2/3', 367, 245],
    ['>2/3', 3, 3],
    ['none', 365, 1],
    ['>=1/2', 0, 1],
    ['>=2/3', 0, 1],
    ['>1/2', 0, 1],
  ];
  test.each(cases)('%s of %i is %i', (fraction, whole, least) => {
    expect(leastReaching(fraction, whole)).toBe(least);
    expect(reaches(fraction, least, whole)).toBe(true);
    expect(reaches(fraction, least - 1, whole)).toBe(false);
  });

  test('is measured by all deputies, those present, or the valid ballots', () => {
    const figures = { allDeputies: 365, present: 350, valid: 347 };
    const neededOf = (base: 'all-deputies' | 'present' | 'valid-ballots') =>
      needed({ threshold: { base, fraction: '>1/2' } }, figures);
    expect([neededOf('all-deputies'), neededOf('present'), neededOf('valid-ballots')]).toEqual([
      183, 176, 174,
    ]);
  });

  test.each([
    ['all-deputies', 50, ['B']],
    ['present', 45, ['B']],
    ['valid-ballots', 40, ['B']],
  ] as const)('exactly half of %s does not pass, one more does', (base, half, elected) => {
    const rules = rulesWith({
      seats: 2,
      limit: 'none',
      threshold: { base, fraction: '>1/2' },
      allDeputies: 100,
      present: 90,
      issued: 90,
    });
    const rest = 80 - half - 1;
    // Ballots of one mark each: 80 valid in all, so that C takes those that A and B leave.
    const votes = { A: 0, B: half + 1, C: rest };
    expect(countFor(rules, votes).elected).toEqual(elected);
    expect(countFor(rules, { ...votes, B: half, C: rest + 1 }).elected).toEqual([]);
  });
});

describe('the quorum', () => {
  test('of 365 deputies is 244 at two thirds, and 183 at more than half', () => {
    expect(quorumNeeded('>=2/3', 365)).toBe(244);
    expect(quorumNeeded('>2/3', 365)).toBe(244);
    expect(quorumNeeded('>2/3', 366)).toBe(245);
    expect(quorumNeeded('>1/2', 365)).toBe(183);
  });

  test('is met by exactly two thirds under "at least", not under "more than"', () => {
    expect(checkQuorum('>=2/3', 366, 244)).toEqual({
      ok: true,
      value: { needed: 244, present: 244 },
    });
    expect(checkQuorum('>2/3', 366, 244)).toEqual({
      ok: false,
      failure: { code: 'quorum-missing', facts: { missing: 1, present: 244, needed: 245 } },
    });
  });

  test('says how many are missing', () => {
    expect(checkQuorum('>=2/3', 248, 154)).toEqual({
      ok: false,
      failure: { code: 'quorum-missing', facts: { missing: 12, present: 154, needed: 166 } },
    });
  });

  test('is never met by an empty hall, not even of an empty roll', () => {
    expect(checkQuorum('>=2/3', 0, 0).ok).toBe(false);
  });
});

describe('the reason of an outcome', () => {
  const rules = rulesWith({ seats: 2, limit: 'none', allDeputies: 327, issued: 2000 });
  const reasons = (votes: Readonly<Record<string, number>>, changed = rules) => {
    const count = countFor(changed, votes);
    const figures = { ...changed, ...count };
    return count.results.map((result) => reasonFor(result, count, changed, figures));
  };

  test('162 of 327 do not pass, 164 are needed', () => {
    expect(reasons({ A: 164, B: 162 })).toEqual([
      { code: 'elected', facts: { for: 164, needed: 164, base: 327 } },
      { code: 'below-threshold', facts: { for: 162, needed: 164, base: 327 } },
    ]);
  });

  test('passed, and ranked beyond the seats', () => {
    expect(reasons({ A: 300, B: 250, C: 200 })[2]).toEqual({
      code: 'passed-rank-beyond-seats',
      facts: { for: 200, rank: 3, seats: 2 },
    });
  });

  test('tied at the last seat; who is behind the tie is beyond the seats', () => {
    expect(reasons({ A: 300, B: 250, C: 250, D: 200 })).toEqual([
      { code: 'elected', facts: { for: 300, needed: 164, base: 327 } },
      { code: 'tied-at-last-seat', facts: { for: 250, tied: 2, left: 1 } },
      { code: 'tied-at-last-seat', facts: { for: 250, tied: 2, left: 1 } },
      { code: 'passed-rank-beyond-seats', facts: { for: 200, rank: 4, seats: 2 } },
    ]);
  });

  test('a void round has one reason for all', () => {
    const reason = { code: 'round-void', facts: { returned: 300, issued: 299 } };
    expect(reasons({ A: 200, B: 100 }, { ...rules, issued: 299 })).toEqual([reason, reason]);
  });
});
