import { moment } from '../../shared/chance.ts';
import { dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isAnswered, isAsked, type HandedOver } from '../../shared/supervision/inquiry.ts';
import type { Judgement } from '../../shared/supervision/model.ts';
import { perform, SYSTEM, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { questionFor, type QuestionPlace } from './question-acts.ts';
import { raiseFinding } from './raise-finding.ts';
import { supervisionTopics } from './topics.ts';

/**
 * Takes how a deputy judges an answer; until the inquiry is closed it may be
 * given otherwise. The log says that somebody judged, never who and how
 * (背靠背): it is written as the system's.
 *
 * Failures: those of `questionFor`; `nothing-to-judge` while it is not answered.
 */
export async function judgeQuestion(
  platform: Platform,
  place: QuestionPlace & { readonly deputy: string },
  judgement: Judgement,
): Promise<Result<object>> {
  const { body, question, deputy } = place;
  return perform(platform, body, SYSTEM, async (trx, record): Promise<Result<object>> => {
    const found = await questionFor(trx, platform.clock.now(), place, 'judge');
    if (!found.ok) return found;
    const { inquiry, one } = found.value;
    if (!isAsked(one) || !isAnswered(one)) return fail('nothing-to-judge');
    const before = await trx
      .selectFrom('inquiry_judgement')
      .select('judgement')
      .where('body', '=', body)
      .where('question', '=', question)
      .where('deputy', '=', deputy)
      .executeTakeFirst();
    if (before?.judgement === judgement) return ok({});
    const at = moment(platform.clock);
    await trx
      .insertInto('inquiry_judgement')
      .values({ question, body, deputy, judgement, at })
      .onConflict((conflict) =>
        conflict.columns(['question', 'deputy']).doUpdateSet({ judgement, at }),
      )
      .execute();
    record({
      kind: 'inquiry-judged',
      subject: `inquiry/${inquiry.id}`,
      detail: { number: one.number },
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}

/**
 * Hands what is to be rectified over as a finding (问题) of the project, with
 * its due date; from there it goes the way of every finding. Once for a question.
 *
 * Failures: those of `questionFor` and of `raiseFinding`; `inquiry-changed`, when
 * somebody has handed it over as another finding.
 */
export async function handOverQuestion(
  platform: Platform,
  actor: Actor,
  place: QuestionPlace,
  { id, title, text, days }: HandedOver,
): Promise<Result<object>> {
  const { body, question } = place;
  const { clock, chance } = platform;
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const found = await questionFor(trx, clock.now(), place, 'hand-over');
    if (!found.ok) return found;
    const { one } = found.value;
    if (one.handedOver !== null)
      return (await isRaised(trx, place, id)) ? ok({}) : fail('inquiry-changed');
    const source = {
      body,
      project: one.project.id,
      visit: null,
      raisedOn: dayOf(clock.now()),
      account: actor.account,
    };
    const raised = await raiseFinding(trx, { clock, chance, record }, source, {
      id,
      item: '',
      title,
      text,
      urgency: 'ordinary',
      days,
      unit: one.unit.id,
      photos: [],
    });
    if (!raised.ok) return raised;
    await trx
      .updateTable('inquiry_question')
      .set({ raised: id })
      .where('body', '=', body)
      .where('id', '=', question)
      .execute();
    return ok({});
  });
}

/** Whether the question was handed over as this finding. */
async function isRaised(
  trx: Executor,
  { body, question }: QuestionPlace,
  finding: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('inquiry_question')
    .select('raised')
    .where('body', '=', body)
    .where('id', '=', question)
    .executeTakeFirst();
  return row?.raised === finding;
}
