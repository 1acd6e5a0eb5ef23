import { Hono } from 'hono';
import * as z from 'zod';
import { planRecordSchema } from '../../shared/delivery/plan-schema.ts';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { fileAnswer } from '../platform/files/exchange.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { assignProject } from './assign-act.ts';
import { decidePlan, type OnPlanAccepted } from './plan-decisions.ts';
import { planDocument } from './plan-documents.ts';
import { planRecord } from './plan-views.ts';

const PROJECT = '/bodies/:body/projects/:project';
const DECISION_PROBLEMS = [
  'not-allowed-for-role',
  'wrong-state',
  'project-ended',
  'plan-changed',
] as const;

const assignment = z.object({
  version: z.int(),
  unit: z.string(),
  joint: z.array(z.string()).max(20),
  official: z.object({ name: z.string(), post: z.string() }),
});

/** What the staff do with projects and plans: assign, read, accept, return. */
export function planRoutes(platform: Platform, onAccepted: OnPlanAccepted) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .put(
      `${PROJECT}/assignment`,
      describe({
        does: 'Assigns a project to its lead and joint departments and the responsible official',
        answers: z.object({}),
        problems: [
          'project-changed',
          'project-ended',
          'unit-twice',
          'official-missing',
          'too-long',
          'forbidden-character',
        ],
      }),
      takes('json', assignment),
      async (c) => {
        const place = c.req.param();
        const actor = actorOf(allowed(c, place.body, 'manage-delivery'));
        return c.json(unwrap(await assignProject(platform, actor, place, c.req.valid('json'))));
      },
    )
    .get(
      `${PROJECT}/plan`,
      describe({
        does: 'The plan of a project as it was filed, with its documents',
        answers: planRecordSchema,
      }),
      async (c) => {
        const { body, project } = c.req.param();
        allowed(c, body, 'read-delivery');
        const record = await planRecord(db, body, project, clock.now());
        if (record === undefined) throw new Problem({ code: 'not-found', facts: { project } });
        return c.json(record);
      },
    )
    .post(
      `${PROJECT}/plan/accept`,
      describe({
        does: 'Accepts a plan and publishes it; `version` as it was read',
        answers: z.object({}),
        problems: DECISION_PROBLEMS,
      }),
      takes('json', z.object({ version: z.int() })),
      async (c) => {
        const place = c.req.param();
        const visitor = allowed(c, place.body, 'manage-delivery');
        const { version } = c.req.valid('json');
        const decision = { act: 'accept', version, reason: '' } as const;
        return c.json(unwrap(await decidePlan(platform, visitor, place, decision, onAccepted)));
      },
    )
    .post(
      `${PROJECT}/plan/return`,
      describe({
        does: 'Returns a plan to its department with a reason',
        answers: z.object({}),
        problems: [...DECISION_PROBLEMS, 'reason-missing', 'too-long', 'forbidden-character'],
      }),
      takes('json', z.object({ version: z.int(), reason: z.string() })),
      async (c) => {
        const place = c.req.param();
        const visitor = allowed(c, place.body, 'manage-delivery');
        const decision = { act: 'return', ...c.req.valid('json') } as const;
        return c.json(unwrap(await decidePlan(platform, visitor, place, decision, onAccepted)));
      },
    )
    .get(
      `${PROJECT}/plan/documents/:file`,
      describeFile({
        does: 'A document of a plan that was filed',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
      }),
      async (c) => {
        const { body, project, file } = c.req.param();
        allowed(c, body, 'read-delivery');
        const record = await planRecord(db, body, project, clock.now());
        const shown = record?.documents.some(({ id }) => id === file) === true;
        const document = shown ? await planDocument(db, { body, project }, file) : undefined;
        if (document === undefined) throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, document);
      },
    );
}
