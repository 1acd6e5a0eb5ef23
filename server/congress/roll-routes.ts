import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import {
  deputySchema,
  importCountsSchema,
  importPreviewSchema,
  rollEntrySchema,
} from '../../shared/congress/schema.ts';
import { LARGEST_SHEET, MEDIA_TYPES, SHEET_FORMATS } from '../platform/documents/sheets.ts';
import { SHEET_LANGUAGES } from '../platform/documents/sheets-columns.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { LaterRooms } from './later-rooms.ts';
import { pageQuery, reasonRequest } from './questions.ts';
import { addDeputy, changeDeputy, removeDeputy } from './roll-acts.ts';
import { confirmRollImport, exportRoll, previewRollImport } from './roll-import.ts';
import { rollPage } from './roll-views.ts';

const text = z.string().max(500);
const entry = rollEntrySchema.extend({
  number: text,
  name: text,
  delegation: text.default(''),
  sex: rollEntrySchema.shape.sex.default(null),
  trade: text.default(''),
  phone: text.default(''),
});
const changes = z.object({
  number: text.exactOptional(),
  name: text.exactOptional(),
  delegation: text.exactOptional(),
  sex: rollEntrySchema.shape.sex.exactOptional(),
  trade: text.exactOptional(),
  phone: text.exactOptional(),
});
const ENTRY_PROBLEMS = [
  'number-missing',
  'name-missing',
  'too-long',
  'forbidden-character',
  'number-taken',
  'roll-frozen',
] as const;

/** Reads a file as the body of a request, up to the largest sheet. */
export const sheetLimit = bodyLimit({
  maxSize: LARGEST_SHEET,
  onError() {
    throw new Problem({ code: 'too-large', facts: { most: LARGEST_SHEET } });
  },
});

/** The name of an uploaded file, which browsers send percent-encoded. */
export function fileNameOf(header: string | undefined): string {
  if (header === undefined) return '';
  try {
    return decodeURIComponent(header).slice(0, 200);
  } catch {
    return header.slice(0, 200);
  }
}

/** The roll (代表名册): one by one, and as a sheet. */
export function rollRoutes(platform: Platform, later: LaterRooms) {
  const { db } = platform;
  return new Hono<Env>()
    .get(
      '/bodies/:body/roll',
      describe({
        does: 'The roll with telephone numbers, a page at a time',
        answers: z.object({ rows: z.array(deputySchema), total: z.int() }),
      }),
      takes('query', pageQuery),
      async (c) => {
        const body = c.req.param('body');
        allowed(c, body, 'manage-roll');
        return c.json(await rollPage(db, body, c.req.valid('query')));
      },
    )
    .post(
      '/bodies/:body/roll',
      describe({
        does: 'Puts a deputy on the roll',
        answers: deputySchema,
        problems: ENTRY_PROBLEMS,
      }),
      takes('json', entry),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'manage-roll');
        const typed = c.req.valid('json');
        return c.json(unwrap(await addDeputy(platform, later, actorOf(visitor), body, typed)));
      },
    )
    .patch(
      '/bodies/:body/roll/:deputy',
      describe({
        does: 'Changes a deputy’s entry',
        answers: deputySchema,
        problems: ENTRY_PROBLEMS,
      }),
      takes('json', changes),
      async (c) => {
        const { body, deputy } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-roll'));
        const typed = c.req.valid('json');
        return c.json(unwrap(await changeDeputy(platform, later, actor, body, deputy, typed)));
      },
    )
    .delete(
      '/bodies/:body/roll/:deputy',
      describe({
        does: 'Takes a deputy off the roll, with a reason',
        answers: z.object({}),
        problems: ['roll-frozen'],
      }),
      takes('json', reasonRequest),
      async (c) => {
        const { body, deputy } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-roll'));
        const { reason } = c.req.valid('json');
        return c.json(unwrap(await removeDeputy(platform, later, actor, body, deputy, reason)));
      },
    )
    .post(
      '/bodies/:body/roll/import',
      describe({
        does: 'Shows what importing a sheet (XLSX or CSV; its name percent-encoded in X-File-Name) would do',
        answers: importPreviewSchema(rollEntrySchema),
        uploads: true,
        problems: SHEET_PROBLEMS,
      }),
      sheetLimit,
      async (c) => {
        const body = c.req.param('body');
        allowed(c, body, 'manage-roll');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const name = fileNameOf(c.req.header('x-file-name'));
        return c.json(unwrap(await previewRollImport(platform, body, bytes, name)));
      },
    )
    .post(
      '/bodies/:body/roll/import/confirm',
      describe({
        does: 'Does what a preview of an import showed',
        answers: importCountsSchema,
        problems: ['import-expired', 'import-outdated', 'import-has-refused-rows', 'roll-frozen'],
      }),
      takes('json', z.object({ token: z.string().max(64), removeMissing: z.boolean() })),
      async (c) => {
        const body = c.req.param('body');
        const actor = actorOf(allowed(c, body, 'manage-roll'));
        const request = c.req.valid('json');
        return c.json(unwrap(await confirmRollImport(platform, later, actor, body, request)));
      },
    )
    .get(
      '/bodies/:body/roll/export',
      describeFile({
        does: 'The roll as a sheet that an import takes back unchanged',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes(
        'query',
        z.object({
          format: z.enum(SHEET_FORMATS).default('xlsx'),
          language: z.enum(SHEET_LANGUAGES).default('zh'),
        }),
      ),
      async (c) => {
        const body = c.req.param('body');
        allowed(c, body, 'manage-roll');
        const { format, language } = c.req.valid('query');
        return c.body(await exportRoll(db, body, format, language), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="roll.${format}"`,
          'cache-control': 'no-store',
        });
      },
    );
}

/** Why a file cannot be read as a sheet of an import. */
export const SHEET_PROBLEMS = [
  'sheet-not-a-spreadsheet',
  'sheet-old-format',
  'sheet-encoding-unknown',
  'sheet-broken',
  'sheet-empty',
  'sheet-too-many-rows',
  'sheet-columns-missing',
  'sheet-column-twice',
] as const;
