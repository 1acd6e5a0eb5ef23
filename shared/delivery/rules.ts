import { isDay } from '../day.ts';
import { fail, type Failure } from '../result.ts';
import { MOST_YUAN } from '../screening/rules.ts';
import {
  MILESTONE_STAGES,
  type DeliverySettings,
  type PlanForm,
  type PlanState,
  type VotedCard,
} from './model.ts';

/** What a body follows its projects by until it says otherwise. */
export const DEFAULT_DELIVERY: DeliverySettings = {
  planDays: 30,
  rhythm: 'monthly',
  reportDay: 5,
  graceDays: 30,
  stuckDays: 15,
};

/** Longest texts of plans, reports and changes, in characters. */
export const DELIVERY_LENGTHS = {
  scale: 2000,
  target: 1000,
  risks: 1000,
  contractor: 200,
  source: 200,
  milestone: 100,
  proof: 200,
  official: 40,
  post: 60,
  note: 500,
  next: 1000,
  reason: 1000,
  effect: 1000,
  minute: 200,
  words: 100,
  subProject: 100,
  place: 200,
} as const;

export const MOST_MILESTONES = 36;
export const MOST_WEIGHT = 100;
export const MOST_MONEY_ROWS = 30;
export const MOST_SUB_PROJECTS = 500;
export const MOST_PLAN_DOCUMENTS = 10;
export const MOST_REPORT_PHOTOS = 20;
export const MOST_REPORT_DOCUMENTS = 10;

/** Bounds of the settings, in days (`reportDay` a day of the month that every month has). */
export const SETTINGS_BOUNDS = {
  planDays: [1, 180],
  reportDay: [1, 28],
  graceDays: [0, 180],
  stuckDays: [1, 180],
} as const;

/** What is wrong with such settings: `setting-out-of-range` {field, least, most}. */
export function settingsFault(settings: DeliverySettings): Failure | undefined {
  for (const field of ['planDays', 'reportDay', 'graceDays', 'stuckDays'] as const) {
    const [least, most] = SETTINGS_BOUNDS[field];
    const value = settings[field];
    if (!Number.isInteger(value) || value < least || value > most)
      return fail('setting-out-of-range', { field, least, most }).failure;
  }
  return undefined;
}

/** A plan on which nothing stands yet. */
export const BLANK_PLAN: PlanForm = {
  scale: '',
  startsOn: '',
  endsOn: '',
  money: [],
  target: '',
  milestones: [],
  risks: '',
  contractor: '',
};

/** A plan as it is compared and stored: texts without blanks around, milestones in the order of their dates. */
export function tidyPlan(plan: PlanForm): PlanForm {
  return {
    scale: tidy(plan.scale),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    money: plan.money.map((row) => ({ ...row, source: tidy(row.source) })),
    target: tidy(plan.target),
    milestones: plan.milestones
      .map((one) => ({ ...one, name: tidy(one.name), proof: tidy(one.proof) }))
      .toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1)),
    risks: tidy(plan.risks),
    contractor: tidy(plan.contractor),
  };
}

/** Whether two tidy plans say the same. */
export function samePlan(one: PlanForm, other: PlanForm): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(plan: PlanForm): unknown {
  return [
    [plan.scale, plan.startsOn, plan.endsOn, plan.target, plan.risks, plan.contractor],
    plan.money.map(({ year, yuan, source }) => [year, yuan, source]),
    plan.milestones.map(({ id, name, dueOn, weight, stage, proof, unit }) => [
      id,
      name,
      dueOn,
      weight,
      stage,
      proof,
      unit,
    ]),
  ];
}

/** Whether it is the department's turn to write. */
export function isPlanWithDepartment(state: PlanState): boolean {
  return state === 'missing' || state === 'returned';
}

/** A text as it is stored: in one Unicode form, with one kind of line end. */
export function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/** What keeps a tidy text out: `too-long` {at, field, most}, `forbidden-character` {at, field}. */
export function textFaults(
  at: string,
  field: keyof typeof DELIVERY_LENGTHS,
  text: string,
): readonly Failure[] {
  const most = DELIVERY_LENGTHS[field];
  const faults: Failure[] = [];
  if (Array.from(text).length > most) faults.push(fail('too-long', { at, field, most }).failure);
  // Line ends are text; other control characters break sheets and prints.
  if (/\p{Control}/u.test(text.replaceAll('\n', '')))
    faults.push(fail('forbidden-character', { at, field }).failure);
  return faults;
}

