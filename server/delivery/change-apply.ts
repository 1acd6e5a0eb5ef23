import {
  changedCard,
  changeFaults,
  differsFrom,
  paidFault,
} from '../../shared/delivery/change-rules.ts';
import type { ChangeForm, PlanForm } from '../../shared/delivery/model.ts';
import { filingFaults } from '../../shared/delivery/plan-promised.ts';
import { tidyPlan } from '../../shared/delivery/rules.ts';
import { votedOf } from '../../shared/screening/voted-card.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { unknownDepartment } from './change-acts.ts';
import { changeStanding, departmentNamed } from './change-standing.ts';
import { projectById, type ProjectRow } from './project-rows.ts';
import { milestonesOf, refreshStanding } from './standing.ts';

/** A request that was approved, and by which minute. */
export interface ApprovedChange {
  readonly project: string;
  readonly form: ChangeForm;
  readonly minute: string;
  /** The moment, as stored. */
  readonly at: string;
}

/**
 * Does what an approved request says, in the transaction of its approval: card
 * (what was voted on stays as it was), days, department, milestones, plan, or
 * the end of the project. A plan that contradicts the card afterwards, as when
 * the total is another, goes back to its department, the milestones standing
 * meanwhile; `returned` says so.
 *
 * Failures: `not-found`, `project-ended`; `change-from-differs` and all else of
 * `changeFaults` and `paidFault` when what stands is no longer what the request was written on.
 */
export async function applyChange(
  trx: Executor,
  body: string,
  { project, form, minute, at }: ApprovedChange,
): Promise<Result<{ readonly returned: boolean }>> {
  const row = await projectById(trx, body, project);
  if (row === undefined) return fail('not-found', { project });
  if (row.state === 'ended') return fail('project-ended');
  const standing = await changeStanding(trx, body, row);
  const fault =
    differsFrom(form, standing) ??
    changeFaults(form, standing)[0] ??
    paidFault(form, row.paid_yuan) ??
    (await unknownDepartment(trx, body, form));
  if (fault !== undefined) return { ok: false, failure: fault };
  const card = await changeCard(trx, body, row, form);
  await moveMilestones(trx, body, project, form);
  const returned =
    form.kind === 'end' ? false : await changePlan(trx, body, row, { form, minute, at, card });
  await refreshStanding(trx, body, project);
  return ok({ returned });
}

async function changeCard(
  trx: Executor,
  body: string,
  row: ProjectRow,
  form: ChangeForm,
): Promise<ProjectCard> {
  const { kind, fields } = form;
  const before: ProjectCard = JSON.parse(row.card);
  const card: ProjectCard = { ...before, ...changedCard(votedOf(before), fields) };
  const days = stretched(form, { startsOn: row.starts_on, endsOn: row.ends_on });
  const named = fields.some(({ field }) => field === 'department');
  const unit = named ? ((await departmentNamed(trx, body, card.department)) ?? null) : row.unit;
  await trx
    .updateTable('project')
    .set({
      card: JSON.stringify(card),
      name: card.name,
      unit,
      starts_on: days.startsOn,
      ends_on: days.endsOn,
      state: kind === 'end' ? 'ended' : row.state,
    })
    .where('body', '=', body)
    .where('id', '=', row.id)
    .execute();
  // The new lead answers no longer beside another.
  if (unit !== null && unit !== row.unit)
    await trx
      .deleteFrom('project_unit')
      .where('body', '=', body)
      .where('project', '=', row.id)
      .where('unit', '=', unit)
      .execute();
  return card;
}

/** Moves milestones and puts them in the order of their dates; `planned_on` stays as first promised. */
async function moveMilestones(
  trx: Executor,
  body: string,
  project: string,
  { milestones }: ChangeForm,
): Promise<void> {
  if (milestones.length === 0) return;
  for (const { milestone, to } of milestones)
    await trx
      .updateTable('milestone')
      .set({ due_on: to.dueOn, weight: to.weight })
      .where('body', '=', body)
      .where('project', '=', project)
      .where('id', '=', milestone)
      .execute();
  const all = await milestonesOf(trx, body, project);
  const inOrder = all.toSorted((one, other) => order(one.dueOn, other.dueOn));
  for (const [at, { id }] of inOrder.entries())
    await trx
      .updateTable('milestone')
      .set({ position: at + 1 })
      .where('body', '=', body)
      .where('project', '=', project)
      .where('id', '=', id)
      .execute();
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Brings the filed plan in step; answers whether it had to go back to its department. */
async function changePlan(
  trx: Executor,
  body: string,
  row: ProjectRow,
  {
    form,
    minute,
    at,
    card,
  }: Pick<ApprovedChange, 'form' | 'minute' | 'at'> & { readonly card: ProjectCard },
): Promise<boolean> {
  const plan = await trx
    .selectFrom('plan')
    .select(['state', 'form', 'draft', 'version'])
    .where('body', '=', body)
    .where('project', '=', row.id)
    .executeTakeFirst();
  if (plan === undefined || plan.form === '') return false;
  const written = (text: string): PlanForm => {
    const before: PlanForm = JSON.parse(text);
    return tidyPlan({
      ...before,
      ...stretched(form, before),
      milestones: before.milestones.map((one) => {
        const change = form.milestones.find(({ milestone }) => milestone === one.id);
        return change === undefined ? one : { ...one, ...change.to };
      }),
    });
  };
  const after = written(plan.form);
  const filed = plan.state === 'submitted' || plan.state === 'accepted';
  const promised = row.planned === 1 ? after : null;
  // Who delivers what is no matter of a change: it was right when it was filed.
  const answering = after.milestones.map(({ unit }) => ({ id: unit }));
  const returned = filed && filingFaults(after, votedOf(card), promised, answering).length > 0;
  await trx
    .updateTable('plan')
    .set({
      form: JSON.stringify(after),
      // What the department is writing follows too: it cannot promise anything else.
      draft: plan.draft === null ? null : JSON.stringify(written(plan.draft)),
      version: plan.version + 1,
      ...(returned
        ? {
            state: 'returned' as const,
            // What was returned is what the department goes on with.
            draft: JSON.stringify(after),
            decided_at: at,
            reason: [form.reason, minute].join('\n'),
          }
        : {}),
    })
    .where('body', '=', body)
    .where('project', '=', row.id)
    .execute();
  return returned;
}

interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The first and last day after a change: as it says, else wide enough for the milestones that it moves. */
function stretched({ fields, milestones }: ChangeForm, { startsOn, endsOn }: Days): Days {
  const due = milestones.map(({ to }) => to.dueOn);
  const days = (known: string): readonly string[] => (known === '' ? [] : [known, ...due]);
  const named = (day: keyof Days): string | undefined =>
    fields.flatMap(({ field, to }) => (field === day ? [String(to)] : []))[0];
  return {
    startsOn: named('startsOn') ?? days(startsOn).toSorted(order)[0] ?? '',
    endsOn: named('endsOn') ?? days(endsOn).toSorted(order).at(-1) ?? '',
  };
}
