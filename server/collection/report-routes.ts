import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { yearReportSchema } from '../../shared/collection/report-schema.ts';
import type { YearReport } from '../../shared/collection/report.ts';
import { fail } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { MEDIA_TYPES } from '../platform/documents/sheets.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem } from '../platform/http/problem.ts';
import { sheetQuery } from '../platform/http/sheet-query.ts';
import { rolesIn, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { createCounted } from './counted.ts';
import { driveById } from './drive-views.ts';
import { reportSheet } from './report-columns.ts';
import { yearReport } from './report-views.ts';

const REPORT = '/bodies/:body/drives/:drive/report';

/** So many reports are remembered. */
const MOST_KEPT = 500;

async function lastAct(db: Executor, body: string): Promise<number> {
  const row = await db
    .selectFrom('act_head')
    .select('seq')
    .where('body', '=', body)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The yearly report of a drive, for everybody: it counts and names nobody. A draft is for the staff. */
export function reportRoutes({ db, clock }: Platform) {
  // Whoever asks again while nothing was done is given what was counted before, of a large drive for a minute.
  const kept = createCounted<YearReport>(clock, MOST_KEPT, ({ raised }) => raised);
  const reported = async (c: Context<Env>): Promise<YearReport> => {
    const body = c.req.param('body') ?? '';
    const id = c.req.param('drive') ?? '';
    const drive = await driveById(db, body, id, clock.now());
    const visitor = c.get('visitor');
    const staff = visitor !== undefined && rolesIn(visitor, body).length > 0;
    if (drive === undefined || (drive.state === 'draft' && !staff))
      throw new Problem(fail('not-found', { drive: id }).failure);
    return kept.of(id, await lastAct(db, body), () => yearReport(db, body, drive));
  };
  return new Hono<Env>()
    .get(
      REPORT,
      describe({
        does: 'How a drive went: how much was raised from where, and what became of it',
        answers: yearReportSchema,
      }),
      etag(),
      async (c) => {
        c.header('cache-control', 'no-cache');
        return c.json(await reported(c));
      },
    )
    .get(
      `${REPORT}/export`,
      describeFile({
        does: 'The same as a sheet, a row for each row of its tables',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes('query', sheetQuery),
      async (c) => {
        const { format, language } = c.req.valid('query');
        const rows = reportSheet(await reported(c), language);
        return c.body(format === 'csv' ? writeCsv(rows) : await writeXlsx(rows), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="report.${format}"`,
          'cache-control': 'no-store',
        });
      },
    );
}
