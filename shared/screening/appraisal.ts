import { daysBetween, isDay } from '../day.ts';
import { fail, type Failure } from '../result.ts';
import {
  APPRAISAL_ASPECTS,
  type AppraisalForm,
  type AppraisalState,
  type YearMoney,
} from './model.ts';
import { MOST_BENEFICIARIES, MOST_YUAN } from './rules.ts';

/** Longest texts of an appraisal, in characters; `note` is what is asked, `reason` why it is returned. */
export const APPRAISAL_LENGTHS = {
  remarks: 500,
  content: 2000,
  site: 200,
  beneficiaryGroup: 200,
  source: 200,
  target: 1000,
  risks: 1000,
  note: 500,
  reason: 500,
} as const;

/** Most years over which money is spread. */
export const MOST_YEARS = 10;

/** Most documents of one appraisal. */
export const MOST_DOCUMENTS = 10;

/** Most leads and departments of one request. */
export const MOST_LEADS_ASKED = 200;
export const MOST_UNITS_ASKED = 20;

const NO_VERDICTS: AppraisalForm['verdicts'] = {
  feasibility: null,
  legality: null,
  land: null,
  environment: null,
  'public-safety': null,
};
const NO_REMARKS: AppraisalForm['remarks'] = {
  feasibility: '',
  legality: '',
  land: '',
  environment: '',
  'public-safety': '',
};

/** A form on which nothing stands yet. Numbers and years that are not given are 0. */
export const BLANK_APPRAISAL: AppraisalForm = {
  verdicts: NO_VERDICTS,
  remarks: NO_REMARKS,
  content: '',
  site: '',
  beneficiaries: 0,
  beneficiaryGroup: '',
  money: [],
  startsOn: '',
  endsOn: '',
  target: '',
  risks: '',
};

/** A fault of a form; its fact `at` says where: `verdicts.land`, `money.0.yuan`, `target`. */
export type AppraisalFault = Failure;

/** What a fault is about. */
export function placeOfFault(fault: Failure): string {
  return String(fault.facts['at'] ?? '');
}

