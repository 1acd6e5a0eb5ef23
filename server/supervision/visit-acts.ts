import { createHash } from 'node:crypto';
import { moment } from '../../shared/chance.ts';
import { dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { VisitForm, VisitWay } from '../../shared/supervision/model.ts';
import { tidiedVisit, visitFault } from '../../shared/supervision/visit-rules.ts';
import type { VisitReceipt } from '../../shared/supervision/visits.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFiles } from '../platform/files/stored.ts';
import type { Platform } from '../platform/platform.ts';
import { tasksOfProjects } from './checklist-views.ts';
import { strangerAmong } from './group-acts.ts';
import { raiseFinding } from './raise-finding.ts';
import { supervisionTopics } from './topics.ts';
import { itemOwner } from './visit-views.ts';

/** A visit on its way in. */
export interface SentVisit {
  readonly body: string;
  readonly project: string;
  /** Made by whoever sends it, a UUID. */
  readonly visit: string;
  readonly way: VisitWay;
  /** The deputy who sends it; null for staff who type in what was on paper. */
  readonly deputy: string | null;
  readonly form: VisitForm;
}

/**
 * Takes a visit, whole, with the findings it raises, and marks the task it
 * fulfils as done. The same under the same id answers the same, however often.
 *
 * Failures: `not-found` {project}; those of `visitFault`, `tidiedVisit` and
 * `raiseFinding`; `visit-key-taken`, for another content under a known id;
 * `not-in-group`; `deputy-unknown`; `item-unknown`; `task-unknown`;
 * `file-unknown`; `file-claimed`.
 */
export async function recordVisit(
  platform: Platform,
  actor: Actor,
  sent: SentVisit,
): Promise<Result<VisitReceipt>> {
  const { clock } = platform;
  const { body, project, way } = sent;
  // One id has one spelling.
  const visit = sent.visit.toLowerCase();
  const tidied = tidiedVisit(sent.form);
  if (!tidied.ok) return tidied;
  const form = tidied.value;
  const digest = createHash('sha256')
    .update(JSON.stringify([body, project, way, form]), 'utf8')
    .digest('hex');
  return perform(platform, body, actor, async (trx, record): Promise<Result<VisitReceipt>> => {
    const announced = await trx
      .selectFrom('project')
      .select('announced_on')
      .where('body', '=', body)
      .where('id', '=', project)
      .executeTakeFirst();
    if (announced === undefined) return fail('not-found', { project });
    const before = await receivedBefore(trx, body, visit, digest);
    if (before !== undefined) return before;
    const fault = visitFault(form, {
      today: dayOf(clock.now()),
      announcedOn: announced.announced_on,
    });
    if (fault !== undefined) return { ok: false, failure: fault };
    const list = await everyItem(trx, body, project);
    const fits = await fitting(trx, sent, form, list);
    if (!fits.ok) return fits;
    const number = await nextNumber(trx, body, project);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('visit')
      .values({
        id: visit,
        body,
        project,
        number,
        visited_on: form.visitedOn,
        way,
        note: form.note,
        task: form.task === '' ? null : form.task,
        digest,
        account: actor.account,
        sent_at: moment(clock),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    // Another body has a visit of this id.
    if (numInsertedOrUpdatedRows !== 1n) return fail('visit-key-taken');
    await trx
      .insertInto('visit_deputy')
      .values(form.deputies.map((deputy) => ({ visit, body, deputy })))
      .execute();
    await trx
      .insertInto('visit_item')
      .values(
        form.items.map(({ item, result, note }) => {
          const { code, words } = list.get(item) ?? { code: '', words: '' };
          return { visit, body, item, result, note, code, words };
        }),
      )
      .execute();
    const raising = { ...platform, record };
    const source = {
      body,
      project,
      visit,
      raisedOn: form.visitedOn,
      account: actor.account,
    };
    for (const finding of form.findings) {
      const raised = await raiseFinding(trx, raising, source, finding);
      if (!raised.ok) return raised;
    }
    const claimed = await claimPhotos(trx, body, visit, form);
    if (!claimed.ok) return claimed;
    await fulfil(trx, body, form);
    record({
      kind: 'visit-recorded',
      subject: `project/${project}`,
      detail: {
        visit,
        number,
        visitedOn: form.visitedOn,
        way,
        deputies: form.deputies.length,
        items: form.items.length,
        findings: form.findings.length,
      },
      topics: supervisionTopics(body),
    });
    return ok({ visit, number, findings: form.findings.length });
  });
}

async function receivedBefore(
  trx: Executor,
  body: string,
  visit: string,
  digest: string,
): Promise<Result<VisitReceipt> | undefined> {
  const row = await trx
    .selectFrom('visit')
    .select(['number', 'digest'])
    .where('body', '=', body)
    .where('id', '=', visit)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.digest !== digest) return fail('visit-key-taken');
  const { findings } = await trx
    .selectFrom('finding')
    .select((eb) => eb.fn.countAll<number>().as('findings'))
    .where('body', '=', body)
    .where('visit', '=', visit)
    .executeTakeFirstOrThrow();
  return ok({ visit, number: row.number, findings });
}

/** Whether this visit is of this project: its group, its checklist, its tasks. */
async function fitting(
  trx: Executor,
  { body, project, deputy }: SentVisit,
  form: VisitForm,
  list: ReadonlyMap<string, unknown>,
): Promise<Result<undefined>> {
  if (deputy !== null && !(await isMember(trx, body, project, deputy))) return fail('not-in-group');
  const stranger = await strangerAmong(trx, body, form.deputies);
  if (stranger !== undefined) return fail('deputy-unknown', { deputy: stranger });
  const left = new Set(list.keys());
  // An item that stands there twice is, the second time, none of the list.
  for (const { item } of form.items) if (!left.delete(item)) return fail('item-unknown', { item });
  const astray = form.findings.find(({ item }) => item !== '' && !list.has(item));
  if (astray !== undefined) return fail('item-unknown', { item: astray.item });
  if (form.task === '') return ok(undefined);
  const tasks = (await tasksOfProjects(trx, body, [project])).get(project) ?? [];
  return tasks.some(({ id }) => id === form.task) ? ok(undefined) : fail('task-unknown');
}

/** The items of a project, also those that were dropped while a phone that had them was without network. */
async function everyItem(
  trx: Executor,
  body: string,
  project: string,
): Promise<ReadonlyMap<string, { readonly code: string; readonly words: string }>> {
  const rows = await trx
    .selectFrom('checklist_item')
    .select(['id', 'code', 'words'])
    .where('body', '=', body)
    .where('project', '=', project)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function isMember(
  trx: Executor,
  body: string,
  project: string,
  deputy: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('supervisor')
    .select('deputy')
    .where('body', '=', body)
    .where('project', '=', project)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  return row !== undefined;
}

/** Photos that a finding took along are the finding's; the others belong to their item, or to the visit. */
async function claimPhotos(
  trx: Executor,
  body: string,
  visit: string,
  form: VisitForm,
): Promise<Result<undefined>> {
  const taken = new Set(form.findings.flatMap(({ photos }) => photos));
  const rest = (photos: readonly string[]): readonly string[] =>
    photos.filter((photo) => !taken.has(photo));
  for (const { item, photos } of form.items) {
    const claimed = await claimFiles(trx, body, rest(photos), itemOwner(visit, item));
    if (!claimed.ok) return claimed;
  }
  return claimFiles(trx, body, rest(form.photos), `visit/${visit}`);
}

/** A task that was done before keeps the earlier day. */
async function fulfil(trx: Executor, body: string, { task, visitedOn }: VisitForm): Promise<void> {
  if (task === '') return;
  await trx
    .updateTable('supervision_task')
    .set({ done_on: visitedOn })
    .where('body', '=', body)
    .where('id', '=', task)
    .where('done_on', '=', '')
    .execute();
}

/** Acts of a body take turns, so that nobody else takes the same number. */
async function nextNumber(trx: Executor, body: string, project: string): Promise<number> {
  const { last } = await trx
    .selectFrom('visit')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('body', '=', body)
    .where('project', '=', project)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
