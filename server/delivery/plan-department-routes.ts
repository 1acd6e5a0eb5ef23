import { Hono } from 'hono';
import * as z from 'zod';
import { planTaskSchema, unitProjectSchema } from '../../shared/delivery/plan-schema.ts';
import { planFormSchema } from '../../shared/delivery/schema.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { attachToPlan, detachFromPlan, planDocument } from './plan-documents.ts';
import { keepPlan, submitPlan } from './plan-form-acts.ts';
import { planTask, projectsOfUnit } from './plan-views.ts';

const DESK = '/bodies/:body/departments/:unit/projects';
const PLAN = `${DESK}/:project/plan`;
const written = z.object({ version: z.int(), form: planFormSchema });
const FORM_PROBLEMS = [
  'wrong-state',
  'project-ended',
  'plan-changed',
  'too-long',
  'forbidden-character',
  'money-out-of-range',
  'weight-out-of-range',
  'date-unknown',
  'too-many-rows',
] as const;

/** Plans as one department works on them; projects of others are not found. */
export function departmentPlanRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      DESK,
      describe({
        does: 'The projects for which a department answers, the latest year first',
        answers: z.array(unitProjectSchema),
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        return c.json(await projectsOfUnit(db, body, unit, clock.now()));
      },
    )
    .get(
      PLAN,
      describe({
        does: 'The plan of a project as its department works on it',
        answers: planTaskSchema,
      }),
      async (c) => {
        const place = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        const task = await planTask(db, place, clock.now());
        if (task === undefined)
          throw new Problem({ code: 'not-found', facts: { project: place.project } });
        return c.json(task);
      },
    )
    .put(
      `${PLAN}/draft`,
      describe({
        does: 'Keeps what has been written so far of a plan',
        answers: z.object({ version: z.int(), draftedAt: z.iso.datetime() }),
        problems: FORM_PROBLEMS,
      }),
      takes('json', written),
      async (c) => {
        const place = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        return c.json(unwrap(await keepPlan(platform, visitor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${PLAN}/submit`,
      describe({
        does: 'Files a plan for review',
        answers: z.object({}),
        problems: [...FORM_PROBLEMS, 'plan-incomplete', 'not-allowed-for-role'],
      }),
      takes('json', written),
      async (c) => {
        const place = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        return c.json(unwrap(await submitPlan(platform, visitor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${PLAN}/documents`,
      describe({
        does: 'Adds a document to a plan (PDF, DOCX, XLSX or image; X-File-Key, X-File-Name); answers all',
        answers: z.array(storedFileSchema),
        uploads: true,
        problems: [
          'wrong-state',
          'project-ended',
          'too-many-documents',
          'document-too-large',
          'document-kind-unknown',
          'file-key-taken',
          'file-claimed',
          'file-unknown',
        ],
      }),
      async (c) => {
        const place = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        const sent = await sentFile(c, place.body, `account/${visitor.account}`);
        return c.json([...unwrap(await attachToPlan(platform, visitor, place, sent))]);
      },
    )
    .delete(
      `${PLAN}/documents/:file`,
      describe({
        does: 'Takes a document off a plan; answers the others',
        answers: z.array(storedFileSchema),
        problems: ['wrong-state', 'project-ended'],
      }),
      async (c) => {
        const { file, ...place } = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        return c.json([...unwrap(await detachFromPlan(platform, visitor, place, file))]);
      },
    )
    .get(
      `${PLAN}/documents/:file`,
      describeFile({
        does: 'A document of a plan, for its department',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
      }),
      async (c) => {
        const { file, ...place } = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        const task = await planTask(db, place, clock.now());
        const shown = task?.documents.some(({ id }) => id === file) === true;
        const document = shown ? await planDocument(db, place, file) : undefined;
        if (document === undefined) throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, document);
      },
    );
}
