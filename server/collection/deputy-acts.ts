import type { EntryReceipt } from '../../shared/collection/review.ts';
import type { ProposalText, LeadState, ProposalState } from '../../shared/collection/model.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { DeputySeat } from '../congress/deputy-seat.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Visitor } from '../platform/identity/visitor.ts';
import { dayOf } from '../../shared/day.ts';
import type { Platform } from '../platform/platform.ts';
import { driveById } from './drive-views.ts';
import { enterProposal } from './entry-acts.ts';
import { publicTitlesOrNumbers } from './public-text.ts';

/** What a deputy proposes from the own phone. */
export interface DeputyProposal {
  readonly id: string;
  readonly drive: string;
  readonly entry: ProposalText;
  readonly joins: string | null;
  /** Keys of its photos, sent before. */
  readonly photos: readonly string[];
}

/**
 * A deputy proposes, by name; it is public at once unless something personal
 * stands in it. Failures: `drive-not-open`; those of `enterProposal`.
 */
export async function proposeAsDeputy(
  platform: Platform,
  visitor: Visitor,
  { body, deputy }: DeputySeat,
  proposed: DeputyProposal,
): Promise<Result<EntryReceipt>> {
  const now = platform.clock.now();
  const drive = await driveById(platform.db, body.id, proposed.drive, now);
  if (drive === undefined) return fail('not-found', { drive: proposed.drive });
  if (drive.phase !== 'open' && !(await isOwn(platform.db, deputy.id, proposed.id)))
    return fail('drive-not-open');
  return enterProposal(platform, visitor, body.id, {
    id: proposed.id,
    drive: proposed.drive,
    entry: { ...proposed.entry, byName: deputy.name, byPhone: '' },
    origin: 'deputies',
    channel: 'web',
    receivedOn: dayOf(now),
    deputy: deputy.id,
    unit: null,
    joins: proposed.joins,
    photos: proposed.photos,
    joinsReviewed: true,
  });
}

/** Whether it was taken in before: the same again is answered, whatever has become of the drive. */
async function isOwn(db: Executor, deputy: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('proposal')
    .select('id')
    .where('id', '=', id)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  return row !== undefined;
}

/** A proposal of the own with what has become of it. */
export interface OwnProposal {
  readonly number: string;
  readonly name: string;
  readonly receivedAt: string;
  readonly state: ProposalState;
  readonly lead: {
    readonly title: string;
    readonly ordinal: number;
    readonly state: LeadState;
    readonly size: number;
    readonly reason: string;
  };
}

/** What this deputy has proposed, the newest first. */
export async function proposalsOfDeputy(
  db: Executor,
  body: string,
  deputy: string,
): Promise<OwnProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .select([
      'proposal.number',
      'proposal.name',
      'proposal.received_at as receivedAt',
      'proposal.state',
      'lead.id as lead',
      'lead.title',
      'lead.ordinal',
      'lead.state as leadState',
      'lead.size',
      'lead.reason',
    ])
    .where('proposal.body', '=', body)
    .where('proposal.deputy', '=', deputy)
    .orderBy('proposal.seq', 'desc')
    .limit(200)
    .execute();
  // Others may have raised the same in words that nobody has reviewed.
  const titles = await publicTitlesOrNumbers(
    db,
    body,
    rows.map(({ lead: id, title, ordinal }) => ({ id, title, ordinal })),
  );
  return rows.map(
    ({ number, name, receivedAt, state, lead, ordinal, leadState, size, reason }) => ({
      number,
      name,
      receivedAt,
      state,
      lead: { title: titles.get(lead) ?? '', ordinal, state: leadState, size, reason },
    }),
  );
}
