import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import {
  CATEGORIES,
  CHANNELS,
  DECLINE_REASONS,
  DRIVE_PHASES,
  DRIVE_STATES,
  LEAD_STATES,
  ORIGINS,
  PROPOSAL_STATES,
  STEP_KINDS,
  type Drive,
  type Lead,
  type Proposal,
  type ProposalEntry,
  type Step,
  type Town,
} from './model.ts';

const id = z.string().min(1).max(64);
const moment = z.iso.datetime();

const driveFacts = z.object({
  year: z.int(),
  title: z.string(),
  intro: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  prefix: z.string(),
});

/** A new drive; the beginning of its tracking numbers is offered when it is left out. */
export const newDriveSchema = driveFacts.extend({ prefix: z.string().exactOptional() });

export const driveChangesSchema = driveFacts.exactPartial();

const drive = driveFacts.extend({ id, state: z.enum(DRIVE_STATES) });
export const driveSchema = schemaOf<Drive>()(drive);

/** A drive with where it stands today and how much came in. */
export const driveViewSchema = drive.extend({
  phase: z.enum(DRIVE_PHASES),
  proposals: z.int(),
});

export const townSchema = schemaOf<Town>()(
  z.object({ name: z.string(), villages: z.array(z.string()) }),
);

/** Shape only: what a proposal must say is checked by the rules, which name each fault. */
const entry = z.object({
  name: z.string(),
  reason: z.string(),
  content: z.string(),
  town: z.string(),
  village: z.string(),
  site: z.string(),
  term: z.string(),
  estimateYuan: z.int().nullable(),
  fundingSource: z.string(),
  category: z.enum(CATEGORIES).nullable(),
  byName: z.string(),
  byPhone: z.string(),
});

export const proposalEntrySchema = schemaOf<ProposalEntry>()(entry);

export const publishedTextSchema = z.object({
  name: z.string(),
  reason: z.string(),
  content: z.string(),
  site: z.string(),
});

/** A proposal as staff see it. */
export const proposalSchema = schemaOf<Proposal>()(
  entry.extend({
    id,
    number: z.string(),
    drive: id,
    lead: id,
    state: z.enum(PROPOSAL_STATES),
    origin: z.enum(ORIGINS),
    channel: z.enum(CHANNELS),
    unit: z.string(),
    receivedAt: moment,
    published: publishedTextSchema.nullable(),
  }),
);

export const originCountsSchema = z.object({
  residents: z.int(),
  deputies: z.int(),
  departments: z.int(),
  stations: z.int(),
  government: z.int(),
});

export const leadSchema = schemaOf<Lead>()(
  z.object({
    id,
    drive: id,
    ordinal: z.int(),
    title: z.string(),
    summary: z.string(),
    category: z.enum(CATEGORIES).nullable(),
    town: z.string(),
    state: z.enum(LEAD_STATES),
    size: z.int(),
    origins: originCountsSchema,
    unit: id.nullable(),
    firstAt: moment,
    lastAt: moment,
    version: z.int(),
    mergedInto: id.nullable(),
    revivedFrom: id.nullable(),
    declineReason: z.enum(DECLINE_REASONS).nullable(),
    reason: z.string(),
  }),
);

export const stepSchema = schemaOf<Step>()(
  z.object({
    seq: z.int(),
    at: moment,
    kind: z.enum(STEP_KINDS),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    reason: z.string(),
  }),
);
