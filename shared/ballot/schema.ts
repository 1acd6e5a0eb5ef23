import * as z from 'zod';
import { attendanceSchema, sessionSchema } from '../congress/schema.ts';
import { ROLES } from '../roles.ts';
import { schemaOf } from '../schema.ts';
import { candidateSchema } from '../screening/schema.ts';
import {
  BASES,
  CHOICES,
  CUSTODIES,
  DECIDERS,
  DISCLOSURES,
  FRACTIONS,
  NAMED_LIMITS,
  OUTCOMES,
  OVERMARKED,
  QUORUMS,
  SECRECIES,
  SHORTAGES,
  TIES,
  type BallotRules,
  type BallotSettings,
  type Manner,
} from './model.ts';
import { custodySchema } from './custody-schema.ts';
import type { BallotStep } from './next-round.ts';
import { CANDIDATE_CODE } from './choices.ts';
import {
  EVERY_ACT,
  ROUND_KINDS,
  ROUND_STATES,
  VOID_REASONS,
  type VotingTime,
  type BallotResult,
  type BallotView,
  type ConsoleView,
  type HallView,
  type ResultView,
  type RoundTally,
  type RoundView,
} from './round.ts';

const counted = z.int().min(0);
const id = z.string().min(1).max(64);
const moment = z.iso.datetime();
const code = z.string().regex(CANDIDATE_CODE);

export const rulesSchema = schemaOf<BallotRules>()(
  z.strictObject({
    seats: z.int().min(1),
    choice: z.enum(CHOICES),
    limit: z.union([z.enum(NAMED_LIMITS), z.strictObject({ max: z.int().min(1) })]),
    overmarked: z.enum(OVERMARKED),
    threshold: z.strictObject({ base: z.enum(BASES), fraction: z.enum(FRACTIONS) }),
  }),
);

export const settingsSchema = schemaOf<BallotSettings>()(
  z.strictObject({
    rules: rulesSchema,
    quorum: z.enum(QUORUMS),
    tie: z.enum(TIES),
    shortage: z.enum(SHORTAGES),
    secrecy: z.enum(SECRECIES),
    custody: z.enum(CUSTODIES),
    disclosure: z.enum(DISCLOSURES),
    scrutineersNeeded: counted,
  }),
);

const paperCandidate = z.object({ code, name: z.string() });

export const paperCandidatesSchema = z.array(paperCandidate);

export const roundTallySchema = schemaOf<RoundTally>()(
  z.object({
    issued: counted,
    replaced: counted,
    returned: counted,
    unused: counted,
    missing: counted,
    blank: counted,
    valid: counted,
    invalid: counted,
    results: z.array(
      z.object({
        candidate: code,
        for: counted,
        against: counted,
        abstain: counted,
        rank: z.int().min(1),
        passed: z.boolean(),
        elected: z.boolean(),
      }),
    ),
    elected: z.array(code),
    tied: z.array(code),
    vacant: counted,
    outcome: z.enum(OUTCOMES),
    needed: counted,
    base: counted,
  }),
);

const mannerSchema = schemaOf<Manner>()(
  z.object({ decidedBy: z.enum(DECIDERS), reason: z.string(), minutedAt: moment }),
);

export const votingTimeSchema = schemaOf<VotingTime>()(z.object({ until: moment, left: counted }));

export const roundSchema = schemaOf<RoundView>()(
  z.object({
    id,
    ballot: id,
    number: z.int().min(1),
    kind: z.enum(ROUND_KINDS),
    repeat: z.boolean(),
    state: z.enum(ROUND_STATES),
    closing: z.boolean(),
    secrecy: z.enum(SECRECIES),
    manner: mannerSchema.nullable(),
    rules: rulesSchema,
    candidates: z.array(paperCandidate),
    allDeputies: counted.nullable(),
    present: counted.nullable(),
    figures: z.object({ issued: counted, returned: counted, unused: counted }),
    code: z.string().nullable(),
    readOut: z.string().nullable(),
    tally: roundTallySchema.nullable(),
    scrutineers: z.array(
      z.object({
        account: id.nullable(),
        name: z.string(),
        chief: z.boolean(),
        nominatedBy: z.string().nullable(),
        confirmedAt: moment.nullable(),
      }),
    ),
    scrutineersNeeded: counted,
    scrutineersToPass: counted,
    custody: custodySchema.nullable(),
    reachedAt: z.partialRecord(z.enum(ROUND_STATES), moment),
    quorumConfirmedAt: moment.nullable(),
    scrutineersPassedAt: moment.nullable(),
    voided: z.object({ reason: z.enum(VOID_REASONS), note: z.string() }).nullable(),
    votingTime: votingTimeSchema.nullable(),
  }),
);

/** Candidate codes as a column keeps them. */
export const codesSchema = z.array(code);

const step = schemaOf<BallotStep>()(
  z.union([
    z.object({
      step: z.enum(ROUND_KINDS),
      repeat: z.boolean(),
      candidates: z.array(code),
      seats: counted,
      rules: rulesSchema,
    }),
    z.object({ step: z.enum(['lot', 'presidium']), candidates: z.array(code), seats: counted }),
    z.object({
      step: z.literal('none'),
      because: z.enum(['all-seats-filled', 'left-vacant', 'left-to-next-session']),
    }),
  ]),
);

export const resultSchema = schemaOf<BallotResult>()(
  z.object({
    elected: z.array(code),
    vacant: counted,
    final: z.boolean(),
    next: step.nullable(),
  }),
);

export const ballotSchema = schemaOf<BallotView>()(
  z.object({
    id,
    session: id,
    title: z.string(),
    settings: settingsSchema,
    rounds: z.array(roundSchema),
    result: resultSchema,
  }),
);

const quorum = z.object({ needed: counted, met: z.boolean() });

const failure = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const hallSchema = schemaOf<HallView>()(
  z.object({
    session: sessionSchema,
    bodyName: z.string(),
    ballotTitle: z.string().nullable(),
    attendance: attendanceSchema,
    quorum,
    round: roundSchema.nullable(),
    settings: settingsSchema.nullable(),
    result: resultSchema.nullable(),
    electedBefore: z.array(paperCandidate),
  }),
);

export const consoleSchema = schemaOf<ConsoleView>()(
  z.object({
    now: moment,
    session: sessionSchema,
    ballot: ballotSchema.nullable(),
    attendance: attendanceSchema,
    quorum,
    round: roundSchema.nullable(),
    acts: z.record(z.enum(EVERY_ACT), z.array(failure)),
    roles: z.array(z.enum(ROLES)),
    preview: hallSchema.nullable(),
    lead: z.object({ name: z.string(), since: moment, mine: z.boolean() }).nullable(),
  }),
);

export const resultViewSchema = schemaOf<ResultView>()(
  z.object({
    ballot: ballotSchema,
    session: sessionSchema,
    bodyName: z.string(),
    attendance: z.object({ allDeputies: counted, present: counted }),
    announcedAt: moment,
    cards: z.array(candidateSchema),
    bundles: z.array(
      z.object({ round: id, number: z.int().min(1), disclosure: z.enum(DISCLOSURES) }),
    ),
  }),
);
