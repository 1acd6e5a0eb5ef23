import { Hono } from 'hono';
import * as z from 'zod';
import {
  handedOverSchema,
  inquiryFormSchema,
  sentInquiryStepSchema,
  sentQuestionSchema,
  sentRecordSchema,
  staffInquirySchema,
} from '../../shared/supervision/inquiry-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { moveInquiry, prepareInquiry } from './inquiry-acts.ts';
import { staffInquiries } from './inquiry-views.ts';
import { askQuestion, dropQuestion, recordAnswer } from './question-acts.ts';
import { handOverQuestion } from './question-judging.ts';

const INQUIRIES = '/bodies/:body/inquiries';
const INQUIRY = `${INQUIRIES}/:inquiry`;
const QUESTION = '/bodies/:body/inquiry-questions/:inquiryQuestion';
/** One id has one spelling. */
const place = z.object({ body: z.string(), inquiry: z.uuid().toLowerCase() });
const TEXTS = ['too-long', 'forbidden-character'] as const;
const step = sentInquiryStepSchema.extend({
  act: z.enum(['collect', 'publish', 'hold', 'close', 'cancel']),
});

/** Special inquiries as the congress staff prepare and run them. */
export function inquiryStaffRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      INQUIRIES,
      describe({
        does: 'Special inquiries of a body with their questions, the latest first',
        answers: z.array(staffInquirySchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json([...(await staffInquiries(db, body, clock.now()))]);
      },
    )
    .put(
      INQUIRY,
      describe({
        does: 'Prepares a special inquiry, or changes it before its agenda is published',
        answers: z.object({}),
        problems: [
          'inquiry-day',
          'inquiry-incomplete',
          'question-not-of-inquiry',
          'wrong-state',
          ...TEXTS,
        ],
      }),
      takes('param', place),
      takes('json', inquiryFormSchema),
      async (c) => {
        const { body, inquiry } = c.req.valid('param');
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const form = c.req.valid('json');
        return c.json(unwrap(await prepareInquiry(platform, actor, { body, inquiry }, form)));
      },
    )
    .post(
      `${INQUIRY}/steps`,
      describe({
        does: 'Collects questions, publishes the agenda, notes that it was held, closes or cancels it',
        answers: z.object({}),
        problems: [
          'inquiry-changed',
          'wrong-state',
          'text-missing',
          'days-out-of-range',
          'inquiry-no-questions',
          'inquiry-unanswered',
          'inquiry-unjudged',
          'inquiry-not-handed-over',
          ...TEXTS,
        ],
      }),
      takes('json', step),
      async (c) => {
        const { body, inquiry } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const { act, ...sent } = c.req.valid('json');
        return c.json(unwrap(await moveInquiry(platform, actor, { body, inquiry, act }, sent)));
      },
    )
    .post(
      `${INQUIRY}/questions`,
      describe({
        does: 'Enters a question that was asked on paper, or that follows up another',
        answers: z.object({}),
        problems: [
          'wrong-state',
          'text-missing',
          'question-not-of-inquiry',
          'project-not-assigned',
          'inquiry-key-taken',
          ...TEXTS,
        ],
      }),
      takes('json', sentQuestionSchema),
      async (c) => {
        const { body, inquiry } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const place = { body, inquiry, deputy: null };
        return c.json(unwrap(await askQuestion(platform, actor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${QUESTION}/drop`,
      describe({
        does: 'Leaves a question off the agenda, with the reason',
        answers: z.object({}),
        problems: ['inquiry-changed', 'wrong-state', 'text-missing', ...TEXTS],
      }),
      takes('json', z.object({ reason: z.string() })),
      async (c) => {
        const { body, inquiryQuestion: question } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const { reason } = c.req.valid('json');
        return c.json(unwrap(await dropQuestion(platform, actor, { body, question }, reason)));
      },
    )
    .put(
      `${QUESTION}/record`,
      describe({
        does: 'Notes who answered what at the inquiry, and whether that settled it',
        answers: z.object({}),
        problems: ['wrong-state', 'text-missing', ...TEXTS],
      }),
      takes('json', sentRecordSchema),
      async (c) => {
        const { body, inquiryQuestion: question } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const sent = c.req.valid('json');
        return c.json(unwrap(await recordAnswer(platform, actor, { body, question }, sent)));
      },
    )
    .post(
      `${QUESTION}/finding`,
      describe({
        does: 'Hands what is to be rectified over as a finding with its due date',
        answers: z.object({}),
        problems: [
          'inquiry-changed',
          'wrong-state',
          'text-missing',
          'days-out-of-range',
          'finding-key-taken',
          ...TEXTS,
        ],
      }),
      takes('json', handedOverSchema),
      async (c) => {
        const { body, inquiryQuestion: question } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const sent = c.req.valid('json');
        return c.json(unwrap(await handOverQuestion(platform, actor, { body, question }, sent)));
      },
    );
}
