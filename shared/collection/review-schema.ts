import * as z from 'zod';
import { storedFileSchema } from '../files-schema.ts';
import { schemaOf } from '../schema.ts';
import { CATEGORIES, CHANNELS, DRIVE_PHASES, ORIGINS, PROPOSAL_STATES } from './model.ts';
import {
  ENTRY_CHANNELS,
  LONGEST_REVIEW_REASON,
  MOST_AT_ONCE,
  type AcceptedTogether,
  type EntryReceipt,
  type ProposalPage,
  type ReviewedProposal,
  type StaffDrive,
  type TypedEntry,
} from './review.ts';
import {
  driveSchema,
  originCountsSchema,
  proposalEntrySchema,
  proposalSchema,
  stepSchema,
} from './schema.ts';

const id = z.string().min(1).max(64);
const moment = z.iso.datetime();
const text = z.string().max(5000);
const states = z.object({ received: z.int(), accepted: z.int(), withheld: z.int() });

const publishedText = z.object({ name: text, reason: text, content: text, site: text });

/** Query of the queue of proposals. */
export const proposalsWantedSchema = z.object({
  search: z.string().max(100).default(''),
  drive: id.optional(),
  state: z.enum(PROPOSAL_STATES).optional(),
  town: z.string().max(50).optional(),
  category: z.enum([...CATEGORIES, 'none']).optional(),
  origin: z.enum(ORIGINS).optional(),
  channel: z.enum(CHANNELS).optional(),
  order: z.enum(['oldest', 'newest']).default('oldest'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(20),
});

export const proposalPageSchema = schemaOf<ProposalPage>()(
  z.object({
    rows: z.array(
      z.object({
        id,
        number: z.string(),
        version: z.int(),
        state: z.enum(PROPOSAL_STATES),
        name: z.string(),
        town: z.string(),
        village: z.string(),
        category: z.enum(CATEGORIES).nullable(),
        origin: z.enum(ORIGINS),
        channel: z.enum(CHANNELS),
        unit: z.string(),
        receivedAt: moment,
        flags: z.int(),
        photos: z.int(),
      }),
    ),
    total: z.int(),
    states,
  }),
);

export const reviewedProposalSchema = schemaOf<ReviewedProposal>()(
  proposalSchema.extend({
    version: z.int(),
    leadOrdinal: z.int(),
    voices: z.int(),
    deputy: z.string(),
    enteredBy: z.string(),
    photos: z.array(storedFileSchema.extend({ shown: z.boolean() })),
    steps: z.array(stepSchema),
    earlier: z.array(
      z.object({
        version: z.int(),
        entry: proposalEntrySchema,
        published: publishedText.nullable(),
        at: moment,
        by: z.string(),
      }),
    ),
  }),
);

const reason = z.string().trim().max(LONGEST_REVIEW_REASON).default('');

/** What is decided on a proposal as it was seen. */
export const reviewRequest = z.object({
  to: z.enum(['accepted', 'withheld']),
  version: z.int(),
  published: publishedText.nullable().exactOptional(),
  publishAnyway: z.boolean().default(false),
  reason,
});

export const publishedRequest = z.object({
  version: z.int(),
  published: publishedText.nullable(),
  publishAnyway: z.boolean().default(false),
});

export const togetherRequest = z.object({
  proposals: z
    .array(z.object({ proposal: id, version: z.int() }))
    .min(1)
    .max(MOST_AT_ONCE),
});

export const acceptedTogetherSchema = schemaOf<AcceptedTogether>()(
  z.object({
    accepted: z.int(),
    left: z.array(z.object({ number: z.string(), code: z.string() })),
  }),
);

export const photoRequest = z.object({ shown: z.boolean(), reason });

/** Shape only: what is said is checked by the rules, which name each fault. */
export const typedEntrySchema = schemaOf<TypedEntry>()(
  z.object({
    id: z.uuid(),
    drive: id,
    entry: proposalEntrySchema,
    origin: z.enum(ORIGINS),
    channel: z.enum(ENTRY_CHANNELS),
    receivedOn: z.string().max(10),
    deputy: id.nullable(),
    unit: id.nullable(),
    joins: z.string().max(30).nullable(),
  }),
);

export const entryReceiptSchema = schemaOf<EntryReceipt>()(
  z.object({
    id,
    number: z.string(),
    state: z.enum(PROPOSAL_STATES),
    voices: z.int(),
    link: z.string(),
  }),
);

export const staffDriveSchema = schemaOf<StaffDrive>()(
  driveSchema.extend({
    phase: z.enum(DRIVE_PHASES),
    proposals: z.int(),
    states,
    origins: originCountsSchema,
    link: z.string(),
  }),
);
