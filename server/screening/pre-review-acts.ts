import { moment } from '../../shared/chance.ts';
import type { Lead } from '../../shared/collection/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Stance } from '../../shared/screening/model.ts';
import {
  MOST_QUESTIONS,
  PRE_REVIEW_LENGTHS,
  PRE_REVIEWED,
  type LeadQuestion,
} from '../../shared/screening/pre-review.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { leadById } from '../collection/lead-rows.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { withHomes } from './appraised-leads.ts';
import { questionsOf } from './pre-review-views.ts';

/** Live topics that change with the pre-review of a body. */
function topics(body: string): readonly string[] {
  return [`pre-review/${body}`, ...collectionTopics(body)];
}

/** A text without blanks around. Failures: `text-missing`, `too-long` {field, most}, `forbidden-character` {field}. */
function checkedText(text: string, field: keyof typeof PRE_REVIEW_LENGTHS): Result<string> {
  const tidied = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  const most = PRE_REVIEW_LENGTHS[field];
  if (Array.from(tidied).length > most) return fail('too-long', { field, most });
  if (/\p{Control}/u.test(tidied.replaceAll('\n', '')))
    return fail('forbidden-character', { field });
  return ok(tidied);
}

/** The lead while it is pre-reviewed. Failures: `not-found` {lead}, `pre-review-over` {state}. */
async function underReview(trx: Executor, body: string, id: string): Promise<Result<Lead>> {
  const lead = await leadById(trx, body, id);
  if (lead === undefined) return fail('not-found', { lead: id });
  if (!PRE_REVIEWED.some((state) => state === lead.state))
    return fail('pre-review-over', { state: lead.state });
  return ok(lead);
}

/**
 * A deputy asks about a preliminary candidate; all deputies read the question
 * and its answer. The same question under the same id is asked once.
 *
 * Failures: `not-found` {lead}; `pre-review-over`; `text-missing`; `too-long`;
 * `forbidden-character`; `too-many-questions` {most}; `question-key-taken`.
 */
