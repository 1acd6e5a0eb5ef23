import { Hono } from 'hono';
import * as z from 'zod';
import { overdueSchema } from '../../shared/supervision/overdue-schema.ts';
import { describe } from '../platform/http/describe.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { overdueOf } from './overdue-views.ts';

/** What the boards of the staff show. */
export function boardRoutes(platform: Platform) {
  return new Hono<Env>().get(
    '/bodies/:body/overdue',
    describe({
      does: 'All that is overdue today, the latest first, with who must act',
      answers: z.array(overdueSchema),
    }),
    async (c) => {
      const { body } = c.req.param();
      allowed(c, body, 'read-delivery');
      return c.json(await overdueOf(platform.db, body, platform.clock.now()));
    },
  );
}
