import { Hono } from 'hono';
import * as z from 'zod';
import { importCountsSchema, importPreviewSchema } from '../../shared/congress/schema.ts';
import {
  candidateChangesSchema,
  candidateEntrySchema,
  candidateListSchema,
  candidateSchema,
  doneSchema,
  importConfirmationSchema,
  newCandidateSchema,
  orderRequestSchema,
} from '../../shared/screening/schema.ts';
import { fileNameOf, SHEET_PROBLEMS, sheetLimit } from '../congress/roll-routes.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { changeCandidate, createCandidate, removeCandidate } from './candidate-acts.ts';
import { confirmCandidateImport, previewCandidateImport } from './candidate-import.ts';
import type { Guards } from './list-acts.ts';
import { listFromLeads } from './list-from-leads.ts';
import { orderCandidates } from './order-acts.ts';
import { publicList } from './public-list.ts';

const LIST = '/bodies/:body/sessions/:session/candidates';
const LIST_PROBLEMS = ['candidates-frozen', 'session-closed'] as const;
const CARD_PROBLEMS = [
  'name-missing',
  'content-missing',
  'too-long',
  'forbidden-character',
  'beneficiaries-out-of-range',
  'money-out-of-range',
  'year-over-total',
  'date-unknown',
  'ends-before-start',
  'candidate-code-malformed',
  'candidate-code-taken',
] as const;

/** What the secretariat writes of the candidates, until a round has frozen the list. */
export function writeRoutes(platform: Platform, guards: Guards) {
  return new Hono<Env>()
    .post(
      LIST,
      describe({
        does: 'Adds a candidate at the end of the list; its code is given when it is left out',
        answers: candidateSchema,
        problems: [...LIST_PROBLEMS, ...CARD_PROBLEMS, 'too-many-candidates'],
      }),
      takes('json', newCandidateSchema),
      async (c) => {
        const place = c.req.param();
        const actor = actorOf(allowed(c, place.body, 'manage-candidates'));
        const card = c.req.valid('json');
        return c.json(unwrap(await createCandidate(platform, guards, actor, place, card)));
      },
    )
    .put(
      `${LIST}/order`,
      describe({
        does: 'Orders the ballot as submitted, naming every candidate, or by lot from a recorded seed; a reason is needed once lots have been drawn',
        answers: candidateListSchema,
        problems: [
          ...LIST_PROBLEMS,
          'order-incomplete',
          'no-candidates',
          'reason-missing',
          'too-long',
        ],
      }),
      takes('json', orderRequestSchema),
      async (c) => {
        const place = c.req.param();
        const actor = actorOf(allowed(c, place.body, 'manage-candidates'));
        unwrap(await orderCandidates(platform, guards, actor, place, c.req.valid('json')));
        return c.json(unwrap(await publicList(platform.db, guards, place)));
      },
    )
    .post(
      `${LIST}/import`,
      describe({
        does: 'Shows what importing a sheet (XLSX or CSV; its name percent-encoded in X-File-Name) would do',
        answers: importPreviewSchema(candidateEntrySchema),
        uploads: true,
        problems: [...LIST_PROBLEMS, ...SHEET_PROBLEMS],
      }),
      sheetLimit,
      async (c) => {
        const place = c.req.param();
        allowed(c, place.body, 'manage-candidates');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const name = fileNameOf(c.req.header('x-file-name'));
        return c.json(unwrap(await previewCandidateImport(platform, guards, place, bytes, name)));
      },
    )
    .post(
      `${LIST}/import/confirm`,
      describe({
        does: 'Does what a preview of an import showed; candidates that the sheet does not name stay unless `removeMissing` says otherwise',
        answers: importCountsSchema,
        problems: [
          ...LIST_PROBLEMS,
          'import-expired',
          'import-outdated',
          'import-has-refused-rows',
          'too-many-candidates',
        ],
      }),
      takes('json', importConfirmationSchema),
      async (c) => {
        const place = c.req.param();
        const actor = actorOf(allowed(c, place.body, 'manage-candidates'));
        const request = c.req.valid('json');
        return c.json(
          unwrap(await confirmCandidateImport(platform, guards, actor, place, request)),
        );
      },
    )
    .post(
      `${LIST}/from-leads`,
      describe({
        does: 'Puts every listed candidate of a drive on the list, with the lead that it comes from',
        answers: z.object({ added: z.int() }),
        problems: [
          ...LIST_PROBLEMS,
          'nothing-to-fetch',
          'card-incomplete',
          'too-many-candidates',
          'lead-on-other-list',
        ],
      }),
      takes('json', z.object({ drive: z.string() })),
      async (c) => {
        const place = c.req.param();
        const visitor = allowed(c, place.body, 'manage-candidates');
        const { drive } = c.req.valid('json');
        return c.json(unwrap(await listFromLeads(platform, guards, visitor, place, drive)));
      },
    )
    .patch(
      `${LIST}/:candidate`,
      describe({
        does: 'Changes fields of a project card, or its code',
        answers: candidateSchema,
        problems: [...LIST_PROBLEMS, ...CARD_PROBLEMS],
      }),
      takes('json', candidateChangesSchema),
      async (c) => {
        const { candidate, ...place } = c.req.param();
        const actor = actorOf(allowed(c, place.body, 'manage-candidates'));
        const changes = c.req.valid('json');
        return c.json(
          unwrap(await changeCandidate(platform, guards, actor, place, candidate, changes)),
        );
      },
    )
    .delete(
      `${LIST}/:candidate`,
      describe({
        does: 'Takes a candidate off the list',
        answers: doneSchema,
        problems: LIST_PROBLEMS,
      }),
      async (c) => {
        const { candidate, ...place } = c.req.param();
        const actor = actorOf(allowed(c, place.body, 'manage-candidates'));
        return c.json(unwrap(await removeCandidate(platform, guards, actor, place, candidate)));
      },
    );
}
