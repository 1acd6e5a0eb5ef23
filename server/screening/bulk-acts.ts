import { mayAct } from '../../shared/lifecycle.ts';
import type { BatchDone } from '../../shared/collection/queue.ts';
import type { DeclineReason, LeadState, StepKind } from '../../shared/collection/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Role } from '../../shared/roles.ts';
import { leadLifecycle, type BulkAct, type LeadContext } from '../../shared/screening/lifecycle.ts';
import { checkedReason } from '../../shared/screening/reasons.ts';
import { revivedYear } from '../collection/ancestry.ts';
import { inBatch } from '../collection/batches.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { leadsAsSeen, type Seen } from '../collection/grouping.ts';
import { perform } from '../platform/acts/acts.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { moveAs } from './lead-acts.ts';

/** One act on many leads, each as somebody saw it. */
export interface BulkRequest {
  /** Made by whoever asks: the same again changes nothing. */
  readonly batch: string;
  readonly leads: readonly Seen[];
  readonly act: BulkAct;
  /** What the proposers of all of them read. */
  readonly reason: string;
  readonly declineReason?: DeclineReason;
}

/** The step that each leaves. */
const KINDS = {
  reserve: 'became-reserve',
  refer: 'became-suggestion',
  decline: 'became-declined',
  reopen: 'became-lead',
} as const satisfies Readonly<Record<BulkAct, StepKind>>;

/**
 * What an act on many depends on: nothing but its reason, and that none was taken up again. Should the lifecycle
 * ever ask for more, it is refused here rather than passed unseen.
 */
const NOTHING_KNOWN: Omit<LeadContext, 'reason' | 'revived'> = {
  unanswered: 1,
  failing: 1,
  appraised: 0,
  appraisalsOpen: 1,
  cardFaults: 1,
  gatesMissing: ['government-meeting'],
  frozen: true,
};

/**
 * Brings many leads aside or back with one reason, all of them or none. Can be
 * undone as a batch.
 *
 * Failures: those of `leadsAsSeen`; `lead-state-unfit` {lead, state}, of the
 * first from whose state the act does not lead; `too-long`,
 * `forbidden-character` {field}; `reason-missing`; `decline-reason-missing`; `revived-already` {year};
 * `not-allowed-for-role`; `batch-key-taken`.
 */
export async function actOnLeads(
  platform: Platform,
  visitor: Visitor,
  body: string,
  request: BulkRequest,
): Promise<Result<BatchDone>> {
  const reason = checkedReason(request.reason);
  if (!reason.ok) return reason;
  const asked = { ...request, reason: reason.value };
  const { batch, act, leads: seen, declineReason } = asked;
  if (act === 'decline' && declineReason === undefined) return fail('decline-reason-missing');
  const given = [seen, act, asked.reason, declineReason];
  return perform(platform, body, actorOf(visitor), (trx, record): Promise<Result<BatchDone>> =>
    inBatch(
      trx,
      platform.clock,
      body,
      { id: batch, kind: KINDS[act], account: visitor.account, given },
      async (notebook) => {
        const found = await leadsAsSeen(trx, body, seen, 'change');
        if (!found.ok) return found;
        for (const lead of found.value) {
          const may = bulkMay(act, lead.state, rolesIn(visitor, body), {
            revived: await revivedYear(trx, body, lead.id),
            reason: asked.reason,
          });
          if (!may.ok)
            return may.failure.code === 'wrong-state'
              ? fail('lead-state-unfit', { lead: lead.ordinal, state: lead.state })
              : may;
          notebook.lead(lead.id, lead);
          await moveAs(trx, platform, visitor, body, lead, may.value, asked);
        }
        record({
          kind: 'leads-moved',
          subject: `batch/${batch}`,
          detail: {
            leads: found.value.map(({ ordinal }) => ordinal),
            act,
            ...(act === 'decline' ? { declineReason } : {}),
            batch,
          },
          reason: asked.reason,
          topics: collectionTopics(body),
        });
        const proposals = found.value.reduce((sum, { size }) => sum + size, 0);
        return ok({ leads: found.value.length, proposals, created: [] });
      },
    ),
  );
}

/** The state that the act leads to; one that is there already is no state to lead from. */
function bulkMay(
  act: BulkAct,
  state: LeadState,
  roles: readonly Role[],
  known: Pick<LeadContext, 'reason' | 'revived'>,
): Result<LeadState> {
  const may = mayAct(leadLifecycle, act, state, roles, { ...NOTHING_KNOWN, ...known });
  if (!may.ok) return may;
  return may.value.done ? fail('wrong-state', { act, state }) : ok(may.value.to);
}
