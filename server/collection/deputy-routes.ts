import { Hono } from 'hono';
import * as z from 'zod';
import { LEAD_STATES, PROPOSAL_STATES } from '../../shared/collection/model.ts';
import { entryReceiptSchema } from '../../shared/collection/review-schema.ts';
import { proposalEntrySchema } from '../../shared/collection/schema.ts';
import { MOST_PHOTOS } from '../../shared/files.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { deputySeat } from '../congress/deputy-seat.ts';
import { doorOf } from '../congress/door.ts';
import { sentFile } from '../platform/files/exchange.ts';
import { keepPhoto } from '../platform/files/keeping.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { recognise, signedIn, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { proposalsOfDeputy, proposeAsDeputy } from './deputy-acts.ts';

const ownProposalSchema = z.object({
  number: z.string(),
  name: z.string(),
  receivedAt: z.string(),
  state: z.enum(PROPOSAL_STATES),
  lead: z.object({
    title: z.string(),
    ordinal: z.int(),
    state: z.enum(LEAD_STATES),
    size: z.int(),
    reason: z.string(),
  }),
});

const deputyProposalSchema = z.object({
  id: z.uuid(),
  drive: z.string(),
  entry: proposalEntrySchema.omit({ byName: true, byPhone: true }),
  joins: z.string().nullable(),
  photos: z.array(z.uuid()).max(MOST_PHOTOS).default([]),
});

/** What deputies propose from their phones, by name. */
export function deputyProposalRoutes(platform: Platform) {
  const { db, clock } = platform;
  const atDevice = recognise(doorOf(platform), 'deputy');
  return new Hono<Env>()
    .get(
      '/deputy/proposals',
      atDevice,
      describe({
        does: 'What the deputy of this device has proposed, and what became of it',
        answers: z.array(ownProposalSchema),
        problems: ['not-enrolled', 'not-on-roll'],
      }),
      async (c) => {
        const { body, deputy } = unwrap(await deputySeat(db, c.get('visitor')));
        return c.json(await proposalsOfDeputy(db, body.id, deputy.id));
      },
    )
    .post(
      '/deputy/proposals',
      atDevice,
      describe({
        does: 'A deputy proposes, by name',
        answers: entryReceiptSchema,
        problems: [
          'not-enrolled',
          'not-on-roll',
          'drive-not-open',
          'joined-unknown',
          'file-unknown',
          'file-claimed',
        ],
      }),
      takes('json', deputyProposalSchema),
      async (c) => {
        const seat = unwrap(await deputySeat(db, c.get('visitor')));
        const proposed = c.req.valid('json');
        return c.json(unwrap(await proposeAsDeputy(platform, signedIn(c), seat, proposed)));
      },
    )
    .post(
      '/deputy/photos',
      atDevice,
      describe({
        does: 'Keeps a photo for a proposal of the deputy of this device (X-File-Key, X-File-Name)',
        answers: storedFileSchema,
        uploads: true,
        problems: [
          'not-enrolled',
          'not-on-roll',
          'photo-not-an-image',
          'photo-heic',
          'photo-damaged',
          'photo-too-large',
          'photo-too-many-pixels',
          'file-key-taken',
          'try-again',
        ],
      }),
      async (c) => {
        const { body } = unwrap(await deputySeat(db, c.get('visitor')));
        const sent = await sentFile(c, body.id, `account/${signedIn(c).account}`);
        return c.json(unwrap(await keepPhoto(db, clock, sent)));
      },
    );
}
