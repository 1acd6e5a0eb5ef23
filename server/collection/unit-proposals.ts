import type { EntryReceipt } from '../../shared/collection/review.ts';
import { drivePhase } from '../../shared/collection/rules.ts';
import type { LedgerPage, UnitProposal } from '../../shared/collection/unit.ts';
import { dayOf } from '../../shared/day.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { driveById } from './drive-views.ts';
import { enterProposal } from './entry-acts.ts';
import { publicName } from './public-text.ts';
import { storedProposal } from './review-views.ts';

/** A department or station of a body. */
export interface UnitPlace {
  readonly body: string;
  readonly unit: string;
  readonly role: 'department' | 'station';
}

/** A department proposes by the page; a resident visits a station. */
const WAYS = {
  department: { origin: 'departments', channel: 'web' },
  station: { origin: 'stations', channel: 'visit' },
} as const;

/**
 * Takes in what a department proposes, or what a station has taken down. It is
 * public at once unless something personal stands in it. The same again is
 * answered with the same number, also after the drive has ended.
 *
 * Failures: `drive-not-open`; those of `enterProposal`.
 */
export async function proposeForUnit(
  platform: Platform,
  visitor: Visitor,
  { body, unit, role }: UnitPlace,
  proposal: UnitProposal,
): Promise<Result<EntryReceipt>> {
  const { db, clock } = platform;
  const now = clock.now();
  if ((await storedProposal(db, body, proposal.id)) === undefined) {
    const drive = await driveById(db, body, proposal.drive, now);
    if (drive === undefined) return fail('not-found', { drive: proposal.drive });
    if (drivePhase(drive, dayOf(now)) !== 'open') return fail('drive-not-open');
  }
  return enterProposal(platform, visitor, body, {
    ...proposal,
    ...WAYS[role],
    receivedOn: dayOf(now),
    deputy: null,
    unit,
    joinsReviewed: true,
  });
}

/** What a department has proposed, or what a station received, the newest first, page by page. */
export async function ledgerOf(
  db: Executor,
  body: string,
  unit: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<LedgerPage> {
  const own = db
    .selectFrom('proposal')
    .where('proposal.body', '=', body)
    .where('proposal.unit', '=', unit);
  const { total, entered } = await own
    .select((eb) => [
      eb.fn.countAll<number | bigint>().as('total'),
      eb.fn.count<number | bigint>('entered_by').as('entered'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await own
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .select([
      'proposal.id',
      'proposal.number',
      'proposal.name',
      'proposal.published',
      'proposal.by_name',
      'proposal.entered_by',
      'proposal.town',
      'proposal.village',
      'proposal.origin',
      'proposal.channel',
      'proposal.received_at',
      'proposal.state',
      'lead.state as leadState',
      'lead.size as voices',
    ])
    .orderBy('proposal.seq', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return {
    rows: rows.map(({ by_name, entered_by, published, received_at: receivedAt, ...row }) => {
      const line = { ...row, byName: by_name, receivedAt };
      if (entered_by !== null) return line;
      // Scanned by a resident: the unit reads what everybody reads.
      const name = publicName({ ...row, published });
      const place = name === '' ? { town: '', village: '' } : {};
      return { ...line, ...place, name, byName: '' };
    }),
    total: Number(total),
    scanned: Number(total) - Number(entered),
  };
}
