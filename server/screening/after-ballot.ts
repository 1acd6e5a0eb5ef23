import type { Clock } from '../../shared/chance.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { leadById, moveLead } from '../collection/lead-rows.ts';
import type { Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';

/** What a ballot has decided of the list of a session, as far as it has. */
export interface DecidedList {
  readonly trx: Executor;
  readonly clock: Clock;
  readonly session: CongressSession;
  readonly ballot: string;
  readonly seats: number;
  readonly decided: readonly {
    readonly code: string;
    readonly chosen: boolean;
    readonly votes: number;
    readonly needed: number;
  }[];
  readonly record: (deed: Deed) => void;
}

/**
 * Does what a ballot has decided: the leads of those elected are chosen, those
 * of the others go to the reserve, and every proposer is told the votes. Of
 * whom it has yet to decide, nothing is said. Told again it changes nothing;
 * a rehearsal decides nothing.
 */
export async function leadsAfterBallot({
  trx,
  clock,
  session,
  ballot,
  seats,
  decided,
  record,
}: DecidedList): Promise<void> {
  if (session.rehearsal) return;
  const { body, id, title } = session;
  const candidates = await trx
    .selectFrom('candidate')
    .select(['code', 'lead'])
    .where('body', '=', body)
    .where('session', '=', id)
    .where('lead', 'is not', null)
    .execute();
  const moved = { chosen: 0, reserve: 0 };
  for (const { code, chosen, votes, needed } of decided) {
    const stood = candidates.find((candidate) => candidate.code === code)?.lead ?? undefined;
    const lead = stood === undefined ? undefined : await leadById(trx, body, stood);
    if (lead?.state !== 'candidate') continue;
    const detail = { session: title, ballot, votes, needed, seats };
    await moveLead(
      trx,
      clock,
      body,
      lead,
      chosen ? { to: 'chosen', detail } : { to: 'reserve', kind: 'not-chosen', detail },
    );
    moved[chosen ? 'chosen' : 'reserve'] += 1;
  }
  if (moved.chosen + moved.reserve === 0) return;
  record({
    kind: 'leads-decided',
    subject: `session/${id}`,
    detail: moved,
    topics: collectionTopics(body),
  });
}
