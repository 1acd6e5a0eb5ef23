import { Hono } from 'hono';
import * as z from 'zod';
import { actEntrySchema } from '../../shared/congress/schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { allowed, rolesIn, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { actsOf } from './act-views.ts';
import type { LaterRooms } from './later-rooms.ts';

const subject = z.string().max(100);
const actsQuery = z.object({
  subject: z.union([subject, z.array(subject).max(100)]).exactOptional(),
  session: z
    .string()
    .max(64)
    .regex(/^[\da-f-]+$/)
    .exactOptional(),
  kind: z.string().max(50).exactOptional(),
  before: z.coerce.number().int().min(1).exactOptional(),
  size: z.coerce.number().int().min(1).max(500).default(50),
});

/** The act log of a body. */
export function actRoutes({ db }: Platform, later: LaterRooms) {
  return new Hono<Env>().get(
    '/bodies/:body/acts',
    describe({
      does: 'Acts of a body, the newest first, and the head of their chain; `subject` may be named several times, and `session` adds what was done in that session',
      answers: z.object({ rows: z.array(actEntrySchema), head: z.string() }),
    }),
    takes('query', actsQuery),
    async (c) => {
      const body = c.req.param('body');
      const roles = rolesIn(allowed(c, body, 'read-acts'), body);
      const untold = await later.untoldActs(db, body, roles);
      const { subject: named, ...asked } = c.req.valid('query');
      const subjects = named === undefined ? {} : { subjects: [named].flat() };
      return c.json(await actsOf(db, body, { ...asked, ...subjects }, untold));
    },
  );
}
