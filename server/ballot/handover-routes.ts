import { Hono } from 'hono';
import * as z from 'zod';
import { describe } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { OnAnnounced } from './announced.ts';
import type { BallotRoom } from './ballot-room.ts';
import { takeOver } from './handover-act.ts';

/** Takes over results that were announced before the rooms that answer to them were there. */
export function handoverRoutes({ platform }: BallotRoom, handlers: readonly OnAnnounced[]) {
  return new Hono<Env>().post(
    '/bodies/:body/sessions/:session/handover',
    describe({
      does: 'Makes projects of what the announced ballots of a session have chosen; those that are there stay as they are',
      answers: z.object({ added: z.int() }),
    }),
    async (c) => {
      const place = c.req.param();
      const actor = actorOf(allowed(c, place.body, 'manage-delivery'));
      return c.json(unwrap(await takeOver(platform, actor, place, handlers)));
    },
  );
}
