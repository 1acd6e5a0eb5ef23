import { Hono, type Context } from 'hono';
import * as z from 'zod';
import {
  answerRequestSchema,
  newQuestionSchema,
  preReviewSchema,
  preReviewSummarySchema,
  questionSchema,
  stanceRequestSchema,
} from '../../shared/screening/pre-review-schema.ts';
import { deputySeat } from '../congress/deputy-seat.ts';
import { doorOf } from '../congress/door.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, allowedFor, recognise, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { answerQuestion, askQuestion, leadsOfUnit, setStance } from './pre-review-acts.ts';
import { lastResult } from './poll-views.ts';
import { itemsFor, preReviewed, preReviewSummary, questionsOf } from './pre-review-views.ts';

const TEXT_PROBLEMS = ['text-missing', 'too-long', 'forbidden-character'] as const;

/** Deputies' pre-review of the preliminary list, and what staff and departments do about it. */
export function preReviewRoutes(platform: Platform) {
  const { db } = platform;
  const atDevice = recognise(doorOf(platform), 'deputy');
  const seatOf = (c: Context<Env>) => deputySeat(db, c.get('visitor'));
  return new Hono<Env>()
    .get(
      '/pre-review',
      atDevice,
      describe({
        does: 'The preliminary candidates as the deputy of this device pre-reviews them',
        answers: preReviewSchema,
        problems: ['not-enrolled'],
      }),
      async (c) => {
        const { body, deputy } = unwrap(await seatOf(c));
        const { year, leads } = await preReviewed(db, body.id);
        const items = await itemsFor(db, body.id, deputy.id, leads);
        const { id, name } = deputy;
        return c.json({
          body: { id: body.id, name: body.name },
          deputy: { id, name },
          year,
          items,
          poll: await lastResult(
            db,
            body.id,
            leads.map((lead) => lead.id),
            platform.clock.now(),
          ),
        });
      },
    )
    .post(
      '/pre-review/:lead/questions',
      atDevice,
      describe({
        does: 'Asks about a preliminary candidate; all deputies read question and answer',
        answers: questionSchema,
        problems: [
          'not-enrolled',
          'pre-review-over',
          'too-many-questions',
          'question-key-taken',
          ...TEXT_PROBLEMS,
        ],
      }),
      takes('json', newQuestionSchema),
      async (c) => {
        const { body, deputy, actor } = unwrap(await seatOf(c));
        const place = { body: body.id, lead: c.req.param('lead'), deputy: deputy.id };
        return c.json(unwrap(await askQuestion(platform, actor, place, c.req.valid('json'))));
      },
    )
    .put(
      '/pre-review/:lead/stance',
      atDevice,
      describe({
        does: 'Marks support or doubt of a preliminary candidate, or takes it back; advisory',
        answers: z.object({}),
        problems: ['not-enrolled', 'pre-review-over', ...TEXT_PROBLEMS],
      }),
      takes('json', stanceRequestSchema),
      async (c) => {
        const { body, deputy, actor } = unwrap(await seatOf(c));
        const place = { body: body.id, lead: c.req.param('lead'), deputy: deputy.id };
        return c.json(unwrap(await setStance(platform, actor, place, c.req.valid('json'))));
      },
    )
    .get(
      '/bodies/:body/pre-review',
      describe({
        does: 'What the deputies think of the preliminary candidates, in figures and words without names',
        answers: preReviewSummarySchema,
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-collection');
        return c.json(await preReviewSummary(db, body));
      },
    )
    .get(
      '/bodies/:body/departments/:unit/questions',
      describe({
        does: 'Questions of deputies on the candidates of a department',
        answers: z.array(questionSchema),
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        return c.json(await questionsOf(db, body, await leadsOfUnit(db, body, unit)));
      },
    )
    .post(
      '/bodies/:body/departments/:unit/questions/:question/answer',
      describe({
        does: 'A department answers a question of a deputy, for all deputies',
        answers: questionSchema,
        problems: ['not-your-question', ...TEXT_PROBLEMS],
      }),
      takes('json', answerRequestSchema),
      async (c) => {
        const { body, unit, question } = c.req.param();
        const actor = actorOf(allowedFor(c, body, 'department', unit));
        const { text } = c.req.valid('json');
        return c.json(
          unwrap(await answerQuestion(platform, actor, { body, question }, unit, text)),
        );
      },
    )
    .post(
      '/bodies/:body/questions/:question/answer',
      describe({
        does: 'The office that screens answers a question of a deputy, for all deputies',
        answers: questionSchema,
        problems: TEXT_PROBLEMS,
      }),
      takes('json', answerRequestSchema),
      async (c) => {
        const { body, question } = c.req.param();
        const actor = actorOf(allowed(c, body, 'screen-leads'));
        const { text } = c.req.valid('json');
        return c.json(
          unwrap(await answerQuestion(platform, actor, { body, question }, null, text)),
        );
      },
    );
}
