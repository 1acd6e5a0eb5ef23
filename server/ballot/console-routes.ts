import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import { BALLOT_PROBLEMS } from '../../shared/ballot/problems.ts';
import { consoleSchema, roundSchema, settingsSchema } from '../../shared/ballot/schema.ts';
import { fail, type Result } from '../../shared/result.ts';
import { bodyOf } from '../congress/body-views.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, rolesIn, signedIn, type Env } from '../platform/identity/visitor.ts';
import type { BallotRoom } from './ballot-room.ts';
import { sessionOfBallot, storedBallot } from './ballot-progress.ts';
import {
  ballotDraft,
  confirmed,
  scrutineers,
  settlement,
  votingMinutes,
  voiding,
} from './console-inputs.ts';
import { consoleOf, namedConsole } from './console-header.ts';
import { takeLead } from './console-lead.ts';
import { countRound } from './count-act.ts';
import { confirmQuorum, makeReady, passScrutineers } from './early-acts.ts';
import { consoleView } from './hall-views.ts';
import type { OnAnnounced } from './announced.ts';
import { announceRound, confirmTally } from './late-acts.ts';
import { openRound } from './open-act.ts';
import { minuteManner } from './open/manner-act.ts';
import { mannerForm } from './open/routes.ts';
import { correctOpenVote, settleOpenVote } from './open/vote-acts.ts';
import { prepareBallot, prepareNextRound } from './prepare-acts.ts';
import type { Hand } from './rostrum.ts';
import { roundView } from './round-views.ts';
import { roundsToConfirm, roundToConfirmSchema } from './scrutineer-views.ts';
import { sealRound } from './seal-act.ts';
import { settleTie } from './settle-act.ts';
import { storedRound } from './stored-round.ts';
import { takeBackQuorum, takeBackScrutineers } from './take-back-acts.ts';
import { voidRound } from './void-act.ts';
import { setVotingTime } from './voting-time.ts';

const PROBLEMS = Object.keys(BALLOT_PROBLEMS);

