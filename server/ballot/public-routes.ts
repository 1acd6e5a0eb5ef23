import { Hono } from 'hono';
import * as z from 'zod';
import { hallSchema, resultViewSchema } from '../../shared/ballot/schema.ts';
import { describe } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import type { Env } from '../platform/identity/visitor.ts';
import type { BallotRoom } from './ballot-room.ts';
import { publicRecord } from './open/views.ts';
import { hallView, resultView } from './hall-views.ts';

/** What the hall screen and the public read of a ballot. */
export function ballotPublicRoutes(room: BallotRoom) {
  return new Hono<Env>()
    .get(
      '/sessions/:session/hall',
      describe({
        does: 'What the hall screen shows: no names, no votes before the announcement.',
        answers: hallSchema,
      }),
      async (c) => c.json(unwrap(await hallView(room, c.req.param('session')))),
    )
    .get(
      '/rounds/:round/open-record',
      describe({
        does: 'What an announced vote that was not secret is made of: sectors with their hands, or names with their marks.',
        answers: z.record(z.string(), z.unknown()),
        problems: ['no-such-round', 'not-yet', 'not-in-this-manner'],
      }),
      async (c) => c.json(unwrap(await publicRecord(room, c.req.param('round')))),
    )
    .get(
      '/ballots/:ballot/result',
      describe({
        does: 'The announced result of a ballot as the union of its rounds.',
        answers: resultViewSchema,
        problems: ['not-yet'],
      }),
      async (c) => c.json(unwrap(await resultView(room, c.req.param('ballot')))),
    );
}
