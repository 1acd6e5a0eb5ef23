import { SETTLED_STATES, type ToldBy } from '../../shared/collection/answers.ts';
import type { LeadState } from '../../shared/collection/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { LAST_STEP, subjectOf, TOLD, toldOf } from './answers-views.ts';
import { collectionTopics } from './drive-acts.ts';

const SETTLED: readonly LeadState[] = SETTLED_STATES;

/**
 * Keeps in the act log that these proposers were told what became of their
 * matter, and how. Who was told of it before is not told again.
 *
 * Failures: `not-found` {proposal}, of another drive or body; `not-settled`
 * {number}, when there is nothing to tell yet.
 */
export async function markTold(
  platform: Platform,
  visitor: Visitor,
  body: string,
  drive: string,
  { proposals, how }: { readonly proposals: readonly string[]; readonly how: ToldBy },
): Promise<Result<{ readonly told: number }>> {
  return perform(platform, body, actorOf(visitor), async (trx, record) => {
    const wanted = [...new Set(proposals)];
    const rows = await trx
      .selectFrom('proposal')
      .innerJoin('lead', 'lead.id', 'proposal.lead')
      .select(['proposal.id', 'proposal.number', 'lead.state', LAST_STEP.as('step')])
      .where('proposal.body', '=', body)
      .where('proposal.drive', '=', drive)
      .where('proposal.id', 'in', wanted)
      .orderBy('proposal.seq')
      .execute();
    const missing = wanted.find((id) => !rows.some((row) => row.id === id));
    if (missing !== undefined) return fail('not-found', { proposal: missing });
    const before = await toldOf(trx, body, wanted);
    let told = 0;
    for (const { id, number, state, step } of rows) {
      if (!SETTLED.includes(state) || step === null) return fail('not-settled', { number });
      if (before.get(id)?.step === step) continue;
      told += 1;
      record({
        kind: TOLD,
        subject: subjectOf(id),
        // The step stands last: it is found by the end of what is stored.
        detail: { number, state, how, step },
        topics: collectionTopics(body),
      });
    }
    return ok({ told });
  });
}
