import * as z from 'zod';
import { schemaOf } from '../../schema.ts';
import { ROUND_STATES } from '../round.ts';
import {
  DESK_VIAS,
  STATION_KINDS,
  type DeskName,
  type DeskView,
  type Identified,
  type StationView,
} from './model.ts';

const id = z.string().min(1).max(64);
const text = z.string();
const counted = z.int().min(0);
const round = z.object({ id, number: counted, state: z.enum(ROUND_STATES) });

export const deskSchema = schemaOf<DeskView>()(
  z.object({
    session: z.object({ id, title: text, rehearsal: z.boolean() }),
    round: round.extend({ closing: z.boolean() }).nullable(),
    tellers: z.array(
      z.object({ account: id, name: text, key: text.nullable(), inRound: z.boolean() }),
    ),
    stations: z.array(
      z.object({
        id,
        kind: z.enum(STATION_KINDS),
        name: text,
        enrolled: z.boolean(),
        closed: z.boolean(),
        inRound: z.boolean(),
      }),
    ),
    terminals: z.array(
      z.object({
        station: id,
        name: text,
        issued: counted,
        keyedInAt: text.nullable(),
        givenUp: text.nullable(),
      }),
    ),
    requests: z.array(
      z.object({
        deputy: id,
        name: text,
        number: text,
        delegation: text,
        via: z.enum(DESK_VIAS),
        station: text,
        blinded: text,
        signed: z.array(id),
      }),
    ),
    replacements: z.array(z.object({ deputy: id, name: text })),
  }),
);

export const deskNameSchema = schemaOf<DeskName>()(
  z.object({
    deputy: id,
    name: text,
    number: text,
    delegation: text,
    via: z.enum(['device', 'kiosk', 'paper']).nullable(),
    replaced: z.boolean(),
  }),
);

export const stationSchema = schemaOf<StationView>()(
  z.object({
    id,
    kind: z.enum(STATION_KINDS),
    name: text,
    closed: z.boolean(),
    session: z.object({ id, body: id, title: text, rehearsal: z.boolean() }),
    round: round.nullable(),
  }),
);

export const identifiedSchema = schemaOf<Identified>()(
  z.object({
    deputy: z.object({ id, name: text, delegation: text }),
    standing: z.enum(['free', 'taken', 'not-on-roll']),
  }),
);
