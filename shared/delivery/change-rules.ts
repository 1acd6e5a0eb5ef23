import { isDay } from '../day.ts';
import { fail, type Failure } from '../result.ts';
import type { ProjectCard } from '../screening/model.ts';
import { cardErrors, tidyCard } from '../screening/rules.ts';
import type { ChangeStanding, StandingMilestone } from './change-model.ts';
import type { ChangeForm, FieldChange, VotedCard } from './model.ts';
import { MOST_WEIGHT, textFaults, tidy } from './rules.ts';

/** Most documents of one request. */
export const MOST_CHANGE_DOCUMENTS = 10;

/** A request as it is compared and stored: tidy texts, and only what really changes. */
export function tidyChange(form: ChangeForm): ChangeForm {
  return {
    kind: form.kind,
    reason: tidy(form.reason),
    effect: tidy(form.effect),
    fields: form.fields.map(tidyField).filter(({ from, to }) => from !== to),
    milestones: form.milestones
      .map(({ milestone, name, from, to }) => ({
        milestone,
        name: tidy(name),
        from: { dueOn: from.dueOn, weight: from.weight },
        to: { dueOn: to.dueOn, weight: to.weight },
      }))
      .filter(({ from, to }) => from.dueOn !== to.dueOn || from.weight !== to.weight),
  };
}

function tidyField({ field, from, to }: FieldChange): FieldChange {
  return {
    field,
    from: typeof from === 'string' ? tidy(from) : from,
    to: typeof to === 'string' ? tidy(to) : to,
  };
}

/** The card as it would be after these changes; each keeps the type of what stands. */
export function changedCard(card: VotedCard, fields: readonly FieldChange[]): VotedCard {
  return fields.reduce<VotedCard>((after, { field, to }) => ({ ...after, [field]: to }), card);
}

/** The milestones as they would be. */
export function changedMilestones(
  milestones: readonly StandingMilestone[],
  changes: ChangeForm['milestones'],
): readonly StandingMilestone[] {
  return milestones.map((one) => {
    const change = changes.find(({ milestone }) => milestone === one.id);
    return change === undefined ? one : { ...one, ...change.to };
  });
}

/**
 * The first `from` that is no longer what stands: `change-from-differs` {field},
 * {name} for a milestone; `milestone-unknown` for one that the plan has not.
 */
export function differsFrom(form: ChangeForm, standing: ChangeStanding): Failure | undefined {
  for (const { field, from } of form.fields)
    if (standing.card[field] !== from)
      return fail('change-from-differs', { at: `fields.${field}`, field }).failure;
  for (const { milestone, from } of form.milestones) {
    const at = `milestones.${milestone}`;
    const stands = standing.milestones.find(({ id }) => id === milestone);
    if (stands === undefined) return fail('milestone-unknown', { at }).failure;
    if (stands.dueOn !== from.dueOn || stands.weight !== from.weight)
      return fail('change-from-differs', { at, field: 'milestone', name: stands.name }).failure;
  }
  return undefined;
}

/**
 * All that keeps a tidy request out; the fact `at` says where. `change-empty`
 * when it changes nothing; `change-from-differs` and `milestone-unknown`;
 * `change-end-alone` when an ending also changes; `defer-needs-end`,
 * `defer-needs-milestones` when a deferral names no later end or moves nothing;
 * `change-is-deferral` when an adjustment puts the end off; `milestone-met`,
 * `milestone-outside` {name}; `reason-missing`, `effect-missing`; and what
 * keeps a card or milestone from being such.
 */
export function changeFaults(form: ChangeForm, standing: ChangeStanding): readonly Failure[] {
  const differs = differsFrom(form, standing);
  const faults: Failure[] = differs === undefined ? [] : [differs];
  faults.push(...kindFaults(form, standing));
  faults.push(...fieldFaults(form, standing), ...milestoneFaults(form, standing));
  for (const field of ['reason', 'effect'] as const) {
    if (form[field] === '') faults.push(fail(`${field}-missing`, { at: field }).failure);
    faults.push(...textFaults(field, field, form[field]));
  }
  return faults;
}

function kindFaults({ kind, fields, milestones }: ChangeForm, standing: ChangeStanding): Failure[] {
  const changes = fields.length + milestones.length;
  if (kind === 'end') return changes > 0 ? [fail('change-end-alone').failure] : [];
  // A deferral that says nothing yet lacks what every deferral must say.
  if (changes === 0 && kind === 'adjust') return [fail('change-empty').failure];
  const end = fields.find(({ field }) => field === 'endsOn');
  const later =
    end !== undefined && end.from !== '' && String(end.to) > String(end.from) && end.to !== '';
  if (kind === 'adjust')
    return later ? [fail('change-is-deferral', { at: 'fields.endsOn' }).failure] : [];
  const faults: Failure[] = [];
  if (end === undefined || end.to === '' || String(end.to) <= String(end.from))
    faults.push(fail('defer-needs-end', { at: 'fields.endsOn' }).failure);
  const open = standing.milestones.some(({ metOn }) => metOn === '');
  if (open && !milestones.some(({ from, to }) => to.dueOn > from.dueOn))
    faults.push(fail('defer-needs-milestones', { at: 'milestones' }).failure);
  return faults;
}

