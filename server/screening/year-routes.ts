import { Hono } from 'hono';
import { yearsWorkSchema } from '../../shared/screening/year-work-schema.ts';
import { describe } from '../platform/http/describe.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { yearsWork } from './year-work.ts';

/** What the workbench shows of collection and screening. */
export function yearRoutes(platform: Platform) {
  return new Hono<Env>().get(
    '/bodies/:body/years',
    describe({
      does: 'How far the work of the newest two years has come, and what waits for whom',
      answers: yearsWorkSchema,
    }),
    async (c) => {
      const { body } = c.req.param();
      allowed(c, body, 'read-collection');
      return c.json(await yearsWork(platform.db, body, platform.clock.now()));
    },
  );
}
