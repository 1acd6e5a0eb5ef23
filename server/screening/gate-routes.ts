import { Hono } from 'hono';
import * as z from 'zod';
import { gatesViewSchema, sentDecisionSchema } from '../../shared/screening/gates-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { decideAtGate } from './gate-acts.ts';
import { gatesOfDrive } from './gates-of-drive.ts';
import type { Guards } from './list-acts.ts';
import { listPassed } from './list-passed.ts';

const GATES = '/bodies/:body/drives/:drive/gates';

/** The gates (审定环节) of a drive: read by its staff, written by who screens. */
export function gateRoutes(platform: Platform, guards: Guards) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      GATES,
      describe({
        does: 'The gates of a drive with their decisions, and the leads before them',
        answers: gatesViewSchema,
      }),
      async (c) => {
        const { body, drive } = c.req.param();
        allowed(c, body, 'read-collection');
        return c.json(unwrap(await gatesOfDrive(db, body, drive, clock.now())));
      },
    )
    .post(
      GATES,
      describe({
        does: 'Writes down what a gate has decided; a later decision of the same gate corrects it',
        answers: gatesViewSchema,
        problems: [
          'gate-not-set',
          'minute-missing',
          'too-long',
          'date-unknown',
          'gate-in-future',
          'gate-before-previous',
          'gate-after-next',
          'gate-lead-not-due',
          'gate-lead-listed',
          'gate-items-missing',
          'gate-returns-nothing',
          'gate-decision-sent',
          'reason-missing',
        ],
      }),
      takes('json', sentDecisionSchema),
      async (c) => {
        const { body, drive } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        unwrap(await decideAtGate(platform, visitor, body, drive, c.req.valid('json')));
        return c.json(unwrap(await gatesOfDrive(db, body, drive, clock.now())));
      },
    )
    .post(
      `${GATES}/list`,
      describe({
        does: 'Lists as candidates every preliminary candidate that has passed all gates',
        answers: z.object({ listed: z.int() }),
        problems: ['nothing-to-list', 'card-incomplete', 'gates-missing'],
      }),
      async (c) => {
        const { body, drive } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(unwrap(await listPassed(platform, guards, visitor, body, drive)));
      },
    );
}
