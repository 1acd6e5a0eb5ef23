import { expect, test } from 'vitest';
import { isNear, proposedGroups, tradeFits, usualSize } from '../../shared/supervision/matching.ts';

const deputies = [
  { id: 'teacher-west', delegation: '城西代表团', trade: '小学教师' },
  { id: 'doctor', delegation: '石桥镇代表团', trade: '乡镇卫生院医师' },
  { id: 'farmer-west', delegation: '城西代表团', trade: '农民' },
  { id: 'farmer', delegation: '第三代表团', trade: '农民' },
];
const school = { id: 'school', category: 'education', places: ['城西街道梅园路'] } as const;
const clinic = { id: 'clinic', category: 'health', places: ['石桥镇河东村'] } as const;

test('deputies are near where they were elected, whatever the delegation is called', () => {
  expect(isNear('城西代表团', ['城西街道梅园路'])).toBe(true);
  expect(isNear('石桥镇第二代表小组', ['石桥镇河东村'])).toBe(true);
  expect(isNear('第三代表团', ['城西街道'])).toBe(false);
  expect(isNear('代表团', ['城西街道'])).toBe(false);
});

test('trades speak for categories by declared words', () => {
  expect(tradeFits('小学教师', 'education')).toBe(true);
  expect(tradeFits('农民', 'education')).toBe(false);
});

test('who is of the trade and from the place comes first, and leads', () => {
  const groups = proposedGroups(deputies, [school, clinic], 2);
  expect(groups.get('school')).toEqual([
    { deputy: 'teacher-west', trade: true, near: true },
    { deputy: 'farmer-west', trade: false, near: true },
  ]);
  expect(groups.get('clinic')?.map(({ deputy }) => deputy)).toEqual(['doctor', 'farmer']);
});

test('everybody has about as many, also when there are more seats than deputies', () => {
  const projects = Array.from({ length: 6 }, (_, at) => ({ ...school, id: `project-${at}` }));
  const groups = proposedGroups(deputies, projects, 2);
  const loads = new Map<string, number>();
  for (const group of groups.values()) {
    expect(new Set(group.map(({ deputy }) => deputy)).size).toBe(2);
    for (const { deputy } of group) loads.set(deputy, (loads.get(deputy) ?? 0) + 1);
  }
  expect([...loads.values()]).toEqual([3, 3, 3, 3]);
  expect(proposedGroups(deputies, projects, 2)).toEqual(groups);
});

test('a group is never larger than the roll, and in towns it is one', () => {
  expect(proposedGroups(deputies.slice(0, 1), [school], 5).get('school')).toHaveLength(1);
  expect(proposedGroups([], [school], 5).get('school')).toEqual([]);
  expect(usualSize(true, 60, 6)).toBe(1);
  expect(usualSize(false, 468, 10)).toBe(10);
  expect(usualSize(false, 20, 10)).toBe(3);
});
