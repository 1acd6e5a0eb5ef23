import { Hono } from 'hono';
import * as z from 'zod';
import {
  answersQuerySchema,
  answersViewSchema,
  toldSchema,
} from '../../shared/collection/answers-schema.ts';
import { fail } from '../../shared/result.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { markTold } from './answers-acts.ts';
import { answersOf } from './answers-views.ts';
import { driveById } from './drive-views.ts';

const ANSWERS = '/bodies/:body/drives/:drive/answers';

/** Answers to proposers (回告): whom to tell what became of their proposal, and who was told. For the staff alone. */
export function answersRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      ANSWERS,
      describe({
        does: 'The settled proposals of a drive with those who made them and whether they were told',
        answers: answersViewSchema,
      }),
      takes('query', answersQuerySchema),
      async (c) => {
        const { body, drive } = c.req.param();
        allowed(c, body, 'read-collection');
        if ((await driveById(db, body, drive, clock.now())) === undefined)
          throw new Problem(fail('not-found', { drive }).failure);
        const { state, told, phone, ...part } = c.req.valid('query');
        const wanted = { state: state ?? null, told, phone: phone === 'yes' };
        c.header('cache-control', 'no-store');
        return c.json(await answersOf(db, body, drive, wanted, part));
      },
    )
    .post(
      `${ANSWERS}/told`,
      describe({
        does: 'Keeps in the act log that these proposers were told, and how',
        answers: z.object({ told: z.int() }),
        problems: ['not-settled'],
      }),
      takes('json', toldSchema),
      async (c) => {
        const { body, drive } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(unwrap(await markTold(platform, visitor, body, drive, c.req.valid('json'))));
      },
    );
}
