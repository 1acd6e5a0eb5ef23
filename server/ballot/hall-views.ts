import type { ConsoleView, HallView, ResultView, RoundView } from '../../shared/ballot/round.ts';
import { isOpen } from '../../shared/ballot/model.ts';
import { moment } from '../../shared/chance.ts';
import { quorumNeeded, reaches } from '../../shared/ballot/threshold.ts';
import type { Attendance, CongressSession } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Role } from '../../shared/roles.ts';
import { attendanceOf } from '../congress/attendance-views.ts';
import { bodyOf } from '../congress/body-views.ts';
import { sessionOf } from '../congress/session-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { candidateListOf } from '../screening/candidate-views.ts';
import {
  ballotOfSession,
  onceAnnounced,
  storedBallot,
  type StoredBallot,
} from './ballot-progress.ts';
import type { BallotRoom } from './ballot-room.ts';
import { leadOf } from './console-lead.ts';
import { forEveryAct, reasonsFor, roundFacts } from './round-facts.ts';
import { ballotView, resultOf, roundView, type Looker } from './round-views.ts';
import type { StoredRound } from './stored-round.ts';

/** Everything the console of this id at the rostrum shows; `not-found` when the body has no such session. */
export async function consoleView(
  room: BallotRoom,
  body: string,
  session: string,
  roles: readonly Role[],
  console: string | undefined,
): Promise<Result<ConsoleView, 'not-found'>> {
  const { db } = room.platform;
  const held = await sessionOf(db, body, session);
  if (held === undefined) return fail('not-found', { what: 'session' });
  const attendance = await attendanceOf(db, session);
  const ballot = await ballotOfSession(db, session);
  const last = ballot?.rounds.at(-1);
  const looker = lookerWith(roles);
  const view = ballot === undefined ? null : await ballotView(room, db, ballot, looker);
  const acts = last === undefined ? noBallot() : await reasonsOf(room, last, roles);
  return ok({
    now: moment(room.platform.clock),
    session: held,
    ballot: view,
    attendance,
    quorum: quorumOf(ballot, attendance),
    round: view?.rounds.at(-1) ?? null,
    acts,
    roles,
    preview: await previewOf(room, held, ballot, looker),
    lead: await leadOf(db, room.leads, session, console),
  });
}

/** A desk and an administrator watch the session, and learn the votes when everybody does. */
export function lookerWith(roles: readonly Role[]): Looker {
  const insiders: readonly Role[] = ['secretariat', 'chair', 'scrutineer'];
  return roles.some((role) => insiders.includes(role)) ? 'rostrum' : 'public';
}

/** The reasons against each act of a round, as far as somebody with these roles may know them. */
async function reasonsOf(
  room: BallotRoom,
  round: StoredRound,
  roles: readonly Role[],
): Promise<ConsoleView['acts']> {
  const { db, clock } = room.platform;
  const facts = await roundFacts(db, round, await room.figures(round), clock.now());
  // What contradicts itself in an open vote is told with its figures and names.
  const known = lookerWith(roles) === 'rostrum' ? facts : { ...facts, entryFaults: [] };
  return reasonsFor(round, roles, known);
}

/** Before a ballot is prepared every act has the one reason. */
function noBallot(): ConsoleView['acts'] {
  const reasons = [fail('no-ballot').failure];
  return forEveryAct(() => reasons);
}

function quorumOf(
  ballot: StoredBallot | undefined,
  { present, allDeputies }: Attendance,
): { readonly needed: number; readonly met: boolean } {
  const quorum = ballot?.settings.quorum ?? '>=2/3';
  return { needed: quorumNeeded(quorum, allDeputies), met: reaches(quorum, present, allDeputies) };
}

/** What the hall screen shows; public, and without any vote before the announcement. */
export async function hallView(
  room: BallotRoom,
  session: string,
): Promise<Result<HallView, 'not-found'>> {
  const { db } = room.platform;
  const found = await db
    .selectFrom('congress_session')
    .select('body')
    .where('id', '=', session)
    .executeTakeFirst();
  const body = found === undefined ? undefined : await bodyOf(db, found.body);
  const held = body === undefined ? undefined : await sessionOf(db, body.id, session);
  if (body === undefined || held === undefined) return fail('not-found', { what: 'session' });
  return ok(await shownOf(room, body.name, held, await ballotOfSession(db, session)));
}

