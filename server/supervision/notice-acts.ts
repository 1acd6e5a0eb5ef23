import { moment, newId } from '../../shared/chance.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ESCALATIONS, type OpenEscalation } from '../../shared/supervision/model.ts';
import { papersOf, type NoticesSent, type SentNotices } from '../../shared/supervision/notice.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { MOST_RECTIFY_DAYS } from '../../shared/supervision/rules.ts';
import { checkedText } from '../../shared/supervision/texts.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { overdueOf } from './overdue-views.ts';
import { supervisionTopics } from './topics.ts';

/** What a notice says of a matter beyond its columns, as it was on its day. */
export type NoticeFacts = Pick<Overdue, 'kind' | 'title' | 'by' | 'daysLate' | 'official'>;

type Matter = Omit<Overdue, 'step'> & { readonly step: OpenEscalation };

/**
 * Sends notices (催办、督办、提请常委会) on these matters: one paper for each
 * addressee and step, numbered within the year. A matter that has this notice
 * for its date already keeps the one it has, so that sending again sends none.
 *
 * Failures: `nothing-overdue` {subject} for one that has not come to the step
 * by its days, and then none is sent; `days-out-of-range` {most}; `too-long`;
 * `forbidden-character`.
 */
export async function sendNotices(
  platform: Platform,
  actor: Actor,
  body: string,
  { notices, days, note }: SentNotices,
): Promise<Result<NoticesSent>> {
  const { clock, chance } = platform;
  if (days < 1 || days > MOST_RECTIFY_DAYS)
    return fail('days-out-of-range', { most: MOST_RECTIFY_DAYS });
  const words = checkedText(note, 'note');
  if (!words.ok) return words;
  return perform(platform, body, actor, async (trx, record): Promise<Result<NoticesSent>> => {
    const overdue = await overdueOf(trx, body, clock.now());
    const sent = await sentAlready(trx, body);
    const fresh = new Map<string, Matter>();
    for (const { subject, step } of notices) {
      const one = overdue.find((late) => late.subject === subject);
      if (one === undefined || ESCALATIONS.indexOf(one.step) < ESCALATIONS.indexOf(step))
        return fail('nothing-overdue', { subject });
      if (!sent.has(`${subject} ${one.dueOn} ${step}`)) fresh.set(subject, { ...one, step });
    }
    const papers: string[] = [];
    for (const matters of papersOf([...fresh.values()], (one) => addressee(one) ?? '')) {
      const [{ step, by }] = matters;
      const unit = addressee(matters[0]);
      const paper = newId(clock, chance);
      const at = moment(clock);
      const replyBy = dayAfter(dayOf(clock.now()), days);
      const numbered = await nextNumber(trx, body, Number(dayOf(clock.now()).slice(0, 4)));
      const common = { body, step, unit, at, account: actor.account };
      await trx
        .insertInto('notice_paper')
        .values({
          id: paper,
          ...common,
          ...numbered,
          by,
          reply_by: replyBy,
          note: words.value,
          acknowledged_at: null,
          acknowledged_by: null,
        })
        .execute();
      for (const { kind, subject, title, daysLate, official, project, dueOn } of matters) {
        const facts: NoticeFacts = { kind, title, by, daysLate, official };
        await trx
          .insertInto('notice')
          .values({
            id: newId(clock, chance),
            paper,
            ...common,
            subject,
            project: project.id,
            due_on: dueOn,
            text: JSON.stringify(facts),
          })
          .execute();
        record({
          kind: 'notice-sent',
          subject: kind === 'finding' ? subject : `project/${project.id}`,
          detail: { step, subject, title, dueOn, daysLate, unit, ...numbered, replyBy },
          topics: supervisionTopics(body),
        });
      }
      papers.push(paper);
    }
    return ok({ sent: fresh.size, papers });
  });
}

/** What deputies or staff owe is no department's to hurry. */
function addressee({ by, unit }: Pick<Overdue, 'by' | 'unit'>): string | null {
  return by === 'department' ? (unit?.id ?? null) : null;
}

async function sentAlready(trx: Executor, body: string): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('notice')
    .select(['subject', 'due_on', 'step'])
    .where('body', '=', body)
    .execute();
  return new Set(rows.map(({ subject, due_on, step }) => `${subject} ${due_on} ${step}`));
}

/** Acts of a body take turns, so that nobody else takes the same number. */
async function nextNumber(trx: Executor, body: string, year: number) {
  const { last } = await trx
    .selectFrom('notice_paper')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('body', '=', body)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return { year, number: (last ?? 0) + 1 };
}

/**
 * Notes that the department has received a notice; said again it stays as it
 * was. Failure: `not-found` {notice}, also for another department's.
 */
export async function acknowledgeNotice(
  platform: Platform,
  actor: Actor,
  { body, unit, notice }: { readonly body: string; readonly unit: string; readonly notice: string },
): Promise<Result<object>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const row = await trx
      .selectFrom('notice_paper')
      .select(['year', 'number', 'step', 'acknowledged_at'])
      .where('body', '=', body)
      .where('unit', '=', unit)
      .where('id', '=', notice)
      .executeTakeFirst();
    if (row === undefined) return fail('not-found', { notice });
    if (row.acknowledged_at !== null) return ok({});
    await trx
      .updateTable('notice_paper')
      .set({ acknowledged_at: moment(platform.clock), acknowledged_by: actor.account })
      .where('body', '=', body)
      .where('id', '=', notice)
      .execute();
    record({
      kind: 'notice-acknowledged',
      subject: `unit/${unit}`,
      detail: { year: row.year, number: row.number, step: row.step },
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}
