import { Hono } from 'hono';
import * as z from 'zod';
import { describe, takes } from '../http/describe.ts';
import { unwrap } from '../http/problem.ts';
import type { Platform } from '../platform.ts';
import { addressOf } from './address.ts';
import { issueTicket } from './tickets.ts';
import type { Env } from './visitor.ts';

const ticketRequest = z.object({
  purpose: z.string().regex(/^[a-z]{1,20}(-[a-z]{1,20})?$/),
  body: z.string().min(1).max(100),
  device: z.uuid(),
});

const challengeSchema = z.object({
  challenge: z.string(),
  bits: z.int(),
  expiresAt: z.string(),
});

/** Where browsers without an account ask for the small sum that comes before a form. */
export function ticketRoutes(platform: Platform) {
  return new Hono<Env>().post(
    '/tickets',
    describe({
      does: 'Gives out a challenge: with its solution a form may be sent without an account',
      answers: challengeSchema,
      problems: ['slow-down'],
    }),
    takes('json', ticketRequest),
    async (c) => {
      const address = addressOf(c);
      c.header('cache-control', 'no-store');
      return c.json(unwrap(await issueTicket(platform, { ...c.req.valid('json'), address })));
    },
  );
}
