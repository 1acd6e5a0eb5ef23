import { expect, test } from 'vitest';
import type { CandidateEntry } from '../../shared/screening/model.ts';
import { importDiff } from '../../shared/screening/import.ts';
import { CANDIDATE_ROW_PROBLEMS, SCREENING_PROBLEMS } from '../../shared/screening/problems.ts';
import { entry } from './builders.ts';

const STANDING = [entry('A01'), entry('A02'), entry('A03')];

function sheet(...entries: readonly CandidateEntry[]) {
  return entries.map((one, index) => ({ row: index + 2, entry: one, errors: [] }));
}

test('new, changed, unchanged and missing candidates are told apart by their code', () => {
  const rows = importDiff(
    STANDING,
    sheet(entry('A02'), entry('A03', { site: '新址' }), entry('B01')),
  );
  expect(rows.map(({ row, change, entry: { code } }) => [row, change, code])).toEqual([
    [2, 'unchanged', 'A02'],
    [3, 'changed', 'A03'],
    [4, 'added', 'B01'],
    [null, 'removed', 'A01'],
  ]);
  expect(rows[1]?.before?.site).toBe('青溪镇河东路 8 号');
});

test('rows without a code are found by their name, or new with the next code', () => {
  const rows = importDiff(
    STANDING,
    sheet(
      entry('', { name: '新项目' }),
      entry('', { name: '项目 A02' }),
      entry('A04'),
      entry('', { name: '另一个新项目' }),
    ),
  );
  expect(rows.slice(0, 4).map(({ change, entry: { code } }) => [change, code])).toEqual([
    ['added', 'A05'],
    ['unchanged', 'A02'],
    ['added', 'A04'],
    ['added', 'A06'],
  ]);
});

test('a code that stands twice is refused in both rows', () => {
  const rows = importDiff([], sheet(entry('A01'), entry('A01', { name: '另一个' })));
  expect(rows.map(({ change, errors }) => [change, errors])).toEqual([
    ['refused', [{ code: 'code-twice', facts: { row: 3 } }]],
    ['refused', [{ code: 'code-twice', facts: { row: 2 } }]],
  ]);
});

test('a name that stands twice without codes is refused in both rows', () => {
  const rows = importDiff([], sheet(entry('', { name: '桥' }), entry('', { name: '桥 ' })));
  expect(rows.map(({ errors }) => errors)).toEqual([
    [{ code: 'name-twice', facts: { row: 3 } }],
    [{ code: 'name-twice', facts: { row: 2 } }],
  ]);
});

test('a name that several candidates have does not say which is meant', () => {
  const two = [entry('A01', { name: '桥' }), entry('A02', { name: '桥' })];
  const [row] = importDiff(two, sheet(entry('', { name: '桥' })));
  expect(row?.errors).toEqual([{ code: 'name-not-unique', facts: { name: '桥' } }]);
});

test('a row says everything that is wrong with it', () => {
  const [row] = importDiff(
    [],
    [
      {
        row: 5,
        entry: entry('A-1', { content: '', totalYuan: 1, yearYuan: 2 }),
        errors: [{ code: 'value-unknown', facts: { field: 'origin', value: '火星' } }],
      },
    ],
  );
  expect(row).toMatchObject({ row: 5, change: 'refused', before: null });
  expect(row?.errors.map(({ code }) => code)).toEqual([
    'value-unknown',
    'candidate-code-malformed',
    'content-missing',
    'year-over-total',
  ]);
  const named = [...CANDIDATE_ROW_PROBLEMS, ...Object.keys(SCREENING_PROBLEMS)];
  for (const { code } of row?.errors ?? []) expect(named).toContain(code);
});
