import { Hono } from 'hono';
import * as z from 'zod';
import {
  entryReceiptSchema,
  staffDriveSchema,
  typedEntrySchema,
} from '../../shared/collection/review-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { enterProposal } from './entry-acts.ts';
import { reviewRoutes } from './review-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';
import { staffDrives } from './staff-drives.ts';

/** The staff's side of collection: how drives go, what is typed in, and the review. */
export function staffRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      '/bodies/:body/collection/drives',
      describe({
        does: 'The drives of a body with what came in and where their posters lead, drafts too',
        answers: z.array(staffDriveSchema),
      }),
      async (c) => {
        const body = c.req.param('body');
        allowed(c, body, 'read-collection');
        return c.json([...(await staffDrives(platform, body))]);
      },
    )
    .post(
      '/bodies/:body/collection/entries',
      describe({
        does: 'Types in what came by letter, call, visit or at a meeting',
        answers: entryReceiptSchema,
        problems: [
          'name-missing',
          'content-missing',
          'too-long',
          'forbidden-character',
          'money-out-of-range',
          'phone-malformed',
          'date-unknown',
          'day-in-future',
          'town-unknown',
          'drive-not-open',
          'joined-unknown',
          'proposal-key-taken',
        ],
      }),
      takes('json', typedEntrySchema),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(unwrap(await enterProposal(platform, visitor, body, c.req.valid('json'))));
      },
    )
    .route('/', reviewRoutes(platform))
    .route('/', sheetRoutes(platform));
}
