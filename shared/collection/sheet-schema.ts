import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { CHANNELS, ORIGINS, PROPOSAL_STATES } from './model.ts';
import { proposalEntrySchema } from './schema.ts';
import type { ImportProgress, ProposalLine } from './sheet.ts';

export const proposalLineSchema = schemaOf<ProposalLine>()(
  proposalEntrySchema.extend({
    number: z.string(),
    state: z.enum(PROPOSAL_STATES),
    origin: z.enum(ORIGINS),
    channel: z.enum(CHANNELS),
    unit: z.string(),
    receivedOn: z.string(),
    lead: z.string(),
  }),
);

export const importProgressSchema = schemaOf<ImportProgress>()(
  z.object({ done: z.int(), total: z.int(), cancelled: z.boolean() }),
);