/** The rostrum: preparing a ballot and leading its rounds step by step. Each step answers the console as it then stands. */
export function consoleRoutes(room: BallotRoom, onAnnounced: readonly OnAnnounced[]) {
  const { db } = room.platform;

  async function shown(c: Context<Env>, body: string, session: string) {
    const view = await consoleView(room, body, session, rolesIn(signedIn(c), body), consoleOf(c));
    return c.json(unwrap(view));
  }

  /** Somebody at the rostrum, at the console that the request names. */
  function handAt(c: Context<Env>, body: string): Hand {
    const visitor = allowed(c, body, 'run-session');
    return {
      ...actorOf(visitor),
      roles: rolesIn(visitor, body),
      console: consoleOf(c) ?? null,
    };
  }

  /** One step of a round by somebody at the rostrum, then the console. */
  async function step(
    c: Context<Env>,
    work: (body: string, round: string, hand: Hand) => Promise<Result<unknown>>,
  ) {
    const body = c.req.param('body') ?? '';
    const id = c.req.param('round') ?? '';
    unwrap(await work(body, id, handAt(c, body)));
    const round = await storedRound(db, id);
    if (round === undefined) throw new Problem(fail('no-such-round').failure);
    return shown(c, body, round.session);
  }

  const answersConsole = (does: string) =>
    describe({ does, answers: consoleSchema, problems: PROBLEMS });

  return new Hono<Env>()
    .get(
      '/bodies/:body/ballots/defaults',
      describe({
        does: 'The settings a new ballot of this body starts with.',
        answers: settingsSchema,
      }),
      async (c) => {
        allowed(c, c.req.param('body'), 'prepare-ballot');
        const body = await bodyOf(db, c.req.param('body'));
        if (body === undefined) throw new Problem(fail('not-found', { what: 'body' }).failure);
        return c.json(defaultSettings(body.type, 10));
      },
    )
    .get(
      '/bodies/:body/sessions/:session/console',
      answersConsole(
        'Everything the console at the rostrum shows, with the reasons against each act.',
      ),
      (c) => {
        allowed(c, c.req.param('body'), 'watch-session');
        return shown(c, c.req.param('body'), c.req.param('session'));
      },
    )
    .post(
      '/bodies/:body/sessions/:session/ballot',
      answersConsole('Prepares the ballot of a session, or changes its draft.'),
      takes('json', ballotDraft),
      async (c) => {
        const { body, session } = c.req.param();
        // A console that names itself wrongly hears so before anything is done.
        consoleOf(c);
        const visitor = allowed(c, body, 'prepare-ballot');
        unwrap(
          await prepareBallot(room.platform, body, session, actorOf(visitor), c.req.valid('json')),
        );
        return shown(c, body, session);
      },
    )
    .post(
      '/bodies/:body/ballots/:ballot/next-round',
      answersConsole('Prepares the runoff, the second ballot, or the repetition of a void round.'),
      async (c) => {
        const { body, ballot } = c.req.param();
        unwrap(await prepareNextRound(room, body, ballot, handAt(c, body)));
        return shown(c, body, (await sessionOfBallot(db, ballot)) ?? '');
      },
    )
    .post(
      '/bodies/:body/ballots/:ballot/settle',
      answersConsole('Settles a tie by lot or by decision of the presidium.'),
      takes('json', settlement),
      async (c) => {
        const { body, ballot } = c.req.param();
        const how = c.req.valid('json');
        unwrap(await settleTie(room, body, ballot, handAt(c, body), how, onAnnounced));
        return shown(c, body, (await sessionOfBallot(db, ballot)) ?? '');
      },
    )
    .post(
      '/bodies/:body/rounds/:round/confirm-quorum',
      answersConsole('Confirms that the quorum is met.'),
      (c) => step(c, (body, round, hand) => confirmQuorum(room, body, round, hand)),
    )
    .post(
      '/bodies/:body/sessions/:session/lead',
      answersConsole(
        'Makes the console of the header `console` the one that leads the session; all others then only watch.',
      ),
      async (c) => {
        const { body, session } = c.req.param();
        const visitor = allowed(c, body, 'run-session');
        unwrap(await takeLead(room, body, session, actorOf(visitor), namedConsole(c)));
        return shown(c, body, session);
      },
    )
    .post(
      '/bodies/:body/rounds/:round/take-back-quorum',
      answersConsole('Takes the confirmation of the quorum back, while the round is a draft.'),
      (c) => step(c, (body, round, hand) => takeBackQuorum(room, body, round, hand)),
    )
    .post(
      '/bodies/:body/rounds/:round/take-back-scrutineers',
      answersConsole('Takes the scrutineers back, while the round is a draft.'),
      (c) => step(c, (body, round, hand) => takeBackScrutineers(room, body, round, hand)),
    )
    .post(
      '/bodies/:body/rounds/:round/pass-scrutineers',
      answersConsole('Records the scrutineers passed by show of hands.'),
      takes('json', scrutineers),
      (c) => {
        const named = c.req.valid('json').scrutineers;
        return step(c, (body, round, hand) => passScrutineers(room, body, round, hand, named));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/minute-manner',
      answersConsole('Minutes how the round is held: secret, named or by show of hands.'),
      takes('json', mannerForm),
      (c) => {
        const manner = c.req.valid('json');
        return step(c, (body, round, hand) => minuteManner(room, body, round, hand, manner));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/settle',
      answersConsole('Settles what was entered of an open vote: counts and signs it.'),
      (c) => step(c, (body, round, hand) => settleOpenVote(room, body, round, hand)),
    )
    .post(
      '/bodies/:body/rounds/:round/correct',
      answersConsole('Takes a settled open vote back to correct a mistake of writing.'),
      takes('json', voiding),
      (c) => {
        const said = c.req.valid('json');
        return step(c, (body, round, hand) =>
          correctOpenVote(room, body, round, hand, said.reason),
        );
      },
    )
    .post(
      '/bodies/:body/rounds/:round/make-ready',
      answersConsole('Shows the empty box: freezes and signs the round.'),
      (c) => step(c, (body, round, hand) => makeReady(room, body, round, hand)),
    )
    .post(
      '/bodies/:body/rounds/:round/open',
      answersConsole('Issues the papers: opens the round.'),
      (c) => step(c, (body, round, hand) => openRound(room, body, round, hand)),
    )
    .post(
      '/bodies/:body/rounds/:round/set-voting-time',
      answersConsole(
        'Sets, changes or takes away the voting time, which informs and ends nothing.',
      ),
      takes('json', votingMinutes),
      (c) => {
        const said = c.req.valid('json');
        return step(c, (body, round, hand) => setVotingTime(room, body, round, hand, said.minutes));
      },
    )
    .post('/bodies/:body/rounds/:round/seal', answersConsole('Seals the box.'), (c) =>
      step(c, (body, round, hand) => sealRound(room, body, round, hand)),
    )
    .post('/bodies/:body/rounds/:round/count', answersConsole('Counts the sealed round.'), (c) =>
      step(c, (body, round, hand) => countRound(room, body, round, hand)),
    )
    .post('/bodies/:body/rounds/:round/announce', answersConsole('Announces the result.'), (c) =>
      step(c, (body, round, hand) => announceRound(room, body, round, hand, onAnnounced)),
    )
    .post(
      '/bodies/:body/rounds/:round/void',
      answersConsole('Voids the round for a reason; it can be held again.'),
      takes('json', voiding),
      (c) => {
        const { reason } = c.req.valid('json');
        return step(c, (body, round, hand) =>
          voidRound(room, body, round, hand, 'by-decision', reason),
        );
      },
    )
    .post(
      '/bodies/:body/rounds/:round/certify',
      describe({
        does: 'A scrutineer of the round confirms its tally by name.',
        answers: roundSchema,
        problems: PROBLEMS,
      }),
      takes('query', confirmed),
      async (c) => {
        const { body, round: id } = c.req.param();
        const visitor = allowed(c, body, 'certify-tally');
        const hand = { ...actorOf(visitor), roles: rolesIn(visitor, body) };
        unwrap(await confirmTally(room, body, id, hand, c.req.valid('query')));
        const round = await storedRound(db, id);
        const ballot = round === undefined ? undefined : await storedBallot(db, round.ballot);
        if (round === undefined || ballot === undefined)
          throw new Problem(fail('no-such-round').failure);
        return c.json(await roundView(room, db, round, ballot.settings, 'rostrum'));
      },
    )
    .get(
      '/scrutineer',
      describe({
        does: 'The rounds where the signed-in person is a scrutineer, the newest first.',
        answers: z.array(roundToConfirmSchema),
      }),
      async (c) => c.json(await roundsToConfirm(room, signedIn(c).account)),
    );
}
