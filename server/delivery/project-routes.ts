import { Hono } from 'hono';
import * as z from 'zod';
import { minorEditSchema } from '../../shared/delivery/edits-schema.ts';
import { projectItemSchema, projectSchema } from '../../shared/delivery/schema.ts';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { fileAnswer } from '../platform/files/exchange.ts';
import { describe, describeFile } from '../platform/http/describe.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { minorEdits } from './edit-views.ts';
import { planDocument } from './plan-documents.ts';
import { projectById } from './project-rows.ts';
import { acceptedPlan, projectsOfYear, projectView, projectYears } from './project-views.ts';

const PROJECTS = '/bodies/:body/projects';

/** The projects of a body as everybody may read them: what was decided, promised and reported. */
export function projectRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      `${PROJECTS}/years`,
      describe({
        does: 'Years in which a body has projects, the latest first',
        answers: z.array(z.int()),
      }),
      async (c) => c.json([...(await projectYears(db, c.req.param('body')))]),
    )
    .get(
      `${PROJECTS}/years/:year`,
      describe({
        does: 'The projects of a year in their order, with pace and percent as of today',
        answers: z.array(projectItemSchema),
      }),
      async (c) => {
        const { body, year } = c.req.param();
        if (!/^[1-9]\d{3}$/.test(year)) throw new Problem({ code: 'not-found', facts: { year } });
        return c.json([...(await projectsOfYear(db, body, Number(year), clock.now()))]);
      },
    )
    .get(
      `${PROJECTS}/:project`,
      describe({
        does: 'A project: what was voted, what is planned, how far it is',
        answers: projectSchema,
      }),
      async (c) => {
        const { body, project } = c.req.param();
        const view = await projectView(db, body, project, clock.now());
        if (view === undefined) throw new Problem({ code: 'not-found', facts: { project } });
        return c.json(view);
      },
    )
    .get(
      `${PROJECTS}/:project/edits`,
      describe({
        does: 'Minor edits of a project, the latest first: departments, official, details of a plan published anew, sub-projects',
        answers: z.array(minorEditSchema),
      }),
      async (c) => {
        const { body, project } = c.req.param();
        if ((await projectById(db, body, project)) === undefined)
          throw new Problem({ code: 'not-found', facts: { project } });
        return c.json([...(await minorEdits(db, body, project))]);
      },
    )
    .get(
      `${PROJECTS}/:project/documents/:file`,
      describeFile({
        does: 'A document of the published plan of a project',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
      }),
      async (c) => {
        const { body, project, file } = c.req.param();
        const published = (await acceptedPlan(db, body, project)) !== null;
        const document = published ? await planDocument(db, { body, project }, file) : undefined;
        if (document === undefined) throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, document);
      },
    );
}
