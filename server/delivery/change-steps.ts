import { moment } from '../../shared/chance.ts';
import { dayOf } from '../../shared/day.ts';
import type { ActKind } from '../../shared/act-kinds.ts';
import type { ChangeStep } from '../../shared/delivery/change-model.ts';
import { dayFault } from '../../shared/delivery/change-rules.ts';
import { changeLifecycle, type ChangeAct } from '../../shared/delivery/lifecycle.ts';
import { textFaults, tidy } from '../../shared/delivery/rules.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import type { Role } from '../../shared/roles.ts';
import { perform } from '../platform/acts/acts.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { applyChange } from './change-apply.ts';
import { changeById, formOf, type ChangeRow } from './change-rows.ts';
import { deliveryTopics } from './topics.ts';

/** Which request is moved how, by somebody with which roles; `unit` when a department acts. */
export interface ChangeMove {
  readonly body: string;
  readonly change: string;
  readonly act: ChangeAct;
  readonly roles: readonly Role[];
  readonly unit?: string;
}

const KINDS: Readonly<Record<ChangeAct, ActKind>> = {
  forward: 'change-forwarded',
  approve: 'change-approved',
  allow: 'change-approved',
  refuse: 'change-refused',
  decline: 'change-refused',
  withdraw: 'change-withdrawn',
};

/** Steps that decide: they carry a day. */
const DECIDING: readonly ChangeAct[] = ['approve', 'refuse', 'allow', 'decline'];

/**
 * Moves a change request one step. An approval does all it says in the same
 * transaction. The same step sent again changes nothing.
 *
 * Failures: `not-found` {change}; `change-changed` when somebody has moved it
 * since this version; those of `changeLifecycle`; `date-unknown`,
 * `change-day-in-future`, `change-day-too-early` {day}; `too-long` and
 * `forbidden-character`; on approval those of `applyChange`.
 */
export async function moveChange(
  platform: Platform,
  visitor: Visitor,
  { body, change, act, roles, unit }: ChangeMove,
  sent: ChangeStep,
): Promise<Result<object>> {
  const { clock } = platform;
  const today = dayOf(clock.now());
  const step = stepOf(act, sent, today);
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const row = await changeById(trx, body, change);
    if (row === undefined || (unit !== undefined && row.unit !== unit))
      return fail('not-found', { change });
    const may = mayAct(changeLifecycle, act, row.state, roles, { level: row.level, ...step });
    if (may.ok && may.value.done) return said(row, act, step) ? ok({}) : fail('change-changed');
    if (row.version !== sent.version) return fail('change-changed');
    if (!may.ok) return may;
    const fault = stepFault(act, step, dayOf(new Date(row.filed_at)), today);
    if (fault !== undefined) return { ok: false, failure: fault };
    const form = formOf(row);
    const at = moment(clock);
    let returned = false;
    if (may.value.to === 'approved') {
      const approved = { project: row.project, form, minute: step.minute, at };
      const applied = await applyChange(trx, body, approved);
      if (!applied.ok) return applied;
      returned = applied.value.returned;
    }
    await trx
      .updateTable('change_request')
      .set({
        state: may.value.to,
        moved_at: at,
        decided_on: step.decidedOn,
        minute: step.minute,
        reason: step.reason,
        version: row.version + 1,
      })
      .where('body', '=', body)
      .where('id', '=', change)
      .execute();
    record({
      kind: KINDS[act],
      subject: `project/${row.project}`,
      detail: detailOf(row, act, step, returned),
      ...(step.reason === '' ? {} : { reason: step.reason }),
      topics: deliveryTopics(body),
    });
    return ok({});
  });
}

type Step = Omit<ChangeStep, 'version'>;

/** What of a step is kept: a step that decides nothing has no minute and no day. */
function stepOf(act: ChangeAct, { minute, decidedOn, reason }: ChangeStep, today: string): Step {
  const decides = DECIDING.includes(act);
  const byOffice = act === 'allow' || act === 'decline';
  return {
    minute: decides ? tidy(minute) : '',
    decidedOn: byOffice && decidedOn === '' ? today : decides ? decidedOn : '',
    reason: act === 'forward' || act === 'approve' || act === 'allow' ? '' : tidy(reason),
  };
}

function stepFault(
  act: ChangeAct,
  step: Step,
  filedOn: string,
  today: string,
): Failure | undefined {
  const faults = [
    ...textFaults('minute', 'minute', step.minute),
    ...textFaults('reason', 'reason', step.reason),
  ];
  return (
    faults[0] ?? (DECIDING.includes(act) ? dayFault(step.decidedOn, filedOn, today) : undefined)
  );
}

/** Whether a request that has come this far was brought there by the same step. */
function said(row: ChangeRow, act: ChangeAct, { minute, decidedOn, reason }: Step): boolean {
  const byOffice = act === 'allow' || act === 'decline';
  if (act === 'allow' && row.level !== 'minor') return false;
  return (
    row.minute === minute && row.reason === reason && (byOffice || row.decided_on === decidedOn)
  );
}

function detailOf(
  row: ChangeRow,
  act: ChangeAct,
  step: Step,
  returned: boolean,
): Readonly<Record<string, unknown>> {
  const { id: change, number, kind, level, organ } = row;
  const base = { change, number, kind, level, organ };
  if (!DECIDING.includes(act)) return base;
  const { fields, milestones } = formOf(row);
  const { decidedOn: on, minute } = step;
  return { ...base, on, minute, fields, milestones, ...(returned ? { planReturned: true } : {}) };
}
