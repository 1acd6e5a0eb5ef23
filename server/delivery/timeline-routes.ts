import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { reportHistorySchema, timelineSchema } from '../../shared/delivery/report-schema.ts';
import { deputySeat } from '../congress/deputy-seat.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { projectById } from './project-rows.ts';
import { answered, fileForm, REPORT_FILES } from './report-routes.ts';
import { reportHistory } from './report-views.ts';
import { fileOfReports, shownPhoto, timelineOf } from './timeline-views.ts';

const PROJECT = '/bodies/:body/projects/:project';

/** Reports as they are read: what counts by everybody, every entry with its documents by staff and deputies. */
export function timelineRoutes(platform: Platform) {
  const { db, clock } = platform;
  const historyOf = async (body: string, project: string) => {
    const row = await projectById(db, body, project);
    if (row === undefined) throw new Problem({ code: 'not-found', facts: { project } });
    return reportHistory(db, row, clock.now());
  };
  return new Hono<Env>()
    .get(
      `${PROJECT}/timeline`,
      describe({
        does: 'What was reported of a project: milestones met, money, problems, photos, corrections as such',
        answers: timelineSchema,
      }),
      etag(),
      async (c) => {
        const { body, project } = c.req.param();
        const timeline = await timelineOf(db, body, project, clock.now());
        if (timeline === undefined) throw new Problem({ code: 'not-found', facts: { project } });
        return c.json(timeline);
      },
    )
    .get(
      `${PROJECT}/photos/:file`,
      describeFile({
        does: 'A photo of a report that counts; with form=small its small form',
        mediaTypes: ['image/webp'],
      }),
      takes('query', fileForm),
      async (c) => {
        const { body, project, file } = c.req.param();
        const { form } = c.req.valid('query');
        return answered(c, await shownPhoto(db, body, project, file, form));
      },
    )
    .get(
      `${PROJECT}/reports`,
      describe({
        does: 'All reports of a project with their documents and what each corrected',
        answers: reportHistorySchema,
      }),
      async (c) => {
        const { body, project } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json(await historyOf(body, project));
      },
    )
    .get(
      `${PROJECT}/reports/files/:file`,
      describeFile({
        does: 'A photo or document of any report of a project, for the staff',
        mediaTypes: REPORT_FILES,
      }),
      takes('query', fileForm),
      async (c) => {
        const { body, project, file } = c.req.param();
        allowed(c, body, 'read-delivery');
        const { form } = c.req.valid('query');
        return answered(c, await fileOfReports(db, body, project, file, form));
      },
    )
    .get(
      '/deputy/projects/:project/reports',
      describe({
        does: 'All reports of a project with their documents, for a deputy of its body',
        answers: reportHistorySchema,
        problems: ['not-enrolled', 'not-on-roll'],
      }),
      async (c) => {
        const { body } = unwrap(await deputySeat(db, c.get('visitor')));
        return c.json(await historyOf(body.id, c.req.param('project')));
      },
    )
    .get(
      '/deputy/projects/:project/reports/files/:file',
      describeFile({
        does: 'A photo or document of any report of a project, for a deputy of its body',
        mediaTypes: REPORT_FILES,
        problems: ['not-enrolled', 'not-on-roll'],
      }),
      takes('query', fileForm),
      async (c) => {
        const { body } = unwrap(await deputySeat(db, c.get('visitor')));
        const { project, file } = c.req.param();
        const { form } = c.req.valid('query');
        return answered(c, await fileOfReports(db, body.id, project, file, form));
      },
    );
}
