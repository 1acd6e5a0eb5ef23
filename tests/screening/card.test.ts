import { isDay } from '../../shared/day.ts';
import { expect, test } from 'vitest';
import {
  cardErrors,
  changedFields,
  checkedEntry,
  entryErrors,
  nextCode,
  tidyEntry,
} from '../../shared/screening/rules.ts';
import { card, entry } from './builders.ts';

test('a full card has nothing wrong', () => {
  expect(cardErrors(card())).toEqual([]);
});

test('only name and content are needed', () => {
  const bare = card({
    site: '',
    beneficiaries: 0,
    beneficiaryGroup: '',
    totalYuan: 0,
    yearYuan: 0,
    fundingSource: '',
    department: '',
    startsOn: '',
    endsOn: '',
    target: '',
    originNote: '',
  });
  expect(cardErrors(bare)).toEqual([]);
  expect(cardErrors({ ...bare, name: '', content: '' }).map(({ code }) => code)).toEqual([
    'name-missing',
    'content-missing',
  ]);
});

test.each([
  [{ name: '长'.repeat(101) }, 'too-long', { field: 'name', most: 100 }],
  [{ content: '长'.repeat(2001) }, 'too-long', { field: 'content', most: 2000 }],
  [{ name: '卫生院\u0000' }, 'forbidden-character', { field: 'name' }],
  [{ name: '卫生\n院' }, 'forbidden-character', { field: 'name' }],
  [{ content: '一\u0007二' }, 'forbidden-character', { field: 'content' }],
  [{ beneficiaries: -1 }, 'beneficiaries-out-of-range', { most: 9_999_999_999 }],
  [{ beneficiaries: 1.5 }, 'beneficiaries-out-of-range', { most: 9_999_999_999 }],
  [{ yearYuan: -1 }, 'money-out-of-range', { field: 'yearYuan', most: 9_999_999_999_999 }],
  [{ totalYuan: 1e13 }, 'money-out-of-range', { field: 'totalYuan', most: 9_999_999_999_999 }],
  [{ totalYuan: 100, yearYuan: 101 }, 'year-over-total', {}],
  [{ startsOn: '2027-02-29' }, 'date-unknown', { field: 'startsOn' }],
  [{ endsOn: '2027-3-1', startsOn: '' }, 'date-unknown', { field: 'endsOn' }],
  [{ startsOn: '2027-03-02', endsOn: '2027-03-01' }, 'ends-before-start', {}],
])('%j is refused as %s', (changes, code, facts) => {
  expect(cardErrors(card(changes))).toEqual([{ code, facts }]);
});

test('the whole sum may be spent this year, and a work may end on the day it starts', () => {
  const exact = { totalYuan: 100, yearYuan: 100, startsOn: '2027-03-01', endsOn: '2027-03-01' };
  expect(cardErrors(card(exact))).toEqual([]);
});

test('long texts may have several lines, of one kind of line end', () => {
  const tidied = tidyEntry(entry('A01', { content: ' 一\r\n二\r三 ' }));
  expect(tidied.content).toBe('一\n二\n三');
  expect(entryErrors(tidied)).toEqual([]);
});

test('a name in another Unicode form is the same name', () => {
  const [one, other] = ['Cafe\u0301', 'Caf\u00e9'].map((name) => tidyEntry(entry('A01', { name })));
  if (one === undefined || other === undefined) throw new Error('two entries');
  expect(changedFields(one, other)).toEqual([]);
});

test.each(['A', 'A01', '9', 'ZZ99'])('%s is a code', (code) => {
  expect(checkedEntry(entry(code)).ok).toBe(true);
});

test.each(['', 'A0001', 'A-1', '甲'])('%j is no code', (code) => {
  const { failure } = { failure: undefined, ...checkedEntry(entry(code)) };
  expect(failure).toEqual({ code: 'candidate-code-malformed', facts: { code } });
});

test('a code typed small is written large', () => {
  expect(tidyEntry(entry(' a01 ')).code).toBe('A01');
});

test.each([
  [[], 'A01'],
  [['A01', 'A02'], 'A03'],
  [['A02'], 'A03'],
  [['B07', 'X'], 'A01'],
  [['A99'], 'A100'],
  [['A999', 'A01'], 'A02'],
])('after %j the next code is %s', (taken, next) => {
  expect(nextCode(taken)).toBe(next);
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['0000-01-01', false],
  ['2027-1-1', false],
])('%s is a day that exists: %s', (text, exists) => {
  expect(isDay(text)).toBe(exists);
});
