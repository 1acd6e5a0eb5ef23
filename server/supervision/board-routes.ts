import { Hono } from 'hono';
import * as z from 'zod';
import { boardSchema } from '../../shared/supervision/board-schema.ts';
import { overdueSchema } from '../../shared/supervision/overdue-schema.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { MEDIA_TYPES } from '../platform/documents/sheets.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { sheetQuery } from '../platform/http/sheet-query.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { BOARD_PARTS, boardSheet } from './board-sheets.ts';
import { boardOf } from './board-views.ts';
import { overdueSheet } from './overdue-sheet.ts';
import { overdueOf } from './overdue-views.ts';

const ofYear = z.object({ year: z.coerce.number().int().min(1000).max(9999).exactOptional() });

/** What the boards of the staff show. */
export function boardRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      '/bodies/:body/board',
      describe({
        does: 'The wall chart of a year, by default the latest that has projects',
        answers: boardSchema,
      }),
      takes('query', ofYear),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        const { year } = c.req.valid('query');
        return c.json(await boardOf(db, body, year, clock.now()));
      },
    )
    .get(
      '/bodies/:body/board/export',
      describeFile({
        does: 'A part of the wall chart as a sheet: by department, by town, or its milestones',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes('query', sheetQuery.extend({ ...ofYear.shape, part: z.enum(BOARD_PARTS) })),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        const { format, language, year, part } = c.req.valid('query');
        const rows = boardSheet(await boardOf(db, body, year, clock.now()), part, language);
        return c.body(format === 'csv' ? writeCsv(rows) : await writeXlsx(rows), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="${part}.${format}"`,
          'cache-control': 'no-store',
        });
      },
    )
    .get(
      '/bodies/:body/overdue',
      describe({
        does: 'All that is overdue today, the latest first, with who must act',
        answers: z.array(overdueSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json(await overdueOf(db, body, clock.now()));
      },
    )
    .get(
      '/bodies/:body/overdue/export',
      describeFile({
        does: 'What is overdue as a sheet, of one year when it is named',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes('query', sheetQuery.extend(ofYear.shape)),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        const { format, language, year } = c.req.valid('query');
        const rows = overdueSheet(await overdueOf(db, body, clock.now(), year), language);
        return c.body(format === 'csv' ? writeCsv(rows) : await writeXlsx(rows), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="overdue.${format}"`,
          'cache-control': 'no-store',
        });
      },
    );
}
