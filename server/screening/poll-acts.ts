import { moment } from '../../shared/chance.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  pollActTo,
  pollFault,
  pollLifecycle,
  type PollFacts,
  type PollState,
  type PollView,
} from '../../shared/screening/poll.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { driveById } from '../collection/drive-views.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { leadsOfPoll, pollRow, pollView } from './poll-views.ts';

/** Facts without blanks around, as they are stored. */
function tidy({ title, intro, opensOn, closesOn, most }: PollFacts): PollFacts {
  const text = (typed: string): string => typed.normalize('NFC').trim();
  return { title: text(title), intro: text(intro), opensOn, closesOn, most };
}

function columns({ title, intro, opensOn, closesOn, most }: PollFacts) {
  return { title, intro, opens_on: opensOn, closes_on: closesOn, most };
}

/**
 * Prepares a poll on the preliminary list of a drive. Sent again under the
 * same id it is made once. Failures: `not-found` {drive}; the first fault of
 * its facts (see `pollFault`); `poll-key-taken`.
 */
export async function createPoll(
  platform: Platform,
  visitor: Visitor,
  body: string,
  { id, drive, ...typed }: PollFacts & { readonly id: string; readonly drive: string },
): Promise<Result<PollView>> {
  const { clock } = platform;
  const facts = tidy(typed);
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<PollView>> => {
      if ((await driveById(trx, body, drive, clock.now())) === undefined)
        return fail('not-found', { drive });
      const before = await pollRow(trx, id);
      if (before !== undefined)
        return before.body === body && before.drive === drive
          ? ok(await pollView(trx, before, clock.now(), 'staff'))
          : fail('poll-key-taken');
      const leads = await leadsOfPoll(trx, { id, body, drive, state: 'draft' });
      const fault = pollFault(facts, leads.length);
      if (fault !== undefined) return { ok: false, failure: fault };
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('poll')
        .values({ id, body, drive, ...columns(facts), state: 'draft', created_at: moment(clock) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return fail('poll-key-taken');
      record({
        kind: 'poll-created',
        subject: `poll/${id}`,
        detail: { drive, ...facts },
        topics: collectionTopics(body),
      });
      return seen(trx, platform, body, id);
    },
  );
}

/** Changes a poll that is still a draft. Failures: `not-found` {poll}; the first fault; those of the lifecycle. */
export async function changePoll(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  typed: PollFacts,
): Promise<Result<PollView>> {
  const facts = tidy(typed);
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<PollView>> => {
      const row = await pollRow(trx, id);
      if (row === undefined || row.body !== body) return fail('not-found', { poll: id });
      const fault = pollFault(facts, (await leadsOfPoll(trx, row)).length);
      const roles = rolesIn(visitor, body);
      const may = mayAct(pollLifecycle, 'change', row.state, roles, { fault });
      if (!may.ok) return may;
      // Only a draft is changed, whatever has come of it since.
      if (row.state !== 'draft') return fail('wrong-state', { act: 'change', state: row.state });
      if (fault !== undefined) return { ok: false, failure: fault };
      await trx
        .updateTable('poll')
        .set(columns(facts))
        .where('body', '=', body)
        .where('id', '=', id)
        .where('state', '=', 'draft')
        .execute();
      record({
        kind: 'poll-changed',
        subject: `poll/${id}`,
        detail: { ...facts },
        topics: collectionTopics(body),
      });
      return seen(trx, platform, body, id);
    },
  );
}

/**
 * Publishes a poll, which fixes its list, or closes it. Done already, it
 * changes nothing. Failures: `not-found` {poll}; those of the lifecycle,
 * among them the first fault of its facts.
 */
export async function setPollState(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  state: Exclude<PollState, 'draft'>,
): Promise<Result<PollView>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<PollView>> => {
      const row = await pollRow(trx, id);
      if (row === undefined || row.body !== body) return fail('not-found', { poll: id });
      const leads = await leadsOfPoll(trx, row);
      const facts = {
        title: row.title,
        intro: row.intro,
        opensOn: row.opens_on,
        closesOn: row.closes_on,
        most: row.most,
      };
      const act = pollActTo(state);
      const fault = pollFault(facts, leads.length);
      const may = mayAct(pollLifecycle, act, row.state, rolesIn(visitor, body), { fault });
      if (!may.ok) return may;
      if (may.value.done) return seen(trx, platform, body, id);
      await trx
        .updateTable('poll')
        .set({ state: may.value.to })
        .where('body', '=', body)
        .where('id', '=', id)
        .execute();
      if (act === 'publish')
        await trx
          .insertInto('poll_lead')
          .values(leads.map((lead, at) => ({ poll: id, body, lead: lead.id, position: at + 1 })))
          .execute();
      record({
        kind: act === 'publish' ? 'poll-published' : 'poll-closed',
        subject: `poll/${id}`,
        detail: { title: row.title, projects: leads.length },
        topics: collectionTopics(body),
      });
      return seen(trx, platform, body, id);
    },
  );
}

async function seen(
  trx: Executor,
  platform: Platform,
  body: string,
  id: string,
): Promise<Result<PollView>> {
  const row = await pollRow(trx, id);
  if (row === undefined || row.body !== body) return fail('not-found', { poll: id });
  return ok(await pollView(trx, row, platform.clock.now(), 'staff'));
}
