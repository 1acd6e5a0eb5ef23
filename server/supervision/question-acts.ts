import { moment } from '../../shared/chance.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { questionFault, type QuestionAct } from '../../shared/supervision/inquiry-lifecycle.ts';
import { isAsked, type SentQuestion, type SentRecord } from '../../shared/supervision/inquiry.ts';
import { RECTIFY_DAYS } from '../../shared/supervision/rules.ts';
import { checkedText } from '../../shared/supervision/texts.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { knownInquiries, type KnownInquiry, type KnownQuestion } from './inquiry-rows.ts';
import { supervisionTopics } from './topics.ts';

/** A question of a body, as paths name it. */
export interface QuestionPlace {
  readonly body: string;
  readonly question: string;
}

/** A question with its inquiry when this may be done with it now; otherwise why not, or `not-found` {question}. */
export async function questionFor(
  trx: Executor,
  now: Date,
  { body, question }: QuestionPlace,
  act: QuestionAct,
): Promise<Result<{ readonly inquiry: KnownInquiry; readonly one: KnownQuestion }>> {
  const inquiry = (await knownInquiries(trx, body, now)).find(({ questions }) =>
    questions.some(({ id }) => id === question),
  );
  const one = inquiry?.questions.find(({ id }) => id === question);
  if (inquiry === undefined || one === undefined) return fail('not-found', { question });
  const fault = questionFault(act, inquiry.state);
  return fault === undefined ? ok({ inquiry, one }) : { ok: false, failure: fault };
}

/**
 * Takes a question: of a deputy, or of the staff for one who asks on paper or
 * follows up. Sent again under its id it is the same question.
 *
 * Failures: `not-found` {inquiry}; `wrong-state` {act, state}; `text-missing`;
 * `too-long`; `forbidden-character`; `question-not-of-inquiry`;
 * `project-not-assigned`, when it names no department and the lead answers not
 * at this inquiry; `inquiry-key-taken`.
 */
