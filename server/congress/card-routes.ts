import { Hono } from 'hono';
import * as z from 'zod';
import { credentialCardSchema } from '../../shared/congress/schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { printCards, reissueCard } from './card-acts.ts';
import type { LaterRooms } from './later-rooms.ts';
import { reasonRequest } from './questions.ts';

/** Credential cards (代表证). */
export function cardRoutes(platform: Platform, later: LaterRooms) {
  return new Hono<Env>()
    .post(
      '/bodies/:body/cards',
      describe({
        does: 'The cards to print for these deputies, or for all: issues those that are missing, and writes down the print',
        answers: z.array(credentialCardSchema),
      }),
      takes(
        'json',
        z.object({ deputies: z.array(z.string().max(64)).max(20_000).exactOptional() }),
      ),
      async (c) => {
        const body = c.req.param('body');
        const actor = actorOf(allowed(c, body, 'issue-cards'));
        const { deputies } = c.req.valid('json');
        return c.json(unwrap(await printCards(platform, actor, body, deputies)));
      },
    )
    .post(
      '/bodies/:body/cards/:deputy/reissue',
      describe({
        does: 'Issues a new card; the old one is unknown and its device signed out from now on',
        answers: credentialCardSchema,
        problems: ['replaced-at-desk-only'],
      }),
      takes('json', reasonRequest),
      async (c) => {
        const { body, deputy } = c.req.param();
        const actor = actorOf(allowed(c, body, 'issue-cards'));
        const { reason } = c.req.valid('json');
        return c.json(unwrap(await reissueCard(platform, later, actor, body, deputy, reason)));
      },
    )
    .get(
      '/bodies/:body/cards/key',
      describe({
        does: 'Thumbprint (RFC 7638) of the record key, as printed on the cards',
        answers: z.object({ thumbprint: z.string() }),
      }),
      (c) => c.json({ thumbprint: platform.keys.record.publicJwk.kid }),
    );
}
