import { fail, ok, type Result } from '../../shared/result.ts';
import { sessionOf } from '../congress/session-views.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { tellOthers, type OnAnnounced } from './announced.ts';

/**
 * Tells the rooms after this one again what the ballots of a session have
 * decided: for results that were announced before those rooms were there. What
 * they know already they leave as it is. Answers how many things they wrote down.
 *
 * Failures: `not-found` {session}.
 */
export async function takeOver(
  platform: Platform,
  actor: Actor,
  { body, session }: { readonly body: string; readonly session: string },
  handlers: readonly OnAnnounced[],
): Promise<Result<{ readonly added: number }>> {
  type Taken = Result<{ readonly added: number }>;
  const { clock } = platform;
  return perform(platform, body, actor, async (trx, record): Promise<Taken> => {
    if ((await sessionOf(trx, body, session)) === undefined) return fail('not-found', { session });
    const ballots = await trx
      .selectFrom('ballot')
      .select('id')
      .where('body', '=', body)
      .where('session', '=', session)
      .orderBy('id')
      .execute();
    let added = 0;
    for (const { id } of ballots)
      await tellOthers(
        {
          trx,
          clock,
          record: (deed) => {
            added += 1;
            record(deed);
          },
        },
        id,
        handlers,
      );
    return ok({ added });
  });
}
