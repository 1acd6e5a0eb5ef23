import { Hono } from 'hono';
import * as z from 'zod';
import { SESSION_STATES } from '../../shared/congress/model.ts';
import { dateSchema, sessionSchema } from '../../shared/congress/schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { LaterRooms } from './later-rooms.ts';
import { named } from './questions.ts';
import { changeSession, createSession, moveSession } from './session-acts.ts';
import { sessionsOf } from './session-views.ts';

const ordinal = z.int().min(1).max(999);

const sessionFacts = z.object({
  term: ordinal,
  number: ordinal,
  title: named,
  opensOn: dateSchema,
  rehearsal: z.boolean(),
});

const sessionChanges = z.object({
  term: ordinal.exactOptional(),
  number: ordinal.exactOptional(),
  title: named.exactOptional(),
  opensOn: dateSchema.exactOptional(),
  rehearsal: z.boolean().exactOptional(),
});

/** Sessions of a congress. */
export function sessionRoutes(platform: Platform, later: LaterRooms) {
  return new Hono<Env>()
    .get(
      '/bodies/:body/sessions',
      describe({ does: 'Sessions of a body, the newest first', answers: z.array(sessionSchema) }),
      async (c) => c.json(await sessionsOf(platform.db, c.req.param('body'))),
    )
    .post(
      '/bodies/:body/sessions',
      describe({
        does: 'Plans a session',
        answers: sessionSchema,
        problems: ['session-number-taken'],
      }),
      takes('json', sessionFacts),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'set-up-body');
        return c.json(unwrap(await createSession(platform, visitor, body, c.req.valid('json'))));
      },
    )
    .patch(
      '/bodies/:body/sessions/:session',
      describe({
        does: 'Changes what a session is called',
        answers: sessionSchema,
        problems: ['session-number-taken', 'session-closed', 'lead-on-other-list'],
      }),
      takes('json', sessionChanges),
      async (c) => {
        const { body, session } = c.req.param();
        const visitor = allowed(c, body, 'set-up-body');
        const changes = c.req.valid('json');
        return c.json(
          unwrap(await changeSession(platform, later, visitor, body, session, changes)),
        );
      },
    )
    .post(
      '/bodies/:body/sessions/:session/state',
      describe({
        does: 'Opens or closes a session',
        answers: sessionSchema,
        problems: ['another-session-sits', 'round-under-way'],
      }),
      takes('json', z.object({ state: z.enum(SESSION_STATES) })),
      async (c) => {
        const { body, session } = c.req.param();
        const visitor = allowed(c, body, 'run-session');
        const { state } = c.req.valid('json');
        return c.json(unwrap(await moveSession(platform, later, visitor, body, session, state)));
      },
    );
}