function fieldFaults({ fields }: ChangeForm, { card }: ChangeStanding): Failure[] {
  const faults: Failure[] = [];
  for (const { field, to } of fields) {
    const at = `fields.${field}`;
    const given = typeof to === 'string' ? to : String(to);
    if (typeof to !== typeof card[field] || given === '')
      faults.push(fail('answer-missing', { at, field }).failure);
  }
  if (faults.length > 0) return faults;
  const after: ProjectCard = tidyCard({
    ...changedCard(card, fields),
    category: 'social-governance',
    origin: 'residents',
    originNote: '',
  });
  const touched = new Set<string>(fields.map(({ field }) => field));
  for (const { code, facts } of cardErrors(after)) {
    const field = FIELD_OF[code] ?? String(facts['field'] ?? 'name');
    // What stood before this request is not its fault.
    const pair = code === 'ends-before-start' || code === 'year-over-total';
    if (touched.has(field) || (pair && fields.length > 0))
      faults.push({ code, facts: { ...facts, field, at: `fields.${field}` } });
  }
  return faults;
}

/** Where a fault of a card stands whose code names the field. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'content-missing': 'content',
  'beneficiaries-out-of-range': 'beneficiaries',
  'year-over-total': 'yearYuan',
  'ends-before-start': 'endsOn',
};

function milestoneFaults(form: ChangeForm, standing: ChangeStanding): Failure[] {
  const faults: Failure[] = [];
  for (const { milestone, to } of form.milestones) {
    const at = `milestones.${milestone}`;
    const stands = standing.milestones.find(({ id }) => id === milestone);
    if (stands !== undefined && stands.metOn !== '')
      faults.push(fail('milestone-met', { at, name: stands.name }).failure);
    if (!isDay(to.dueOn)) faults.push(fail('date-unknown', { at, field: 'dueOn' }).failure);
    if (!Number.isInteger(to.weight) || to.weight < 1 || to.weight > MOST_WEIGHT)
      faults.push(fail('weight-out-of-range', { at, least: 1, most: MOST_WEIGHT }).failure);
  }
  const { startsOn, endsOn } = changedCard(standing.card, form.fields);
  const moved = form.milestones.length > 0;
  const dated = form.fields.some(({ field }) => field === 'startsOn' || field === 'endsOn');
  if (!moved && !dated) return faults;
  for (const { id, name, dueOn, metOn } of changedMilestones(standing.milestones, form.milestones))
    if (
      metOn === '' &&
      ((startsOn !== '' && dueOn < startsOn) || (endsOn !== '' && dueOn > endsOn))
    )
      faults.push(fail('milestone-outside', { at: `milestones.${id}`, name }).failure);
  return faults;
}

/** `paid-over-total` when a request would bring the total beneath what was paid: no report could be sent after it. */
export function paidFault(
  { fields }: Pick<ChangeForm, 'fields'>,
  paidYuan: number,
): Failure | undefined {
  const total = fields.find(({ field }) => field === 'totalYuan');
  return total !== undefined && Number(total.to) < paidYuan
    ? fail('paid-over-total', { at: 'fields.totalYuan', field: 'totalYuan' }).failure
    : undefined;
}

/** Whether two tidy requests ask for the same. */
export function sameChange(one: ChangeForm, other: ChangeForm): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered({ kind, reason, effect, fields, milestones }: ChangeForm): unknown {
  return [
    kind,
    reason,
    effect,
    fields
      .map(({ field, from, to }) => [field, from, to])
      .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    milestones
      .map(({ milestone, from, to }) => [milestone, from.dueOn, from.weight, to.dueOn, to.weight])
      .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ];
}

/** What is wrong with the day of a decision: `date-unknown`, `change-day-in-future`, `change-day-too-early` {day}. */
export function dayFault(day: string, earliest: string, today: string): Failure | undefined {
  if (!isDay(day)) return fail('date-unknown', { at: 'decidedOn', field: 'decidedOn' }).failure;
  if (day > today) return fail('change-day-in-future', { at: 'decidedOn' }).failure;
  if (day < earliest)
    return fail('change-day-too-early', { at: 'decidedOn', day: earliest }).failure;
  return undefined;
}
