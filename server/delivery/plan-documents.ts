import { isPlanWithDepartment, MOST_PLAN_DOCUMENTS } from '../../shared/delivery/rules.ts';
import type { StoredFile } from '../../shared/files.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
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
import { ledProject, type PlanPlace } from './plan-form-acts.ts';
import { planDocuments, planOf } from './plan-rows.ts';

/**
 * Adds a document to the plan that a department is writing; the same file under
 * the same id again adds nothing. Accepting the plan names the documents in the
 * act log.
 *
 * Failures: `not-found` {project}; `project-ended`; `wrong-state` {act, state};
 * `too-many-documents` {most}; those of `keepDocument` and `claimFiles`.
 */
export async function attachToPlan(
  platform: Platform,
  visitor: Visitor,
  place: PlanPlace,
  sent: SentFile,
): Promise<Result<readonly StoredFile[]>> {
  type Files = Result<readonly StoredFile[]>;
  const { db, clock } = platform;
  // Asked before the bytes are stored, and again in the act.
  const before = await writable(db, place);
  if (!before.ok) return before;
  const kept = await keepDocument(db, clock, sent);
  if (!kept.ok) return kept;
  const owner = planDocuments(place.project);
  return perform(platform, place.body, actorOf(visitor), async (trx): Promise<Files> => {
    const may = await writable(trx, place);
    if (!may.ok) return may;
    const ids = (await filesOf(trx, place.body, owner)).map(({ id }) => id);
    const all = ids.includes(kept.value.id) ? ids : [...ids, kept.value.id];
    if (all.length > MOST_PLAN_DOCUMENTS)
      return fail('too-many-documents', { most: MOST_PLAN_DOCUMENTS });
    const claimed = await claimFiles(trx, place.body, all, owner);
    return claimed.ok ? ok(await filesOf(trx, place.body, owner)) : claimed;
  });
}

/** Takes a document off the plan that a department is writing; one that is gone is no failure. Failures: as adding one. */
export async function detachFromPlan(
  platform: Platform,
  visitor: Visitor,
  place: PlanPlace,
  file: string,
): Promise<Result<readonly StoredFile[]>> {
  type Files = Result<readonly StoredFile[]>;
  const owner = planDocuments(place.project);
  return perform(platform, place.body, actorOf(visitor), async (trx): Promise<Files> => {
    const may = await writable(trx, place);
    if (!may.ok) return may;
    await removeFile(trx, place.body, owner, file);
    return ok(await filesOf(trx, place.body, owner));
  });
}

async function writable(db: Executor, place: PlanPlace): Promise<Result<object>> {
  const led = await ledProject(db, place);
  if (!led.ok) return led;
  const { state } = await planOf(db, place.body, place.project);
  return isPlanWithDepartment(state) ? ok({}) : fail('wrong-state', { act: 'submit', state });
}

/** A document of a project's plan, or nothing. */
export async function planDocument(
  db: Executor,
  { body, project }: { readonly body: string; readonly project: string },
  file: string,
): Promise<FileContent | undefined> {
  const content = await readFile(db, body, file);
  return content?.claimedBy === planDocuments(project) ? content : undefined;
}
