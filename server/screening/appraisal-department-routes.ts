import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import {
  appraisalFormSchema,
  appraisalItemSchema,
  appraisalTaskSchema,
} from '../../shared/screening/appraisal-schema.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { allowedFor, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { attachDocument, detachDocument, documentOf } from './appraisal-documents.ts';
import { keepDraft, submitAppraisal, type AppraisalPlace } from './appraisal-form-acts.ts';
import { taskOf } from './appraisal-records.ts';
import { appraisalById, type FormRow } from './appraisal-rows.ts';
import { appraisalsOfUnit } from './appraisal-views.ts';

const DESK = '/bodies/:body/departments/:unit/appraisals';
const TASK = `${DESK}/:appraisal`;
const written = z.object({ version: z.int(), form: appraisalFormSchema });
const FORM_PROBLEMS = [
  'wrong-state',
  'appraisal-changed',
  'too-long',
  'forbidden-character',
  'beneficiaries-out-of-range',
  'money-out-of-range',
  'year-out-of-range',
  'too-many-years',
  'date-unknown',
] as const;

/** Appraisals as one department works on them; those of others are not found. */
export function departmentAppraisalRoutes(platform: Platform) {
  const { db, clock } = platform;
  const ownRow = async (place: AppraisalPlace): Promise<FormRow> => {
    const row = await appraisalById(db, place.body, place.appraisal);
    if (row === undefined || row.unit !== place.unit)
      throw new Problem({ code: 'not-found', facts: { appraisal: place.appraisal } });
    return row;
  };
  return new Hono<Env>()
    .get(
      DESK,
      describe({
        does: 'What a department was asked to appraise, those due first',
        answers: z.array(appraisalItemSchema),
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        return c.json(await appraisalsOfUnit(db, body, unit, clock.now()));
      },
    )
    .get(
      TASK,
      describe({
        does: 'An appraisal with what was asked, the public texts of its lead and the form as it stands',
        answers: appraisalTaskSchema,
      }),
      async (c) => {
        const place = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        return c.json(await taskOf(db, place.body, await ownRow(place), clock.now()));
      },
    )
    .put(
      `${TASK}/draft`,
      describe({
        does: 'Keeps what has been written so far',
        answers: z.object({ version: z.int(), draftedAt: z.iso.datetime() }),
        problems: FORM_PROBLEMS,
      }),
      takes('json', written),
      async (c) => {
        const place = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        return c.json(unwrap(await keepDraft(platform, visitor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${TASK}/submit`,
      describe({
        does: 'Submits an appraisal',
        answers: z.object({}),
        problems: [...FORM_PROBLEMS, 'appraisal-incomplete', 'not-allowed-for-role'],
      }),
      takes('json', written),
      async (c) => {
        const place = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        return c.json(unwrap(await submitAppraisal(platform, visitor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${TASK}/documents`,
      describe({
        does: 'Adds a document (PDF, DOCX, XLSX or image; X-File-Key, X-File-Name); answers all',
        answers: z.array(storedFileSchema),
        uploads: true,
        problems: [
          'wrong-state',
          'too-many-documents',
          'document-too-large',
          'document-kind-unknown',
          'file-key-taken',
          'file-claimed',
          'file-unknown',
        ],
      }),
      async (c) => {
        const place = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        const sent = await sentFile(c, place.body, `account/${visitor.account}`);
        const documents = unwrap(await attachDocument(platform, visitor, place, sent));
        return c.json([...documents]);
      },
    )
    .delete(
      `${TASK}/documents/:file`,
      describe({
        does: 'Takes a document off; answers the others',
        answers: z.array(storedFileSchema),
        problems: ['wrong-state'],
      }),
      async (c) => {
        const { file, ...place } = c.req.param();
        const visitor = allowedFor(c, place.body, 'department', place.unit);
        return c.json([...unwrap(await detachDocument(platform, visitor, place, file))]);
      },
    )
    .get(
      `${TASK}/documents/:file`,
      describeFile({
        does: 'A document of an appraisal',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
      }),
      async (c) => {
        const { file, ...place } = c.req.param();
        allowedFor(c, place.body, 'department', place.unit);
        return found(c, await documentOf(db, await ownRow(place), place.body, file));
      },
    );
}

function found(c: Context, file: Parameters<typeof fileAnswer>[1] | undefined): Response {
  if (file === undefined) throw new Problem({ code: 'not-found', facts: { what: 'file' } });
  return fileAnswer(c, file);
}
