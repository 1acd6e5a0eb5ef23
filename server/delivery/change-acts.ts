import { moment } from '../../shared/chance.ts';
import { levelOf, organOf } from '../../shared/delivery/change.ts';
import type { ChangeStanding, SentChange } from '../../shared/delivery/change-model.ts';
import {
  changeFaults,
  paidFault,
  sameChange,
  tidyChange,
} from '../../shared/delivery/change-rules.ts';
import type { ChangeForm } from '../../shared/delivery/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { bodyOf } from '../congress/body-views.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFiles, filesOf } from '../platform/files/stored.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { changeById, changeOwner, formOf, type ChangeRow } from './change-rows.ts';
import { changeStanding, departmentNamed } from './change-standing.ts';
import { projectById } from './project-rows.ts';
import { deliveryTopics } from './topics.ts';

/** For which project a request is filed, and for which department; null is the government office. */
export interface ChangePlace {
  readonly body: string;
  readonly project: string;
  readonly unit: string | null;
  /** Whether the office files it for the department, whichever leads: then `unit` says nothing. */
  readonly onBehalf?: boolean;
}

/**
 * Files a change request (变更申请). Level and organ follow from what it asks
 * for; nothing else changes until it is decided. Sent again under the same id
 * it is the same request.
 *
 * Failures: `not-found` {project}, also for a department that does not lead it;
 * `project-not-assigned` on behalf of a department that is not there;
 * `change-key-taken` when something else was sent under this id;
 * `project-ended`; the first of `changeFaults`; that of `paidFault`; `unit-unknown` {unit} for a
 * department that the body has not; those of `claimFiles`.
 */
export async function fileChange(
  platform: Platform,
  visitor: Visitor,
  { body, project, unit: asking, onBehalf = false }: ChangePlace,
  { id, documents, ...sent }: SentChange,
): Promise<Result<{ readonly id: string }>> {
  const { clock } = platform;
  const form = tidyChange(sent);
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<{ readonly id: string }>> => {
      const row = await projectById(trx, body, project);
      if (row === undefined || (asking !== null && row.unit !== asking))
        return fail('not-found', { project });
      if (onBehalf && row.unit === null) return fail('project-not-assigned');
      const unit = onBehalf ? row.unit : asking;
      const taken = await trx
        .selectFrom('change_request')
        .select('body')
        .where('id', '=', id)
        .executeTakeFirst();
      if (taken !== undefined) {
        const known = await changeById(trx, body, id);
        const same = known !== undefined && (await isSame(trx, known, project, form, documents));
        const again = same && known.unit === unit && known.by_office === Number(onBehalf);
        return again ? ok({ id }) : fail('change-key-taken');
      }
      if (row.state === 'ended') return fail('project-ended');
      const standing = await changeStanding(trx, body, row);
      const fault =
        changeFaults(form, standing)[0] ??
        paidFault(form, row.paid_yuan) ??
        (await unknownDepartment(trx, body, form));
      if (fault !== undefined) return { ok: false, failure: fault };
      const claimed = await claimFiles(trx, body, documents, changeOwner(id));
      if (!claimed.ok) return claimed;
      const owner = await bodyOf(trx, body);
      if (owner === undefined) return fail('not-found', { body });
      const level = levelOf(form);
      const organ = organOf(owner, level);
      const number = await nextNumber(trx, body);
      const at = moment(clock);
      await trx
        .insertInto('change_request')
        .values({
          id,
          body,
          project,
          number,
          kind: form.kind,
          level,
          organ,
          state: 'filed',
          form: JSON.stringify(named(form, standing)),
          unit,
          by_office: Number(onBehalf),
          account: visitor.account,
          filed_at: at,
          moved_at: at,
          decided_on: '',
          minute: '',
          reason: '',
          told_on: '',
          told_session: null,
          version: 1,
        })
        .execute();
      record({
        kind: 'change-filed',
        subject: `project/${project}`,
        // What is asked for becomes public when it is decided, not before.
        detail: { change: id, number, kind: form.kind, level, organ, unit, onBehalf },
        topics: deliveryTopics(body),
      });
      return ok({ id });
    },
  );
}

/** A request with its milestones under their own names, whatever was sent: they are published. */
function named(form: ChangeForm, standing: ChangeStanding): ChangeForm {
  const names = new Map(standing.milestones.map(({ id, name }) => [id, name]));
  const milestones = form.milestones.map((one) => ({
    ...one,
    name: names.get(one.milestone) ?? '',
  }));
  return { ...form, milestones };
}

/** `unit-unknown` {unit} when the department it names is none of the body. */
export async function unknownDepartment(trx: Executor, body: string, { fields }: ChangeForm) {
  const named = fields.find(({ field }) => field === 'department');
  if (named === undefined) return undefined;
  const unit = String(named.to);
  return (await departmentNamed(trx, body, unit)) === undefined
    ? fail('unit-unknown', { at: 'fields.department', unit }).failure
    : undefined;
}

async function isSame(
  trx: Executor,
  known: ChangeRow,
  project: string,
  form: ChangeForm,
  documents: readonly string[],
): Promise<boolean> {
  if (known.project !== project || !sameChange(formOf(known), form)) return false;
  const files = await filesOf(trx, known.body, changeOwner(known.id));
  return files.map(({ id }) => id).join() === documents.join();
}

/** Acts of a body take turns, so that nobody else takes the same number. */
async function nextNumber(trx: Executor, body: string): Promise<number> {
  const { last } = await trx
    .selectFrom('change_request')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('body', '=', body)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
