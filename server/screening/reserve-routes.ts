import { Hono } from 'hono';
import { leadSchema } from '../../shared/collection/schema.ts';
import {
  reserveQuerySchema,
  reserveViewSchema,
  revivalSchema,
} from '../../shared/screening/reserve-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { Guards } from './list-acts.ts';
import { reserveOf } from './reserve-views.ts';
import { reviveLead } from './revive-act.ts';

/** The reserve pool (储备库): searched by the staff over all years, and taken up again by who screens. */
export function reserveRoutes(platform: Platform, guards: Guards) {
  return new Hono<Env>()
    .get(
      '/bodies/:body/reserve',
      describe({
        does: 'A page of the leads in the reserve over all years, with why they lie there',
        answers: reserveViewSchema,
      }),
      takes('query', reserveQuerySchema),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-collection');
        const { page, revived, year, category, origin, ...wanted } = c.req.valid('query');
        const narrowed = {
          ...wanted,
          year: year ?? null,
          category: category ?? null,
          origin: origin ?? null,
          revived: revived === 'yes',
        };
        return c.json(await reserveOf(platform.db, body, narrowed, page));
      },
    )
    .post(
      '/bodies/:body/leads/:lead/revive',
      describe({
        does: 'Takes a lead of the reserve up again in a later drive',
        answers: leadSchema,
        problems: ['revived-already', 'revive-not-later', 'checks-unanswered', 'checks-failing'],
      }),
      takes('json', revivalSchema),
      async (c) => {
        const { body, lead } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        const to = c.req.valid('json');
        return c.json(unwrap(await reviveLead(platform, guards, visitor, body, lead, to)));
      },
    );
}
