import * as z from 'zod';
import { originCountsSchema } from '../collection/schema.ts';
import { schemaOf } from '../schema.ts';
import { POLL_PHASES, POLL_STATES, type PollFacts, type PollView } from './poll.ts';

const facts = {
  title: z.string().trim().max(200),
  intro: z.string().trim().max(2000),
  opensOn: z.string().max(10),
  closesOn: z.string().max(10),
  most: z.int(),
};

export const pollFactsSchema = schemaOf<PollFacts>()(z.object(facts));

export const pollViewSchema = schemaOf<PollView>()(
  z.object({
    ...facts,
    id: z.string(),
    body: z.object({ id: z.string(), code: z.string(), name: z.string() }),
    drive: z.string(),
    state: z.enum(POLL_STATES),
    phase: z.enum(POLL_PHASES),
    answers: z.int().nullable(),
    items: z.array(
      z.object({
        lead: z.string(),
        title: z.string(),
        content: z.string(),
        town: z.string(),
        origins: originCountsSchema,
        chosen: z.int().nullable(),
      }),
    ),
  }),
);

/** A new poll; its id is made by whoever sends it. */
export const newPollSchema = pollFactsSchema.extend({ id: z.uuid(), drive: z.string() });

/** What somebody chooses: leads of the poll. */
export const pollAnswerSchema = z.object({ choices: z.array(z.string()).max(100) });
