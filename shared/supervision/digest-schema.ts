import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import {
  DIGEST_LANGUAGES,
  DIGEST_RHYTHMS,
  DIGEST_STATES,
  type BodyDigests,
  type DigestChoice,
  type OwnDigest,
} from './digest.ts';

const choice = z.object({
  address: z.string().max(300),
  rhythm: z.enum(DIGEST_RHYTHMS),
  language: z.enum(DIGEST_LANGUAGES),
});

export const digestChoiceSchema = schemaOf<DigestChoice>()(choice);

export const ownDigestSchema = schemaOf<OwnDigest>()(choice.extend({ setUp: z.boolean() }));

export const bodyDigestsSchema = schemaOf<BodyDigests>()(
  z.object({
    setUp: z.boolean(),
    people: z.array(
      z.object({
        account: z.string(),
        name: z.string(),
        rhythm: z.enum(DIGEST_RHYTHMS),
        day: z.string(),
        state: z.enum(DIGEST_STATES),
        attempts: z.int(),
        why: z.string(),
      }),
    ),
  }),
);
