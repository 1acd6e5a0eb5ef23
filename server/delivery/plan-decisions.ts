import { moment } from '../../shared/chance.ts';
import { dayOf } from '../../shared/day.ts';
import { planLifecycle, type PlanAct } from '../../shared/delivery/lifecycle.ts';
import { textFaults, tidy } from '../../shared/delivery/rules.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOf } from '../platform/files/stored.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { writeMilestones } from './plan-milestones.ts';
import { planDocuments, planOf, writePlan } from './plan-rows.ts';
import { projectById } from './project-rows.ts';
import { deliveryTopics } from './topics.ts';

/** What a later room does when a plan is accepted, in the same transaction; told again it does nothing more. */
export type OnPlanAccepted = (
  trx: Executor,
  place: { readonly body: string; readonly project: string },
) => Promise<void>;

/** What the staff decide on a plan that was filed; `version` as it was read. */
export interface PlanDecision {
  readonly act: Exclude<PlanAct, 'submit'>;
  readonly version: number;
  /** Why it is returned; '' with an acceptance. */
  readonly reason: string;
}

/**
 * Accepts a plan, which publishes it and makes its milestones those of the
 * project and begins what later rooms do with it, or returns it with a reason. Repeating it changes nothing.
 *
 * Failures: `not-found` {project}; `project-ended`; those of the lifecycle,
 * among them `reason-missing`; `too-long` {field, most}; `plan-changed`, when
 * somebody has done something to it since it was read.
 */
export async function decidePlan(
  platform: Platform,
  visitor: Visitor,
  { body, project }: { readonly body: string; readonly project: string },
  decision: PlanDecision,
  onAccepted: OnPlanAccepted,
): Promise<Result<object>> {
  const { clock } = platform;
  const { act } = decision;
  const reason = tidy(decision.reason);
  const fault = textFaults('reason', 'reason', reason)[0];
  if (fault !== undefined) return { ok: false, failure: fault };
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const row = await projectById(trx, body, project);
    if (row === undefined) return fail('not-found', { project });
    if (row.state === 'ended') return fail('project-ended');
    const plan = await planOf(trx, body, project);
    const may = mayAct(planLifecycle, act, plan.state, rolesIn(visitor, body), {
      assigned: row.unit !== null,
      faults: 0,
      reason,
    });
    if (!may.ok) return may;
    if (may.value.done) return ok({});
    if (plan.version !== decision.version) return fail('plan-changed');
    const { form } = plan;
    if (form === null) throw new Error('a submitted plan without a form');
    const accepted = act === 'accept';
    await writePlan(
      trx,
      { body, project },
      {
        ...plan,
        state: may.value.to,
        // What was returned is what the department goes on with.
        draft: accepted ? null : form,
        decidedAt: moment(clock),
        reason: accepted ? '' : reason,
        // Reports are due since it was published first, also while it is returned once more.
        publishedOn: plan.publishedOn || (accepted ? dayOf(clock.now()) : ''),
      },
    );
    if (accepted) {
      await writeMilestones(trx, { body, project }, form);
      await onAccepted(trx, { body, project });
    }
    const documents = accepted ? await filesOf(trx, body, planDocuments(project)) : [];
    record({
      kind: accepted ? 'plan-accepted' : 'plan-returned',
      subject: `project/${project}`,
      detail: accepted
        ? {
            unit: row.unit,
            form,
            documents: documents.map(({ id: file, name }) => ({ file, name })),
          }
        : { unit: row.unit },
      ...(accepted ? {} : { reason }),
      topics: deliveryTopics(body),
    });
    return ok({});
  });
}
