import { moment } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { CHECK_LENGTHS } from '../../shared/screening/checklist.ts';
import type { AnsweredCheck } from '../../shared/screening/lead-model.ts';
import type { CheckAnswer } from '../../shared/screening/model.ts';
import { checkedText } from '../../shared/screening/reasons.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { checksOf } from './check-views.ts';
import { leadTopics, openLead } from './open-leads.ts';

/** An answer to a question, by somebody who has seen the one that stood there. */
export interface GivenAnswer {
  readonly answer: CheckAnswer;
  readonly note: string;
  /** What they saw there; null when nobody had answered. */
  readonly seen: { readonly answer: CheckAnswer; readonly note: string } | null;
}

/**
 * Answers a question of a lead's checklist. The same answer again changes
 * nothing, so that it may be repeated.
 *
 * Failures: `not-found` {lead} or {check}, for a question that the body does
 * not ask; `lead-merged`, `lead-settled`; `too-long` {field, most};
 * `forbidden-character` {field}; `check-changed`, when somebody else has
 * answered since.
 */
export async function answerCheck(
  platform: Platform,
  actor: Actor,
  body: string,
  leadId: string,
  code: string,
  given: GivenAnswer,
): Promise<Result<AnsweredCheck>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<AnsweredCheck>> => {
    const lead = await openLead(trx, body, leadId);
    if (!lead.ok) return lead;
    const before = (await checksOf(trx, body, leadId)).find((check) => check.code === code);
    if (before === undefined) return fail('not-found', { check: code });
    const note = checkedText(given.note, 'note', CHECK_LENGTHS.note);
    if (!note.ok) return note;
    const { answer } = given;
    if (before.answer === answer && before.note === note.value) return ok(before);
    if (before.answer !== (given.seen?.answer ?? null) || before.note !== (given.seen?.note ?? ''))
      return fail('check-changed');
    const at = moment(platform.clock);
    const row = { answer, note: note.value, account: actor.account, at };
    await trx
      .insertInto('check_answer')
      .values({ body, lead: leadId, item: code, ...row })
      .onConflict((conflict) => conflict.columns(['lead', 'item']).doUpdateSet(row))
      .execute();
    record({
      kind: 'lead-checked',
      subject: `lead/${leadId}`,
      detail: { check: code, before: before.answer, answer },
      topics: leadTopics(leadId),
    });
    return ok({ ...before, answer, note: note.value, by: actor.name, at });
  });
}
