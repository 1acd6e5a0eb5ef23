import { moment } from '../../shared/chance.ts';
import { planLifecycle } from '../../shared/delivery/lifecycle.ts';
import type { PlanForm } from '../../shared/delivery/model.ts';
import {
  isPlanWithDepartment,
  planDraftFaults,
  samePlan,
  tidyPlan,
} from '../../shared/delivery/rules.ts';
import { filingFaults } from '../../shared/delivery/plan-promised.ts';
import { votedOf } from '../../shared/screening/voted-card.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { planOf, promisedOf, writePlan } from './plan-rows.ts';
import { jointUnits, projectById, type ProjectRow } from './project-rows.ts';
import { deliveryTopics } from './topics.ts';

/** Which project of which lead department. */
export interface PlanPlace {
  readonly body: string;
  readonly unit: string;
  readonly project: string;
}

/** A plan as somebody wrote it who saw this version. */
export interface WrittenPlan {
  readonly version: number;
  readonly form: PlanForm;
}

/** The project of which this department files the plan. Failures: `not-found` {project}; `project-ended`. */
export async function ledProject(db: Executor, place: PlanPlace): Promise<Result<ProjectRow>> {
  const row = await projectById(db, place.body, place.project);
  if (row === undefined || row.unit !== place.unit)
    return fail('not-found', { project: place.project });
  return row.state === 'ended' ? fail('project-ended') : ok(row);
}

/**
 * Keeps what the lead department has written so far of its plan. It is its own
 * business until it is submitted, so the act log has no line of it.
 *
 * Failures: `not-found` {project}; `project-ended`; `wrong-state` {act, state},
 * when it is not the department's turn; `plan-changed`, when another device has
 * kept something else since; the first of `planDraftFaults`.
 */
export async function keepPlan(
  platform: Platform,
  visitor: Visitor,
  place: PlanPlace,
  written: WrittenPlan,
): Promise<Result<{ readonly version: number; readonly draftedAt: string }>> {
  type Kept = Result<{ readonly version: number; readonly draftedAt: string }>;
  const form = tidyPlan(written.form);
  const fault = planDraftFaults(form)[0];
  if (fault !== undefined) return { ok: false, failure: fault };
  return perform(platform, place.body, actorOf(visitor), async (trx): Promise<Kept> => {
    const led = await ledProject(trx, place);
    if (!led.ok) return led;
    const plan = await planOf(trx, place.body, place.project);
    if (!isPlanWithDepartment(plan.state))
      return fail('wrong-state', { act: 'submit', state: plan.state });
    const draftedAt = moment(platform.clock);
    // Sent again because the answer was lost, or the same written in two windows.
    if (plan.draft !== null && samePlan(plan.draft, form))
      return ok({ version: plan.version, draftedAt: plan.draftedAt ?? draftedAt });
    if (plan.version !== written.version) return fail('plan-changed');
    await writePlan(trx, place, { ...plan, draft: form, draftedAt });
    return ok({ version: plan.version + 1, draftedAt });
  });
}

/**
 * Files the plan of a project. Repeating it changes nothing. What it says is
 * published, and written into the act log, when it is accepted.
 *
 * Failures: `not-found` {project}; `project-ended`; those of the lifecycle,
 * among them `plan-incomplete` {count}; `plan-changed`.
 */
export async function submitPlan(
  platform: Platform,
  visitor: Visitor,
  place: PlanPlace,
  written: WrittenPlan,
): Promise<Result<object>> {
  const { body, project } = place;
  const form = tidyPlan(written.form);
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const led = await ledProject(trx, place);
    if (!led.ok) return led;
    const plan = await planOf(trx, body, project);
    const card: ProjectCard = JSON.parse(led.value.card);
    const promised = await promisedOf(trx, led.value);
    const joint = (await jointUnits(trx, body, project)).get(project) ?? [];
    const may = mayAct(planLifecycle, 'submit', plan.state, rolesIn(visitor, body), {
      assigned: led.value.unit !== null,
      faults: filingFaults(form, votedOf(card), promised, joint).length,
      reason: '',
    });
    if (!may.ok) return may;
    if (may.value.done) {
      // The same again; or another device was first, with other words.
      return plan.form !== null && samePlan(plan.form, form) ? ok({}) : fail('plan-changed');
    }
    const keptSame = plan.draft !== null && samePlan(plan.draft, form);
    if (plan.version !== written.version && !keptSame) return fail('plan-changed');
    await writePlan(trx, place, {
      ...plan,
      state: may.value.to,
      form,
      draft: null,
      draftedAt: null,
      submittedAt: moment(platform.clock),
    });
    record({
      kind: 'plan-submitted',
      subject: `project/${project}`,
      detail: { unit: place.unit },
      topics: deliveryTopics(body),
    });
    return ok({});
  });
}
