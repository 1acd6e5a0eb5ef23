import { moment, newId } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ESCALATIONS, type OpenEscalation } from '../../shared/supervision/model.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { overdueOf } from './overdue-views.ts';
import { supervisionTopics } from './topics.ts';

/** What a notice says beyond its columns, as it was on its day. */
export type NoticeFacts = Pick<Overdue, 'kind' | 'title' | 'by' | 'daysLate' | 'official'>;

/**
 * Sends a notice of a step (催办、督办、提请常委会) on each of these matters. What
 * has not come to the step by its days is refused; a matter that has this
 * notice for its date already keeps the one it has. Answers how many are new.
 *
 * Failure: `nothing-overdue` {subject}; then none is sent.
 */
export async function sendNotices(
  platform: Platform,
  actor: Actor,
  body: string,
  { step, subjects }: { readonly step: OpenEscalation; readonly subjects: readonly string[] },
): Promise<Result<{ readonly sent: number }>> {
  const { clock, chance } = platform;
  type Sent = Result<{ readonly sent: number }>;
  return perform(platform, body, actor, async (trx, record): Promise<Sent> => {
    const overdue = await overdueOf(trx, body, clock.now());
    let sent = 0;
    for (const subject of new Set(subjects)) {
      const one = overdue.find((late) => late.subject === subject);
      if (one === undefined || ESCALATIONS.indexOf(one.step) < ESCALATIONS.indexOf(step))
        return fail('nothing-overdue', { subject });
      const { kind, title, by, daysLate, official, project, dueOn } = one;
      const facts: NoticeFacts = { kind, title, by, daysLate, official };
      // What deputies or staff owe is no department's to hurry.
      const unit = by === 'department' ? (one.unit?.id ?? null) : null;
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('notice')
        .values({
          id: newId(clock, chance),
          body,
          step,
          subject,
          project: project.id,
          unit,
          due_on: dueOn,
          text: JSON.stringify(facts),
          at: moment(clock),
          account: actor.account,
        })
        .onConflict((conflict) =>
          conflict.columns(['body', 'subject', 'due_on', 'step']).doNothing(),
        )
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) continue;
      sent += 1;
      record({
        kind: 'notice-sent',
        subject: kind === 'finding' ? subject : `project/${project.id}`,
        detail: { step, subject, title, dueOn, daysLate, unit },
        topics: supervisionTopics(body),
      });
    }
    return ok({ sent });
  });
}
