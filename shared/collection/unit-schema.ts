import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { CHANNELS, LEAD_STATES, ORIGINS, PROPOSAL_STATES } from './model.ts';
import { MOST_PHOTOS } from '../files.ts';
import { proposalEntrySchema } from './schema.ts';
import type { LedgerPage, LedgerRow, UnitProposal } from './unit.ts';

const id = z.string().min(1).max(64);

export const unitProposalSchema = schemaOf<UnitProposal>()(
  z.object({
    id: z.uuid(),
    drive: id,
    entry: proposalEntrySchema,
    joins: z.string().max(30).nullable(),
    photos: z.array(z.uuid()).max(MOST_PHOTOS),
  }),
);

const ledgerRowSchema = schemaOf<LedgerRow>()(
  z.object({
    id,
    number: z.string(),
    name: z.string(),
    byName: z.string(),
    town: z.string(),
    village: z.string(),
    origin: z.enum(ORIGINS),
    channel: z.enum(CHANNELS),
    receivedAt: z.iso.datetime(),
    state: z.enum(PROPOSAL_STATES),
    leadState: z.enum(LEAD_STATES),
    voices: z.int(),
  }),
);

export const ledgerPageSchema = schemaOf<LedgerPage>()(
  z.object({ rows: z.array(ledgerRowSchema), total: z.int(), scanned: z.int() }),
);
