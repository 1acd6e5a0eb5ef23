import type { ActEntry } from '../../shared/congress/model.ts';
import { chainHead } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Untold } from './later-rooms.ts';

export interface ActQuestion {
  readonly subject?: string;
  readonly kind?: string;
  /** Only acts before this number. */
  readonly before?: number;
  readonly size: number;
}

/** The acts of a body, the newest first, without those that are not told yet, and the head of their chain. */
export async function actsOf(
  db: Executor,
  body: string,
  { subject, kind, before, size }: ActQuestion,
  { kinds, subjects }: Untold,
): Promise<{ rows: ActEntry[]; head: string }> {
  let query = db
    .selectFrom('act')
    .select(['seq', 'at', 'actor', 'kind', 'subject', 'detail', 'reason'])
    .where('body', '=', body);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (kinds.length > 0 && subjects.length > 0)
    query = query.where((eb) =>
      eb.or([eb('kind', 'not in', kinds), eb('subject', 'not in', subjects)]),
    );
  const rows = await query.orderBy('seq', 'desc').limit(size).execute();
  return {
    rows: rows.map(({ detail, ...row }): ActEntry => ({ ...row, detail: JSON.parse(detail) })),
    head: await chainHead(db, body),
  };
}
