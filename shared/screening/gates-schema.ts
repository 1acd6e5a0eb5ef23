import * as z from 'zod';
import { LEAD_STATES } from '../collection/model.ts';
import { originCountsSchema } from '../collection/schema.ts';
import { schemaOf } from '../schema.ts';
import { GATE_LENGTHS } from './gates.ts';
import type { GateSaid, GatesView } from './gates-model.ts';
import { GATE_DECISIONS, GATE_OUTCOMES, GATES } from './model.ts';
import { VOTED_FIELDS } from './voted-card.ts';

const id = z.string().min(1).max(64);
const gate = z.enum(GATES);

/** More leads than this stand on no list that a meeting reads. */
const MOST_ITEMS = 500;
/** What a text may have before the rules count it: so much longer that they name the fault. */
const long = (most: number) => z.string().max(2 * most);

const entry = z.object({
  gate,
  decidedOn: z.string(),
  decision: z.enum(GATE_DECISIONS),
  minute: long(GATE_LENGTHS.minute),
  conditions: long(GATE_LENGTHS.conditions),
});

/** A decision as it is sent, under an id of the sender's. */
export const sentDecisionSchema = entry.extend({
  id: z.uuid(),
  items: z
    .array(z.object({ lead: id, outcome: z.enum(GATE_OUTCOMES), note: long(GATE_LENGTHS.note) }))
    .max(MOST_ITEMS),
});

const value = z.union([z.string(), z.number()]);

export const gateSaidSchema = schemaOf<GateSaid>()(
  z.object({
    gate,
    outcome: z.enum(GATE_OUTCOMES),
    on: z.string(),
    note: z.string(),
    lapsed: z.enum(['nominated-anew', 'card-changed']).nullable(),
    changes: z.array(z.object({ field: z.enum(VOTED_FIELDS), before: value, after: value })),
  }),
);

export const gatesViewSchema = schemaOf<GatesView>()(
  z.object({
    drive: id,
    gates: z.array(
      z.object({
        gate,
        awaited: z.int(),
        decisions: z.array(
          entry.extend({
            id,
            minute: z.string(),
            conditions: z.string(),
            at: z.iso.datetime(),
            counts: z.object({ passed: z.int(), struck: z.int(), returned: z.int() }),
            standing: z.int(),
          }),
        ),
      }),
    ),
    next: gate.nullable(),
    leads: z.array(
      z.object({
        id,
        ordinal: z.int(),
        state: z.enum(LEAD_STATES),
        size: z.int(),
        name: z.string(),
        content: z.string(),
        department: z.string(),
        totalYuan: z.int(),
        yearYuan: z.int(),
        origins: originCountsSchema,
        appraisedBy: z.array(z.string()),
        said: z.array(gateSaidSchema),
        next: gate.nullable(),
        cardFaults: z.int(),
      }),
    ),
    ready: z.int(),
  }),
);
