import { Hono } from 'hono';
import { etag } from 'hono/etag';
import * as z from 'zod';
import { fail } from '../../shared/result.ts';
import {
  candidateChainSchema,
  originChainSchema,
} from '../../shared/screening/origin-chain-schema.ts';
import { sessionOf } from '../congress/session-views.ts';
import { describe } from '../platform/http/describe.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { chainsOfList, publicChain } from './origin-chains.ts';

/** Where candidates came from, for everybody. */
export function originRoutes({ db }: Platform) {
  return new Hono<Env>()
    .get(
      '/bodies/:body/leads/:lead/chain',
      describe({
        does: 'Where a candidate, or what was voted on, came from: proposals, appraisals, gates, ballot',
        answers: originChainSchema,
      }),
      etag(),
      async (c) => {
        const { body, lead } = c.req.param();
        const chain = await publicChain(db, body, lead);
        if (chain === undefined) throw new Problem(fail('not-found', { lead }).failure);
        c.header('cache-control', 'no-cache');
        return c.json(chain);
      },
    )
    .get(
      '/bodies/:body/sessions/:session/candidates/chains',
      describe({
        does: 'Where the candidates of a session came from, each with its first proposals; of such as come from a lead',
        answers: z.array(candidateChainSchema),
      }),
      etag(),
      async (c) => {
        const { body, session } = c.req.param();
        if ((await sessionOf(db, body, session)) === undefined)
          throw new Problem(fail('not-found', { session }).failure);
        c.header('cache-control', 'no-cache');
        return c.json([...(await chainsOfList(db, body, session))]);
      },
    );
}
