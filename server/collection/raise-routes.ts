import { Hono } from 'hono';
import { etag } from 'hono/etag';
import * as z from 'zod';
import {
  collectedViewSchema,
  collectingBodySchema,
  raisedProposalSchema,
  raiseReceiptSchema,
  raiseViewSchema,
  trackedProposalSchema,
} from '../../shared/collection/public-schema.ts';
import type { CollectedView } from '../../shared/collection/public.ts';
import { dayOf } from '../../shared/day.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { fail } from '../../shared/result.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import { keepPhoto } from '../platform/files/keeping.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { TICKET_PROBLEMS, ticketOf } from '../platform/identity/tickets.ts';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { collectedAtTheDoor } from './collected-views.ts';
import { createCounted } from './counted.ts';
import { drivesAtTheDoor, publicBody } from './public-drives.ts';
import { raiseProposal } from './raise-acts.ts';
import { collectingBodies, raiseView } from './raise-views.ts';
import { trackedPhoto, trackedProposal } from './track-views.ts';

/** What a ticket must be for to send a proposal with its photos. */
const PURPOSE = 'proposal';

/** So many bodies' counts are remembered. */
const MOST_COUNTED = 500;

/** What anybody may do without an account: propose, and follow what became of it. */
export function raiseRoutes(platform: Platform) {
  const { db, clock, crowd } = platform;
  const collected = createCounted<CollectedView | null>(
    clock,
    MOST_COUNTED,
    (view) => view?.proposals ?? 0,
  );
  return new Hono<Env>()
    .get(
      '/raise',
      describe({
        does: 'The bodies of the installation with the drive to be named at their door',
        answers: z.array(collectingBodySchema),
      }),
      etag(),
      async (c) => c.json(await collectingBodies(db, clock.now())),
    )
    .get(
      '/bodies/:body/raise',
      describe({
        does: 'All that the form of a body needs, the body named by its id or code, and the station whose code was scanned',
        answers: raiseViewSchema,
      }),
      etag(),
      takes('query', z.object({ station: z.string().max(100).optional() })),
      async (c) => {
        const { station } = c.req.valid('query');
        const view = await raiseView(db, c.req.param('body'), clock.now(), station);
        return c.json(view ?? notFound('body'));
      },
    )
    .post(
      '/bodies/:body/proposals/photos',
      describe({
        does: 'Keeps a photo for a proposal that is sent with the same ticket; unclaimed ones go after a day',
        answers: storedFileSchema,
        uploads: true,
        problems: [...TICKET_PROBLEMS],
      }),
      async (c) => {
        const { body } = c.req.param();
        const ticket = await ticketOf(c, platform, { purpose: PURPOSE, body });
        const file = await sentFile(c, body, `ticket/${ticket.id}`);
        unwrap(crowd.usePhoto(ticket, file.id));
        return c.json(unwrap(await keepPhoto(db, clock, file)));
      },
    )
    .post(
      '/bodies/:body/drives/:drive/proposals',
      describe({
        does: 'Takes in what a resident proposes; the same again answers the same',
        answers: raiseReceiptSchema,
        problems: [
          ...TICKET_PROBLEMS,
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
        ],
      }),
      takes('json', raisedProposalSchema),
      async (c) => {
        const { body, drive } = c.req.param();
        const ticket = await ticketOf(c, platform, { purpose: PURPOSE, body });
        const raised = c.req.valid('json');
        return c.json(unwrap(await raiseProposal(platform, body, drive, ticket, raised)));
      },
    )
    .get(
      '/bodies/:body/collected',
      describe({
        does: 'What was raised in the drive at a body’s door, or in the last one, and where it went',
        answers: collectedViewSchema.nullable(),
      }),
      etag(),
      async (c) => {
        const now = clock.now();
        const body = await publicBody(db, c.req.param('body'));
        if (body === undefined) return notFound('body');
        const drives = await drivesAtTheDoor(db, body.id, now);
        // Every visit asks for it: of a large drive it is counted once a minute.
        const name = `${body.id}/${dayOf(now)}`;
        const count = () => collectedAtTheDoor(db, body.id, drives);
        return c.json(await collected.of(name, undefined, count));
      },
    )
    .get(
      '/proposals/:number',
      describe({
        does: 'What became of a proposal, by its tracking number however it is typed',
        answers: trackedProposalSchema,
        problems: ['number-unknown'],
      }),
      etag(),
      async (c) => c.json(unwrap(await trackedProposal(db, c.req.param('number'), clock.now()))),
    )
    .get(
      '/proposals/:number/photos/:file',
      describeFile({
        does: 'A photo of an accepted proposal; with form=small its small form',
        mediaTypes: ['image/webp'],
      }),
      takes('query', z.object({ form: z.enum(['whole', 'small']).default('whole') })),
      async (c) => {
        const { number, file } = c.req.param();
        const photo = await trackedPhoto(db, number, file, c.req.valid('query').form);
        return photo === undefined ? notFound('photo') : fileAnswer(c, photo);
      },
    );
}

function notFound(what: string): never {
  throw new Problem(fail('not-found', { what }).failure);
}
