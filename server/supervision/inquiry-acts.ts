import type { ActKind } from '../../shared/act-kinds.ts';
import { moment } from '../../shared/chance.ts';
import { dayAfter, dayOf, isDay } from '../../shared/day.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { inquiryLifecycle, type InquiryAct } from '../../shared/supervision/inquiry-lifecycle.ts';
import type { InquiryForm, SentInquiryStep } from '../../shared/supervision/inquiry.ts';
import { MOST_RECTIFY_DAYS } from '../../shared/supervision/rules.ts';
import { checkedText } from '../../shared/supervision/texts.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { knownInquiries, type KnownInquiry } from './inquiry-rows.ts';
import { supervisionTopics } from './topics.ts';

const KINDS: Readonly<Record<InquiryAct, ActKind>> = {
  collect: 'inquiry-collecting',
  publish: 'inquiry-published',
  hold: 'inquiry-held',
  close: 'inquiry-closed',
  cancel: 'inquiry-cancelled',
};

/** A form with its texts tidied and everything needed in it. */
function checkedForm(form: InquiryForm): Result<InquiryForm> {
  const title = checkedText(form.title, 'title');
  if (!title.ok) return title;
  const topic = checkedText(form.topic, 'text');
  if (!topic.ok) return topic;
  const place = checkedText(form.place, 'words');
  if (!place.ok) return place;
  const askedBy = checkedText(form.askedBy, 'words');
  if (!askedBy.ok) return askedBy;
  const units = new Map<string, string>();
  for (const { unit, official } of form.units) {
    const name = checkedText(official, 'words');
    if (!name.ok) return name;
    units.set(unit, name.value);
  }
  if (!isDay(form.heldOn)) return fail('inquiry-day');
  const projects = [...new Set(form.projects)];
  if (title.value === '' || askedBy.value === '' || projects.length === 0 || units.size === 0)
    return fail('inquiry-incomplete');
  return ok({
    title: title.value,
    topic: topic.value,
    heldOn: form.heldOn,
    place: place.value,
    askedBy: askedBy.value,
    projects,
    units: [...units].map(([unit, official]) => ({ unit, official })),
  });
}

/**
 * Prepares a special inquiry under this id, made by the browser, or changes it
 * while nobody has been told of its agenda. The same form again changes nothing.
 *
 * Failures: `inquiry-day`; `inquiry-incomplete`; `too-long`;
 * `forbidden-character`; `question-not-of-inquiry`, for a project or department
 * that is none of the body's, or that a question names already;
 * `not-found` {inquiry} for another body's; `wrong-state` {act, state}.
 */
