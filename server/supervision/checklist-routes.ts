import { Hono } from 'hono';
import * as z from 'zod';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import {
  changedChecklistSchema,
  listedChecklistSchema,
} from '../../shared/supervision/checklist-schema.ts';
import { checklistTemplateSchema } from '../../shared/supervision/template-schema.ts';
import { supervisedProjectSchema } from '../../shared/supervision/view-schema.ts';
import { supervisionTaskSchema } from '../../shared/supervision/visit-schema.ts';
import {
  DOCUMENT_REFUSALS,
  PHOTO_REFUSALS,
  keepDocument,
  keepPhoto,
} from '../platform/files/keeping.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import { readFile } from '../platform/files/stored.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { setChecklist } from './checklist-acts.ts';
import { CHECKLIST_PROBLEMS, ITEM_PROBLEMS } from './checklist-problems.ts';
import { supervisedYear } from './supervised-views.ts';
import { setTaskDone } from './task-acts.ts';
import { setTemplate } from './template-acts.ts';
import { templatesOf } from './template-views.ts';

const SUPERVISION = '/bodies/:body/supervision';
const SUPERVISED = '/bodies/:body/projects/:project/supervision';
const TEMPLATES = '/bodies/:body/checklist-templates';

/** Checklists, their templates, and the tasks of the year, with their papers. */
export function checklistRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      `${SUPERVISION}/projects`,
      describe({
        does: 'The projects of a year with their groups, checklists, tasks and visits',
        answers: z.array(supervisedProjectSchema),
      }),
      takes('query', z.object({ year: z.coerce.number().int() })),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json([
          ...(await supervisedYear(db, body, c.req.valid('query').year, clock.now())),
        ]);
      },
    )
    .put(
      `${SUPERVISED}/checklist`,
      describe({
        does: 'Sets the checklist of a project; `stamp` as it was read, and why each item goes that goes',
        answers: listedChecklistSchema,
        problems: CHECKLIST_PROBLEMS,
      }),
      takes('json', changedChecklistSchema),
      async (c) => {
        const { body, project } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const place = { body, project };
        return c.json(unwrap(await setChecklist(platform, actor, place, c.req.valid('json'))));
      },
    )
    .get(
      TEMPLATES,
      describe({
        does: 'The items that projects of each category begin with',
        answers: z.array(checklistTemplateSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json([...(await templatesOf(db, body))]);
      },
    )
    .put(
      TEMPLATES,
      describe({
        does: 'Sets the template of a category for the projects to come; `version` as it was read',
        answers: checklistTemplateSchema,
        problems: ['template-changed', ...ITEM_PROBLEMS],
      }),
      takes('json', checklistTemplateSchema),
      async (c) => {
        const { body } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        return c.json(unwrap(await setTemplate(platform, actor, body, c.req.valid('json'))));
      },
    )
    .put(
      `${SUPERVISED}/tasks/:task`,
      describe({
        does: 'Records the day on which a task was done with a note and papers, or takes it back',
        answers: supervisionTaskSchema,
        problems: [
          'date-unknown',
          'visit-in-future',
          'too-long',
          'forbidden-character',
          'too-many-documents',
          'file-unknown',
          'file-claimed',
        ],
      }),
      takes(
        'json',
        z.object({ doneOn: z.string(), note: z.string(), documents: z.array(z.uuid()).max(20) }),
      ),
      async (c) => {
        const { body, project, task } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const place = { body, project, task };
        return c.json(unwrap(await setTaskDone(platform, actor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${SUPERVISION}/photos`,
      describe({
        does: 'Keeps a photo of a visit that was on paper (X-File-Key, X-File-Name); unclaimed ones go after a day',
        answers: storedFileSchema,
        uploads: true,
        problems: PHOTO_REFUSALS,
      }),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'manage-supervision');
        const sent = await sentFile(c, body, `account/${visitor.account}`);
        return c.json(unwrap(await keepPhoto(db, clock, sent)));
      },
    )
    .post(
      `${SUPERVISION}/documents`,
      describe({
        does: 'Keeps a paper of a task (X-File-Key, X-File-Name); unclaimed ones go after a day',
        answers: storedFileSchema,
        uploads: true,
        problems: DOCUMENT_REFUSALS,
      }),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'manage-supervision');
        const sent = await sentFile(c, body, `account/${visitor.account}`);
        return c.json(unwrap(await keepDocument(db, clock, sent)));
      },
    )
    .get(
      `${SUPERVISION}/files/:file`,
      describeFile({
        does: 'A photo of a visit, or a paper of a task',
        mediaTypes: ['image/webp', ...Object.keys(DOCUMENT_TYPES)],
      }),
      takes('query', z.object({ form: z.enum(['whole', 'small']).default('whole') })),
      async (c) => {
        const { body, file } = c.req.param();
        allowed(c, body, 'read-delivery');
        const found = await readFile(db, body, file, c.req.valid('query').form);
        if (found === undefined || !/^(visit|task)\//.test(found.claimedBy ?? ''))
          throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, found);
      },
    );
}
