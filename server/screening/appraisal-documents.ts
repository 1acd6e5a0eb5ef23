import type { StoredFile } from '../../shared/files.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isWithDepartment, MOST_DOCUMENTS } from '../../shared/screening/appraisal.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { keepDocument, type SentFile } from '../platform/files/keeping.ts';
import {
  claimFiles,
  filesOf,
  readFile,
  removeFile,
  type FileContent,
} from '../platform/files/stored.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { AppraisalPlace } from './appraisal-form-acts.ts';
import { appraisalById, documentsOf, type FormRow } from './appraisal-rows.ts';

/**
 * Adds a document to what a department is writing; the same file under the
 * same id again adds nothing. Like the draft it has no line in the act log:
 * submitting names the documents there.
 *
 * Failures: `not-found` {appraisal}; `wrong-state` {act, state};
 * `too-many-documents` {most}; those of `keepDocument` and `claimFiles`.
 */
export async function attachDocument(
  platform: Platform,
  visitor: Visitor,
  place: AppraisalPlace,
  sent: SentFile,
): Promise<Result<readonly StoredFile[]>> {
  const { db, clock } = platform;
  // Asked before the bytes are stored, and again in the act.
  const before = await writable(db, place);
  if (!before.ok) return before;
  const kept = await keepDocument(db, clock, sent);
  if (!kept.ok) return kept;
  const owner = documentsOf(place.appraisal);
  return perform(
    platform,
    place.body,
    actorOf(visitor),
    async (trx): Promise<Result<readonly StoredFile[]>> => {
      const may = await writable(trx, place);
      if (!may.ok) return may;
      const ids = (await filesOf(trx, place.body, owner)).map(({ id }) => id);
      const all = ids.includes(kept.value.id) ? ids : [...ids, kept.value.id];
      if (all.length > MOST_DOCUMENTS) return fail('too-many-documents', { most: MOST_DOCUMENTS });
      const claimed = await claimFiles(trx, place.body, all, owner);
      return claimed.ok ? ok(await filesOf(trx, place.body, owner)) : claimed;
    },
  );
}

/** Takes a document off what a department is writing; one that is gone is no failure. Failures: `not-found`, `wrong-state`. */
export async function detachDocument(
  platform: Platform,
  visitor: Visitor,
  place: AppraisalPlace,
  file: string,
): Promise<Result<readonly StoredFile[]>> {
  const owner = documentsOf(place.appraisal);
  return perform(
    platform,
    place.body,
    actorOf(visitor),
    async (trx): Promise<Result<readonly StoredFile[]>> => {
      const may = await writable(trx, place);
      if (!may.ok) return may;
      await removeFile(trx, place.body, owner, file);
      return ok(await filesOf(trx, place.body, owner));
    },
  );
}

async function writable(db: Executor, place: AppraisalPlace): Promise<Result<FormRow>> {
  const row = await appraisalById(db, place.body, place.appraisal);
  if (row === undefined || row.unit !== place.unit)
    return fail('not-found', { appraisal: place.appraisal });
  return isWithDepartment(row.state)
    ? ok(row)
    : fail('wrong-state', { act: 'submit', state: row.state });
}

/** A document of an appraisal, or nothing. */
export async function documentOf(
  db: Executor,
  { id }: Pick<FormRow, 'id'>,
  body: string,
  file: string,
): Promise<FileContent | undefined> {
  const content = await readFile(db, body, file);
  return content?.claimedBy === documentsOf(id) ? content : undefined;
}
