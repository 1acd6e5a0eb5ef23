import { Hono } from 'hono';
import * as z from 'zod';
import { CATEGORIES } from '../../shared/collection/model.ts';
import { LONGEST_REASON, MOST_IN_BATCH } from '../../shared/collection/queue.ts';
import { batchDoneSchema } from '../../shared/collection/queue-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { changeLeads } from './lead-acts.ts';
import { mergeLeads } from './merge-acts.ts';
import { splitLead } from './split-acts.ts';
import { undoBatch } from './undo.ts';

const id = z.string().min(1).max(64);
const version = z.int();
const seen = z.object({ lead: id, version });
const proposals = z.array(id).min(1).max(MOST_IN_BATCH);
/** Made by the browser for each act; the same again changes nothing. */
const batch = z.uuid();
const reason = z.string().trim().max(LONGEST_REASON).default('');

const SEEN_PROBLEMS = [
  'lead-changed',
  'lead-merged',
  'lead-state-unfit',
  'batch-key-taken',
] as const;

/** Merging, splitting and changing leads, one or many at once, and taking it back. */
export function batchRoutes(platform: Platform) {
  return new Hono<Env>()
    .post(
      '/bodies/:body/leads/:lead/merge',
      describe({
        does: 'Merges leads of the same drive, or some of their proposals, into this one',
        answers: batchDoneSchema,
        problems: [...SEEN_PROBLEMS, 'lead-into-itself', 'lead-other-drive'],
      }),
      takes(
        'json',
        z.object({
          batch,
          version,
          from: z
            .array(seen.extend({ proposals: proposals.exactOptional() }))
            .min(1)
            .max(MOST_IN_BATCH),
          reason,
        }),
      ),
      async (c) => {
        const { body, lead } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(unwrap(await mergeLeads(platform, visitor, body, lead, c.req.valid('json'))));
      },
    )
    .post(
      '/bodies/:body/leads/:lead/split',
      describe({
        does: 'Splits proposals out of a lead into a new one, or each into its own',
        answers: batchDoneSchema,
        problems: [...SEEN_PROBLEMS, 'split-leaves-none'],
      }),
      takes(
        'json',
        z.object({ batch, version, proposals, apart: z.boolean().default(false), reason }),
      ),
      async (c) => {
        const { body, lead } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(unwrap(await splitLead(platform, visitor, body, lead, c.req.valid('json'))));
      },
    )
    .patch(
      '/bodies/:body/leads',
      describe({
        does: 'Changes title, summary, category or department of one or many leads',
        answers: batchDoneSchema,
        problems: [...SEEN_PROBLEMS, 'name-missing', 'too-long', 'forbidden-character'],
      }),
      takes(
        'json',
        z
          .object({
            batch,
            leads: z.array(seen).min(1).max(MOST_IN_BATCH),
            changes: z.object({
              title: z.string().max(500).exactOptional(),
              summary: z.string().max(5000).exactOptional(),
              category: z.enum(CATEGORIES).nullable().exactOptional(),
              unit: id.nullable().exactOptional(),
            }),
            reason,
          })
          .refine(
            ({ leads, changes: { title, summary } }) =>
              leads.length === 1 || (title === undefined && summary === undefined),
            { path: ['changes'], error: 'title and summary are those of one lead' },
          ),
      ),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(unwrap(await changeLeads(platform, visitor, body, c.req.valid('json'))));
      },
    )
    .post(
      '/bodies/:body/lead-batches/:batch/undo',
      describe({
        does: 'Takes back what was done to leads, while nobody has changed them since',
        answers: batchDoneSchema,
        problems: ['changed-since'],
      }),
      async (c) => {
        const { body, batch: done } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(unwrap(await undoBatch(platform, visitor, body, done)));
      },
    );
}
