import { describe, expect, test } from 'vitest';
import type { RoundState, RoundTally, RoundView } from '../../shared/ballot/round.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { linesOf } from '../../web/ballot/console/act-log.ts';
import { byMissing } from '../../web/ballot/console/blocked.ts';
import { documentOf } from '../../web/ballot/console/document-address.ts';
import { stepOf } from '../../web/ballot/console/steps.ts';
import { newestFirst } from '../../web/ballot/hall/find-session.ts';
import { doubtOf } from '../../web/ballot/round/result.ts';
import { sumsOf } from '../../web/ballot/round/sums.ts';

const TALLY: RoundTally = {
  issued: 20,
  replaced: 0,
  returned: 18,
  unused: 1,
  missing: 1,
  valid: 17,
  invalid: 1,
  blank: 0,
  needed: 13,
  base: 24,
  results: [
    { candidate: 'A1', for: 16, against: 1, abstain: 0, rank: 1, passed: true, elected: true },
    { candidate: 'A2', for: 14, against: 2, abstain: 1, rank: 2, passed: true, elected: true },
    { candidate: 'A3', for: 13, against: 2, abstain: 2, rank: 3, passed: true, elected: false },
  ],
  elected: ['A1', 'A2'],
  tied: [],
  vacant: 0,
  outcome: 'decided',
};

function aRound(facts: Partial<RoundView>): RoundView {
  return {
    id: 'r1',
    ballot: 'b1',
    number: 1,
    kind: 'first',
    repeat: false,
    state: 'draft',
    closing: false,
    secrecy: 'secret',
    manner: null,
    rules: {
      seats: 2,
      choice: 'for-against-abstain',
      limit: 'at-most-seats',
      overmarked: 'invalid-ballot',
      threshold: { base: 'all-deputies', fraction: '>1/2' },
    },
    candidates: [],
    allDeputies: 24,
    present: 20,
    figures: { issued: 20, returned: 18, unused: 1 },
    code: null,
    readOut: null,
    tally: null,
    scrutineers: [],
    scrutineersNeeded: 2,
    scrutineersToPass: 2,
    custody: null,
    reachedAt: {},
    quorumConfirmedAt: null,
    scrutineersPassedAt: null,
    voided: null,
    votingTime: null,
    ...facts,
  };
}

describe('the step at the rostrum', () => {
  const NOW = '2026-01-19T01:00:00.000Z';

  test('begins with the quorum, before and after a ballot is prepared', () => {
    expect(stepOf(null, false)).toBe('quorum');
    expect(stepOf(aRound({}), false)).toBe('quorum');
  });

  test('goes on to the scrutineers and then to the empty box while the round is a draft', () => {
    const quorum = aRound({ quorumConfirmedAt: NOW });
    expect(stepOf(quorum, false)).toBe('scrutineers');
    expect(stepOf({ ...quorum, scrutineersPassedAt: NOW }, false)).toBe('box');
  });

  test.each<[RoundState, string | undefined]>([
    ['ready', 'issue'],
    ['open', 'vote'],
    ['sealed', 'seal'],
    ['counted', 'confirm'],
    ['certified', 'announce'],
    ['announced', 'announce'],
    ['void', undefined],
  ])('of a round that is %s is %s', (state, step) => {
    expect(stepOf(aRound({ state }), false)).toBe(step);
  });

  test('goes from the seal to the count once the digits are read out', () => {
    expect(stepOf(aRound({ state: 'sealed' }), true)).toBe('count');
  });
});