export async function askQuestion(
  platform: Platform,
  actor: Actor,
  place: { readonly body: string; readonly lead: string; readonly deputy: string },
  question: { readonly id: string; readonly text: string },
): Promise<Result<LeadQuestion>> {
  const { body, lead, deputy } = place;
  const text = checkedText(question.text, 'question');
  if (!text.ok) return text;
  if (text.value === '') return fail('text-missing', { field: 'question' });
  return perform(platform, body, actor, async (trx, record): Promise<Result<LeadQuestion>> => {
    const may = await underReview(trx, body, lead);
    if (!may.ok) return may;
    const own = await trx
      .selectFrom('lead_question')
      .select(['id', 'text'])
      .where('body', '=', body)
      .where('lead', '=', lead)
      .where('deputy', '=', deputy)
      .execute();
    const again = own.find(({ id }) => id === question.id);
    if (again !== undefined && again.text !== text.value) return fail('question-key-taken');
    if (again === undefined) {
      if (own.length >= MOST_QUESTIONS) return fail('too-many-questions', { most: MOST_QUESTIONS });
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('lead_question')
        .values({
          id: question.id,
          body,
          lead,
          deputy,
          text: text.value,
          asked_at: moment(platform.clock),
          answer: '',
          answered_by: null,
          answered_unit: null,
          answered_at: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return fail('question-key-taken');
      record({
        kind: 'question-asked',
        subject: `lead/${lead}`,
        detail: { question: question.id, text: text.value },
        topics: topics(body),
      });
    }
    return questionAfter(trx, body, lead, question.id);
  });
}

/**
 * A department, or the office that screens, answers a question. A later answer
 * takes the place of an earlier one, which stays in the act log.
 *
 * Failures: `not-found` {question}; `text-missing`; `too-long`;
 * `forbidden-character`; `not-your-question`, for a department that the lead
 * has nothing to do with.
 */
export async function answerQuestion(
  platform: Platform,
  actor: Actor,
  place: { readonly body: string; readonly question: string },
  /** The department that answers; null for the office that screens. */
  unit: string | null,
  typed: string,
): Promise<Result<LeadQuestion>> {
  const { body, question } = place;
  const text = checkedText(typed, 'answer');
  if (!text.ok) return text;
  if (text.value === '') return fail('text-missing', { field: 'answer' });
  return perform(platform, body, actor, async (trx, record): Promise<Result<LeadQuestion>> => {
    const asked = await trx
      .selectFrom('lead_question')
      .selectAll()
      .where('body', '=', body)
      .where('id', '=', question)
      .executeTakeFirst();
    if (asked === undefined) return fail('not-found', { question });
    if (unit !== null && !(await concerns(trx, body, unit, asked.lead)))
      return fail('not-your-question');
    if (asked.answer === text.value && asked.answered_unit === unit)
      return questionAfter(trx, body, asked.lead, question);
    await trx
      .updateTable('lead_question')
      .set({
        answer: text.value,
        answered_by: actor.account,
        answered_unit: unit,
        answered_at: moment(platform.clock),
      })
      .where('body', '=', body)
      .where('id', '=', question)
      .execute();
    record({
      kind: 'question-answered',
      subject: `lead/${asked.lead}`,
      detail: {
        question,
        text: text.value,
        ...(asked.answered_at === null ? {} : { before: asked.answer }),
      },
      topics: topics(body),
    });
    return questionAfter(trx, body, asked.lead, question);
  });
}

/** Whether a lead is this department's: it is responsible, or was asked for an appraisal. */
async function concerns(trx: Executor, body: string, unit: string, lead: string): Promise<boolean> {
  return (await leadsOfUnit(trx, body, unit)).includes(lead);
}

/** The leads with which a department has to do: it is responsible, or was asked for an appraisal. */
export async function leadsOfUnit(db: Executor, body: string, unit: string): Promise<string[]> {
  const responsible = await db
    .selectFrom('lead')
    .select('id')
    .where('body', '=', body)
    .where('unit', '=', unit)
    .where('state', 'in', PRE_REVIEWED)
    .execute();
  const asked = await withHomes(db, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .innerJoin('lead', 'lead.id', 'home.lead')
    .select('lead.id')
    .where('appraisal.body', '=', body)
    .where('appraisal.unit', '=', unit)
    .where('appraisal.state', '!=', 'withdrawn')
    .where('lead.state', 'in', PRE_REVIEWED)
    .execute();
  return [...new Set([...responsible, ...asked].map(({ id }) => id))];
}

/**
 * A deputy marks support or doubt, or takes it back. It is advisory, no vote,
 * and shown to nobody by name; therefore the act log does not say which.
 *
 * Failures: `not-found` {lead}; `pre-review-over`; `too-long`; `forbidden-character`.
 */
export async function setStance(
  platform: Platform,
  actor: Actor,
  place: { readonly body: string; readonly lead: string; readonly deputy: string },
  wanted: { readonly stance: Stance | null; readonly note: string },
): Promise<Result<object>> {
  const { body, lead, deputy } = place;
  const note = checkedText(wanted.note, 'note');
  if (!note.ok) return note;
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const may = await underReview(trx, body, lead);
    if (!may.ok) return may;
    if (wanted.stance === null)
      await trx
        .deleteFrom('lead_stance')
        .where('body', '=', body)
        .where('lead', '=', lead)
        .where('deputy', '=', deputy)
        .execute();
    else {
      const row = { stance: wanted.stance, note: note.value, at: moment(platform.clock) };
      await trx
        .insertInto('lead_stance')
        .values({ body, lead, deputy, ...row })
        .onConflict((conflict) => conflict.columns(['lead', 'deputy']).doUpdateSet(row))
        .execute();
    }
    record({ kind: 'stance-marked', subject: `lead/${lead}`, topics: topics(body) });
    return ok({});
  });
}

async function questionAfter(
  trx: Executor,
  body: string,
  lead: string,
  id: string,
): Promise<Result<LeadQuestion>> {
  const question = (await questionsOf(trx, body, [lead])).find((one) => one.id === id);
  return question === undefined ? fail('question-key-taken') : ok(question);
}
