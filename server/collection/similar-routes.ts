import { Hono } from 'hono';
import * as z from 'zod';
import { SIMILAR_SCOPES } from '../../shared/collection/similar.ts';
import {
  similarAskedSchema,
  similarGroupSchema,
  similarLeadSchema,
  similarOfferSchema,
} from '../../shared/collection/similar-schema.ts';
import { fail } from '../../shared/result.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { addressOf } from '../platform/identity/address.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { tellApart } from './apart.ts';
import { driveById } from './drive-views.ts';
import { leadById } from './lead-rows.ts';
import { similarOffers } from './similar.ts';
import type { SimilarBooks } from './similar-book.ts';
import type { SimilarGroups } from './similar-groups.ts';
import { similarLeads } from './similar-leads.ts';

/** Offers while somebody writes: more would not be read. */
const OFFERS = 5;
const LEADS = 10;
const MOST_APART = 100;

const scope = z.object({ scope: z.enum(SIMILAR_SCOPES).default('matter') });

/** Who asks for the same: for whoever writes a proposal, and for the staff who put them together. */
export function similarRoutes(platform: Platform, books: SimilarBooks, groups: SimilarGroups) {
  const { db, clock, crowd } = platform;
  const knownDrive = async (body: string, drive: string): Promise<void> => {
    if ((await driveById(db, body, drive, clock.now())) === undefined) notFound({ drive });
  };
  return new Hono<Env>()
    .post(
      '/bodies/:body/similar',
      describe({
        does: 'Accepted proposals of a drive that ask for what somebody has written so far, to be joined instead; stores nothing',
        answers: z.array(similarOfferSchema),
        problems: ['slow-down'],
      }),
      takes('json', similarAskedSchema),
      async (c) => {
        const { body } = c.req.param();
        const { drive, ...text } = c.req.valid('json');
        unwrap(crowd.looks(addressOf(c)));
        await knownDrive(body, drive);
        return c.json(await similarOffers(db, books, body, drive, text, OFFERS));
      },
    )
    .get(
      '/bodies/:body/leads/:lead/similar',
      describe({
        does: 'Other leads of its drive that could be merged into a lead; scope=kind also looks at other places',
        answers: z.array(similarLeadSchema),
      }),
      takes('query', scope),
      async (c) => {
        const { body, lead } = c.req.param();
        allowed(c, body, 'read-collection');
        const known = await leadById(db, body, lead);
        if (known === undefined) return notFound({ lead });
        const wanted = { ...c.req.valid('query'), limit: LEADS };
        return c.json(await similarLeads(db, books, body, known, wanted));
      },
    )
    .put(
      '/bodies/:body/leads/:lead/apart',
      describe({
        does: 'Writes down that leads which look alike are different matters, or no longer so',
        answers: z.object({}),
        problems: ['lead-other-drive'],
      }),
      takes(
        'json',
        z.object({
          others: z.array(z.string().max(64)).min(1).max(MOST_APART),
          apart: z.boolean(),
        }),
      ),
      async (c) => {
        const { body, lead } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(unwrap(await tellApart(platform, visitor, body, lead, c.req.valid('json'))));
      },
    )
    .get(
      '/bodies/:body/drives/:drive/similar',
      describe({
        does: 'Groups of undecided leads of a drive that seem to ask for the same, the largest first',
        answers: z.array(similarGroupSchema),
      }),
      takes('query', scope),
      async (c) => {
        const { body, drive } = c.req.param();
        allowed(c, body, 'read-collection');
        await knownDrive(body, drive);
        const wanted = c.req.valid('query').scope;
        return c.json(await groups.of(db, body, drive, wanted));
      },
    );
}

function notFound(facts: Record<string, string>): never {
  throw new Problem(fail('not-found', facts).failure);
}
