import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { STATION_KINDS } from '../../../shared/ballot/desk/model.ts';
import { deskNameSchema, deskSchema } from '../../../shared/ballot/desk/schema.ts';
import { BALLOT_PROBLEMS } from '../../../shared/ballot/problems.ts';
import { PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH } from '../../../shared/ballot/protocol/signatures.ts';
import { describe, takes } from '../../platform/http/describe.ts';
import { Problem, unwrap } from '../../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../../platform/identity/visitor.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { binary } from '../binary-form.ts';
import { closeStation, deskTopic, enrolTeller, openStation } from './desk-acts.ts';
import { askAtDesk } from './paper-acts.ts';
import { refuseRequest, signRequest } from './sign-acts.ts';
import { allowReplacement, giveUpTerminal, reportKeyedIn, witness } from './round-acts.ts';
import { deskNames, deskView } from './views.ts';
import { storedRound } from '../stored-round.ts';

const PROBLEMS = Object.keys(BALLOT_PROBLEMS);
const BLINDED_LENGTH = 256;

/** What somebody typed, of at most so many characters; only what a record and both databases can carry. */
const typed = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\0\p{Surrogate}]*$/u, 'text without U+0000 and lone surrogates');

const id = z.string().max(64);
const slot = z.enum(['first', 'second']);
const enrolment = z.strictObject({
  key: binary(PUBLIC_KEY_LENGTH),
  signature: binary(SIGNATURE_LENGTH),
});
const station = z.strictObject({ kind: z.enum(STATION_KINDS), name: typed(40) });
const paperRequest = z.strictObject({
  deputy: id,
  key: binary(PUBLIC_KEY_LENGTH),
  blinded: binary(BLINDED_LENGTH),
  signature: binary(SIGNATURE_LENGTH),
});
const tellerSignature = z.strictObject({
  slot,
  blinded: binary(BLINDED_LENGTH),
  signature: binary(SIGNATURE_LENGTH),
});
const witnessForm = z.strictObject({
  username: z.string().max(50),
  password: z.string().max(200),
  as: z.enum(['teller', 'scrutineer']),
});

