import { describe, expect, test } from 'vitest';
import {
  appraisalFaults,
  BLANK_APPRAISAL,
  daysLate,
  draftFaults,
  isFeasible,
  moneyOf,
  placeOfFault,
  sameAppraisal,
  tidyAppraisal,
} from '../../shared/screening/appraisal.ts';
import { aForm } from './department.ts';

const placesOf = (form: ReturnType<typeof aForm>): readonly string[] =>
  appraisalFaults(form).map((fault) => `${fault.code} ${placeOfFault(fault)}`);

describe('a form of an appraisal', () => {
  test('that says all it must has no fault', () => {
    expect(appraisalFaults(aForm())).toEqual([]);
    expect(moneyOf(aForm())).toBe(8_600_000);
  });

  test('that is blank can be kept, and names all that is missing', () => {
    expect(draftFaults(BLANK_APPRAISAL)).toEqual([]);
    expect(placesOf(BLANK_APPRAISAL)).toEqual([
      'verdict-missing verdicts.feasibility',
      'verdict-missing verdicts.legality',
      'verdict-missing verdicts.land',
      'verdict-missing verdicts.environment',
      'verdict-missing verdicts.public-safety',
      'answer-missing content',
      'answer-missing site',
      'answer-missing beneficiaries',
      'answer-missing money',
      'answer-missing startsOn',
      'answer-missing endsOn',
      'answer-missing target',
    ]);
  });

  test('that holds it for impossible need only say why', () => {
    const { verdicts } = aForm();
    const form = { ...BLANK_APPRAISAL, verdicts: { ...verdicts, land: 'no' as const } };
    expect(isFeasible(form)).toBe(false);
    expect(placesOf(form)).toEqual(['remark-missing remarks.land']);
    expect(placesOf({ ...form, remarks: { ...form.remarks, land: '占用基本农田' } })).toEqual([]);
  });

  test.each([
    [{ remarks: BLANK_APPRAISAL.remarks }, 'remark-missing remarks.land'],
    [{ money: [] }, 'answer-missing money'],
    [{ money: [{ year: 0, yuan: 1, source: '县' }] }, 'answer-missing money.0.year'],
    [{ money: [{ year: 2027, yuan: 0, source: '县' }] }, 'answer-missing money.0.yuan'],
    [{ money: [{ year: 2027, yuan: 1, source: '' }] }, 'answer-missing money.0.source'],
    [{ money: [{ year: 27, yuan: 1, source: '县' }] }, 'year-out-of-range money.0.year'],
    [{ money: [{ year: 2027, yuan: -1, source: '县' }] }, 'money-out-of-range money.0.yuan'],
    [{ endsOn: '2027-02-01' }, 'ends-before-start endsOn'],
    [{ endsOn: '2027-02-30' }, 'date-unknown endsOn'],
    [{ beneficiaries: -1 }, 'beneficiaries-out-of-range beneficiaries'],
    [{ target: '口'.repeat(1001) }, 'too-long target'],
    [{ site: '城东\n城西' }, 'forbidden-character site'],
  ])('with %j has the fault %s', (changes, fault) => {
    expect(placesOf(aForm(changes))).toContain(fault);
  });

  test('names a year only once, and at most ten', () => {
    const row = { year: 2027, yuan: 1, source: '县级财政' };
    expect(placesOf(aForm({ money: [row, row] }))).toEqual(['year-twice money.1.year']);
    const many = Array.from({ length: 11 }, (_, at) => ({ ...row, year: 2027 + at }));
    expect(placesOf(aForm({ money: many }))).toEqual(['too-many-years money']);
  });

  test('is the same however its texts were typed', () => {
    const typed = aForm({ content: ' 端口\r\n3,000 个 ', target: '目标' });
    const stored = aForm({ content: '端口\n3,000 个', target: '目标' });
    expect(sameAppraisal(tidyAppraisal(typed), stored)).toBe(true);
    expect(sameAppraisal(tidyAppraisal(typed), aForm())).toBe(false);
  });
});

test.each([
  ['requested', '2026-11-20', 0],
  ['requested', '2026-11-21', 1],
  ['returned', '2026-11-26', 6],
  ['submitted', '2026-11-26', 0],
  ['accepted', '2026-11-26', 0],
] as const)('%s on %s it is late by %i days', (state, today, days) => {
  expect(daysLate({ state, dueOn: '2026-11-20' }, today)).toBe(days);
});
