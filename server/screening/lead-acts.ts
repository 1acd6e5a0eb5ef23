import type { DeclineReason, Lead, LeadState } from '../../shared/collection/model.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { leadLifecycle, type LeadAct } from '../../shared/screening/lifecycle.ts';
import { checkedReason } from '../../shared/screening/reasons.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { leadAsSeen, leadById, moveLead } from '../collection/lead-rows.ts';
import { perform, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { candidatesOf } from './candidate-views.ts';
import { deleteCandidate, entryOf } from './candidate-acts.ts';
import { leadContext } from './lead-context.ts';
import { listTopics, type Guards } from './list-acts.ts';

/** An act on a lead, by somebody who saw it in this version. */
export interface AskedAct {
  readonly act: LeadAct;
  readonly version: number;
  /** What its proposers read; it names nobody. */
  readonly reason: string;
  readonly declineReason?: DeclineReason;
}

/** Acts that lead back, which their step says in other words. */
const BACK: readonly LeadAct[] = ['send-back', 'unlist'];

/**
 * Brings a lead a step onward, aside or back, and tells its proposers. The
 * same act again, after its answer was lost, changes nothing.
 *
 * Failures: `not-found` {lead}; `lead-merged` {into}; `lead-changed` {lead},
 * when somebody else has changed it since; `too-long`, `forbidden-character`
 * {field}; `decline-reason-missing`; and those of the lifecycle: the role, the
 * state, the first requirement that is not met.
 */
export async function actOnLead(
  platform: Platform,
  guards: Guards,
  visitor: Visitor,
  body: string,
  id: string,
  asked: AskedAct,
): Promise<Result<Lead>> {
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<Lead>> => {
    const reason = checkedReason(asked.reason);
    if (!reason.ok) return reason;
    const wanted = { ...asked, reason: reason.value };
    const standing = await leadById(trx, body, id);
    if (standing !== undefined && isDone(standing, wanted)) return ok(standing);
    const seen = await leadAsSeen(trx, body, id, asked.version);
    if (!seen.ok) return seen;
    const lead = seen.value;
    const context = await leadContext(trx, guards, body, lead);
    const may = mayAct(leadLifecycle, asked.act, lead.state, rolesIn(visitor, body), {
      ...context,
      reason: reason.value,
    });
    if (!may.ok) return may;
    if (may.value.done) return ok(lead);
    if (asked.act === 'decline' && asked.declineReason === undefined)
      return fail('decline-reason-missing');
    const off = asked.act === 'unlist' ? await takeOffLists(trx, guards, body, id) : [];
    await moveAs(trx, platform, visitor, body, lead, may.value.to, wanted);
    for (const deed of off) record(deed);
    record(deedOf(body, lead, may.value.to, wanted));
    return ok((await leadById(trx, body, id)) ?? lead);
  });
}

/** Whether this is what the act has left behind: its request came twice. */
function isDone(lead: Lead, { act, version, reason, declineReason }: AskedAct): boolean {
  return (
    lead.version === version + 1 &&
    lead.state === leadLifecycle.acts[act].to &&
    lead.reason === reason &&
    lead.declineReason === (act === 'decline' ? (declineReason ?? null) : null)
  );
}

/** Moves a lead as the act says and tells its proposers; whether it may be done is decided before. */
export async function moveAs(
  trx: Executor,
  { clock }: Platform,
  visitor: Visitor,
  body: string,
  lead: Lead,
  to: LeadState,
  { act, reason, declineReason }: Omit<AskedAct, 'version'>,
): Promise<void> {
  const code = act === 'decline' ? declineReason : undefined;
  await moveLead(trx, clock, body, lead, {
    to,
    detail: {
      ...(code === undefined ? {} : { code }),
      ...(BACK.includes(act) ? { back: 1 } : {}),
    },
    reason,
    ...(code === undefined ? {} : { declineReason: code }),
    by: visitor.account,
  });
}

function deedOf(
  body: string,
  lead: Lead,
  to: LeadState,
  { act, reason, declineReason }: AskedAct,
): Deed {
  return {
    kind: 'lead-moved',
    subject: `lead/${lead.id}`,
    detail: {
      lead: lead.ordinal,
      act,
      before: lead.state,
      after: to,
      ...(act === 'decline' ? { declineReason } : {}),
    },
    ...(reason === '' ? {} : { reason }),
    topics: collectionTopics(body),
  };
}

/** A lead that is no candidate any more stands on no list; one that is frozen is a rehearsal's and stays. */
async function takeOffLists(
  trx: Executor,
  guards: Guards,
  body: string,
  lead: string,
): Promise<Deed[]> {
  const rows = await trx
    .selectFrom('candidate')
    .select(['id', 'session'])
    .where('body', '=', body)
    .where('lead', '=', lead)
    .execute();
  const deeds: Deed[] = [];
  for (const { id, session } of rows) {
    if (await guards.listFrozen(trx, session)) continue;
    const candidate = (await candidatesOf(trx, body, session)).find((one) => one.id === id);
    if (candidate === undefined) continue;
    await deleteCandidate(trx, { body, session }, candidate);
    deeds.push({
      kind: 'candidate-removed',
      subject: `candidate/${id}`,
      detail: { session, ...entryOf(candidate) },
      topics: listTopics(session),
    });
  }
  return deeds;
}
