import { Hono, type Context } from 'hono';
import * as z from 'zod';
import {
  deputyInquirySchema,
  inquirySchema,
  sentQuestionSchema,
} from '../../shared/supervision/inquiry-schema.ts';
import { JUDGEMENTS } from '../../shared/supervision/model.ts';
import { deputySeat } from '../congress/deputy-seat.ts';
import { doorOf } from '../congress/door.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowedFor, recognise, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { departmentInquiries, deputyInquiries, projectInquiries } from './inquiry-views.ts';
import { answerQuestion, askQuestion } from './question-acts.ts';
import { judgeQuestion } from './question-judging.ts';

const SEAT_PROBLEMS = ['not-enrolled', 'not-on-roll'] as const;
const TEXTS = ['wrong-state', 'text-missing', 'too-long', 'forbidden-character'] as const;
const DESK = '/bodies/:body/departments/:unit';

/** Special inquiries as deputies ask and judge, departments answer, and everybody reads them. */
export function inquiryRoutes(platform: Platform) {
  const { db, clock } = platform;
  const atDevice = recognise(doorOf(platform), 'deputy');
  const seatOf = async (c: Context<Env>) => unwrap(await deputySeat(db, c.get('visitor')));
  return new Hono<Env>()
    .get(
      '/deputy/inquiries',
      atDevice,
      describe({
        does: 'Special inquiries of the congress of this deputy, with the own questions and judgements',
        answers: z.array(deputyInquirySchema),
        problems: SEAT_PROBLEMS,
      }),
      async (c) => {
        const { body, deputy } = await seatOf(c);
        return c.json([...(await deputyInquiries(db, body.id, deputy.id, clock.now()))]);
      },
    )
    .post(
      '/deputy/inquiries/:inquiry/questions',
      atDevice,
      describe({
        does: 'Asks a question for the agenda of a special inquiry',
        answers: z.object({}),
        problems: [
          ...SEAT_PROBLEMS,
          'question-not-of-inquiry',
          'project-not-assigned',
          'inquiry-key-taken',
          ...TEXTS,
        ],
      }),
      takes('json', sentQuestionSchema),
      async (c) => {
        const { body, deputy, actor } = await seatOf(c);
        const place = { body: body.id, inquiry: c.req.param('inquiry'), deputy: deputy.id };
        return c.json(unwrap(await askQuestion(platform, actor, place, c.req.valid('json'))));
      },
    )
    .put(
      '/deputy/inquiry-questions/:inquiryQuestion/judgement',
      atDevice,
      describe({
        does: 'Judges an answer; others learn the sums, never who',
        answers: z.object({}),
        problems: [...SEAT_PROBLEMS, 'wrong-state', 'nothing-to-judge'],
      }),
      takes('json', z.object({ judgement: z.enum(JUDGEMENTS) })),
      async (c) => {
        const { body, deputy } = await seatOf(c);
        const question = c.req.param('inquiryQuestion');
        const place = { body: body.id, question, deputy: deputy.id };
        const { judgement } = c.req.valid('json');
        return c.json(unwrap(await judgeQuestion(platform, place, judgement)));
      },
    )
    .get(
      `${DESK}/inquiries`,
      describe({
        does: 'Special inquiries at which a department answers, with the questions to it',
        answers: z.array(inquirySchema),
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        return c.json([...(await departmentInquiries(db, body, unit, clock.now()))]);
      },
    )
    .put(
      `${DESK}/inquiry-questions/:inquiryQuestion/answer`,
      describe({
        does: 'Answers a question of a special inquiry in writing',
        answers: z.object({}),
        problems: TEXTS,
      }),
      takes('json', z.object({ answer: z.string() })),
      async (c) => {
        const { body, unit, inquiryQuestion: question } = c.req.param();
        const actor = actorOf(allowedFor(c, body, 'department', unit));
        const { answer } = c.req.valid('json');
        return c.json(
          unwrap(await answerQuestion(platform, actor, { body, unit, question }, answer)),
        );
      },
    )
    .get(
      '/bodies/:body/projects/:project/inquiries',
      describe({
        does: 'What was asked of a project at special inquiries and how it was answered, for everybody',
        answers: z.array(inquirySchema),
      }),
      async (c) => {
        const { body, project } = c.req.param();
        const view = await projectInquiries(db, body, project, clock.now());
        if (view === undefined) throw new Problem({ code: 'not-found', facts: { project } });
        return c.json([...view]);
      },
    );
}
