import { createHmac } from 'node:crypto';
import { moment } from '../../shared/chance.ts';
import { dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { pollPhase } from '../../shared/screening/poll.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Ticket } from '../platform/identity/tickets.ts';
import type { Platform } from '../platform/platform.ts';
import { leadsOfPoll, pollRow } from './poll-views.ts';

/** Whoever has no account, in the act log: nobody is named there. */
const PUBLIC: Actor = { account: null, name: 'public' };

/**
 * Takes in what a device chooses; while the poll is open, a later choice takes
 * the place of an earlier one. The device stands there as a hash under a key
 * of the installation and the poll, so that it leads neither to the browser
 * nor from one poll to another; the act log does not say what was chosen.
 *
 * Failures: `not-found` {poll}; `poll-not-open` {phase}; `poll-choice-unknown`;
 * `poll-too-many` {most}; `poll-nothing-chosen`; those of the ticket
 * (`ticket-spent`, `slow-down`).
 */
export async function answerPoll(
  platform: Platform,
  id: string,
  ticket: Ticket,
  choices: readonly string[],
): Promise<Result<object>> {
  const { db, clock, crowd, keys } = platform;
  const poll = await pollRow(db, id);
  if (poll === undefined || poll.state === 'draft') return fail('not-found', { poll: id });
  const body = poll.body;
  const chosen = [...new Set(choices)].toSorted();
  const used = crowd.useSubmission(ticket, `${id} ${chosen.join(' ')}`);
  if (!used.ok) return used;
  const device = createHmac('sha256', keys.cookie)
    .update(`poll\0${id}\0${ticket.device}`)
    .digest('base64url');
  return perform(platform, body, PUBLIC, async (trx, record): Promise<Result<object>> => {
    const row = await pollRow(trx, id);
    if (row === undefined) return fail('not-found', { poll: id });
    const { state, opens_on: opensOn, closes_on: closesOn } = row;
    const phase = pollPhase({ state, opensOn, closesOn }, dayOf(clock.now()));
    if (phase !== 'open') return fail('poll-not-open', { phase });
    const listed = new Set((await leadsOfPoll(trx, row)).map((lead) => lead.id));
    if (chosen.some((lead) => !listed.has(lead))) return fail('poll-choice-unknown');
    if (chosen.length === 0) return fail('poll-nothing-chosen');
    if (chosen.length > row.most) return fail('poll-too-many', { most: row.most });
    const answer = { choices: JSON.stringify(chosen), at: moment(clock) };
    await trx
      .insertInto('poll_answer')
      .values({ poll: id, device, ...answer })
      .onConflict((conflict) => conflict.columns(['poll', 'device']).doUpdateSet(answer))
      .execute();
    record({ kind: 'poll-answered', subject: `poll/${id}` });
    return ok({});
  });
}