/** The issue desk (发票处): tellers, stations, papers issued by name. Acts answer the desk as it then stands. */
export function deskRoutes(room: BallotRoom) {
  const { platform } = room;

  const answersDesk = (does: string) => describe({ does, answers: deskSchema, problems: PROBLEMS });

  async function shown(c: Context<Env>, body: string, session: string) {
    return c.json(unwrap(await deskView(platform, body, session)));
  }

  /** A round of this body, or the problem `no-such-round`: a teller works in no other. */
  async function ownRound(body: string, round: string): Promise<void> {
    if ((await storedRound(platform.db, round))?.body !== body)
      throw new Problem(fail('no-such-round').failure);
  }

  /** The desk after an act on one of its rounds. */
  async function after(c: Context<Env>, round: string, result: Result<void>) {
    unwrap(result);
    const stored = await storedRound(platform.db, round);
    const session = stored?.session ?? '';
    platform.live.touch([deskTopic(session)]);
    return shown(c, c.req.param('body') ?? '', session);
  }

  return new Hono<Env>()
    .get(
      '/bodies/:body/sessions/:session/desk',
      answersDesk('The issue desk: tellers, stations, and who waits for a paper.'),
      (c) => {
        const { body, session } = c.req.param();
        allowed(c, body, 'watch-desk');
        return shown(c, body, session);
      },
    )
    .post(
      '/bodies/:body/sessions/:session/teller-key',
      answersDesk('A teller enrols the key of this browser for the session.'),
      takes('json', enrolment),
      async (c) => {
        const { body, session } = c.req.param();
        const { account, name } = allowed(c, body, 'issue-papers');
        const given = c.req.valid('json');
        unwrap(await enrolTeller(platform, body, session, { account, name }, given));
        return shown(c, body, session);
      },
    )
    .post(
      '/bodies/:body/sessions/:session/stations',
      describe({
        does: 'Opens a place for a shared tablet or a paper terminal; answers its one-time code.',
        answers: z.object({ id: z.string(), code: z.string() }),
        problems: PROBLEMS,
      }),
      takes('json', station),
      async (c) => {
        const { body, session } = c.req.param();
        const visitor = allowed(c, body, 'manage-stations');
        const plan = c.req.valid('json');
        return c.json(unwrap(await openStation(platform, body, session, actorOf(visitor), plan)));
      },
    )
    .post(
      '/bodies/:body/stations/:station/close',
      answersDesk('Closes a station: it issues nothing from now on.'),
      async (c) => {
        const { body, station: closed } = c.req.param();
        const visitor = allowed(c, body, 'manage-stations');
        const { session } = unwrap(await closeStation(platform, body, closed, actorOf(visitor)));
        return shown(c, body, session);
      },
    )
    .get(
      '/bodies/:body/rounds/:round/names',
      describe({
        does: 'The roll of a round: who took a paper, and on which way.',
        answers: z.array(deskNameSchema),
        problems: PROBLEMS,
      }),
      async (c) => {
        const { body, round } = c.req.param();
        allowed(c, body, 'watch-desk');
        return c.json(unwrap(await deskNames(platform, body, round)));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/papers',
      describe({
        does: 'Issues a paper on paper: a terminal asks for a name, two tellers sign.',
        answers: z.object({ blindSignature: z.string() }),
        problems: PROBLEMS,
      }),
      takes('json', paperRequest),
      async (c) => {
        const { body, round } = c.req.param();
        allowed(c, body, 'issue-papers');
        await ownRound(body, round);
        const asked = await askAtDesk(room, round, { via: 'paper', ...c.req.valid('json') });
        if (!asked.ok && asked.failure.code === 'waiting-for-tellers') await touched(round);
        return c.json(unwrap(asked));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/papers/:deputy/sign',
      answersDesk('A teller signs for a paper that somebody asks for at the desk.'),
      takes('json', tellerSignature),
      async (c) => {
        const { body, round, deputy } = c.req.param();
        const { account } = allowed(c, body, 'issue-papers');
        await ownRound(body, round);
        const given = { deputy, ...c.req.valid('json') };
        return after(c, round, await signRequest(room, round, account, given));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/papers/:deputy/refuse',
      answersDesk('A teller refuses a paper: this is not who the card says.'),
      takes('json', z.strictObject({ slot })),
      async (c) => {
        const { body, round, deputy } = c.req.param();
        allowed(c, body, 'issue-papers');
        await ownRound(body, round);
        const refused = await refuseRequest(room, round, deputy, c.req.valid('json').slot);
        return after(c, round, refused);
      },
    )
    .post(
      '/bodies/:body/rounds/:round/replacements',
      answersDesk('Lets a second device in for a deputy whose first one is dead.'),
      takes('json', z.strictObject({ deputy: id, reason: typed(500) })),
      async (c) => {
        const { body, round } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-stations'));
        const { deputy, reason } = c.req.valid('json');
        return after(c, round, await allowReplacement(room, body, round, actor, deputy, reason));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/keyed-in',
      answersDesk('Every ballot of a terminal is keyed in.'),
      takes('json', z.strictObject({ station: id })),
      async (c) => {
        const { body, round } = c.req.param();
        const actor = actorOf(allowed(c, body, 'issue-papers'));
        const { station: done } = c.req.valid('json');
        return after(c, round, await reportKeyedIn(room, body, round, actor, done));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/give-up-terminal',
      answersDesk('The rostrum no longer waits for a terminal; its papers count as missing.'),
      takes('json', z.strictObject({ station: id, reason: typed(500) })),
      async (c) => {
        const { body, round } = c.req.param();
        const actor = actorOf(allowed(c, body, 'run-session'));
        const { station: lost, reason } = c.req.valid('json');
        return after(c, round, await giveUpTerminal(room, body, round, actor, lost, reason));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/witness',
      describe({
        does: 'Somebody else at a terminal says by name and password that they are there.',
        answers: z.object({ account: z.string(), name: z.string() }),
        problems: [...PROBLEMS, 'wrong-name-or-password', 'slow-down'],
      }),
      takes('json', witnessForm),
      async (c) => {
        const { body, round } = c.req.param();
        const actor = actorOf(allowed(c, body, 'issue-papers'));
        await ownRound(body, round);
        return c.json(unwrap(await witness(room, body, round, actor, c.req.valid('json'))));
      },
    );

  async function touched(round: string): Promise<void> {
    const stored = await storedRound(platform.db, round);
    if (stored !== undefined) platform.live.touch([deskTopic(stored.session)]);
  }
}
