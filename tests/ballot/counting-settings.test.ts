import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { BallotRules, BallotSettings } from '../../shared/ballot/model.ts';
import { checkSettings } from '../../shared/ballot/settings.ts';

function changed(
  rules: Partial<BallotRules>,
  rest: Partial<BallotSettings> = {},
  seats = 10,
): BallotSettings {
  const settings = defaultSettings('congress', seats);
  return { ...settings, ...rest, rules: { ...settings.rules, ...rules } };
}

function faults(
  settings: BallotSettings,
  candidates = 12,
  body: 'congress' | 'deliberative-meeting' = 'congress',
) {
  return checkSettings(body, settings, candidates).faults;
}

function warnings(
  settings: BallotSettings,
  candidates = 12,
  body: 'congress' | 'deliberative-meeting' = 'congress',
) {
  return checkSettings(body, settings, candidates).warnings;
}

describe('the settings of a new ballot', () => {
  test.each(['congress', 'deliberative-meeting'] as const)('of a %s', (body) => {
    expect(defaultSettings(body, 10)).toEqual({
      rules: {
        seats: 10,
        choice: 'for-against-abstain',
        limit: 'at-most-seats',
        overmarked: 'invalid-ballot',
        threshold: { base: 'all-deputies', fraction: '>1/2' },
      },
      quorum: '>=2/3',
      tie: 'another-ballot',
      shortage: 'one-more-ballot',
      secrecy: 'secret',
      custody: 'server',
      disclosure: 'totals',
      scrutineersNeeded: 2,
    });
    expect(checkSettings(body, defaultSettings(body, 10), 12)).toEqual({
      faults: [],
      warnings: [],
    });
  });
});

describe('settings that cannot be frozen', () => {
  test('a count key in the hands of scrutineers of whom one alone confirms', () => {
    const kept = { custody: 'scrutineers', scrutineersNeeded: 1 } as const;
    expect(faults(changed({}, kept))).toEqual([
      { code: 'custody-needs-two-scrutineers', facts: { scrutineersNeeded: 1 } },
    ]);
    expect(faults(changed({}, { ...kept, scrutineersNeeded: 2 }))).toEqual([]);
  });

  test('more seats than candidates', () => {
    expect(faults(changed({ seats: 13 }))).toEqual([
      { code: 'seats-more-than-candidates', facts: { seats: 13, candidates: 12 } },
    ]);
    expect(faults(changed({ seats: 12 }))).toEqual([]);
  });

  test('no candidates', () => {
    expect(faults(changed({}), 0)).toEqual([
      { code: 'too-few-candidates', facts: { candidates: 0 } },
    ]);
  });

  test.each([0, -1, 2.5, Number.NaN])('%d seats', (seats) => {
    expect(faults(changed({ seats }))).toEqual([{ code: 'seats-out-of-range', facts: { seats } }]);
  });

  test.each([0, 13, 1.5])('a limit of %d marks for 12 candidates', (max) => {
    expect(faults(changed({ limit: { max } }))).toEqual([
      { code: 'limit-out-of-range', facts: { max, candidates: 12 } },
    ]);
  });

  test('a limit of 1 or 12 marks is in range', () => {
    expect(faults(changed({ limit: { max: 1 } }))).toEqual([]);
    expect(faults(changed({ limit: { max: 12 } }))).toEqual([]);
  });

  test('papers that must be for every candidate, where there are as many seats', () => {
    expect(faults(changed({ seats: 12, limit: 'exactly-seats' }))).toEqual([
      { code: 'exactly-all-candidates', facts: { seats: 12 } },
    ]);
    expect(faults(changed({ seats: 11, limit: 'exactly-seats' }))).toEqual([]);
    expect(faults(changed({ seats: 12 }))).toEqual([]);
  });

  test('a congress that would not decide by all its deputies; a deliberative meeting may', () => {
    const present = changed({ threshold: { base: 'present', fraction: '>1/2' } });
    expect(faults(present)).toEqual([
      { code: 'threshold-base-locked', facts: { base: 'present' } },
    ]);
    expect(faults(present, 12, 'deliberative-meeting')).toEqual([]);
  });

  test('a congress without a threshold; a deliberative meeting may', () => {
    const none = changed({ threshold: { base: 'all-deputies', fraction: 'none' } });
    expect(faults(none)).toEqual([{ code: 'threshold-required', facts: { fraction: 'none' } }]);
    expect(faults(none, 12, 'deliberative-meeting')).toEqual([]);
  });

  test('fewer than no scrutineers', () => {
    expect(faults(changed({}, { scrutineersNeeded: -1 }))).toEqual([
      { code: 'scrutineers-needed-out-of-range', facts: { scrutineersNeeded: -1 } },
    ]);
    expect(faults(changed({}, { scrutineersNeeded: 0 }))).toEqual([]);
  });

  test('everything wrong is said at once', () => {
    const settings = changed(
      { seats: 20, limit: { max: 0 }, threshold: { base: 'present', fraction: 'none' } },
      { scrutineersNeeded: 0.5 },
    );
    expect(faults(settings).map(({ code }) => code)).toEqual([
      'seats-more-than-candidates',
      'limit-out-of-range',
      'threshold-base-locked',
      'threshold-required',
      'scrutineers-needed-out-of-range',
    ]);
  });
});

describe('settings that are unusual, and allowed', () => {
  test.each([
    [12, 10, null],
    [30, 24, null],
    [11, 10, 10],
    [10, 10, null],
    [23, 20, 15],
    [24, 20, null],
    [2, 1, null],
  ])('%i candidates for %i seats: margin warned of at %s percent', (candidates, seats, percent) => {
    expect(faults(changed({ seats }), candidates)).toEqual([]);
    expect(warnings(changed({ seats }), candidates)).toEqual(
      percent === null
        ? []
        : [{ code: 'margin-under-20-percent', facts: { candidates, seats, percent } }],
    );
  });

  test('exactly half, or a quorum of more than half, is less than the law asks of a congress', () => {
    const settings = changed(
      { threshold: { base: 'all-deputies', fraction: '>=1/2' } },
      { quorum: '>1/2' },
    );
    expect(faults(settings)).toEqual([]);
    expect(warnings(settings)).toEqual([
      { code: 'threshold-below-law', facts: { fraction: '>=1/2' } },
      { code: 'quorum-below-law', facts: { quorum: '>1/2' } },
    ]);
    expect(warnings(settings, 12, 'deliberative-meeting')).toEqual([]);
  });
});
