import { moment } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { SentJudgement } from '../../shared/supervision/finding.ts';
import { perform, SYSTEM } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { findingById, seatInGroup } from './finding-rows.ts';
import { supervisionTopics } from './topics.ts';

/** Whose judgement of which finding it is. */
export interface JudgedFinding {
  readonly body: string;
  readonly deputy: string;
  readonly finding: string;
}

/**
 * Takes how a deputy of the group judges answer and result in this round; until
 * the round ends it may be given otherwise. The log says that somebody judged,
 * never who and how (背靠背): it is written as the system's, also for the staff.
 *
 * Failures: `not-found` {finding}; `not-in-group`; `finding-changed`, when
 * another round has begun; `nothing-to-judge`, for an answer that was not
 * given, a result that was not reported, or neither said.
 */
export async function judgeFinding(
  platform: Platform,
  { body, deputy, finding }: JudgedFinding,
  { round, answer, result }: SentJudgement,
): Promise<Result<object>> {
  return perform(platform, body, SYSTEM, async (trx, record): Promise<Result<object>> => {
    const row = await findingById(trx, body, finding);
    if (row === undefined) return fail('not-found', { finding });
    const seat = await seatInGroup(trx, body, row.project, deputy);
    if (seat === undefined) return fail('not-in-group');
    if (row.round !== round) return fail('finding-changed');
    const isAnswered = row.state === 'answered' || row.state === 'rectified';
    const isNothing = answer === null && result === null;
    if (!isAnswered || isNothing || (result !== null && row.state !== 'rectified'))
      return fail('nothing-to-judge');
    const before = await trx
      .selectFrom('finding_judgement')
      .select(['answer', 'result'])
      .where('body', '=', body)
      .where('finding', '=', finding)
      .where('round', '=', round)
      .where('deputy', '=', deputy)
      .executeTakeFirst();
    const said = {
      answer: answer ?? before?.answer ?? null,
      result: result ?? before?.result ?? null,
    };
    if (before?.answer === said.answer && before.result === said.result) return ok({});
    const at = moment(platform.clock);
    await trx
      .insertInto('finding_judgement')
      .values({ finding, body, round, deputy, ...said, note: '', at })
      .onConflict((conflict) =>
        conflict.columns(['finding', 'round', 'deputy']).doUpdateSet({ ...said, at }),
      )
      .execute();
    record({
      kind: 'finding-judged',
      subject: `finding/${finding}`,
      detail: { project: row.project, number: row.number, round },
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}
