import * as z from 'zod';
import { MOST_PHOTOS } from '../files.ts';
import { schemaOf } from '../schema.ts';
import {
  CATEGORIES,
  DECLINE_REASONS,
  LEAD_STATES,
  ORIGINS,
  PROPOSAL_STATES,
  STEP_KINDS,
} from './model.ts';
import {
  RAISE_CHANNELS,
  type CollectedView,
  type CollectingBody,
  type PublicDrive,
  type RaisedProposal,
  type RaiseReceipt,
  type RaiseView,
  type TrackedProposal,
} from './public.ts';
import {
  originCountsSchema,
  proposalEntrySchema,
  publishedTextSchema,
  stepSchema,
  townSchema,
} from './schema.ts';

const id = z.string();
const moment = z.iso.datetime();

const body = z.object({ id, code: z.string(), name: z.string() });

export const publicDriveSchema = schemaOf<PublicDrive>()(
  z.object({
    id,
    year: z.int(),
    title: z.string(),
    intro: z.string(),
    opensOn: z.string(),
    closesOn: z.string(),
    phase: z.enum(['coming', 'open', 'over']),
    daysLeft: z.int().nullable(),
  }),
);

export const collectingBodySchema = schemaOf<CollectingBody>()(
  body.extend({ drive: publicDriveSchema.nullable() }),
);

export const raiseViewSchema = schemaOf<RaiseView>()(
  z.object({
    body,
    open: z.array(publicDriveSchema),
    coming: publicDriveSchema.nullable(),
    last: publicDriveSchema.nullable(),
    towns: z.array(townSchema),
    station: z.object({ code: z.string(), name: z.string() }).nullable(),
  }),
);

// One id has one spelling, however the browser writes it.
const uuid = z.uuid().toLowerCase();

export const raisedProposalSchema = schemaOf<RaisedProposal>()(
  z.object({
    id: uuid,
    entry: proposalEntrySchema,
    channel: z.enum(RAISE_CHANNELS),
    station: z.string().max(100).nullable(),
    joins: z.string().max(30).nullable(),
    photos: z.array(uuid).max(MOST_PHOTOS),
    madeAt: moment,
  }),
);

export const raiseReceiptSchema = schemaOf<RaiseReceipt>()(
  z.object({ number: z.string(), voices: z.int() }),
);

export const trackedProposalSchema = schemaOf<TrackedProposal>()(
  z.object({
    number: z.string(),
    body,
    drive: publicDriveSchema,
    state: z.enum(PROPOSAL_STATES),
    origin: z.enum(ORIGINS),
    receivedAt: moment,
    category: z.enum(CATEGORIES).nullable(),
    town: z.string(),
    village: z.string(),
    text: publishedTextSchema.nullable(),
    photos: z.array(z.object({ id, width: z.int(), height: z.int() })),
    lead: z.object({
      ordinal: z.int(),
      title: z.string(),
      state: z.enum(LEAD_STATES),
      voices: z.int(),
      origins: originCountsSchema,
      unit: z.string(),
      declineReason: z.enum(DECLINE_REASONS).nullable(),
      reason: z.string(),
      year: z.int(),
    }),
    steps: z.array(stepSchema),
  }),
);

const share = z.object({ leads: z.int(), proposals: z.int() });

export const collectedViewSchema = schemaOf<CollectedView>()(
  z.object({
    drive: publicDriveSchema,
    proposals: z.int(),
    origins: originCountsSchema,
    outcomes: z.object({
      waiting: share,
      proposed: share,
      candidate: share,
      chosen: share,
      suggestion: share,
      reserve: share,
      declined: share,
    }),
    categories: z.array(z.object({ category: z.enum(CATEGORIES).nullable(), proposals: z.int() })),
    answered: z.array(
      z.object({
        number: z.string(),
        name: z.string(),
        at: moment,
        kind: z.enum(STEP_KINDS),
        detail: stepSchema.shape.detail,
      }),
    ),
  }),
);