export async function askQuestion(
  platform: Platform,
  actor: Actor,
  place: { readonly body: string; readonly inquiry: string; readonly deputy: string | null },
  sent: SentQuestion,
): Promise<Result<object>> {
  const { body, inquiry, deputy } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const [row] = await knownInquiries(trx, body, platform.clock.now(), inquiry);
    if (row === undefined || (deputy !== null && row.state === 'preparing'))
      return fail('not-found', { inquiry });
    const text = checkedText(sent.text, 'question');
    if (!text.ok) return text;
    const known = row.questions.find(({ id }) => id === sent.id);
    if (known !== undefined) return known.text === text.value ? ok({}) : fail('inquiry-key-taken');
    const fault = questionFault(deputy === null ? 'enter' : 'ask', row.state);
    if (fault !== undefined) return { ok: false, failure: fault };
    if (text.value === '') return fail('text-missing');
    const unit = await unitOf(trx, body, row, sent);
    if (!unit.ok) return unit;
    const number = row.questions.length + 1;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('inquiry_question')
      .values({
        id: sent.id,
        body,
        inquiry,
        number,
        project: sent.project,
        finding: sent.finding === '' ? null : sent.finding,
        unit: unit.value,
        text: text.value,
        deputy,
        follows_up: sent.followsUp === '' ? null : sent.followsUp,
        dropped_because: '',
        spoke: '',
        said: '',
        settled: 0,
        // What follows up after the inquiry is owed its answer as well.
        due_on: row.state === 'held' ? dayAfter(dayOf(platform.clock.now()), RECTIFY_DAYS[1]) : '',
        answer: '',
        answered_at: null,
        raised: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return fail('inquiry-key-taken');
    record({
      kind: 'inquiry-asked',
      subject: `inquiry/${inquiry}`,
      detail: { number, project: sent.project, unit: unit.value },
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}

/** The department that is to answer, once all that the question names belongs to the inquiry. */
async function unitOf(
  trx: Executor,
  body: string,
  { projects, units, questions }: KnownInquiry,
  { project, finding, unit, followsUp }: SentQuestion,
): Promise<Result<string>> {
  if (!projects.some(({ id }) => id === project)) return fail('question-not-of-inquiry');
  if (followsUp !== '' && !questions.some(({ id }) => id === followsUp))
    return fail('question-not-of-inquiry');
  if (finding !== '') {
    const row = await trx
      .selectFrom('finding')
      .select('project')
      .where('body', '=', body)
      .where('id', '=', finding)
      .executeTakeFirst();
    if (row?.project !== project) return fail('question-not-of-inquiry');
  }
  if (unit !== '')
    return units.some(({ id }) => id === unit) ? ok(unit) : fail('question-not-of-inquiry');
  const lead = await trx
    .selectFrom('project')
    .select('unit')
    .where('body', '=', body)
    .where('id', '=', project)
    .executeTakeFirst();
  const known = units.find(({ id }) => id === lead?.unit);
  return known === undefined ? fail('project-not-assigned') : ok(known.id);
}

/**
 * Leaves a question off the agenda, for a reason that whoever asked reads.
 * Failures: those of `questionFor`; `inquiry-changed`, when it was left off for
 * another reason; `text-missing`; `too-long`; `forbidden-character`.
 */
export async function dropQuestion(
  platform: Platform,
  actor: Actor,
  place: QuestionPlace,
  reason: string,
): Promise<Result<object>> {
  const { body, question } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const found = await questionFor(trx, platform.clock.now(), place, 'drop');
    if (!found.ok) return found;
    const text = checkedText(reason, 'note');
    if (!text.ok) return text;
    if (text.value === '') return fail('text-missing');
    const { inquiry, one } = found.value;
    if (!isAsked(one)) return one.droppedBecause === text.value ? ok({}) : fail('inquiry-changed');
    await trx
      .updateTable('inquiry_question')
      .set({ dropped_because: text.value })
      .where('body', '=', body)
      .where('id', '=', question)
      .execute();
    record({
      kind: 'inquiry-dropped',
      subject: `inquiry/${inquiry.id}`,
      detail: { number: one.number },
      reason: text.value,
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}

/** Notes who answered what at the inquiry, and whether that settled it. Failures: those of `questionFor`; `text-missing`; `too-long`; `forbidden-character`. */
export async function recordAnswer(
  platform: Platform,
  actor: Actor,
  place: QuestionPlace,
  sent: SentRecord,
): Promise<Result<object>> {
  const { body, question } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const found = await questionFor(trx, platform.clock.now(), place, 'record');
    if (!found.ok) return found;
    const spoke = checkedText(sent.spoke, 'words');
    if (!spoke.ok) return spoke;
    const said = checkedText(sent.said, 'text');
    if (!said.ok) return said;
    if (said.value === '') return fail('text-missing');
    const { inquiry, one } = found.value;
    if (!isAsked(one)) return fail('not-found', { question });
    await trx
      .updateTable('inquiry_question')
      .set({ spoke: spoke.value, said: said.value, settled: sent.settled ? 1 : 0 })
      .where('body', '=', body)
      .where('id', '=', question)
      .execute();
    record({
      kind: 'inquiry-recorded',
      subject: `inquiry/${inquiry.id}`,
      detail: { number: one.number, settled: sent.settled },
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}

/**
 * Takes the answer in writing of the department that was asked; until the
 * inquiry is closed it may be written anew, and is then judged anew: nobody has
 * judged words that came later.
 *
 * Failures: those of `questionFor`, also for another department;
 * `text-missing`; `too-long`; `forbidden-character`.
 */
export async function answerQuestion(
  platform: Platform,
  actor: Actor,
  place: QuestionPlace & { readonly unit: string },
  answer: string,
): Promise<Result<object>> {
  const { body, question } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const found = await questionFor(trx, platform.clock.now(), place, 'answer');
    if (!found.ok) return found;
    const { inquiry, one } = found.value;
    if (one.unit.id !== place.unit || !isAsked(one)) return fail('not-found', { question });
    const text = checkedText(answer, 'text');
    if (!text.ok) return text;
    if (text.value === '') return fail('text-missing');
    if (one.answer === text.value) return ok({});
    await trx
      .updateTable('inquiry_question')
      .set({ answer: text.value, answered_at: moment(platform.clock) })
      .where('body', '=', body)
      .where('id', '=', question)
      .execute();
    await trx
      .deleteFrom('inquiry_judgement')
      .where('body', '=', body)
      .where('question', '=', question)
      .execute();
    record({
      kind: 'inquiry-answered',
      subject: `inquiry/${inquiry.id}`,
      detail: { number: one.number, unit: place.unit, again: one.answeredOn !== '' },
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}
