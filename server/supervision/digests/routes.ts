import { Hono } from 'hono';
import {
  bodyDigestsSchema,
  digestChoiceSchema,
  ownDigestSchema,
} from '../../../shared/supervision/digest-schema.ts';
import { describe, takes } from '../../platform/http/describe.ts';
import { unwrap } from '../../platform/http/problem.ts';
import { allowed, signedIn, type Env } from '../../platform/identity/visitor.ts';
import type { Platform } from '../../platform/platform.ts';
import { chooseDigest, digestsOfBody, ownDigest } from './choice.ts';

/** Mails that say what somebody has to do: each chooses the own, the administrator sees what failed. */
export function digestRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      '/me/digest',
      describe({
        does: 'Where and how often whoever is signed in is told by mail what is to be done',
        answers: ownDigestSchema,
      }),
      async (c) => c.json(await ownDigest(platform, signedIn(c).account)),
    )
    .put(
      '/me/digest',
      describe({
        does: 'Chooses where and how often one is told by mail, or that one is not',
        answers: ownDigestSchema,
        problems: ['mail-address-unknown', 'mail-not-set-up'],
      }),
      takes('json', digestChoiceSchema),
      async (c) => {
        const { account, name } = signedIn(c);
        return c.json(unwrap(await chooseDigest(platform, { account, name }, c.req.valid('json'))));
      },
    )
    .get(
      '/bodies/:body/digests',
      describe({
        does: 'Who of a body is told by mail, and what became of the last one; no addresses',
        answers: bodyDigestsSchema,
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'manage-staff');
        const { db, config } = platform;
        return c.json(await digestsOfBody(db, body, config.mail !== undefined));
      },
    );
}
