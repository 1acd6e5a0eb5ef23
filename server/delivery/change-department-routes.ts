import { Hono } from 'hono';
import * as z from 'zod';
import {
  changeRequestSchema,
  changeStandingSchema,
  changeStepSchema,
  sentChangeSchema,
} from '../../shared/delivery/change-schema.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { sentFile } from '../platform/files/exchange.ts';
import { DOCUMENT_REFUSALS, keepDocument } from '../platform/files/keeping.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { fileChange } from './change-acts.ts';
import { FILING_PROBLEMS, foundFile, viewed } from './change-routes.ts';
import { changeById } from './change-rows.ts';
import { changeStanding } from './change-standing.ts';
import { moveChange } from './change-steps.ts';
import { changeDocument, changesOf } from './change-views.ts';
import { projectById } from './project-rows.ts';

const DESK = '/bodies/:body/departments/:unit';

/** Change requests as a lead department files them; those of others are not found. */
export function changeDepartmentRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      `${DESK}/changes`,
      describe({
        does: 'The change requests of a department, the newest first',
        answers: z.array(changeRequestSchema),
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        return c.json([...(await changesOf(db, body, clock.now(), unit))]);
      },
    )
    .get(
      `${DESK}/projects/:project/change-standing`,
      describe({
        does: 'What stands of a project, against which its department writes a change request',
        answers: changeStandingSchema,
      }),
      async (c) => {
        const { body, unit, project } = c.req.param();
        allowedFor(c, body, 'department', unit);
        const row = await projectById(db, body, project);
        if (row === undefined || row.unit !== unit)
          throw new Problem({ code: 'not-found', facts: { project } });
        return c.json(await changeStanding(db, body, row));
      },
    )
    .post(
      `${DESK}/projects/:project/changes`,
      describe({
        does: 'Files a change request of the lead department',
        answers: z.object({ id: z.string() }),
        problems: FILING_PROBLEMS,
      }),
      takes('json', sentChangeSchema),
      async (c) => {
        const place = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        return c.json(unwrap(await fileChange(platform, visitor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${DESK}/change-documents`,
      describe({
        does: 'Keeps a document for a change request that is being written (X-File-Key, X-File-Name)',
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
    .post(
      `${DESK}/changes/:change/withdraw`,
      describe({
        does: 'Withdraws a change request of this department',
        answers: changeRequestSchema,
        problems: ['change-changed', 'wrong-state', 'reason-missing', 'too-long'],
      }),
      takes('json', changeStepSchema),
      async (c) => {
        const { body, unit, change } = c.req.param();
        const visitor = allowedFor(c, body, 'department', unit);
        const move = { body, change, act: 'withdraw', roles: ['department'], unit } as const;
        unwrap(await moveChange(platform, visitor, move, c.req.valid('json')));
        return c.json(await viewed(platform, body, change));
      },
    )
    .get(
      `${DESK}/changes/:change/documents/:file`,
      describeFile({
        does: 'A document of a change request of this department',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
      }),
      async (c) => {
        const { body, unit, change, file } = c.req.param();
        allowedFor(c, body, 'department', unit);
        const row = await changeById(db, body, change);
        const own = row !== undefined && row.unit === unit;
        return foundFile(c, own ? await changeDocument(db, body, change, file) : undefined);
      },
    );
}
