import { moment } from '../../shared/chance.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  appraisalFaults,
  draftFaults,
  isWithDepartment,
  sameAppraisal,
  tidyAppraisal,
} from '../../shared/screening/appraisal.ts';
import { appraisalLifecycle } from '../../shared/screening/lifecycle.ts';
import type { AppraisalForm } from '../../shared/screening/model.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { addSteps } from '../collection/steps.ts';
import { perform } from '../platform/acts/acts.ts';
import { filesOf } from '../platform/files/stored.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { appraisalById, documentsOf, storedForm } from './appraisal-rows.ts';

/** Which appraisal of which department. */
export interface AppraisalPlace {
  readonly body: string;
  readonly unit: string;
  readonly appraisal: string;
}

/** A form as somebody wrote it who saw this version. */
export interface WrittenForm {
  readonly version: number;
  readonly form: AppraisalForm;
}

/** How it stands after it was written. */
export interface Written {
  readonly version: number;
  readonly draftedAt: string;
}

/**
 * Keeps what a department has written so far. A draft is the department's own
 * business until it is submitted, so the act log has no line of it.
 *
 * Failures: `not-found` {appraisal}; `wrong-state` {act, state}, when it is
 * not the department's turn; `appraisal-changed`, when another device has kept
 * something else since; the first of `draftFaults`.
 */
export async function keepDraft(
  platform: Platform,
  visitor: Visitor,
  place: AppraisalPlace,
  written: WrittenForm,
): Promise<Result<Written>> {
  const { clock } = platform;
  const form = tidyAppraisal(written.form);
  const fault = draftFaults(form)[0];
  if (fault !== undefined) return { ok: false, failure: fault };
  return perform(platform, place.body, actorOf(visitor), async (trx): Promise<Result<Written>> => {
    const row = await appraisalById(trx, place.body, place.appraisal);
    if (row === undefined || row.unit !== place.unit)
      return fail('not-found', { appraisal: place.appraisal });
    if (!isWithDepartment(row.state))
      return fail('wrong-state', { act: 'submit', state: row.state });
    const kept = storedForm(row.draft);
    // Sent again because the answer was lost, or the same written in two windows.
    if (kept !== null && sameAppraisal(kept, form))
      return ok({ version: row.version, draftedAt: row.drafted_at ?? moment(clock) });
    if (row.version !== written.version) return fail('appraisal-changed');
    const draftedAt = moment(clock);
    const version = row.version + 1;
    await trx
      .updateTable('appraisal')
      .set({ draft: JSON.stringify(form), drafted_at: draftedAt, version })
      .where('body', '=', place.body)
      .where('id', '=', place.appraisal)
      .execute();
    return ok({ version, draftedAt });
  });
}

/**
 * Submits an appraisal with the form as it stands. What was submitted before
 * stays in the act log. Repeating it changes nothing.
 *
 * Failures: `not-found` {appraisal}; those of the lifecycle, among them
 * `appraisal-incomplete` {count}; `appraisal-changed`.
 */
export async function submitAppraisal(
  platform: Platform,
  visitor: Visitor,
  { body, unit, appraisal: id }: AppraisalPlace,
  written: WrittenForm,
): Promise<Result<object>> {
  const { clock } = platform;
  const form = tidyAppraisal(written.form);
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const row = await appraisalById(trx, body, id);
    if (row === undefined || row.unit !== unit) return fail('not-found', { appraisal: id });
    const may = mayAct(appraisalLifecycle, 'submit', row.state, rolesIn(visitor, body), {
      faults: appraisalFaults(form).length,
      reason: '',
    });
    if (!may.ok) return may;
    if (may.value.done) {
      // The same again; or another device was first, with other words.
      const submitted = storedForm(row.form);
      const same = submitted !== null && sameAppraisal(submitted, form);
      return same ? ok({}) : fail('appraisal-changed');
    }
    const kept = storedForm(row.draft);
    if (row.version !== written.version && !(kept !== null && sameAppraisal(kept, form)))
      return fail('appraisal-changed');
    await trx
      .updateTable('appraisal')
      .set({
        state: may.value.to,
        form: JSON.stringify(form),
        draft: null,
        drafted_at: null,
        submitted_at: moment(clock),
        submitted_by: visitor.account,
        version: row.version + 1,
      })
      .where('body', '=', body)
      .where('id', '=', id)
      .execute();
    await addSteps(trx, clock, body, [
      { of: { lead: row.lead }, kind: 'appraisal-submitted', detail: { unit: row.unit_name } },
    ]);
    const documents = await filesOf(trx, body, documentsOf(id));
    record({
      kind: 'appraisal-submitted',
      subject: `appraisal/${id}`,
      detail: {
        lead: row.lead,
        unit,
        form,
        documents: documents.map(({ id: file, name }) => ({ file, name })),
      },
      topics: collectionTopics(body),
    });
    return ok({});
  });
}
