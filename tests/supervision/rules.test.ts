import { expect, test } from 'vitest';
import { mayAct } from '../../shared/lifecycle.ts';
import { findingLifecycle } from '../../shared/supervision/lifecycle.ts';
import {
  DEFAULT_SUPERVISION,
  escalationOf,
  findingDue,
  findingLate,
  tasksOf,
  templateOf,
} from '../../shared/supervision/rules.ts';
import { seasonOf } from '../../shared/supervision/season.ts';

test('what is overdue escalates by the declared steps, from its day alone', () => {
  const steps = [0, 1, 9, 10, 29, 30, 400].map((late) => escalationOf(late, DEFAULT_SUPERVISION));
  expect(steps).toEqual([
    'none',
    'reminder',
    'reminder',
    'supervised',
    'supervised',
    'committee',
    'committee',
  ]);
});

test('a finding is due from the department until it is rectified, then from the deputies', () => {
  const dates = { answerDueOn: '2027-08-25', rectifyDueOn: '2027-09-02', judgeDueOn: '2027-09-12' };
  expect(findingDue({ state: 'handed-over', ...dates })).toEqual({
    by: 'department',
    dueOn: '2027-08-25',
  });
  expect(findingDue({ state: 'answered', ...dates })?.dueOn).toBe('2027-09-02');
  expect(findingDue({ state: 'rectified', ...dates })).toEqual({
    by: 'deputies',
    dueOn: '2027-09-12',
  });
  expect(findingDue({ state: 'signed-off', ...dates })).toBeUndefined();
  expect(findingLate({ state: 'answered', ...dates }, '2027-09-14')).toBe(12);
  expect(findingLate({ state: 'withdrawn', ...dates }, '2027-12-31')).toBe(0);
});

test('the result is signed off only when deputies have judged it and are not dissatisfied', () => {
  const signOff = (judged: number, dissatisfied: number) =>
    mayAct(findingLifecycle, 'sign-off', 'rectified', ['leader'], {
      text: '',
      judged,
      dissatisfied,
    });
  expect(signOff(0, 0)).toMatchObject({ failure: { code: 'result-not-judged' } });
  expect(signOff(2, 1)).toMatchObject({ failure: { code: 'result-not-accepted' } });
  expect(signOff(3, 1)).toMatchObject({ value: { to: 'signed-off' } });
  expect(
    mayAct(findingLifecycle, 'sign-off', 'rectified', ['department'], {
      text: '',
      judged: 3,
      dissatisfied: 0,
    }),
  ).toMatchObject({ failure: { code: 'not-allowed-for-role' } });
});

test('projects that build nothing are not asked for tenders and sites', () => {
  expect(templateOf('education')).toHaveLength(10);
  expect(templateOf('employment')).not.toContain('tender');
});

test('the rhythm of a year ends with the look-back in the next', () => {
  expect(tasksOf(2027, DEFAULT_SUPERVISION.rhythm).map(({ dueOn }) => dueOn)).toEqual([
    '2027-03-31',
    '2027-06-30',
    '2027-07-31',
    '2027-09-30',
    '2027-12-20',
    '2027-12-31',
    '2028-06-30',
  ]);
});

test('whoever visits looks for what is due in the quarter, and for what is still open from before', () => {
  const milestones = [
    { name: '招标', dueOn: '2027-02-28', metOn: '2027-03-01' },
    { name: '开工', dueOn: '2027-03-31', metOn: '' },
    { name: '主体', dueOn: '2027-04-30', metOn: '2027-04-20' },
    { name: '封顶', dueOn: '2027-06-30', metOn: '' },
    { name: '装修', dueOn: '2027-07-01', metOn: '' },
  ];
  const names = (today: string) => seasonOf(milestones, today).map(({ name }) => name);
  expect(names('2027-05-15')).toEqual(['开工', '主体', '封顶']);
  expect(names('2027-01-01')).toEqual(['招标', '开工']);
  expect(names('2027-12-31')).toEqual(['开工', '封顶', '装修']);
});
