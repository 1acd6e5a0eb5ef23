import { Hono, type Context } from 'hono';
import * as z from 'zod';
import {
  reportDeskSchema,
  reportHistorySchema,
  sentReportSchema,
} from '../../shared/delivery/report-schema.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import {
  DOCUMENT_REFUSALS,
  PHOTO_REFUSALS,
  keepDocument,
  keepPhoto,
} from '../platform/files/keeping.ts';
import { readFile, type FileContent } from '../platform/files/stored.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { jointUnits, projectById, type ProjectRow } from './project-rows.ts';
import { sendReport } from './report-acts.ts';
import { reportDesk, reportHistory } from './report-views.ts';
import { fileOfReports } from './timeline-views.ts';

const DESK = '/bodies/:body/departments/:unit/reports';
/** Forms of a file; a document has only the whole one. */
export const fileForm = z.object({ form: z.enum(['whole', 'small']).default('whole') });
/** What a file of a report may be. */
export const REPORT_FILES = ['image/webp', ...Object.keys(DOCUMENT_TYPES)];

/** What a file route answers: the file, or that there is none. */
export function answered(c: Context, file: FileContent | undefined): Response {
  if (file === undefined) throw new Problem({ code: 'not-found', facts: { what: 'file' } });
  return fileAnswer(c, file);
}

/** Progress reports as one department sends them; projects of others are not found. */
export function reportRoutes(platform: Platform) {
  const { db, clock } = platform;
  const ownProject = async (body: string, unit: string, project: string): Promise<ProjectRow> => {
    const row = await projectById(db, body, project);
    const joint = (await jointUnits(db, body, project)).get(project) ?? [];
    if (row === undefined || (row.unit !== unit && !joint.some(({ id }) => id === unit)))
      throw new Problem({ code: 'not-found', facts: { project } });
    return row;
  };
  return new Hono<Env>()
    .get(
      DESK,
      describe({
        does: 'What a department reports on for a period: all its projects, the forms as they stand',
        answers: reportDeskSchema,
      }),
      takes('query', z.object({ period: z.string().max(10).optional() })),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        const { period } = c.req.valid('query');
        return c.json(await reportDesk(db, body, unit, clock.now(), period));
      },
    )
    .put(
      `${DESK}/:report`,
      describe({
        does: 'Sends a report under a UUID of the sender, or the correction of the one it saw',
        answers: z.object({ entry: z.int() }),
        problems: [
          'report-by-lead-only',
          'report-key-taken',
          'report-changed',
          'project-ended',
          'plan-not-accepted',
          'period-unknown',
          'period-not-begun',
          'date-unknown',
          'money-out-of-range',
          'too-long',
          'forbidden-character',
          'milestone-unknown',
          'milestone-twice',
          'met-in-future',
          'met-too-early',
          'paid-over-total',
          'sub-project-unknown',
          'report-file-twice',
          'answer-missing',
          'too-many-rows',
          'file-unknown',
          'file-claimed',
        ],
      }),
      takes('param', z.object({ report: z.uuid() })),
      takes('json', sentReportSchema),
      async (c) => {
        const { body, unit } = c.req.param();
        // One id has one spelling.
        const report = c.req.valid('param').report.toLowerCase();
        const actor = actorOf(allowedFor(c, body, 'department', unit));
        const place = { body, unit, report };
        return c.json(unwrap(await sendReport(platform, actor, place, c.req.valid('json'))));
      },
    )
    .get(
      `${DESK}/projects/:project`,
      describe({
        does: 'All reports of a project of this department, with what each corrected',
        answers: reportHistorySchema,
      }),
      async (c) => {
        const { body, unit, project } = c.req.param();
        allowedFor(c, body, 'department', unit);
        const row = await ownProject(body, unit, project);
        return c.json(await reportHistory(db, row, clock.now()));
      },
    )
    .post(
      `${DESK}/photos`,
      describe({
        does: 'Keeps a photo for a report (X-File-Key, X-File-Name); unclaimed ones go after a day',
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
      `${DESK}/documents`,
      describe({
        does: 'Keeps a document for a report (X-File-Key, X-File-Name); unclaimed ones go after a day',
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
      `${DESK}/projects/:project/files/:file`,
      describeFile({
        does: 'A photo or document of a report of this department, or one that waits to be sent with it',
        mediaTypes: REPORT_FILES,
      }),
      takes('query', fileForm),
      async (c) => {
        const { body, unit, project, file } = c.req.param();
        allowedFor(c, body, 'department', unit);
        await ownProject(body, unit, project);
        const { form } = c.req.valid('query');
        const waiting = await readFile(db, body, file, form);
        // Under its unguessable id the department sees again what it has just chosen.
        if (waiting?.claimedBy === null) return answered(c, waiting);
        return answered(c, await fileOfReports(db, body, project, file, form));
      },
    );
}
