import { Hono } from 'hono';
import * as z from 'zod';
import { planPageSchema } from '../../shared/portal/plan-page-schema.ts';
import { projectPageSchema } from '../../shared/portal/project-page-schema.ts';
import { portalSchema } from '../../shared/portal/schema.ts';
import type { BallotRoom } from '../ballot/ballot-room.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import type { Env } from '../platform/identity/visitor.ts';
import { planPage } from './plan-page.ts';
import { projectPage } from './project-page.ts';
import { portalView } from './views.ts';

/** What the public reads, without an account. */
export function portalRoutes(room: BallotRoom) {
  return new Hono<Env>()
    .get(
      '/portal',
      describe({ does: 'What the public reads first of a body.', answers: portalSchema }),
      takes('query', z.object({ body: z.string().max(40).optional() })),
      async (c) => c.json(unwrap(await portalView(room, c.req.valid('query').body))),
    )
    .get(
      '/portal/projects/:body/:year',
      describe({
        does: 'The published plans of the projects of a year, as a resident reads them',
        answers: planPageSchema,
      }),
      async (c) => {
        const { body, year } = c.req.param();
        if (!/^[1-9]\d{3}$/.test(year))
          throw new Problem({ code: 'not-found', facts: { what: 'year' } });
        return c.json(unwrap(await planPage(room.platform, body, Number(year))));
      },
    )
    .get(
      '/portal/projects/:body/:year/:number',
      describe({
        does: 'A project whole, as a resident reads it: what was decided, how far it is, what was changed',
        answers: projectPageSchema,
      }),
      async (c) => {
        const { body, year, number } = c.req.param();
        if (!/^[1-9]\d{3}$/.test(year) || !/^[1-9]\d{0,3}$/.test(number))
          throw new Problem({ code: 'not-found', facts: { what: 'project' } });
        const address = { body, year: Number(year), number: Number(number) };
        return c.json(unwrap(await projectPage(room, address)));
      },
    );
}
