import { Hono } from 'hono';
import * as z from 'zod';
import {
  acceptedTogetherSchema,
  photoRequest,
  proposalPageSchema,
  proposalsWantedSchema,
  publishedRequest,
  reviewedProposalSchema,
  reviewRequest,
  togetherRequest,
} from '../../shared/collection/review-schema.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { ReviewedProposal } from '../../shared/collection/review.ts';
import { fileAnswer } from '../platform/files/exchange.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { acceptTogether, changePublished, reviewProposal } from './review-acts.ts';
import { photoOfReview, showPhoto } from './review-photos.ts';
import { proposalPage, reviewedProposal } from './review-views.ts';

const TEXT_PROBLEMS = [
  'personal-data-stands',
  'proposal-changed',
  'name-missing',
  'content-missing',
  'too-long',
  'forbidden-character',
] as const;

/** The review (审核) of what came in: read by those who work with it, decided by the secretariat. */
export function reviewRoutes(platform: Platform) {
  const { db } = platform;
  const found = async (body: string, id: string): Promise<ReviewedProposal> => {
    const proposal = await reviewedProposal(db, body, id);
    const result: Result<ReviewedProposal> =
      proposal === undefined ? fail('not-found', { proposal: id }) : { ok: true, value: proposal };
    return unwrap(result);
  };
  return new Hono<Env>()
    .get(
      '/bodies/:body/collection/proposals',
      describe({
        does: 'The proposals of a body, a page at a time, with counts of each state',
        answers: proposalPageSchema,
      }),
      takes('query', proposalsWantedSchema),
      async (c) => {
        const body = c.req.param('body');
        allowed(c, body, 'read-collection');
        return c.json(await proposalPage(db, body, c.req.valid('query')));
      },
    )
    .get(
      '/bodies/:body/collection/proposals/:proposal',
      describe({
        does: 'A proposal with name and telephone of its proposer, photos and history',
        answers: reviewedProposalSchema,
      }),
      async (c) => {
        const { body, proposal } = c.req.param();
        allowed(c, body, 'read-collection');
        return c.json(await found(body, proposal));
      },
    )
    .post(
      '/bodies/:body/collection/proposals/:proposal/review',
      describe({
        does: 'Accepts a proposal or withholds its text, with what the public is to read',
        answers: reviewedProposalSchema,
        problems: [...TEXT_PROBLEMS, 'reason-missing'],
      }),
      takes('json', reviewRequest),
      async (c) => {
        const { body, proposal } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        unwrap(await reviewProposal(platform, visitor, body, proposal, c.req.valid('json')));
        return c.json(await found(body, proposal));
      },
    )
    .put(
      '/bodies/:body/collection/proposals/:proposal/published',
      describe({
        does: 'Changes what the public reads of a proposal; the original is kept',
        answers: reviewedProposalSchema,
        problems: TEXT_PROBLEMS,
      }),
      takes('json', publishedRequest),
      async (c) => {
        const { body, proposal } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        unwrap(await changePublished(platform, visitor, body, proposal, c.req.valid('json')));
        return c.json(await found(body, proposal));
      },
    )
    .post(
      '/bodies/:body/collection/accept',
      describe({
        does: 'Accepts these proposals as they were seen, those with personal data and those changed since left out',
        answers: acceptedTogetherSchema,
      }),
      takes('json', togetherRequest),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'manage-collection');
        const { proposals } = c.req.valid('json');
        return c.json(unwrap(await acceptTogether(platform, visitor, body, proposals)));
      },
    )
    .get(
      '/bodies/:body/collection/proposals/:proposal/photos/:photo',
      describeFile({
        does: 'A photo of a proposal, also one that was taken off the public page',
        mediaTypes: ['image/webp'],
      }),
      takes('query', z.object({ form: z.enum(['whole', 'small']).default('whole') })),
      async (c) => {
        const { body, proposal, photo } = c.req.param();
        allowed(c, body, 'read-collection');
        const { form } = c.req.valid('query');
        const file = await photoOfReview(db, body, proposal, photo, form);
        return fileAnswer(
          c,
          unwrap(file === undefined ? fail('not-found', { photo }) : { ok: true, value: file }),
        );
      },
    )
    .put(
      '/bodies/:body/collection/proposals/:proposal/photos/:photo',
      describe({
        does: 'Takes a photo off the public page of its proposal, with a reason, or puts it back',
        answers: reviewedProposalSchema,
        problems: ['reason-missing'],
      }),
      takes('json', photoRequest),
      async (c) => {
        const { body, proposal, photo } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        const asked = c.req.valid('json');
        unwrap(await showPhoto(platform, visitor, body, proposal, photo, asked));
        return c.json(await found(body, proposal));
      },
    );
}
