import { expect, test } from 'vitest';
import { BLANK_APPRAISAL } from '../../shared/screening/appraisal.ts';
import {
  appraisalTyped,
  keptHere,
  sameTyped,
  typedAppraisal,
} from '../../web/screening/department/typed-appraisal.ts';
import { aForm } from './department.ts';

test('what stands on a form is typed and read back unchanged', () => {
  const typed = typedAppraisal(aForm(), 2027);
  expect(typed.money).toEqual([{ year: '2027', yuan: '860', source: '县级财政' }]);
  expect(appraisalTyped(typed)).toEqual({
    form: aForm(),
    unkeepable: new Map(),
    faults: new Map(),
  });
});

test('the line of money that a blank form offers says nothing until it is used', () => {
  const typed = typedAppraisal(BLANK_APPRAISAL, 2027);
  expect(typed.money).toEqual([{ year: '2027', yuan: '', source: '' }]);
  expect(appraisalTyped(typed).form).toEqual(BLANK_APPRAISAL);
});

test.each([
  [{ beneficiaries: '很多' }, 'beneficiaries', 'not-a-whole-number'],
  [{ money: [{ year: '2027', yuan: '一千', source: '' }] }, 'money.0.yuan', 'not-an-amount'],
  [{ money: [{ year: '27', yuan: '1', source: '县' }] }, 'money.0.year', 'year-out-of-range'],
] as const)('%j cannot be kept, by its name and place', (changes, at, code) => {
  const typed = { ...typedAppraisal(aForm(), 2027), ...changes };
  expect(appraisalTyped(typed).unkeepable.get(at)?.code).toBe(code);
});

test('what this device has kept is read back whole, and what is none is nothing', () => {
  const typed = { ...typedAppraisal(aForm(), 2027), beneficiaries: '很多' };
  const kept = keptHere(JSON.stringify({ version: 3, typed }));
  expect(kept?.version).toBe(3);
  expect(kept !== undefined && sameTyped(kept.typed, typed)).toBe(true);
  for (const text of [undefined, '', '[]', '{"version":"3"}', '{"version":3,"typed":null}'])
    expect(keptHere(text)).toBeUndefined();
  expect(keptHere('{"version":3,"typed":{}}')?.typed.content).toBe('');
});
