import { expect, test } from 'vitest';
import { levelOf, organOf } from '../../shared/delivery/change.ts';
import {
  BLANK_PLAN,
  DEFAULT_DELIVERY,
  moneyIn,
  planDraftFaults,
  planFaults,
  settingsFault,
  tidyPlan,
} from '../../shared/delivery/rules.ts';
import { votedOf } from '../../shared/screening/voted-card.ts';
import { card } from '../screening/builders.ts';
import { plan, planned } from './builders.ts';

const voted = votedOf(card());
const codes = (form = plan()): readonly string[] =>
  planFaults(form, voted).map(({ code, facts }) => `${code} ${facts['at'] ?? ''}`.trim());

test('a whole plan has no fault, a blank one names all that is missing', () => {
  expect(codes()).toEqual([]);
  expect(codes(BLANK_PLAN)).toEqual([
    'answer-missing scale',
    'answer-missing startsOn',
    'answer-missing endsOn',
    'answer-missing target',
    'answer-missing money',
    'answer-missing milestones',
  ]);
  expect(planDraftFaults(BLANK_PLAN)).toEqual([]);
});

test('a plan promises no more time and no other money than was voted on', () => {
  expect(codes(plan({ endsOn: '2027-12-01' }))).toEqual(['ends-after-voted endsOn']);
  const [first] = plan().money;
  expect(planFaults(plan({ money: first === undefined ? [] : [first] }), voted)).toMatchObject([
    { code: 'total-differs', facts: { planned: 8_000_000, voted: 12_345_600 } },
  ]);
  expect(moneyIn(plan(), 2028)).toBe(4_345_600);
});

test('milestones lie within the work, carry weight, and lead to its end', () => {
  expect(
    codes(plan({ milestones: [planned(1, { dueOn: '2027-02-28', stage: 'complete' })] })),
  ).toEqual(['milestone-outside milestones.0.dueOn']);
  expect(codes(plan({ milestones: [planned(1, { weight: 0, stage: 'in-use' })] }))).toEqual([
    'weight-out-of-range milestones.0.weight',
  ]);
  expect(codes(plan({ milestones: [planned(1)] }))).toEqual(['last-stage-missing milestones']);
  expect(codes(plan({ milestones: [planned(1), planned(1, { stage: 'complete' })] }))).toEqual([
    'milestone-twice milestones.1.name',
  ]);
});

test('a plan is stored with its milestones in the order of their dates', () => {
  const form = tidyPlan(plan({ milestones: [planned(3), planned(1)], scale: ' 两栋楼\r\n' }));
  expect(form.milestones.map(({ name }) => name)).toEqual(['节点 1', '节点 3']);
  expect(form.scale).toBe('两栋楼');
});

test('settings keep to their bounds', () => {
  expect(settingsFault(DEFAULT_DELIVERY)).toBeUndefined();
  expect(settingsFault({ ...DEFAULT_DELIVERY, reportDay: 31 })).toEqual({
    code: 'setting-out-of-range',
    facts: { field: 'reportDay', least: 1, most: 28 },
  });
});

test('what was voted on changes only by the organ that the level demands', () => {
  expect(levelOf({ kind: 'adjust', fields: [] })).toBe('minor');
  expect(levelOf({ kind: 'defer', fields: [] })).toBe('major');
  expect(levelOf({ kind: 'adjust', fields: [{ field: 'site', from: '东', to: '西' }] })).toBe(
    'major',
  );
  expect(organOf({ type: 'congress', level: 'county' }, 'major')).toBe('standing-committee');
  expect(organOf({ type: 'congress', level: 'town' }, 'major')).toBe('congress');
  expect(organOf({ type: 'deliberative-meeting', level: 'sub-district' }, 'major')).toBe(
    'working-committee',
  );
  expect(organOf({ type: 'congress', level: 'city' }, 'minor')).toBe('government');
});
