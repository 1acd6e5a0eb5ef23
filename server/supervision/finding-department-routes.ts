import { Hono } from 'hono';
import * as z from 'zod';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { findingSchema, sentStepSchema } from '../../shared/supervision/finding-schema.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import {
  DOCUMENT_REFUSALS,
  PHOTO_REFUSALS,
  keepDocument,
  keepPhoto,
} from '../platform/files/keeping.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { moveFinding } from './finding-acts.ts';
import { FINDING_FILES, fileOfFinding } from './finding-files.ts';
import { STEP_PROBLEMS } from './finding-problems.ts';
import { findingById } from './finding-rows.ts';
import { departmentFindings } from './finding-views.ts';

const FINDINGS = '/bodies/:body/departments/:unit/findings';
const step = sentStepSchema.extend({ act: z.enum(['answer', 'rectify']) });

/** Findings as the department answers and rectifies them. */
export function findingDepartmentRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      FINDINGS,
      describe({
        does: 'Findings that were handed to a department, the first due first',
        answers: z.array(findingSchema),
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        return c.json([...(await departmentFindings(db, body, unit, clock.now()))]);
      },
    )
    .post(
      `${FINDINGS}/:finding/steps`,
      describe({
        does: 'Answers a finding, or reports it as rectified with its proof',
        answers: z.object({}),
        problems: STEP_PROBLEMS,
      }),
      takes('json', step),
      async (c) => {
        const { body, unit, finding } = c.req.param();
        const actor = actorOf(allowedFor(c, body, 'department', unit));
        const { act, ...sent } = c.req.valid('json');
        const move = { body, finding, act, unit };
        return c.json(unwrap(await moveFinding(platform, actor, move, sent)));
      },
    )
    .post(
      `${FINDINGS}/photos`,
      describe({
        does: 'Keeps a photo of a rectification (X-File-Key, X-File-Name) until a step names it',
        answers: storedFileSchema,
        uploads: true,
        problems: PHOTO_REFUSALS,
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        const visitor = allowedFor(c, body, 'department', unit);
        const sent = await sentFile(c, body, `account/${visitor.account}`);
        return c.json(unwrap(await keepPhoto(db, clock, sent)));
      },
    )
    .post(
      `${FINDINGS}/documents`,
      describe({
        does: 'Keeps a document of a rectification (X-File-Key, X-File-Name) until a step names it',
        answers: storedFileSchema,
        uploads: true,
        problems: DOCUMENT_REFUSALS,
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        const visitor = allowedFor(c, body, 'department', unit);
        const sent = await sentFile(c, body, `account/${visitor.account}`);
        return c.json(unwrap(await keepDocument(db, clock, sent)));
      },
    )
    .get(
      `${FINDINGS}/:finding/files/:file`,
      describeFile({
        does: 'A photo or document of a finding of this department',
        mediaTypes: FINDING_FILES,
      }),
      takes('query', z.object({ form: z.enum(['whole', 'small']).default('whole') })),
      async (c) => {
        const { body, unit, finding, file } = c.req.param();
        allowedFor(c, body, 'department', unit);
        const row = await findingById(db, body, finding);
        const { form } = c.req.valid('query');
        const found =
          row?.unit === unit ? await fileOfFinding(db, body, finding, file, form) : undefined;
        if (found === undefined) throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, found);
      },
    );
}
