import { Hono } from 'hono';
import * as z from 'zod';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import {
  appraisalItemSchema,
  appraisalRecordSchema,
  appraisalsAskedSchema,
  appraisalSummarySchema,
} from '../../shared/screening/appraisal-schema.ts';
import { APPRAISAL_FILTERS } from '../../shared/screening/appraisal-model.ts';
import { MOST_LEADS_ASKED, MOST_UNITS_ASKED } from '../../shared/screening/appraisal.ts';
import { leadById } from '../collection/lead-rows.ts';
import { fileAnswer } from '../platform/files/exchange.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { decideAppraisal } from './appraisal-acts.ts';
import { documentOf } from './appraisal-documents.ts';
import { appraisalsOfLead } from './appraisal-records.ts';
import { requestAppraisals } from './appraisal-request.ts';
import { appraisalById } from './appraisal-rows.ts';
import { appraisalsOfBody, appraisalSummary } from './appraisal-views.ts';

const ids = z.array(z.string().max(64)).min(1);
const asked = z.object({
  units: ids.max(MOST_UNITS_ASKED),
  dueOn: z.string().max(20),
  note: z.string(),
});
const askedOfMany = asked.extend({ leads: ids.max(MOST_LEADS_ASKED) });
const REQUEST_PROBLEMS = [
  'date-unknown',
  'due-in-past',
  'too-long',
  'forbidden-character',
  'lead-merged',
  'lead-settled',
] as const;

const version = z.int();
const reason = z.string();
const DECISION_PROBLEMS = [
  'wrong-state',
  'not-allowed-for-role',
  'appraisal-changed',
  'reason-missing',
  'too-long',
  'forbidden-character',
  'date-unknown',
  'due-in-past',
] as const;

const question = z.object({
  unit: z.string().max(64).exactOptional(),
  filter: z.enum(APPRAISAL_FILTERS).exactOptional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(50),
});

const DECISION = '/bodies/:body/appraisals/:appraisal';

/** Appraisals as the screeners ask for them, read them and decide on them. */
export function appraisalRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      '/bodies/:body/appraisals',
      describe({
        does: 'Appraisals of a body, those due first',
        answers: z.object({ rows: z.array(appraisalItemSchema), total: z.int() }),
      }),
      takes('query', question),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-collection');
        return c.json(await appraisalsOfBody(db, body, c.req.valid('query'), clock.now()));
      },
    )
    .get(
      '/bodies/:body/appraisals/summary',
      describe({
        does: 'What waits for appraisals, by department',
        answers: appraisalSummarySchema,
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-collection');
        return c.json(await appraisalSummary(db, body, clock.now()));
      },
    )
    .post(
      '/bodies/:body/appraisals',
      describe({
        does: 'Asks departments to appraise leads, each of each; what was asked before stands',
        answers: appraisalsAskedSchema,
        problems: REQUEST_PROBLEMS,
      }),
      takes('json', askedOfMany),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(
          unwrap(await requestAppraisals(platform, visitor, body, c.req.valid('json'))),
        );
      },
    )
    .get(
      '/bodies/:body/leads/:lead/appraisals',
      describe({
        does: 'The appraisals of a lead with what was submitted and each turn',
        answers: z.array(appraisalRecordSchema),
      }),
      async (c) => {
        const { body, lead } = c.req.param();
        allowed(c, body, 'read-collection');
        if ((await leadById(db, body, lead)) === undefined)
          throw new Problem({ code: 'not-found', facts: { lead } });
        return c.json(await appraisalsOfLead(db, body, lead, clock.now()));
      },
    )
    .post(
      '/bodies/:body/leads/:lead/appraisals',
      describe({
        does: 'Asks departments to appraise a lead; what was asked before stands',
        answers: appraisalsAskedSchema,
        problems: REQUEST_PROBLEMS,
      }),
      takes('json', asked),
      async (c) => {
        const { body, lead } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        const request = { ...c.req.valid('json'), leads: [lead] };
        return c.json(unwrap(await requestAppraisals(platform, visitor, body, request)));
      },
    )
    .post(
      `${DECISION}/accept`,
      describe({
        does: 'Accepts an appraisal',
        answers: z.object({}),
        problems: DECISION_PROBLEMS,
      }),
      takes('json', z.object({ version })),
      async (c) => {
        const { body, appraisal } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        const decision = { act: 'accept', ...c.req.valid('json') } as const;
        return c.json(unwrap(await decideAppraisal(platform, visitor, body, appraisal, decision)));
      },
    )
    .post(
      `${DECISION}/return`,
      describe({
        does: 'Returns an appraisal for completion, with a new due day',
        answers: z.object({}),
        problems: DECISION_PROBLEMS,
      }),
      takes('json', z.object({ version, reason, dueOn: asked.shape.dueOn })),
      async (c) => {
        const { body, appraisal } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        const decision = { act: 'return', ...c.req.valid('json') } as const;
        return c.json(unwrap(await decideAppraisal(platform, visitor, body, appraisal, decision)));
      },
    )
    .post(
      `${DECISION}/withdraw`,
      describe({
        does: 'Withdraws what a department was asked',
        answers: z.object({}),
        problems: DECISION_PROBLEMS,
      }),
      takes('json', z.object({ version, reason })),
      async (c) => {
        const { body, appraisal } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        const decision = { act: 'withdraw', ...c.req.valid('json') } as const;
        return c.json(unwrap(await decideAppraisal(platform, visitor, body, appraisal, decision)));
      },
    )
    .get(
      `${DECISION}/documents/:file`,
      describeFile({
        does: 'A document of an appraisal that was submitted',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
      }),
      async (c) => {
        const { body, appraisal, file } = c.req.param();
        allowed(c, body, 'read-collection');
        const row = await appraisalById(db, body, appraisal);
        const document =
          row === undefined || row.form === '' ? undefined : await documentOf(db, row, body, file);
        if (document === undefined) throw new Problem({ code: 'not-found', facts: { file } });
        return fileAnswer(c, document);
      },
    );
}
