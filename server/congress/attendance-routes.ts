import { Hono } from 'hono';
import * as z from 'zod';
import { attendanceRowSchema, attendanceSchema } from '../../shared/congress/schema.ts';
import { fail } from '../../shared/result.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { attendanceOf, attendanceRows } from './attendance-views.ts';
import { holderOf } from './card-secrets.ts';
import type { LaterRooms } from './later-rooms.ts';
import { pageQuery, reasonRequest } from './questions.ts';
import { sessionOf } from './session-views.ts';
import { setLeave, signInAtDesk, undoSignIn } from './sign-in-acts.ts';

const rowsQuery = pageQuery.extend({
  only: z.enum(['all', 'missing', 'present']).default('all'),
});

const signInRequest = z.union([
  z.strictObject({ deputy: z.string().max(64) }),
  z.strictObject({ card: z.string().max(500) }),
]);

const leaveRequest = z.object({ reason: z.string().trim().min(1).max(200).nullable() });

/** Sign-in desks (签到台): who is there. */
export function attendanceRoutes(platform: Platform, later: LaterRooms) {
  const { db } = platform;
  return new Hono<Env>()
    .get(
      '/bodies/:body/sessions/:session/attendance',
      describe({ does: '代表总数, 应到 and 实到 of a session', answers: attendanceSchema }),
      async (c) => {
        const { body, session } = c.req.param();
        if ((await sessionOf(db, body, session)) === undefined)
          throw new Problem(fail('not-found', { session }).failure);
        return c.json(await attendanceOf(db, session));
      },
    )
    .get(
      '/bodies/:body/sessions/:session/attendance/rows',
      describe({
        does: 'The deputies of a session with sign-in and leave, a page at a time',
        answers: z.object({ rows: z.array(attendanceRowSchema), total: z.int() }),
      }),
      takes('query', rowsQuery),
      async (c) => {
        const { body, session } = c.req.param();
        allowed(c, body, 'sign-in-deputies');
        if ((await sessionOf(db, body, session)) === undefined)
          throw new Problem(fail('not-found', { session }).failure);
        return c.json(await attendanceRows(db, session, c.req.valid('query')));
      },
    )
    .post(
      '/bodies/:body/sessions/:session/sign-ins',
      describe({
        does: 'Signs a deputy in at a desk, by name or by card',
        answers: attendanceRowSchema,
        problems: ['card-unknown', 'not-on-roll', 'session-not-sitting'],
      }),
      takes('json', signInRequest),
      async (c) => {
        const { body, session } = c.req.param();
        const actor = actorOf(allowed(c, body, 'sign-in-deputies'));
        const request = c.req.valid('json');
        const deputy =
          'deputy' in request
            ? request.deputy
            : unwrap(await holderOf(platform, request.card)).deputy;
        return c.json(unwrap(await signInAtDesk(platform, actor, { body, session, deputy })));
      },
    )
    .post(
      '/bodies/:body/sessions/:session/sign-ins/:deputy/undo',
      describe({
        does: 'Takes a sign-in back, with a reason',
        answers: attendanceRowSchema,
        problems: ['not-on-roll', 'session-not-sitting', 'deputy-in-opening'],
      }),
      takes('json', reasonRequest),
      async (c) => {
        const { body, session, deputy } = c.req.param();
        const actor = actorOf(allowed(c, body, 'sign-in-deputies'));
        const { reason } = c.req.valid('json');
        return c.json(
          unwrap(await undoSignIn(platform, later, actor, { body, session, deputy }, reason)),
        );
      },
    )
    .put(
      '/bodies/:body/sessions/:session/leave/:deputy',
      describe({
        does: 'Records leave with its reason, or lifts it with null',
        answers: attendanceRowSchema,
        problems: ['not-on-roll', 'session-closed', 'signed-in-already'],
      }),
      takes('json', leaveRequest),
      async (c) => {
        const { body, session, deputy } = c.req.param();
        const actor = actorOf(allowed(c, body, 'sign-in-deputies'));
        const { reason } = c.req.valid('json');
        return c.json(unwrap(await setLeave(platform, actor, { body, session, deputy }, reason)));
      },
    );
}
