import { Hono } from 'hono';
import * as z from 'zod';
import { fail } from '../../shared/result.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, recognise, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { doorOf, seatAt } from './door.ts';
import { enrol, giveBackDevice } from './enrol-acts.ts';
import type { LaterRooms } from './later-rooms.ts';
import { signInByPhone } from './sign-in-acts.ts';

/** What a deputy's own device asks of the congress room, in the exact forms of the protocol. */
export function deputySeatRoutes(platform: Platform, later: LaterRooms) {
  return new Hono<Env>()
    .post(
      '/cards/enrol',
      describe({
        does: 'Enrols this device with a credential card, scanned or typed',
        answers: z.object({
          deputy: z.object({ id: z.string(), name: z.string(), delegation: z.string() }),
        }),
        problems: ['card-unknown', 'device-key-taken', 'replaced-at-desk-only'],
      }),
      takes('json', z.object({ card: z.string().max(500), deviceKey: z.string().max(100) })),
      async (c) => {
        const { deputy, session } = unwrap(await enrol(platform, later, c.req.valid('json')));
        await seatAt(c, platform, 'deputy', session);
        return c.json({ deputy });
      },
    )
    .post(
      '/sign-in',
      recognise(doorOf(platform), 'deputy'),
      describe({
        does: 'Signs the deputy of this device in to the session that sits; with `session`, only if it is that one',
        answers: z.object({ signedIn: z.literal(true) }),
        problems: ['not-enrolled', 'no-session'],
      }),
      takes('query', z.object({ session: z.string().max(64).exactOptional() })),
      async (c) => {
        const visitor = c.get('visitor');
        if (visitor === undefined || visitor.deputy === null)
          throw new Problem(fail('not-enrolled').failure);
        const { deputy } = visitor;
        const { session } = c.req.valid('query');
        return c.json(unwrap(await signInByPhone(platform, actorOf(visitor), deputy, session)));
      },
    )
    .post(
      '/cards/give-back',
      recognise(doorOf(platform), 'deputy'),
      describe({
        does: 'Gives this device back: its deputy has none until a card is scanned again',
        answers: z.object({}),
        problems: ['not-enrolled', 'replaced-at-desk-only'],
      }),
      async (c) => {
        const visitor = c.get('visitor');
        if (visitor === undefined || visitor.deputy === null)
          throw new Problem(fail('not-enrolled').failure);
        const { deputy, session: webSession } = visitor;
        unwrap(await giveBackDevice(platform, later, actorOf(visitor), { deputy, webSession }));
        return c.json({});
      },
    );
}
