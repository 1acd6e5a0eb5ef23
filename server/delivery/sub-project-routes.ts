import { Hono } from 'hono';
import * as z from 'zod';
import { importCountsSchema, importPreviewSchema } from '../../shared/congress/schema.ts';
import { subProjectSchema } from '../../shared/delivery/schema.ts';
import { importConfirmationSchema } from '../../shared/screening/schema.ts';
import { fileNameOf, SHEET_PROBLEMS, sheetLimit } from '../congress/roll-routes.ts';
import { MEDIA_TYPES } from '../platform/documents/sheets.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { sheetQuery } from '../platform/http/sheet-query.ts';
import { actorOf, allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { ledProject } from './plan-form-acts.ts';
import { subProjectsOf } from './project-views.ts';
import { removeSubProject, writeSubProject } from './sub-project-acts.ts';
import { confirmSubProjects, exportSubProjects, previewSubProjects } from './sub-project-import.ts';

const PARTS = '/bodies/:body/departments/:unit/projects/:project/sub-projects';
/** One id has one spelling. */
const ownPlace = z.object({
  body: z.string(),
  unit: z.string(),
  project: z.string(),
  subProject: z.uuid().toLowerCase(),
});
const facts = z.object({
  name: z.string(),
  town: z.string(),
  site: z.string(),
  scale: z.string(),
  dueOn: z.string(),
});
const entry = facts.extend({ number: z.string() });
const parts = z.array(subProjectSchema);

/** The parts of a project, as its lead department writes them, one by one or as a sheet. */
export function subProjectRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      `${PARTS}/export`,
      describeFile({
        does: 'The parts of a project as a sheet that an import takes back unchanged',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes('query', sheetQuery),
      async (c) => {
        const place = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        const { format, language } = c.req.valid('query');
        unwrap(await ledProject(platform.db, place));
        const standing = await subProjectsOf(platform.db, place.body, place.project);
        return c.body(await exportSubProjects(standing, format, language), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="parts.${format}"`,
          'cache-control': 'no-store',
        });
      },
    )
    .post(
      `${PARTS}/import`,
      describe({
        does: 'Shows what importing a sheet of parts (XLSX or CSV; its name percent-encoded in X-File-Name) would do',
        answers: importPreviewSchema(entry),
        uploads: true,
        problems: ['project-ended', ...SHEET_PROBLEMS],
      }),
      sheetLimit,
      async (c) => {
        const place = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const name = fileNameOf(c.req.header('x-file-name'));
        return c.json(unwrap(await previewSubProjects(platform, place, bytes, name)));
      },
    )
    .post(
      `${PARTS}/import/confirm`,
      describe({
        does: 'Does what a preview of an import showed; parts that the sheet does not name stay unless `removeMissing` says otherwise',
        answers: importCountsSchema,
        problems: [
          'project-ended',
          'import-expired',
          'import-outdated',
          'import-has-refused-rows',
          'too-many-rows',
        ],
      }),
      takes('json', importConfirmationSchema),
      async (c) => {
        const place = c.req.param();
        const actor = actorOf(allowedFor(c, place.body, 'department', place.unit));
        const request = c.req.valid('json');
        return c.json(unwrap(await confirmSubProjects(platform, actor, place, request)));
      },
    )
    .put(
      `${PARTS}/:subProject`,
      describe({
        does: 'Adds a part to a project under an id of the sender’s (UUID), or changes it; answers all',
        answers: parts,
        problems: [
          'project-ended',
          'answer-missing',
          'too-long',
          'forbidden-character',
          'date-unknown',
          'sub-project-twice',
          'too-many-rows',
        ],
      }),
      takes('param', ownPlace),
      takes('json', facts),
      async (c) => {
        const place = c.req.valid('param');
        const actor = actorOf(allowedFor(c, place.body, 'department', place.unit));
        return c.json([
          ...unwrap(await writeSubProject(platform, actor, place, c.req.valid('json'))),
        ]);
      },
    )
    .delete(
      `${PARTS}/:subProject`,
      describe({
        does: 'Takes a part off a project; answers the others',
        answers: parts,
        problems: ['project-ended'],
      }),
      async (c) => {
        const place = c.req.param();
        const actor = actorOf(allowedFor(c, place.body, 'department', place.unit));
        return c.json([...unwrap(await removeSubProject(platform, actor, place))]);
      },
    );
}
