import { Hono } from 'hono';
import { planTableSchema } from '../../shared/delivery/plan-schema.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { MEDIA_TYPES } from '../platform/documents/sheets.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem } from '../platform/http/problem.ts';
import { sheetQuery } from '../platform/http/sheet-query.ts';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { planSheet, planTable } from './plan-table-views.ts';

const PLANS = '/bodies/:body/projects/years/:year/plans';

/** The published plan of a year, for everybody. */
export function planTableRoutes({ db, clock }: Platform) {
  return new Hono<Env>()
    .get(
      PLANS,
      describe({
        does: 'The published plans of a year, a row for each project',
        answers: planTableSchema,
      }),
      async (c) => {
        const { body, year } = c.req.param();
        return c.json(await planTable(db, body, yearIn(year), clock.now()));
      },
    )
    .get(
      `${PLANS}/export`,
      describeFile({
        does: 'The published plans of a year as a sheet',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes('query', sheetQuery),
      async (c) => {
        const { body, year } = c.req.param();
        const { format, language } = c.req.valid('query');
        const rows = planSheet(await planTable(db, body, yearIn(year), clock.now()), language);
        return c.body(format === 'csv' ? writeCsv(rows) : await writeXlsx(rows), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="plan-${year}.${format}"`,
          'cache-control': 'no-store',
        });
      },
    );
}

function yearIn(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new Problem({ code: 'not-found', facts: { year: text } });
  return Number(text);
}
