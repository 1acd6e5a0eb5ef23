import type { ActEntry } from '../../shared/congress/model.ts';
import { chainHead } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';

export interface ActQuestion {
  /** Only acts on one of these. */
  readonly subjects?: readonly string[];
  /** Besides those on `subjects` also acts on this session, and on others as a part of it: who signed in. */
  readonly session?: string;
  readonly kind?: string;
  /** Only acts before this number. */
  readonly before?: number;
  readonly size: number;
}

/** The acts of a body, the newest first, and the head of their chain. */
export async function actsOf(
  db: Executor,
  body: string,
  { subjects, session, kind, before, size }: ActQuestion,
): Promise<{ rows: ActEntry[]; head: string }> {
  let query = db
    .selectFrom('act')
    .select(['seq', 'at', 'actor', 'kind', 'subject', 'detail', 'reason'])
    .where('body', '=', body);
  if (subjects !== undefined || session !== undefined)
    query = query.where((eb) =>
      eb.or([
        eb('subject', 'in', [
          ...(subjects ?? []),
          ...(session === undefined ? [] : [`session/${session}`]),
        ]),
        ...(session === undefined ? [] : [eb('detail', 'like', `%"session":"${session}"%`)]),
      ]),
    );
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.orderBy('seq', 'desc').limit(size).execute();
  return {
    rows: rows.map(({ detail, ...row }): ActEntry => ({ ...row, detail: JSON.parse(detail) })),
    head: await chainHead(db, body),
  };
}
