import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../shared/day.ts';
import type { Milestone } from '../../shared/delivery/model.ts';
import { daysLate, expectedPercent, paceOf, standingOf } from '../../shared/delivery/pace.ts';
import { milestone } from './builders.ts';

function paceOn(
  today: string,
  milestones: readonly Milestone[],
  { endsOn = '2027-12-31', grace = 30 }: { endsOn?: string; grace?: number } = {},
) {
  const facts = { state: 'active', planned: true, endsOn, ...standingOf(milestones) } as const;
  return paceOf(facts, today, grace);
}

describe('the pace of a project', () => {
  const two = [
    milestone(1, { dueOn: '2027-03-15' }),
    milestone(2, { dueOn: '2027-06-15', stage: 'complete' }),
  ];
  const first = two.map((one, at) => (at === 0 ? { ...one, metOn: '2027-03-10' } : one));

  test('follows from dates and the day alone', () => {
    expect(paceOn('2027-03-15', two)).toBe('on-schedule');
    expect(paceOn('2027-03-16', two)).toBe('behind');
    expect(paceOn('2027-04-14', two)).toBe('behind');
    expect(paceOn('2027-04-15', two)).toBe('overdue');
    expect(paceOn('2027-03-12', first)).toBe('ahead');
    expect(paceOn('2027-03-15', first)).toBe('on-schedule');
    expect(paceOn('2027-06-16', first)).toBe('behind');
  });

  test('is overdue from the day after the end of the project, whatever the grace', () => {
    expect(paceOn('2027-06-16', first, { endsOn: '2027-06-15' })).toBe('overdue');
    expect(paceOn('2027-06-15', first, { endsOn: '2027-06-15' })).toBe('on-schedule');
  });

  test('is done when all is met, also when it was late', () => {
    const all = first.map((one) => ({ ...one, metOn: '2027-09-01' }));
    expect(paceOn('2027-12-31', all, { endsOn: '2027-06-15' })).toBe('done');
    expect(standingOf(all)).toEqual({
      percent: 100,
      stage: 'complete',
      nextDueOn: '',
      lastMetDueOn: '2027-06-15',
      doneOn: '2027-09-01',
    });
  });

  test('is not computed without a plan, or after an end was decided', () => {
    const facts = { nextDueOn: '2027-01-01', lastMetDueOn: '', doneOn: '', endsOn: '2027-01-31' };
    expect(paceOf({ ...facts, state: 'active', planned: false }, '2027-09-01', 30)).toBe('no-plan');
    expect(paceOf({ ...facts, state: 'ended', planned: true }, '2027-09-01', 30)).toBe('ended');
  });

  test('grows no better by waiting', () => {
    const rank = ['ahead', 'on-schedule', 'behind', 'overdue'];
    const aMilestone = fc.record({
      due: fc.integer({ min: 0, max: 300 }),
      met: fc.option(fc.integer({ min: 0, max: 300 })),
    });
    fc.assert(
      fc.property(
        fc.array(aMilestone, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 100 }),
        (plan, from, later) => {
          const day = (days: number): string => dayAfter('2027-01-01', days);
          const milestones = [
            milestone(0, { dueOn: day(300) }),
            ...plan.map(({ due, met }, at) =>
              milestone(at + 1, { dueOn: day(due), metOn: met === null ? '' : day(met) }),
            ),
          ];
          const before = rank.indexOf(paceOn(day(from), milestones, { endsOn: day(300) }));
          const after = rank.indexOf(paceOn(day(from + later), milestones, { endsOn: day(300) }));
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});

test('percent is that of the weights met, 100 only when all are', () => {
  const three = [1, 2, 3].map((at) => milestone(at, { weight: 1 }));
  expect(standingOf(three).percent).toBe(0);
  const met = (count: number): number =>
    standingOf(three.map((one, at) => (at < count ? { ...one, metOn: '2027-01-01' } : one)))
      .percent;
  expect([met(1), met(2), met(3)]).toEqual([33, 66, 100]);
  expect(expectedPercent(three, '2027-03-14')).toBe(0);
  expect(expectedPercent(three, '2027-03-15')).toBe(33);
  expect(standingOf([])).toMatchObject({ percent: 0, stage: 'not-started', doneOn: '' });
});

test('what is due on a day is not late on it', () => {
  expect(daysLate('2027-03-15', '2027-03-15')).toBe(0);
  expect(daysLate('2027-03-15', '2027-03-17')).toBe(2);
  expect(daysLate('', '2027-03-17')).toBe(0);
});
