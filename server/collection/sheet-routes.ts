import { Hono } from 'hono';
import * as z from 'zod';
import { importProgressSchema, proposalLineSchema } from '../../shared/collection/sheet-schema.ts';
import { importCountsSchema, importPreviewSchema } from '../../shared/congress/schema.ts';
import { permits } from '../../shared/roles.ts';
import { fileNameOf, SHEET_PROBLEMS, sheetLimit } from '../congress/roll-routes.ts';
import { MEDIA_TYPES } from '../platform/documents/sheets.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { sheetQuery } from '../platform/http/sheet-query.ts';
import { allowed, rolesIn, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { cancelProposalImport, importProgress } from './proposal-import-progress.ts';
import { confirmProposalImport, previewProposalImport } from './proposal-import.ts';
import { exportProposals } from './proposal-sheet-views.ts';

const id = z.string().min(1).max(64);

/** The proposals of a drive as a sheet, out and in. */
export function sheetRoutes(platform: Platform) {
  const { db } = platform;
  return new Hono<Env>()
    .get(
      '/bodies/:body/collection/export',
      describeFile({
        does: 'Proposals as a sheet that an import takes back unchanged; names and telephone numbers only for the secretariat',
        mediaTypes: Object.values(MEDIA_TYPES),
        problems: ['sheet-too-many-rows'],
      }),
      takes('query', sheetQuery.extend({ drive: id.optional() })),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'read-collection');
        // Reading one telephone number for an answer is one thing, carrying all of them away another.
        const withPeople = permits(rolesIn(visitor, body), 'manage-collection');
        const { drive, format, language } = c.req.valid('query');
        const wanted = { drive, format, language, withPeople };
        return c.body(unwrap(await exportProposals(db, body, wanted)), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="proposals.${format}"`,
          'cache-control': 'no-store',
        });
      },
    )
    .post(
      '/bodies/:body/drives/:drive/proposals/import',
      describe({
        does: 'Shows what importing a sheet (XLSX or CSV; its name percent-encoded in X-File-Name) into a drive would do',
        answers: importPreviewSchema(proposalLineSchema),
        uploads: true,
        problems: SHEET_PROBLEMS,
      }),
      sheetLimit,
      async (c) => {
        const { body, drive } = c.req.param();
        allowed(c, body, 'manage-collection');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const name = fileNameOf(c.req.header('x-file-name'));
        return c.json(unwrap(await previewProposalImport(platform, body, drive, bytes, name)));
      },
    )
    .post(
      '/bodies/:body/collection/imports/:token',
      describe({
        does: 'Does what a preview of an import showed; asked again it goes on where it stopped',
        answers: importCountsSchema,
        problems: [
          'import-expired',
          'import-outdated',
          'import-has-refused-rows',
          'import-cancelled',
        ],
      }),
      async (c) => {
        const { body, token } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(unwrap(await confirmProposalImport(platform, visitor, body, token)));
      },
    )
    .get(
      '/bodies/:body/collection/imports/:token',
      describe({
        does: 'How far a confirmed import has come',
        answers: importProgressSchema,
        problems: ['import-expired'],
      }),
      async (c) => {
        const { body, token } = c.req.param();
        allowed(c, body, 'manage-collection');
        return c.json(unwrap(await importProgress(platform, body, token)));
      },
    )
    .delete(
      '/bodies/:body/collection/imports/:token',
      describe({
        does: 'Cancels the rest of an import: what it has taken in stays, what it has not is dropped',
        answers: importProgressSchema,
        problems: ['import-expired'],
      }),
      async (c) => {
        const { body, token } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(unwrap(await cancelProposalImport(platform, visitor, body, token)));
      },
    );
}
