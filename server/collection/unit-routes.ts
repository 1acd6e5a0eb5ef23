import { Hono } from 'hono';
import * as z from 'zod';
import { entryReceiptSchema } from '../../shared/collection/review-schema.ts';
import { ledgerPageSchema, unitProposalSchema } from '../../shared/collection/unit-schema.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { sentFile } from '../platform/files/exchange.ts';
import { PHOTO_REFUSALS, keepPhoto } from '../platform/files/keeping.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { servingUnit, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { ledgerOf, proposeForUnit } from './unit-proposals.ts';

const UNIT = '/bodies/:body/units/:unit';

/** What departments propose and stations take down, each for itself. */
export function unitRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      `${UNIT}/proposals`,
      describe({
        does: 'What a department has proposed, or what a station received, the newest first',
        answers: ledgerPageSchema,
      }),
      takes(
        'query',
        z.object({
          page: z.coerce.number().int().min(1).max(10_000).default(1),
          size: z.coerce.number().int().min(1).max(200).default(50),
        }),
      ),
      async (c) => {
        const { body, unit } = c.req.param();
        servingUnit(c, body, unit);
        return c.json(await ledgerOf(db, body, unit, c.req.valid('query')));
      },
    )
    .post(
      `${UNIT}/proposals`,
      describe({
        does: 'Takes in what a department proposes, or what a station has taken down of a resident',
        answers: entryReceiptSchema,
        problems: [
          'name-missing',
          'content-missing',
          'too-long',
          'forbidden-character',
          'money-out-of-range',
          'phone-malformed',
          'town-unknown',
          'drive-not-open',
          'joined-unknown',
          'proposal-key-taken',
          'file-unknown',
          'file-claimed',
        ],
      }),
      takes('json', unitProposalSchema),
      async (c) => {
        const { body, unit } = c.req.param();
        const { visitor, role } = servingUnit(c, body, unit);
        const place = { body, unit, role };
        return c.json(unwrap(await proposeForUnit(platform, visitor, place, c.req.valid('json'))));
      },
    )
    .post(
      `${UNIT}/photos`,
      describe({
        does: 'Keeps a photo for a proposal of a department or station (X-File-Key, X-File-Name)',
        answers: storedFileSchema,
        uploads: true,
        problems: PHOTO_REFUSALS,
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        const { visitor } = servingUnit(c, body, unit);
        const sent = await sentFile(c, body, `account/${visitor.account}`);
        return c.json(unwrap(await keepPhoto(db, clock, sent)));
      },
    );
}
