import { Hono } from 'hono';
import { etag } from 'hono/etag';
import * as z from 'zod';
import { fail } from '../../shared/result.ts';
import {
  newPollSchema,
  pollAnswerSchema,
  pollFactsSchema,
  pollViewSchema,
} from '../../shared/screening/poll-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { TICKET_PROBLEMS, ticketOf } from '../platform/identity/tickets.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { changePoll, createPoll, setPollState } from './poll-acts.ts';
import { answerPoll } from './poll-answers.ts';
import { pollRow, pollsOf, pollView } from './poll-views.ts';

const FACT_PROBLEMS = [
  'name-missing',
  'too-long',
  'date-unknown',
  'ends-before-start',
  'poll-list-empty',
  'poll-most-out-of-range',
] as const;

/** Advisory polls of the public: made by the secretariat, answered by everybody once per device. */
export function pollRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      '/bodies/:body/polls',
      describe({
        does: 'The advisory polls of a body with their figures so far, for its staff',
        answers: z.array(pollViewSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-collection');
        return c.json(await pollsOf(db, body, clock.now()));
      },
    )
    .post(
      '/bodies/:body/polls',
      describe({
        does: 'Prepares an advisory poll on the preliminary list of a drive',
        answers: pollViewSchema,
        problems: [...FACT_PROBLEMS, 'poll-key-taken'],
      }),
      takes('json', newPollSchema),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(unwrap(await createPoll(platform, visitor, body, c.req.valid('json'))));
      },
    )
    .put(
      '/bodies/:body/polls/:poll',
      describe({
        does: 'Changes an advisory poll that is still a draft',
        answers: pollViewSchema,
        problems: FACT_PROBLEMS,
      }),
      takes('json', pollFactsSchema),
      async (c) => {
        const { body, poll } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(unwrap(await changePoll(platform, visitor, body, poll, c.req.valid('json'))));
      },
    )
    .post(
      '/bodies/:body/polls/:poll/state',
      describe({
        does: 'Publishes or closes an advisory poll',
        answers: pollViewSchema,
        problems: FACT_PROBLEMS,
      }),
      takes('json', z.object({ state: z.enum(['published', 'closed']) })),
      async (c) => {
        const { body, poll } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        const { state } = c.req.valid('json');
        return c.json(unwrap(await setPollState(platform, visitor, body, poll, state)));
      },
    )
    .get(
      '/polls/:poll',
      describe({
        does: 'A published advisory poll as everybody sees it; its figures once it is over',
        answers: pollViewSchema,
      }),
      etag(),
      async (c) => {
        const poll = await published(c.req.param('poll'));
        return c.json(await pollView(db, poll, clock.now(), 'public'));
      },
    )
    .post(
      '/polls/:poll/answer',
      describe({
        does: 'Takes in what a device chooses; again while it is open, it takes the place of what it chose before',
        answers: z.object({}),
        problems: [
          ...TICKET_PROBLEMS,
          'slow-down',
          'poll-not-open',
          'poll-choice-unknown',
          'poll-too-many',
          'poll-nothing-chosen',
        ],
      }),
      takes('json', pollAnswerSchema),
      async (c) => {
        const poll = await published(c.req.param('poll'));
        const ticket = await ticketOf(c, platform, { purpose: 'poll', body: poll.body });
        const { choices } = c.req.valid('json');
        return c.json(unwrap(await answerPoll(platform, poll.id, ticket, choices)));
      },
    );

  async function published(id: string) {
    const poll = await pollRow(db, id);
    if (poll === undefined || poll.state === 'draft')
      throw new Problem(fail('not-found', { poll: id }).failure);
    return poll;
  }
}
