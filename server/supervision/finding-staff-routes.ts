import { Hono } from 'hono';
import * as z from 'zod';
import {
  findingListSchema,
  projectFindingsSchema,
  sentStepSchema,
} from '../../shared/supervision/finding-schema.ts';
import { FINDING_STATES } from '../../shared/supervision/model.ts';
import { fileAnswer } from '../platform/files/exchange.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { moveFinding } from './finding-acts.ts';
import { FINDING_FILES, fileOfFinding } from './finding-files.ts';
import { STEP_PROBLEMS } from './finding-problems.ts';
import { projectFindings, staffFindings } from './finding-views.ts';

const BODY = '/bodies/:body';
const FINDING = `${BODY}/findings/:finding`;

const narrowing = z.object({
  show: z.enum(['open', 'overdue', ...FINDING_STATES]).optional(),
  project: z.string().max(50).optional(),
  unit: z.string().max(50).optional(),
});
const step = sentStepSchema.extend({
  act: z.enum(['send-back', 'hand-on', 'withdraw', 'reopen']),
});
/** Findings as the congress staff handle them, and what everybody reads of a project's. */
export function findingStaffRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      `${BODY}/findings`,
      describe({
        does: 'Findings of a body, the first due first, with the counts of all',
        answers: findingListSchema,
      }),
      takes('query', narrowing),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json(await staffFindings(db, body, c.req.valid('query'), clock.now()));
      },
    )
    .post(
      `${FINDING}/steps`,
      describe({
        does: 'Sends a finding back, hands it on to another department, withdraws or reopens it',
        answers: z.object({}),
        problems: STEP_PROBLEMS,
      }),
      takes('json', step),
      async (c) => {
        const { body, finding } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const { act, ...sent } = c.req.valid('json');
        return c.json(unwrap(await moveFinding(platform, actor, { body, finding, act }, sent)));
      },
    )
    .get(
      `${FINDING}/files/:file`,
      describeFile({ does: 'A photo or document of a finding', mediaTypes: FINDING_FILES }),
      takes('query', z.object({ form: z.enum(['whole', 'small']).default('whole') })),
      async (c) => {
        const { body, finding, file } = c.req.param();
        allowed(c, body, 'read-delivery');
        const found = await fileOfFinding(db, body, finding, file, c.req.valid('query').form);
        if (found === undefined) throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, found);
      },
    )
    .get(
      `${BODY}/projects/:project/findings`,
      describe({
        does: 'What deputies found at a project and what became of it, for everybody',
        answers: projectFindingsSchema,
      }),
      async (c) => {
        const { body, project } = c.req.param();
        const view = await projectFindings(db, body, project, clock.now());
        if (view === undefined) throw new Problem({ code: 'not-found', facts: { project } });
        return c.json(view);
      },
    );
}
