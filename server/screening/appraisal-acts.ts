import type { ActKind } from '../../shared/act-kinds.ts';
import { moment } from '../../shared/chance.ts';
import { dayOf, isDay } from '../../shared/day.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { textFaults } from '../../shared/screening/appraisal.ts';
import { appraisalLifecycle, type AppraisalAct } from '../../shared/screening/lifecycle.ts';
import type { StepKind } from '../../shared/collection/model.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { addSteps } from '../collection/steps.ts';
import { perform } from '../platform/acts/acts.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { appraisalById } from './appraisal-rows.ts';

/** What the screeners decide on an appraisal. */
export type AppraisalDecision =
  | { readonly act: 'accept'; readonly version: number }
  | {
      readonly act: 'return';
      readonly version: number;
      readonly reason: string;
      /** The new last day. */
      readonly dueOn: string;
    }
  | { readonly act: 'withdraw'; readonly version: number; readonly reason: string };

/** Acts of the screeners; the department submits. */
type Decided = Exclude<AppraisalAct, 'submit'>;

const DEEDS: Readonly<Record<Decided, ActKind>> = {
  accept: 'appraisal-accepted',
  return: 'appraisal-returned',
  withdraw: 'appraisal-withdrawn',
};

/** What the proposers are told; that a request was withdrawn, the lead's next step tells. */
const STEPS: Readonly<Record<Decided, StepKind | undefined>> = {
  accept: 'appraisal-accepted',
  return: 'appraisal-returned',
  withdraw: undefined,
};

/**
 * Accepts an appraisal, returns it for completion with a new due day, or
 * withdraws it. Repeating it changes nothing.
 *
 * Failures: `not-found` {appraisal}; those of the lifecycle; `appraisal-changed`,
 * when somebody has done something to it since it was read; `reason-missing`;
 * `too-long` {field, most}; `date-unknown` {field}; `due-in-past`.
 */
export async function decideAppraisal(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  decision: AppraisalDecision,
): Promise<Result<object>> {
  const { clock } = platform;
  const { act } = decision;
  const reason = act === 'accept' ? '' : decision.reason.normalize('NFC').trim();
  const fault = textFaults('reason', 'reason', reason)[0];
  if (fault !== undefined) return { ok: false, failure: fault };
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const row = await appraisalById(trx, body, id);
    if (row === undefined) return fail('not-found', { appraisal: id });
    const context = { faults: 0, reason };
    const roles = rolesIn(visitor, body);
    const may = mayAct(appraisalLifecycle, act, row.state, roles, context);
    if (!may.ok) return may;
    if (may.value.done) return ok({});
    if (row.version !== decision.version) return fail('appraisal-changed');
    if (act === 'return') {
      if (!isDay(decision.dueOn)) return fail('date-unknown', { field: 'dueOn' });
      if (decision.dueOn < dayOf(clock.now())) return fail('due-in-past');
    }
    await trx
      .updateTable('appraisal')
      .set({
        state: may.value.to,
        reason,
        decided_at: moment(clock),
        version: row.version + 1,
        ...(act === 'return' ? { due_on: decision.dueOn } : {}),
      })
      .where('body', '=', body)
      .where('id', '=', id)
      .execute();
    const kind = STEPS[act];
    if (kind !== undefined)
      await addSteps(trx, clock, body, [
        {
          of: { lead: row.lead },
          kind,
          detail: { unit: row.unit_name, ...(act === 'return' ? { due: decision.dueOn } : {}) },
        },
      ]);
    record({
      kind: DEEDS[act],
      subject: `appraisal/${id}`,
      detail: {
        lead: row.lead,
        unit: row.unit,
        ...(act === 'return' ? { dueOn: decision.dueOn } : {}),
      },
      ...(reason === '' ? {} : { reason }),
      topics: collectionTopics(body),
    });
    return ok({});
  });
}