describe('the record', () => {
  let seq = 0;
  const anAct = (kind: string): ActEntry => {
    seq += 1;
    return { seq, at: '', actor: '', kind, subject: '', detail: {}, reason: null };
  };

  test('says once what many did at the same time, and keeps other acts apart', () => {
    const kinds = [
      'deputy-signed-in',
      'device-enrolled',
      'deputy-signed-in',
      'quorum-confirmed',
      'deputy-signed-in',
      'proposal-raised',
      'session-opened',
      'session-opened',
    ];
    const ofSession = (kind: string): boolean => kind !== 'proposal-raised';
    const lines = linesOf(kinds.map(anAct), ofSession);
    expect(lines.map(({ entry, times }) => [entry.kind, times])).toEqual([
      ['deputy-signed-in', 2],
      ['device-enrolled', 1],
      ['quorum-confirmed', 1],
      ['deputy-signed-in', 1],
      ['proposal-raised', 1],
      ['session-opened', 1],
      ['session-opened', 1],
    ]);
  });

  test('puts all that is no part of the session into one line, whatever it was', () => {
    const kinds = ['proposal-raised', 'leads-merged', 'proposal-raised', 'deputy-signed-in'];
    const ofSession = (kind: string): boolean => kind === 'deputy-signed-in';
    const lines = linesOf(kinds.map(anAct), ofSession);
    expect(lines.map(({ entry, times }) => [entry.kind, times])).toEqual([
      ['proposal-raised', 3],
      ['deputy-signed-in', 1],
    ]);
  });
});

describe('the sums of a tally', () => {
  test('are those of the papers, of the ballots and of each candidate', () => {
    expect(
      sumsOf(TALLY, 'for-against-abstain').map(({ whole, parts, holds }) => [whole, parts, holds]),
    ).toEqual([
      [20, [18, 1, 1], true],
      [18, [17, 1], true],
      [17, [16, 1, 0], true],
      [17, [14, 2, 1], true],
      [17, [13, 2, 2], true],
    ]);
  });

  test('name the one that does not hold', () => {
    const [first, second, third] = TALLY.results;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three');
    const wrong = { ...TALLY, results: [first, { ...second, abstain: 2 }, third] };
    expect(sumsOf(wrong, 'for-against-abstain').filter((sum) => !sum.holds)).toEqual([
      { about: 'candidate', candidate: 'A2', whole: 17, parts: [14, 2, 2], holds: false },
    ]);
  });
});

describe('the doubt that missing papers leave', () => {
  const of = (tally: RoundTally) => doubtOf({ round: aRound({ tally }), tally });

  test('decides when they reach the winning margin', () => {
    expect(of(TALLY)).toEqual({ missing: 1, replaced: 0, margin: 1, decisive: true });
  });

  test('does not when the margin is wider, or when nothing is missing', () => {
    const clear = TALLY.results.map((one) => (one.candidate === 'A3' ? { ...one, for: 5 } : one));
    expect(of({ ...TALLY, results: clear })).toEqual({
      missing: 1,
      replaced: 0,
      margin: 2,
      decisive: false,
    });
    expect(of({ ...TALLY, missing: 0 }).decisive).toBe(false);
  });

  test('counts replacements as well', () => {
    const clear = TALLY.results.map((one) => (one.candidate === 'A3' ? { ...one, for: 5 } : one));
    expect(of({ ...TALLY, replaced: 1, results: clear }).decisive).toBe(true);
  });

  test('has no margin when nobody is elected', () => {
    const none = TALLY.results.map((one) => ({ ...one, elected: false }));
    expect(of({ ...TALLY, results: none, elected: [] })).toEqual({
      missing: 1,
      replaced: 0,
      margin: undefined,
      decisive: false,
    });
  });
});

describe('what a page of the rostrum is about', () => {
  test('delegations stand by the number of those missing', () => {
    const delegations = [
      { delegation: '甲', expected: 10, present: 9 },
      { delegation: '乙', expected: 20, present: 12 },
      { delegation: '丙', expected: 5, present: 4 },
    ];
    expect(byMissing(delegations).map((one) => one.delegation)).toEqual(['乙', '甲', '丙']);
  });

  test('the sitting session comes before those to come and those closed', () => {
    const sessions = (['closed', 'planned', 'sitting', 'closed'] as const).map((state, at) => ({
      id: String(at),
      body: 'b',
      term: 1,
      number: at,
      title: '',
      opensOn: '2026-01-19',
      state,
      rehearsal: false,
    }));
    expect(newestFirst(sessions).map((one) => one.id)).toEqual(['2', '1', '0', '3']);
  });

  test.each([
    ['/staff/session', undefined],
    ['/staff/session/report', 'report'],
    ['/staff/session/announcement/', 'announcement'],
    ['/staff/session/other', undefined],
  ])('the path %s names the document %s', (path, name) => {
    expect(documentOf(path)).toBe(name);
  });
});
