import { Hono, type Context } from 'hono';
import * as z from 'zod';
import {
  deputyFindingSchema,
  sentJudgementSchema,
  sentStepSchema,
} from '../../shared/supervision/finding-schema.ts';
import { deputySeat } from '../congress/deputy-seat.ts';
import { doorOf } from '../congress/door.ts';
import { fileAnswer } from '../platform/files/exchange.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { recognise, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { moveFinding } from './finding-acts.ts';
import { FINDING_FILES, fileOfFinding } from './finding-files.ts';
import { STEP_PROBLEMS } from './finding-problems.ts';
import { findingById, seatInGroup } from './finding-rows.ts';
import { deputyFindings } from './finding-views.ts';
import { judgeFinding } from './judge-act.ts';

const FINDING = '/deputy/findings/:finding';
const SEAT_PROBLEMS = ['not-enrolled', 'not-on-roll'] as const;
const step = sentStepSchema.extend({
  act: z.enum(['sign-off', 'send-back', 'withdraw', 'reopen']),
});

/** Findings as the deputies of a group judge them, and as its leader signs them off. */
export function findingDeputyRoutes(platform: Platform) {
  const { db, clock } = platform;
  const atDevice = recognise(doorOf(platform), 'deputy');
  const seatOf = async (c: Context<Env>) => unwrap(await deputySeat(db, c.get('visitor')));
  return new Hono<Env>()
    .get(
      '/deputy/findings',
      atDevice,
      describe({
        does: 'Findings of the projects that the deputy of this device supervises: those that wait for the own judgement first',
        answers: z.array(deputyFindingSchema),
        problems: SEAT_PROBLEMS,
      }),
      async (c) => {
        const { body, deputy } = await seatOf(c);
        return c.json([...(await deputyFindings(db, body.id, deputy.id, clock.now()))]);
      },
    )
    .put(
      `${FINDING}/judgement`,
      atDevice,
      describe({
        does: 'Judges answer and result of a round; others learn the sums, never who',
        answers: z.object({}),
        problems: [...SEAT_PROBLEMS, 'not-in-group', 'finding-changed', 'nothing-to-judge'],
      }),
      takes('json', sentJudgementSchema),
      async (c) => {
        const { body, deputy } = await seatOf(c);
        const place = { body: body.id, deputy: deputy.id, finding: c.req.param('finding') };
        return c.json(unwrap(await judgeFinding(platform, place, c.req.valid('json'))));
      },
    )
    .post(
      `${FINDING}/steps`,
      atDevice,
      describe({
        does: 'As the leader of the group: signs a finding off, sends it back, withdraws or reopens it',
        answers: z.object({}),
        problems: [...SEAT_PROBLEMS, ...STEP_PROBLEMS],
      }),
      takes('json', step),
      async (c) => {
        const { body, deputy, actor } = await seatOf(c);
        const { act, ...sent } = c.req.valid('json');
        const finding = c.req.param('finding');
        const move = { body: body.id, finding, act, deputy: deputy.id };
        return c.json(unwrap(await moveFinding(platform, actor, move, sent)));
      },
    )
    .get(
      `${FINDING}/files/:file`,
      atDevice,
      describeFile({
        does: 'A photo or document of a finding of the own groups',
        mediaTypes: FINDING_FILES,
        problems: SEAT_PROBLEMS,
      }),
      takes('query', z.object({ form: z.enum(['whole', 'small']).default('whole') })),
      async (c) => {
        const { body, deputy } = await seatOf(c);
        const { finding, file } = c.req.param();
        const row = await findingById(db, body.id, finding);
        const seat =
          row === undefined ? undefined : await seatInGroup(db, body.id, row.project, deputy.id);
        const { form } = c.req.valid('query');
        const found =
          seat === undefined ? undefined : await fileOfFinding(db, body.id, finding, file, form);
        if (found === undefined) throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, found);
      },
    );
}
