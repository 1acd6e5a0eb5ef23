import type { ImportProgress } from '../../shared/collection/sheet.ts';
import type { ImportCounts } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import { notePreview, previewBase, previewEntries } from '../platform/documents/sheets-previews.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { collectionTopics } from './drive-acts.ts';

/** Under which previews of proposals are kept. */
export const SUBJECT = 'proposals';

/** What is noted of a preview: how far its import has come, and at the end what it did. */
export interface Noted extends ImportProgress {
  readonly counts: ImportCounts | null;
}

/** Reads what was noted. */
export function notedOf(base: string): Noted {
  const noted: Noted = JSON.parse(base);
  return noted;
}

/** How far a confirmed import has come. Failure: `import-expired`. */
export async function importProgress(
  { db, clock }: Platform,
  body: string,
  token: string,
): Promise<Result<ImportProgress>> {
  const base = await previewBase(db, clock, { token, body, subject: SUBJECT });
  return base === undefined ? fail('import-expired') : ok(progressIn(base));
}

/**
 * Cancels what an import has not done yet: what it has taken in stays, with its
 * numbers, for proposers may know them already; the rest is dropped. Answers
 * how far it had come; one that is at its end is not changed. The same again
 * answers the same. Failure: `import-expired`.
 */
export async function cancelProposalImport(
  platform: Platform,
  visitor: Visitor,
  body: string,
  token: string,
): Promise<Result<ImportProgress>> {
  const { clock } = platform;
  const named = { token, body, subject: SUBJECT };
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<ImportProgress>> => {
      const base = await previewBase(trx, clock, named);
      if (base === undefined) return fail('import-expired');
      const noted = notedOf(base);
      if (noted.cancelled || noted.counts !== null) return ok(progressIn(base));
      const plan: { readonly drive: string } = JSON.parse(
        (await previewEntries(trx, clock, named)) ?? '',
      );
      const next = JSON.stringify({ ...noted, cancelled: true } satisfies Noted);
      await notePreview(trx, named, { base: next, entries: '' });
      record({
        kind: 'proposals-import-cancelled',
        subject: `drive/${plan.drive}`,
        detail: { taken: noted.done, dropped: noted.total - noted.done },
        topics: collectionTopics(body),
      });
      return ok(progressIn(next));
    },
  );
}

function progressIn(base: string): ImportProgress {
  const { done, total, cancelled } = notedOf(base);
  return { done, total, cancelled };
}
