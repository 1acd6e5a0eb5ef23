import { Hono } from 'hono';
import * as z from 'zod';
import {
  noticePaperSchema,
  noticesSentSchema,
  sentNoticesSchema,
} from '../../shared/supervision/notice-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { acknowledgeNotice, sendNotices } from './notice-acts.ts';
import { noticesOf } from './notice-views.ts';

const BODY = '/bodies/:body';
const DESK = `${BODY}/departments/:unit`;

/** Notices on what is overdue, as the staff send them and departments acknowledge them. */
export function noticeRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      `${BODY}/notices`,
      describe({
        does: 'Notices that were sent on what is overdue, the latest first',
        answers: z.array(noticePaperSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json([...(await noticesOf(db, body, clock.now()))]);
      },
    )
    .post(
      `${BODY}/notices`,
      describe({
        does: 'Sends notices on matters that have come to a step, a paper for each addressee; on each matter, date and step once',
        answers: noticesSentSchema,
        problems: ['nothing-overdue', 'days-out-of-range', 'too-long', 'forbidden-character'],
      }),
      takes('json', sentNoticesSchema),
      async (c) => {
        const { body } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        return c.json(unwrap(await sendNotices(platform, actor, body, c.req.valid('json'))));
      },
    )
    .get(
      `${DESK}/notices`,
      describe({
        does: 'Notices to a department on what it has overdue, the latest first',
        answers: z.array(noticePaperSchema),
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        return c.json([...(await noticesOf(db, body, clock.now(), unit))]);
      },
    )
    .post(
      `${DESK}/notices/:notice/acknowledge`,
      describe({
        does: 'Notes that the department has received a notice',
        answers: z.object({}),
        problems: ['not-found'],
      }),
      async (c) => {
        const { body, unit, notice } = c.req.param();
        const actor = actorOf(allowedFor(c, body, 'department', unit));
        return c.json(unwrap(await acknowledgeNotice(platform, actor, { body, unit, notice })));
      },
    );
}