/** A form as it is compared and stored: texts without blanks around, in one Unicode form, with one kind of line end. */
export function tidyAppraisal(form: AppraisalForm): AppraisalForm {
  const remarks = { ...form.remarks };
  for (const aspect of APPRAISAL_ASPECTS) remarks[aspect] = tidy(remarks[aspect]);
  return {
    ...form,
    remarks,
    content: tidy(form.content),
    site: tidy(form.site),
    beneficiaryGroup: tidy(form.beneficiaryGroup),
    money: form.money.map((row) => ({ ...row, source: tidy(row.source) })),
    target: tidy(form.target),
    risks: tidy(form.risks),
  };
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/** Whether two tidy forms say the same. */
export function sameAppraisal(one: AppraisalForm, other: AppraisalForm): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** Everything that a form says, in one order. */
function ordered(form: AppraisalForm): readonly unknown[] {
  return [
    APPRAISAL_ASPECTS.map((aspect) => [form.verdicts[aspect], form.remarks[aspect]]),
    form.money.map(({ year, yuan, source }) => [year, yuan, source]),
    [form.content, form.site, form.beneficiaries, form.beneficiaryGroup],
    [form.startsOn, form.endsOn, form.target, form.risks],
  ];
}

/** Whether the department holds that it can be done: then it must say how. */
export function isFeasible({ verdicts }: Pick<AppraisalForm, 'verdicts'>): boolean {
  return APPRAISAL_ASPECTS.every((aspect) => verdicts[aspect] !== 'no');
}

/** All the money of a form, in whole yuan. */
export function moneyOf({ money }: Pick<AppraisalForm, 'money'>): number {
  return money.reduce((sum, { yuan }) => sum + yuan, 0);
}

/**
 * What keeps a tidy form even from being kept as a draft, all of it:
 * `too-long` {field, most}, `forbidden-character` {field},
 * `beneficiaries-out-of-range` {most}, `money-out-of-range` {field, most},
 * `year-out-of-range`, `too-many-years` {most}, `date-unknown` {field}.
 */
export function draftFaults(form: AppraisalForm): readonly AppraisalFault[] {
  const faults: AppraisalFault[] = [];
  for (const [at, field, text] of textsOf(form)) faults.push(...textFaults(at, field, text));
  if (!isCount(form.beneficiaries, MOST_BENEFICIARIES))
    faults.push(
      fail('beneficiaries-out-of-range', { at: 'beneficiaries', most: MOST_BENEFICIARIES }).failure,
    );
  if (form.money.length > MOST_YEARS)
    faults.push(fail('too-many-years', { at: 'money', most: MOST_YEARS }).failure);
  for (const [index, { year, yuan }] of form.money.entries()) {
    if (!isCount(yuan, MOST_YUAN))
      faults.push(
        fail('money-out-of-range', { at: `money.${index}.yuan`, field: 'yuan', most: MOST_YUAN })
          .failure,
      );
    if (year !== 0 && !isYear(year))
      faults.push(fail('year-out-of-range', { at: `money.${index}.year` }).failure);
  }
  for (const field of ['startsOn', 'endsOn'] as const)
    if (form[field] !== '' && !isDay(form[field]))
      faults.push(fail('date-unknown', { at: field, field }).failure);
  return faults;
}

/**
 * All that keeps a tidy form from being submitted: what keeps it from being a
 * draft; `verdict-missing` {aspect} and, where the verdict is not a plain yes,
 * `remark-missing` {aspect}; and when the department holds that it can be
 * done, `answer-missing` {field}, `year-twice` {year}, `ends-before-start`.
 */
export function appraisalFaults(form: AppraisalForm): readonly AppraisalFault[] {
  const faults = [...draftFaults(form)];
  for (const aspect of APPRAISAL_ASPECTS) {
    const verdict = form.verdicts[aspect];
    if (verdict === null)
      faults.push(fail('verdict-missing', { at: `verdicts.${aspect}`, aspect }).failure);
    else if (verdict !== 'yes' && form.remarks[aspect] === '')
      faults.push(fail('remark-missing', { at: `remarks.${aspect}`, aspect }).failure);
  }
  if (!isFeasible(form)) return faults;
  const missing = (field: string, at = field): void => {
    faults.push(fail('answer-missing', { at, field }).failure);
  };
  for (const field of ['content', 'site'] as const) if (form[field] === '') missing(field);
  if (form.beneficiaries === 0) missing('beneficiaries');
  faults.push(...moneyFaults(form.money));
  for (const field of ['startsOn', 'endsOn'] as const) if (form[field] === '') missing(field);
  if (form.startsOn !== '' && form.endsOn !== '' && form.endsOn < form.startsOn)
    faults.push(fail('ends-before-start', { at: 'endsOn' }).failure);
  if (form.target === '') missing('target');
  return faults;
}

function moneyFaults(money: readonly YearMoney[]): readonly AppraisalFault[] {
  if (money.length === 0) return [fail('answer-missing', { at: 'money', field: 'money' }).failure];
  const faults: AppraisalFault[] = [];
  const seen = new Set<number>();
  for (const [index, { year, yuan, source }] of money.entries()) {
    const at = `money.${index}`;
    if (year === 0)
      faults.push(fail('answer-missing', { at: `${at}.year`, field: 'year' }).failure);
    else if (seen.has(year)) faults.push(fail('year-twice', { at: `${at}.year`, year }).failure);
    seen.add(year);
    if (yuan === 0)
      faults.push(fail('answer-missing', { at: `${at}.yuan`, field: 'yuan' }).failure);
    if (source === '')
      faults.push(fail('answer-missing', { at: `${at}.source`, field: 'source' }).failure);
  }
  return faults;
}

type LimitedText = keyof typeof APPRAISAL_LENGTHS;

/** Every text of a form with where it stands and the name of its limit. */
function textsOf(form: AppraisalForm): readonly (readonly [string, LimitedText, string])[] {
  const { content, site, beneficiaryGroup, target, risks } = form;
  return [
    ...APPRAISAL_ASPECTS.map((aspect): readonly [string, LimitedText, string] => [
      `remarks.${aspect}`,
      'remarks',
      form.remarks[aspect],
    ]),
    ['content', 'content', content],
    ['site', 'site', site],
    ['beneficiaryGroup', 'beneficiaryGroup', beneficiaryGroup],
    ...form.money.map(({ source }, index): readonly [string, LimitedText, string] => [
      `money.${index}.source`,
      'source',
      source,
    ]),
    ['target', 'target', target],
    ['risks', 'risks', risks],
  ];
}

/** Texts of one line. */
const ONE_LINE: readonly LimitedText[] = ['site', 'beneficiaryGroup', 'source'];

/** What is wrong with one text of an appraisal or of what is asked of it: `too-long`, `forbidden-character`. */
export function textFaults(
  at: string,
  field: LimitedText,
  text: string,
): readonly AppraisalFault[] {
  const faults: AppraisalFault[] = [];
  const most = APPRAISAL_LENGTHS[field];
  if (Array.from(text).length > most) faults.push(fail('too-long', { at, field, most }).failure);
  const line = ONE_LINE.includes(field) ? text : text.replaceAll('\n', '');
  if (/\p{Control}/u.test(line)) faults.push(fail('forbidden-character', { at, field }).failure);
  return faults;
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2100;
}

/** States in which it is the department's turn. */
const WITH_DEPARTMENT: readonly AppraisalState[] = ['requested', 'returned'];

/** Whether it is the department's turn: the form may be written and submitted. */
export function isWithDepartment(state: AppraisalState): boolean {
  return WITH_DEPARTMENT.includes(state);
}

/** Days by which an appraisal is late on this day; 0 when it is not, or not with the department. */
export function daysLate(
  { state, dueOn }: { readonly state: AppraisalState; readonly dueOn: string },
  today: string,
): number {
  return isWithDepartment(state) ? Math.max(0, daysBetween(dueOn, today)) : 0;
}
