import * as z from 'zod';
import { LEAD_STATES, ORIGINS } from '../collection/model.ts';
import { originCountsSchema } from '../collection/schema.ts';
import { schemaOf } from '../schema.ts';
import { GATES } from './model.ts';
import type { CandidateChain, OriginChain } from './origin-chain.ts';

const chain = z.object({
  lead: z.string(),
  ordinal: z.int(),
  year: z.int(),
  title: z.string(),
  state: z.enum(LEAD_STATES),
  voices: originCountsSchema,
  towns: z.array(z.object({ town: z.string(), voices: z.int() })),
  proposals: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      town: z.string(),
      origin: z.enum(ORIGINS),
      unit: z.string(),
      on: z.string(),
    }),
  ),
  revivedFrom: z.array(z.int()),
  mergedOn: z.string().nullable(),
  proposedOn: z.string().nullable(),
  appraisals: z.array(z.object({ unit: z.string(), on: z.string() })),
  gates: z.array(z.object({ gate: z.enum(GATES), on: z.string() })),
  listedOn: z.string().nullable(),
  ballot: z
    .object({
      session: z.string(),
      ballot: z.string(),
      on: z.string(),
      chosen: z.boolean(),
      votes: z.int(),
      needed: z.int(),
    })
    .nullable(),
});

export const originChainSchema = schemaOf<OriginChain>()(chain);

export const candidateChainSchema = schemaOf<CandidateChain>()(
  z.object({ candidate: z.string(), chain }),
);
