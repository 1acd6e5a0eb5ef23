import { Hono } from 'hono';
import * as z from 'zod';
import { BODY_LEVELS, BODY_TYPES } from '../../shared/congress/model.ts';
import { meSchema } from '../../shared/congress/schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { clearSession, NAMED_SEATS } from '../platform/identity/cookies.ts';
import { endSession, signedIn, type Env, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { isSecure, seatAt } from './door.ts';
import { named } from './questions.ts';
import { setUp } from './setup-acts.ts';
import { changeOwnPassword } from './staff-acts.ts';
import { openStaffSession, signInStaff } from './staff-sign-in.ts';
import { meOf } from './staff-views.ts';

const password = z.string().max(200);
export const username = z.string().trim().min(1).max(50);

/** Facts of a body that somebody creates; the code is its name in links and files. */
export const bodyFacts = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9](-?[a-z0-9])*$/)
    .max(30),
  name: named,
  type: z.enum(BODY_TYPES),
  level: z.enum(BODY_LEVELS),
});

const setUpRequest = z.object({
  secret: z.string().max(100),
  body: bodyFacts,
  administrator: z.object({ name: named, username, password }),
});

/** Whoever sits at a seat of the staff; a deputy's card opens no such seat. */
function staffSignedIn(visitor: Visitor): Visitor {
  if (visitor.seat === 'deputy')
    throw new Problem({ code: 'not-allowed', facts: { permission: 'staff' } });
  return visitor;
}

/** Setting up, and how staff sign in and out. */
export function identityRoutes(platform: Platform) {
  const { db, clock, config } = platform;
  return new Hono<Env>()
    .post(
      '/setup',
      describe({
        does: 'Sets up an empty installation with its first body and administrator, who is signed in',
        answers: meSchema,
        problems: ['setup-link-unknown', 'already-set-up', 'password-too-short'],
      }),
      takes('json', setUpRequest),
      async (c) => {
        const person = unwrap(await setUp(platform, c.req.valid('json')));
        await seatAt(c, platform, 'staff', await openStaffSession(platform, person.account));
        return c.json(await meOf(db, person));
      },
    )
    .post(
      '/staff/sign-in',
      describe({
        does: 'Signs in by name and password at the seat that the header Entrance names',
        answers: meSchema,
        problems: ['wrong-name-or-password'],
      }),
      takes('json', z.object({ username: z.string().max(50), password })),
      async (c) => {
        const { session, ...person } = unwrap(await signInStaff(platform, c.req.valid('json')));
        const named = c.req.header('entrance');
        const seat = NAMED_SEATS.find((one) => one === named) ?? 'staff';
        await seatAt(c, platform, seat, session);
        return c.json(await meOf(db, person));
      },
    )
    .post(
      '/staff/sign-out',
      describe({ does: 'Ends the web session of this seat', answers: z.object({}) }),
      async (c) => {
        const visitor = staffSignedIn(signedIn(c));
        await endSession(db, clock, visitor.session);
        clearSession(c, isSecure(config), visitor.seat);
        return c.json({});
      },
    )
    .post(
      '/staff/password',
      describe({
        does: 'Changes one’s own password and ends one’s other web sessions',
        answers: z.object({}),
        problems: ['wrong-name-or-password', 'password-too-short'],
      }),
      takes('json', z.object({ old: password, new: password })),
      async (c) => {
        const visitor = staffSignedIn(signedIn(c));
        return c.json(unwrap(await changeOwnPassword(platform, visitor, c.req.valid('json'))));
      },
    )
    .get('/me', describe({ does: 'Who is signed in at this seat', answers: meSchema }), async (c) =>
      c.json(await meOf(db, signedIn(c))),
    );
}
