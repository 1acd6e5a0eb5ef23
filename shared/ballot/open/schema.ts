import * as z from 'zod';
import { schemaOf } from '../../schema.ts';
import { CANDIDATE_CODE } from '../choices.ts';
import { CHOICES, MARKS, OPEN_SECRECIES } from '../model.ts';
import { ROUND_STATES } from '../round.ts';
import { paperCandidatesSchema, roundTallySchema } from '../schema.ts';
import type { OpenEntry } from './model.ts';

const counted = z.int().min(0);
const place = z.int().min(1);
const code = z.string().regex(CANDIDATE_CODE);
const mark = z.enum(MARKS);

export const openEntrySchema = schemaOf<OpenEntry>()(
  z.object({
    round: z.string(),
    number: place,
    state: z.enum(ROUND_STATES),
    secrecy: z.enum(OPEN_SECRECIES),
    choice: z.enum(CHOICES),
    present: counted,
    candidates: paperCandidatesSchema,
    sectors: z.array(z.object({ place, name: z.string(), counter: z.string(), people: counted })),
    hands: z.array(z.object({ sector: place, candidate: code, mark, votes: counted })),
    voters: z.array(
      z.object({
        deputy: z.string(),
        number: z.string(),
        name: z.string(),
        delegation: z.string(),
        abstained: z.boolean(),
        marks: z.record(code, mark),
      }),
    ),
    faults: z.array(
      z.object({
        code: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    tally: roundTallySchema.nullable(),
    record: z.string().nullable(),
  }),
);
