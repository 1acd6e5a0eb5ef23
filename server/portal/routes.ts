import { Hono } from 'hono';
import * as z from 'zod';
import { portalSchema } from '../../shared/portal/schema.ts';
import type { BallotRoom } from '../ballot/ballot-room.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import type { Env } from '../platform/identity/visitor.ts';
import { portalView } from './views.ts';

/** What the public reads, without an account. */
export function portalRoutes(room: BallotRoom) {
  return new Hono<Env>().get(
    '/portal',
    describe({ does: 'What the public reads first of a body.', answers: portalSchema }),
    takes('query', z.object({ body: z.string().max(40).optional() })),
    async (c) => c.json(unwrap(await portalView(room, c.req.valid('query').body))),
  );
}
