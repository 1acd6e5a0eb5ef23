import { moment, newId, type Chance, type Clock } from '../../shared/chance.ts';
import { dayAfter } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RaisedFinding } from '../../shared/supervision/model.ts';
import { MOST_ITEM_PHOTOS, MOST_RECTIFY_DAYS } from '../../shared/supervision/rules.ts';
import { checkedText } from '../../shared/supervision/texts.ts';
import type { Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFiles } from '../platform/files/stored.ts';
import { supervisionSettingsOf } from './settings-views.ts';
import { supervisionTopics } from './topics.ts';

/** Where a finding comes from. */
export interface FindingSource {
  readonly body: string;
  readonly project: string;
  /** The visit it was found at; null for one that is raised otherwise. */
  readonly visit: string | null;
  /** YYYY-MM-DD from which its days count: that of the visit. */
  readonly raisedOn: string;
  readonly account: string | null;
}

/** What raising needs of the act around it. */
export interface RaisingAct {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly record: (deed: Deed) => void;
}

/**
 * Hands a problem over to a department, inside the act that found it: with the
 * days by which it is to be answered (by its urgency), rectified (as the
 * deputies said) and judged, and with its first step. Answers its number.
 *
 * Photos then belong to `finding/<id>`. Failures: `text-missing`; `too-long`;
 * `forbidden-character`; `days-out-of-range` {most}; `too-many-photos` {most};
 * `project-not-assigned`, when it names no department and the project has no
 * lead; `finding-unit-unknown`; `finding-key-taken`; `file-unknown`;
 * `file-claimed`.
 */
export async function raiseFinding(
  trx: Executor,
  { clock, chance, record }: RaisingAct,
  source: FindingSource,
  finding: RaisedFinding,
): Promise<Result<{ readonly number: number }>> {
  const { body, project } = source;
  const title = checkedText(finding.title, 'title');
  if (!title.ok) return title;
  const text = checkedText(finding.text, 'text');
  if (!text.ok) return text;
  if (title.value === '') return fail('text-missing', { field: 'title' });
  if (finding.days < 1 || finding.days > MOST_RECTIFY_DAYS)
    return fail('days-out-of-range', { most: MOST_RECTIFY_DAYS });
  if (finding.photos.length > MOST_ITEM_PHOTOS)
    return fail('too-many-photos', { most: MOST_ITEM_PHOTOS });
  const unit = await unitFor(trx, body, project, finding.unit);
  if (!unit.ok) return unit;
  const { answerDays, judgeDays } = await supervisionSettingsOf(trx, body);
  const rectifyDueOn = dayAfter(source.raisedOn, finding.days);
  const answerDueOn = dayAfter(source.raisedOn, answerDays[finding.urgency]);
  const number = await nextNumber(trx, body);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('finding')
    .values({
      id: finding.id,
      body,
      project,
      number,
      visit: source.visit,
      item: finding.item === '' ? null : finding.item,
      title: title.value,
      text: text.value,
      urgency: finding.urgency,
      unit: unit.value,
      state: 'handed-over',
      round: 1,
      raised_on: source.raisedOn,
      // What is to be mended sooner than answered is to be answered by then too.
      answer_due_on: answerDueOn < rectifyDueOn ? answerDueOn : rectifyDueOn,
      rectify_due_on: rectifyDueOn,
      judge_due_on: dayAfter(rectifyDueOn, judgeDays),
      version: 1,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return fail('finding-key-taken');
  await trx
    .insertInto('finding_step')
    .values({
      id: newId(clock, chance),
      body,
      finding: finding.id,
      position: 1,
      kind: 'raise',
      by: '',
      text: text.value,
      at: moment(clock),
      account: source.account,
    })
    .execute();
  const claimed = await claimFiles(trx, body, finding.photos, `finding/${finding.id}`);
  if (!claimed.ok) return claimed;
  record({
    kind: 'finding-raised',
    subject: `finding/${finding.id}`,
    detail: { project, number, title: title.value, unit: unit.value, rectifyDueOn },
    topics: supervisionTopics(body),
  });
  return ok({ number });
}

/** The department it goes to: the one that is named, or the project's lead. */
async function unitFor(
  trx: Executor,
  body: string,
  project: string,
  named: string,
): Promise<Result<string>> {
  if (named === '') {
    const row = await trx
      .selectFrom('project')
      .select('unit')
      .where('body', '=', body)
      .where('id', '=', project)
      .executeTakeFirst();
    const lead = row?.unit ?? undefined;
    return lead === undefined ? fail('project-not-assigned') : ok(lead);
  }
  const unit = await trx
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('id', '=', named)
    .where('kind', '=', 'department')
    .executeTakeFirst();
  return unit === undefined ? fail('finding-unit-unknown') : ok(unit.id);
}

/** Acts of a body take turns, so that nobody else takes the same number. */
async function nextNumber(trx: Executor, body: string): Promise<number> {
  const { last } = await trx
    .selectFrom('finding')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('body', '=', body)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