/** What the hall shows of a session with this ballot. */
async function shownOf(
  room: BallotRoom,
  bodyName: string,
  session: CongressSession,
  ballot: StoredBallot | undefined,
): Promise<HallView> {
  const { db } = room.platform;
  const attendance = await attendanceOf(db, session.id);
  const last = ballot?.rounds.at(-1);
  const round: RoundView | null =
    ballot === undefined || last === undefined
      ? null
      : await roundView(room, db, last, ballot.settings, 'public');
  const standing = new Set(last?.candidates.map((candidate) => candidate.code));
  return {
    session,
    bodyName,
    ballotTitle: ballot?.title ?? null,
    attendance,
    quorum: quorumOf(ballot, attendance),
    round,
    settings: ballot?.settings ?? null,
    result: ballot === undefined ? null : resultOf(ballot),
    electedBefore:
      ballot?.candidates.filter(
        ({ code }) => ballot.progress.elected.includes(code) && !standing.has(code),
      ) ?? [],
  };
}

/** What the hall will show after the announcement, for whoever knows the votes already. */
async function previewOf(
  room: BallotRoom,
  session: CongressSession,
  ballot: StoredBallot | undefined,
  looker: Looker,
): Promise<HallView | null> {
  const { db } = room.platform;
  if (ballot === undefined || looker !== 'rostrum') return null;
  const announced = await onceAnnounced(db, ballot);
  const body = await bodyOf(db, ballot.body);
  if (announced === undefined || body === undefined) return null;
  return shownOf(room, body.name, session, announced);
}

/** The public result of a ballot; `not-yet` before its first round is announced. */
export async function resultView(
  room: BallotRoom,
  id: string,
): Promise<Result<ResultView, 'not-found' | 'not-yet'>> {
  const { db } = room.platform;
  const ballot = await storedBallot(db, id);
  if (ballot === undefined) return fail('not-found', { what: 'ballot' });
  const announced = ballot.rounds.filter((round) => round.state === 'announced');
  const latest = announced.at(-1);
  const body = await bodyOf(db, ballot.body);
  const session = await sessionOf(db, ballot.body, ballot.session);
  if (latest === undefined || latest.announced_at === null) return fail('not-yet');
  if (body === undefined || session === undefined) return fail('not-found', { what: 'session' });
  const list = await candidateListOf(db, ballot.body, ballot.session);
  return ok({
    ballot: await ballotView(room, db, ballot, 'public'),
    session,
    bodyName: body.name,
    attendance: { allDeputies: latest.all_deputies ?? 0, present: latest.present ?? 0 },
    announcedAt: latest.announced_at,
    cards: list?.candidates ?? [],
    // An open round has no box to check; its record is shown and fetched by itself.
    bundles: announced
      .filter(({ secrecy }) => !isOpen(secrecy))
      .map((round) => ({
        round: round.id,
        number: round.number,
        disclosure: ballot.settings.disclosure,
      })),
  });
}

/** The ballots of a body that have an announced round, the newest first. Rehearsals decide nothing and are left out. */
export async function announcedBallots(
  db: Executor,
  body: string,
): Promise<{ ballot: string; title: string; announcedAt: string }[]> {
  const rows = await db
    .selectFrom('round')
    .innerJoin('ballot', 'ballot.id', 'round.ballot')
    .innerJoin('congress_session', 'congress_session.id', 'round.session')
    .select((eb) => [
      'ballot.id as ballot',
      'ballot.title',
      eb.fn.max('round.announced_at').as('announcedAt'),
    ])
    .where('round.body', '=', body)
    .where('round.state', '=', 'announced')
    .where('congress_session.rehearsal', '=', 0)
    .groupBy(['ballot.id', 'ballot.title'])
    .execute();
  return rows
    .flatMap(({ ballot, title, announcedAt }) =>
      announcedAt === null ? [] : [{ ballot, title, announcedAt }],
    )
    .toSorted((one, other) => (one.announcedAt < other.announcedAt ? 1 : -1));
}
