import { Hono } from 'hono';
import * as z from 'zod';
import { importCountsSchema, importPreviewSchema } from '../../shared/congress/schema.ts';
import { reportRowSchema } from '../../shared/delivery/report-schema.ts';
import { fileNameOf, SHEET_PROBLEMS, sheetLimit } from '../congress/roll-routes.ts';
import { MEDIA_TYPES } from '../platform/documents/sheets.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { sheetQuery } from '../platform/http/sheet-query.ts';
import { actorOf, allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { confirmReports, exportReports, previewReports } from './report-import.ts';

const SHEET = '/bodies/:body/departments/:unit/report-sheets/:period';

/** The reports of all projects that a department leads, on one sheet. */
export function reportSheetRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      SHEET,
      describeFile({
        does: 'The reports of a period as a sheet that an import takes back unchanged',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes('query', sheetQuery),
      async (c) => {
        const place = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        const { format, language } = c.req.valid('query');
        const { db, clock } = platform;
        return c.body(await exportReports(db, place, clock.now(), format, language), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="reports.${format}"`,
          'cache-control': 'no-store',
        });
      },
    )
    .post(
      `${SHEET}/import`,
      describe({
        does: 'Shows what importing a sheet of reports (its name percent-encoded in X-File-Name) would do',
        answers: importPreviewSchema(reportRowSchema),
        uploads: true,
        problems: SHEET_PROBLEMS,
      }),
      sheetLimit,
      async (c) => {
        const place = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const name = fileNameOf(c.req.header('x-file-name'));
        return c.json(unwrap(await previewReports(platform, place, bytes, name)));
      },
    )
    .post(
      `${SHEET}/confirm`,
      describe({
        does: 'Sends the reports that a preview showed',
        answers: importCountsSchema,
        problems: [
          'import-expired',
          'import-outdated',
          'import-has-refused-rows',
          'report-changed',
          'project-ended',
          'period-unknown',
        ],
      }),
      takes('json', z.object({ token: z.string().max(64) })),
      async (c) => {
        const place = c.req.param();
        const actor = actorOf(allowedFor(c, place.body, 'department', place.unit));
        const { token } = c.req.valid('json');
        return c.json(unwrap(await confirmReports(platform, actor, place, token)));
      },
    );
}