export async function prepareInquiry(
  platform: Platform,
  actor: Actor,
  { body, inquiry }: { readonly body: string; readonly inquiry: string },
  sent: InquiryForm,
): Promise<Result<object>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    if (await isForeign(trx, body, inquiry)) return fail('not-found', { inquiry });
    const form = checkedForm(sent);
    if (!form.ok) return form;
    const { title, topic, heldOn, place, askedBy } = form.value;
    const columns = { title, topic, held_on: heldOn, place, asked_by: askedBy };
    const [before] = await knownInquiries(trx, body, platform.clock.now(), inquiry);
    if (before === undefined) {
      await trx
        .insertInto('inquiry')
        .values({
          id: inquiry,
          body,
          ...columns,
          state: 'preparing',
          minutes: '',
          reason: '',
          created_at: moment(platform.clock),
          version: 1,
        })
        .execute();
    } else {
      if (isSame(before, form.value)) return ok({});
      if (before.state !== 'preparing' && before.state !== 'collecting')
        return fail('wrong-state', { act: 'prepare', state: before.state });
      await trx
        .updateTable('inquiry')
        .set({ ...columns, version: before.version + 1 })
        .where('body', '=', body)
        .where('id', '=', inquiry)
        .execute();
    }
    const placed = await placeInquiry(trx, body, inquiry, form.value);
    if (!placed.ok) return placed;
    record({
      kind: before === undefined ? 'inquiry-prepared' : 'inquiry-changed',
      subject: `inquiry/${inquiry}`,
      detail: { ...form.value },
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}

/** Whether nothing of it would change. */
function isSame(before: KnownInquiry, form: InquiryForm): boolean {
  const { title, topic, heldOn, place, askedBy } = before;
  const projects = before.projects.map(({ id }) => id);
  const units = before.units.map(({ id, official }) => ({ unit: id, official }));
  return (
    JSON.stringify([title, topic, heldOn, place, askedBy, projects.toSorted(), units]) ===
    JSON.stringify([
      form.title,
      form.topic,
      form.heldOn,
      form.place,
      form.askedBy,
      form.projects.toSorted(),
      form.units,
    ])
  );
}

/** Another body's inquiry is none of this one's to know. */
async function isForeign(trx: Executor, body: string, inquiry: string): Promise<boolean> {
  const row = await trx
    .selectFrom('inquiry')
    .select('body')
    .where('id', '=', inquiry)
    .executeTakeFirst();
  return row !== undefined && row.body !== body;
}

/** Writes which projects it is about and which departments answer. */
async function placeInquiry(
  trx: Executor,
  body: string,
  inquiry: string,
  { projects, units }: InquiryForm,
): Promise<Result<object>> {
  await trx
    .deleteFrom('inquiry_project')
    .where('body', '=', body)
    .where('inquiry', '=', inquiry)
    .execute();
  await trx
    .deleteFrom('inquiry_unit')
    .where('body', '=', body)
    .where('inquiry', '=', inquiry)
    .execute();
  const own = await trx.selectFrom('project').select('id').where('body', '=', body).execute();
  const departments = await trx
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('kind', '=', 'department')
    .execute();
  const asked = await trx
    .selectFrom('inquiry_question')
    .select(['project', 'unit'])
    .where('body', '=', body)
    .where('inquiry', '=', inquiry)
    .execute();
  const isWhole =
    projects.every((id) => own.some((one) => one.id === id)) &&
    units.every(({ unit }) => departments.some(({ id }) => id === unit)) &&
    asked.every(
      ({ project, unit }) => projects.includes(project) && units.some((one) => one.unit === unit),
    );
  if (!isWhole) return fail('question-not-of-inquiry');
  for (const project of projects)
    await trx.insertInto('inquiry_project').values({ inquiry, body, project }).execute();
  for (const [position, { unit, official }] of units.entries())
    await trx
      .insertInto('inquiry_unit')
      .values({ inquiry, body, unit, official, position })
      .execute();
  return ok({});
}

/** Steps whose words are kept: the minutes, or why it was cancelled. */
const KEEPS_WORDS: readonly InquiryAct[] = ['hold', 'cancel'];

/** What was kept of the words of a step that was taken. */
function wordsOf({ minutes, reason }: KnownInquiry, act: InquiryAct): string {
  if (!KEEPS_WORDS.includes(act)) return '';
  return act === 'hold' ? minutes : reason;
}

/**
 * Moves an inquiry one step. When it was held, every question that was not
 * settled there is owed an answer in writing within so many days.
 *
 * Failures: `not-found` {inquiry}; `inquiry-changed`, also when it was taken
 * with other words; those of `inquiryLifecycle`; `days-out-of-range` {most}; `too-long`;
 * `forbidden-character`.
 */
export async function moveInquiry(
  platform: Platform,
  actor: Actor,
  place: { readonly body: string; readonly inquiry: string; readonly act: InquiryAct },
  sent: SentInquiryStep,
): Promise<Result<object>> {
  const { body, inquiry, act } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const [row] = await knownInquiries(trx, body, platform.clock.now(), inquiry);
    if (row === undefined) return fail('not-found', { inquiry });
    const text = checkedText(sent.text, 'minutes');
    if (!text.ok) return text;
    // The same step sent again finds it done; whose minutes are others is told that they were not taken.
    if (row.state === inquiryLifecycle.acts[act].to)
      return wordsOf(row, act) === (KEEPS_WORDS.includes(act) ? text.value : '')
        ? ok({})
        : fail('inquiry-changed');
    if (row.version !== sent.version) return fail('inquiry-changed');
    const context = { text: text.value, questions: row.questions };
    const may = mayAct(inquiryLifecycle, act, row.state, ['secretariat'], context);
    if (!may.ok) return may;
    if (act === 'hold' && (sent.days < 1 || sent.days > MOST_RECTIFY_DAYS))
      return fail('days-out-of-range', { most: MOST_RECTIFY_DAYS });
    await trx
      .updateTable('inquiry')
      .set({
        state: may.value.to,
        version: row.version + 1,
        ...(act === 'hold' ? { minutes: text.value } : {}),
        ...(act === 'cancel' ? { reason: text.value } : {}),
      })
      .where('body', '=', body)
      .where('id', '=', inquiry)
      .execute();
    const dueOn = act === 'hold' ? dayAfter(dayOf(platform.clock.now()), sent.days) : '';
    if (act === 'hold')
      await trx
        .updateTable('inquiry_question')
        .set({ due_on: dueOn })
        .where('body', '=', body)
        .where('inquiry', '=', inquiry)
        .execute();
    record({
      kind: KINDS[act],
      subject: `inquiry/${inquiry}`,
      detail: {
        title: row.title,
        ...(act === 'hold' ? { dueOn } : {}),
        ...(act === 'publish' ? { questions: row.questions.length } : {}),
      },
      ...(act === 'cancel' ? { reason: text.value } : {}),
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}
