import { Hono } from 'hono';
import * as z from 'zod';
import { DECIDERS, MARKS, SECRECIES } from '../../../shared/ballot/model.ts';
import { openEntrySchema } from '../../../shared/ballot/open/schema.ts';
import { BALLOT_PROBLEMS } from '../../../shared/ballot/problems.ts';
import { CANDIDATE_CODE } from '../../../shared/ballot/choices.ts';
import type { Result } from '../../../shared/result.ts';
import { describe, takes } from '../../platform/http/describe.ts';
import { unwrap } from '../../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../../platform/identity/visitor.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { enterHands, enterName, nameSectors } from './entry-acts.ts';
import { openEntry } from './views.ts';

const PROBLEMS = Object.keys(BALLOT_PROBLEMS);

/** What somebody typed, of at most so many characters; only what a record and both databases can carry. */
const typed = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0\p{Surrogate}]*$/u, 'text without U+0000 and lone surrogates');

/** How a round is held, and who decided it, as the console sends it. */
export const mannerForm = z.strictObject({
  secrecy: z.enum(SECRECIES),
  decidedBy: z.enum(DECIDERS),
  reason: typed(2000),
});

const MOST_SECTORS = 60;
const people = z.int().min(0).max(100_000);
const code = z.string().regex(CANDIDATE_CODE);

const sectorName = typed(40).min(1);

const sectorsForm = z.strictObject({
  before: z.array(sectorName).max(MOST_SECTORS),
  sectors: z
    .array(
      z.strictObject({
        was: z.int().min(1).max(MOST_SECTORS).nullable(),
        name: sectorName,
        counter: typed(40).min(1),
        people,
      }),
    )
    .max(MOST_SECTORS),
});
const handsForm = z.strictObject({
  sector: sectorName,
  candidate: code,
  mark: z.enum(MARKS),
  votes: people.nullable(),
});
const nameForm = z.strictObject({
  deputy: z.string().min(1).max(64),
  abstained: z.boolean(),
  marks: z.record(code, z.enum(MARKS).nullable()),
});

const savedSchema = z.object({ saved: z.literal(true) });

/** Entering what was counted or called out in a vote that is not secret, cell by cell. */
export function openVoteRoutes(room: BallotRoom) {
  const { platform } = room;
  const saves = (does: string) => describe({ does, answers: savedSchema, problems: PROBLEMS });
  const saved = (result: Result<void>) => {
    unwrap(result);
    return { saved: true } as const;
  };

  return new Hono<Env>()
    .get(
      '/bodies/:body/rounds/:round/open-vote',
      describe({
        does: 'What has been entered of an open vote, what contradicts itself, and the count.',
        answers: openEntrySchema,
        problems: PROBLEMS,
      }),
      async (c) => {
        const { body, round } = c.req.param();
        allowed(c, body, 'read-open-vote');
        return c.json(unwrap(await openEntry(platform.db, body, round)));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/sectors',
      saves('Names the sectors of the hall and who counts in each.'),
      takes('json', sectorsForm),
      async (c) => {
        const { body, round } = c.req.param();
        const by = actorOf(allowed(c, body, 'run-session'));
        const { sectors, before } = c.req.valid('json');
        return c.json(saved(await nameSectors(platform, body, round, by, sectors, before)));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/hands',
      saves('Writes down the hands of one sector for one candidate.'),
      takes('json', handsForm),
      async (c) => {
        const { body, round } = c.req.param();
        const by = actorOf(allowed(c, body, 'run-session'));
        return c.json(saved(await enterHands(platform, body, round, by, c.req.valid('json'))));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/named-marks',
      saves('Writes down how one deputy votes in a named vote.'),
      takes('json', nameForm),
      async (c) => {
        const { body, round } = c.req.param();
        const by = actorOf(allowed(c, body, 'run-session'));
        return c.json(saved(await enterName(platform, body, round, by, c.req.valid('json'))));
      },
    );
}
