import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { CANDIDATE_CODE } from './choices.ts';
import {
  READING_STATES,
  type CustodyDesk,
  type CustodyView,
  type Reading,
  type SealedBoxView,
} from './custody.ts';

const counted = z.int().min(0);
const id = z.string().min(1).max(64);
const moment = z.iso.datetime();
const code = z.string().regex(CANDIDATE_CODE);

export const custodySchema = schemaOf<CustodyView>()(
  z.object({
    custodians: z.array(
      z.object({
        account: id,
        name: z.string(),
        chief: z.boolean(),
        keys: z.string().nullable(),
        holder: z.boolean(),
        shareKept: z.boolean(),
        shareReleased: z.boolean(),
        reading: z.enum(READING_STATES),
      }),
    ),
    dealt: z.boolean(),
    countBegunAt: moment.nullable(),
  }),
);

const hash = z.string().length(43);

/** A scrutineer's own count, as it is sent and kept. */
export const readingSchema = schemaOf<Reading>()(
  z.strictObject({
    votes: z
      .array(z.strictObject({ candidate: code, for: counted, against: counted, abstain: counted }))
      .max(200),
    valid: counted,
    invalid: counted,
    blank: counted,
    boxRoot: hash,
    unusedRoot: hash,
  }),
);

const binary = z.string();

export const custodyDeskSchema = schemaOf<CustodyDesk>()(
  z.object({
    round: id,
    session: id,
    countKey: binary.nullable(),
    checks: z.array(binary),
    custodians: z.array(
      z.object({
        account: id,
        name: z.string(),
        chief: z.boolean(),
        holder: z.boolean(),
        key: binary.nullable(),
        sealKey: binary.nullable(),
        reading: readingSchema.nullable(),
      }),
    ),
    dealt: binary.nullable(),
    released: z.array(z.object({ holder: id, sealed: binary })),
    signed: z.object({ seal: z.string(), tally: z.string() }).nullable(),
  }),
);

export const sealedBoxSchema = schemaOf<SealedBoxView>()(
  z.object({
    record: z.string(),
    opening: z.string(),
    seal: z.string(),
    bodies: z.array(binary),
    unused: z.array(binary),
  }),
);
