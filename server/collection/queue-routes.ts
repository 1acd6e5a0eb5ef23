import { Hono } from 'hono';
import * as z from 'zod';
import { CATEGORIES, LEAD_STATES, ORIGINS } from '../../shared/collection/model.ts';
import { QUEUE_SORTS } from '../../shared/collection/queue.ts';
import { queuePageSchema, staffStepSchema } from '../../shared/collection/queue-schema.ts';
import { proposalSchema } from '../../shared/collection/schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { driveById } from './drive-views.ts';
import { leadById } from './lead-rows.ts';
import { proposalsOfLead, staffStepsOfLead } from './lead-views.ts';
import { createQueueView } from './queue-views.ts';
import type { SimilarGroups } from './similar-groups.ts';

const pages = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

const queueQuery = pages.extend({
  drive: z.string().max(64),
  state: z.enum(LEAD_STATES).default('lead'),
  search: z.string().max(50).default(''),
  category: z.enum([...CATEGORIES, 'none']).exactOptional(),
  town: z.string().min(1).max(50).exactOptional(),
  origin: z.enum(ORIGINS).exactOptional(),
  mergeable: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((said) => said === 'yes'),
  sort: z.enum(QUEUE_SORTS).default('size'),
});

/** The queue of leads, with what each is made of; for the staff. */
export function queueRoutes(platform: Platform, groups: SimilarGroups) {
  const { db, clock } = platform;
  const queue = createQueueView(groups);
  const known = async (body: string, lead: string): Promise<void> => {
    if ((await leadById(db, body, lead)) === undefined)
      throw new Problem({ code: 'not-found', facts: { lead } });
  };
  return new Hono<Env>()
    .get(
      '/bodies/:body/leads',
      describe({
        does: 'Leads of a drive in one state, narrowed and ordered, a page at a time, with the counts of all states',
        answers: queuePageSchema,
      }),
      takes('query', queueQuery),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-collection');
        const wanted = c.req.valid('query');
        if ((await driveById(db, body, wanted.drive, clock.now())) === undefined)
          throw new Problem({ code: 'not-found', facts: { drive: wanted.drive } });
        return c.json(await queue(db, body, wanted));
      },
    )
    .get(
      '/bodies/:body/leads/:lead/proposals',
      describe({
        does: 'The proposals of a lead with all that staff may read of them, a page at a time',
        answers: z.object({ rows: z.array(proposalSchema), total: z.int() }),
      }),
      takes('query', pages),
      async (c) => {
        const { body, lead } = c.req.param();
        allowed(c, body, 'read-collection');
        await known(body, lead);
        return c.json(await proposalsOfLead(db, body, lead, c.req.valid('query')));
      },
    )
    .get(
      '/bodies/:body/leads/:lead/steps',
      describe({
        does: 'The steps of a lead in their order, with who of the staff did them',
        answers: z.array(staffStepSchema),
      }),
      async (c) => {
        const { body, lead } = c.req.param();
        allowed(c, body, 'read-collection');
        await known(body, lead);
        return c.json(await staffStepsOfLead(db, body, lead));
      },
    );
}