/** What keeps a tidy plan even from being kept as a draft, all of it; the fact `at` says where. */
export function planDraftFaults(plan: PlanForm): readonly Failure[] {
  const faults: Failure[] = [];
  for (const field of ['scale', 'target', 'risks', 'contractor'] as const)
    faults.push(...textFaults(field, field, plan[field]));
  for (const field of ['startsOn', 'endsOn'] as const)
    if (plan[field] !== '' && !isDay(plan[field]))
      faults.push(fail('date-unknown', { at: field, field }).failure);
  if (plan.money.length > MOST_MONEY_ROWS)
    faults.push(fail('too-many-rows', { at: 'money', most: MOST_MONEY_ROWS }).failure);
  for (const [index, { yuan, source }] of plan.money.entries()) {
    faults.push(...textFaults(`money.${index}.source`, 'source', source));
    if (!Number.isInteger(yuan) || yuan < 0 || yuan > MOST_YUAN)
      faults.push(
        fail('money-out-of-range', { at: `money.${index}.yuan`, field: 'yuan', most: MOST_YUAN })
          .failure,
      );
  }
  if (plan.milestones.length > MOST_MILESTONES)
    faults.push(fail('too-many-rows', { at: 'milestones', most: MOST_MILESTONES }).failure);
  for (const [index, one] of plan.milestones.entries()) {
    const at = `milestones.${index}`;
    faults.push(...textFaults(`${at}.name`, 'milestone', one.name));
    faults.push(...textFaults(`${at}.proof`, 'proof', one.proof));
    if (one.dueOn !== '' && !isDay(one.dueOn))
      faults.push(fail('date-unknown', { at: `${at}.dueOn`, field: 'dueOn' }).failure);
    if (!Number.isInteger(one.weight) || one.weight < 0 || one.weight > MOST_WEIGHT)
      faults.push(
        fail('weight-out-of-range', { at: `${at}.weight`, least: 1, most: MOST_WEIGHT }).failure,
      );
  }
  return faults;
}

/**
 * All that keeps a tidy plan from being submitted, beside what keeps it from
 * being a draft: `answer-missing` {field}, `ends-before-start`,
 * `ends-after-voted` {day} and `total-differs` {planned, voted}, for what was
 * voted on changes only by a decided request; `milestone-outside` {name},
 * `milestone-twice`, `last-stage-missing`, since a project without a last
 * milestone would never be done.
 */
export function planFaults(plan: PlanForm, voted: VotedCard): readonly Failure[] {
  const faults = [...planDraftFaults(plan)];
  const missing = (at: string, field: string): void => {
    faults.push(fail('answer-missing', { at, field }).failure);
  };
  for (const field of ['scale', 'startsOn', 'endsOn', 'target'] as const)
    if (plan[field] === '') missing(field, field);
  const { startsOn, endsOn } = plan;
  if (startsOn !== '' && endsOn !== '' && endsOn < startsOn)
    faults.push(fail('ends-before-start', { at: 'endsOn' }).failure);
  if (voted.endsOn !== '' && endsOn > voted.endsOn)
    faults.push(fail('ends-after-voted', { at: 'endsOn', day: voted.endsOn }).failure);
  faults.push(...planMoneyFaults(plan, voted.totalYuan));
  if (plan.milestones.length === 0) missing('milestones', 'milestones');
  else faults.push(...milestoneFaults(plan));
  return faults;
}

function planMoneyFaults({ money }: PlanForm, voted: number): readonly Failure[] {
  if (money.length === 0) return [fail('answer-missing', { at: 'money', field: 'money' }).failure];
  const faults: Failure[] = [];
  for (const [index, { yuan, source, year }] of money.entries()) {
    const at = `money.${index}`;
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      faults.push(fail('year-out-of-range', { at: `${at}.year` }).failure);
    if (yuan === 0)
      faults.push(fail('answer-missing', { at: `${at}.yuan`, field: 'yuan' }).failure);
    if (source === '')
      faults.push(fail('answer-missing', { at: `${at}.source`, field: 'source' }).failure);
  }
  const planned = money.reduce((sum, { yuan }) => sum + yuan, 0);
  if (planned !== voted)
    faults.push(fail('total-differs', { at: 'money', planned, voted }).failure);
  return faults;
}

function milestoneFaults({ milestones, startsOn, endsOn }: PlanForm): readonly Failure[] {
  const faults: Failure[] = [];
  const ids = new Set<string>();
  for (const [index, { id, name, dueOn, weight, stage }] of milestones.entries()) {
    const at = `milestones.${index}`;
    if (name === '')
      faults.push(fail('answer-missing', { at: `${at}.name`, field: 'milestone' }).failure);
    if (dueOn === '')
      faults.push(fail('answer-missing', { at: `${at}.dueOn`, field: 'dueOn' }).failure);
    else if ((startsOn !== '' && dueOn < startsOn) || (endsOn !== '' && dueOn > endsOn))
      faults.push(fail('milestone-outside', { at: `${at}.dueOn`, name }).failure);
    if (weight === 0)
      faults.push(
        fail('weight-out-of-range', { at: `${at}.weight`, least: 1, most: MOST_WEIGHT }).failure,
      );
    if (!MILESTONE_STAGES.includes(stage))
      faults.push(fail('answer-missing', { at: `${at}.stage`, field: 'stage' }).failure);
    if (ids.has(id)) faults.push(fail('milestone-twice', { at: `${at}.name`, name }).failure);
    ids.add(id);
  }
  if (!milestones.some(({ stage }) => stage === 'complete' || stage === 'in-use'))
    faults.push(fail('last-stage-missing', { at: 'milestones' }).failure);
  return faults;
}

/** The money of a plan in one year, whole yuan. */
export function moneyIn({ money }: Pick<PlanForm, 'money'>, year: number): number {
  return money.reduce((sum, row) => (row.year === year ? sum + row.yuan : sum), 0);
}
