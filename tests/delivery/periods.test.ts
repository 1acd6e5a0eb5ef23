import { expect, test } from 'vitest';
import { isStale, periodCode, periodOf, periodsBetween } from '../../shared/delivery/periods.ts';
import { countingReports, metBy } from '../../shared/delivery/reports.ts';
import { milestoneId, report } from './builders.ts';

test('a month is reported on in the next, a quarter after it has ended', () => {
  expect(periodOf('2027-02', 5)).toEqual({
    code: '2027-02',
    startsOn: '2027-02-01',
    endsOn: '2027-02-28',
    dueOn: '2027-03-05',
  });
  expect(periodOf('2027-12', 10)).toMatchObject({ endsOn: '2027-12-31', dueOn: '2028-01-10' });
  expect(periodOf('2028-Q1', 5)).toMatchObject({
    startsOn: '2028-01-01',
    endsOn: '2028-03-31',
    dueOn: '2028-04-05',
  });
  for (const code of ['2027-13', '2027-00', '2027-Q5', '2027', '0027-01', ''])
    expect(periodOf(code, 5)).toBeUndefined();
});

test('the periods between two days include both ends', () => {
  const codes = (from: string, to: string, rhythm: 'monthly' | 'quarterly') =>
    periodsBetween(from, to, rhythm, 5).map(({ code }) => code);
  expect(codes('2027-11-30', '2028-01-01', 'monthly')).toEqual(['2027-11', '2027-12', '2028-01']);
  expect(codes('2027-11-30', '2028-01-01', 'quarterly')).toEqual(['2027-Q4', '2028-Q1']);
  expect(codes('2027-02-01', '2027-01-31', 'monthly')).toEqual([]);
  expect(periodCode('2027-09-30', 'quarterly')).toBe('2027-Q3');
});

test('what is known is stale when the last report that was due is missing', () => {
  const settings = { rhythm: 'monthly', reportDay: 5 } as const;
  const stale = (reportedTo: string, today: string): boolean =>
    isStale({ publishedOn: '2027-02-10', reportedTo }, today, settings);
  expect(stale('', '2027-03-05')).toBe(false);
  expect(stale('', '2027-03-06')).toBe(true);
  expect(stale('2027-02-28', '2027-03-06')).toBe(false);
  expect(stale('2027-02-28', '2027-04-06')).toBe(true);
  expect(isStale({ publishedOn: '', reportedTo: '' }, '2027-12-31', settings)).toBe(false);
});

test('of several reports on a period the last counts, and takes back what the others said', () => {
  const [first, second] = [milestoneId(1), milestoneId(2)];
  const entries = [
    {
      part: '',
      period: '2027-03',
      entry: 1,
      form: report({
        met: [
          { milestone: first, metOn: '2027-03-09', note: '' },
          { milestone: second, metOn: '2027-03-20', note: '' },
        ],
      }),
    },
    {
      part: '',
      period: '2027-04',
      entry: 1,
      form: report({ met: [{ milestone: first, metOn: '2027-04-01', note: '' }] }),
    },
    {
      part: '',
      period: '2027-03',
      entry: 2,
      form: report({ met: [{ milestone: first, metOn: '2027-03-11', note: '' }] }),
    },
  ];
  expect(countingReports(entries).map(({ period, entry }) => [period, entry])).toEqual([
    ['2027-03', 2],
    ['2027-04', 1],
  ]);
  expect([...metBy(entries)]).toEqual([[first, '2027-03-11']]);
});
