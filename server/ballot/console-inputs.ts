import * as z from 'zod';
import { settingsSchema } from '../../shared/ballot/schema.ts';

/** What somebody typed, of at most so many characters; only what a record and both databases can carry. */
const typed = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0\p{Surrogate}]*$/u, 'text without U+0000 and lone surrogates');

/** A ballot to be prepared. */
export const ballotDraft = z.strictObject({
  title: typed(200).min(1),
  settings: settingsSchema,
});

/** How a tie is settled. */
export const settlement = z.union([
  z.strictObject({ by: z.literal('lot') }),
  z.strictObject({
    by: z.literal('presidium'),
    elected: z.array(z.string()).min(1),
    reason: typed(2000).min(1),
  }),
]);

/** Hash of the record of an open vote that a scrutineer has seen. */
export const confirmed = z.object({ record: z.string().max(64).optional() });

/** The longest voting time. */
const MOST_MINUTES = 180;

export const votingMinutes = z.strictObject({
  minutes: z.int().min(1).max(MOST_MINUTES).nullable(),
});

/** Why a round is voided. */
export const voiding = z.strictObject({ reason: typed(2000) });

/** Who was passed. */
export const scrutineers = z.strictObject({
  scrutineers: z
    .array(z.strictObject({ account: typed(64), chief: z.boolean() }))
    .min(1)
    .max(50),
});
