import { dayOf } from '../../shared/day.ts';
import { dayFault } from '../../shared/delivery/change-rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sessionOf } from '../congress/session-views.ts';
import { perform } from '../platform/acts/acts.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { changeById } from './change-rows.ts';
import { deliveryTopics } from './topics.ts';

/** Which session was told of which decided changes, and when (YYYY-MM-DD). */
export interface ToldChanges {
  readonly session: string;
  readonly toldOn: string;
  readonly changes: readonly string[];
}

/**
 * Notes that a session of the congress was told of decided major changes
 * (陕西省条例 art. 18). Noted again for the same session it changes nothing.
 *
 * Failures: `not-found` {session} or {change}, also for a rehearsal and for
 * what was not decided or is minor; `date-unknown`, `change-day-in-future`,
 * `change-day-too-early` {day}, before the session opens or the decision;
 * `change-told` {number} when another session was told.
 */
export async function tellSession(
  platform: Platform,
  visitor: Visitor,
  body: string,
  { session: id, toldOn, changes }: ToldChanges,
): Promise<Result<object>> {
  const today = dayOf(platform.clock.now());
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const session = await sessionOf(trx, body, id);
    if (session === undefined || session.rehearsal) return fail('not-found', { session: id });
    const numbers: number[] = [];
    for (const change of changes) {
      const row = await changeById(trx, body, change);
      const decided = row?.state === 'approved' || row?.state === 'refused';
      if (row === undefined || !decided || row.level !== 'major')
        return fail('not-found', { change });
      if (row.told_session === id) continue;
      if (row.told_session !== null) return fail('change-told', { number: row.number });
      const earliest = row.decided_on > session.opensOn ? row.decided_on : session.opensOn;
      const fault = dayFault(toldOn, earliest, today);
      if (fault !== undefined) return { ok: false, failure: fault };
      await trx
        .updateTable('change_request')
        .set({ told_on: toldOn, told_session: id, version: row.version + 1 })
        .where('body', '=', body)
        .where('id', '=', change)
        .execute();
      numbers.push(row.number);
    }
    if (numbers.length > 0)
      record({
        kind: 'changes-told',
        subject: `session/${id}`,
        detail: { on: toldOn, numbers },
        topics: deliveryTopics(body),
      });
    return ok({});
  });
}
