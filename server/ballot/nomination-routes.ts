import { Hono } from 'hono';
import * as z from 'zod';
import { BALLOT_PROBLEMS } from '../../shared/ballot/problems.ts';
import { fail } from '../../shared/result.ts';
import { sessionOf } from '../congress/session-views.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { nominateScrutineer, withdrawNomination } from './nomination-acts.ts';
import { eligibleSchema, eligibleScrutineers } from './nomination-views.ts';

const PROBLEMS = Object.keys(BALLOT_PROBLEMS);

const nomination = z.strictObject({ by: z.string().max(100), chief: z.boolean() }).nullable();
/** With `before`, what the change was made from, nobody's other change is written over unseen. */
const nominationForm = z.strictObject({ nomination, before: nomination.exactOptional() });

/** Who can be a scrutineer of a session, and whom delegations and presidium propose. */
export function nominationRoutes(platform: Platform) {
  const answers = z.array(eligibleSchema);

  return new Hono<Env>()
    .get(
      '/bodies/:body/sessions/:session/scrutineers',
      describe({
        does: 'The people of a body who can be passed as scrutineers, and who proposed them.',
        answers,
        problems: PROBLEMS,
      }),
      async (c) => {
        const { body, session } = c.req.param();
        allowed(c, body, 'watch-session');
        const held = await sessionOf(platform.db, body, session);
        if (held === undefined) throw new Problem(fail('not-found', { what: 'session' }).failure);
        return c.json(await eligibleScrutineers(platform.db, body, session));
      },
    )
    .put(
      '/bodies/:body/sessions/:session/scrutineers/:account',
      describe({
        does: 'Writes down who proposes somebody as a scrutineer, or with null that nobody does.',
        answers,
        problems: PROBLEMS,
      }),
      takes('json', nominationForm),
      async (c) => {
        const of = c.req.param();
        const by = actorOf(allowed(c, of.body, 'prepare-ballot'));
        const { nomination: wanted, before } = c.req.valid('json');
        unwrap(
          wanted === null
            ? await withdrawNomination(platform, of, by, before)
            : await nominateScrutineer(platform, of, by, wanted, before),
        );
        return c.json(await eligibleScrutineers(platform.db, of.body, of.session));
      },
    );
}
