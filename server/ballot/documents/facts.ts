import { onlyRound } from '../../../shared/ballot/documents/documents.ts';
import type {
  DocumentFacts,
  ListedDeputy,
  MinutedAct,
} from '../../../shared/ballot/documents/facts.ts';
import { COUNT_KINDS, MINUTED_KINDS } from '../../../shared/ballot/documents/minutes.ts';
import type { BallotView } from '../../../shared/ballot/round.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Role } from '../../../shared/roles.ts';
import { attendanceOf, attendanceRows } from '../../congress/attendance-views.ts';
import { bodyOf } from '../../congress/body-views.ts';
import { sessionOf } from '../../congress/session-views.ts';
import { chainHead } from '../../platform/acts/acts.ts';
import type { Executor } from '../../platform/database/tables.ts';
import { candidateListOf } from '../../screening/candidate-views.ts';
import { ballotOfSession, settledTies } from '../ballot-progress.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { lookerWith } from '../hall-views.ts';
import { ballotView, type Looker } from '../round-views.ts';
import { eligibleScrutineers } from '../nomination-views.ts';

/** More deputies than any roll has. */
const EVERYBODY = 100_000;

/** Who asks for a document, and of what. */
export interface Asked {
  readonly body: string;
  readonly session: string;
  readonly roles: readonly Role[];
  /** Only this round, for its tally report. */
  readonly round?: string | undefined;
}

/**
 * Everything that documents are filled from, as far as somebody with these
 * roles may know it: votes that are not announced are in no document of whoever
 * learns them with everybody. Fails with `not-found` {what}.
 */
export async function documentFacts(
  room: BallotRoom,
  { body: id, session, roles, round }: Asked,
): Promise<Result<DocumentFacts, 'not-found'>> {
  const { db } = room.platform;
  const looker = lookerWith(roles);
  const body = await bodyOf(db, id);
  const held = await sessionOf(db, id, session);
  if (body === undefined || held === undefined) return fail('not-found', { what: 'session' });
  const ballot = await ballotOfSession(db, session);
  const view = ballot === undefined ? null : await ballotView(room, db, ballot, looker);
  const list = await candidateListOf(db, id, session);
  const cards = list?.candidates ?? [];
  const facts: DocumentFacts = {
    body,
    session: held,
    attendance: await attendanceOf(db, session),
    deputies: await deputiesOf(db, session),
    ballot:
      ballot === undefined || view === null
        ? null
        : {
            title: ballot.title,
            settings: ballot.settings,
            frozen: ballot.frozen,
            result: view.result,
          },
    // What was frozen with the ballot is what is decided on, whatever became of the list.
    candidates: (ballot?.candidates ?? cards).map(({ code, name }) => {
      const card = cards.find((one) => one.code === code);
      return {
        code,
        name,
        content: card?.content ?? '',
        site: card?.site ?? '',
        department: card?.department ?? '',
        totalYuan: card?.totalYuan ?? 0,
        target: card?.target ?? '',
      };
    }),
    nominees: await nomineesOf(db, id, session),
    rounds: view?.rounds ?? [],
    settlements: ballot === undefined ? [] : await settledTies(db, ballot.id),
    acts: await minutedActs(db, id, session, view, looker),
    head: await chainHead(db, id),
  };
  return ok(round === undefined ? facts : onlyRound(facts, round));
}

async function deputiesOf(db: Executor, session: string): Promise<readonly ListedDeputy[]> {
  const { rows } = await attendanceRows(db, session, {
    search: '',
    only: 'all',
    page: 1,
    size: EVERYBODY,
  });
  return rows.map(({ number, name, delegation, leave }) => ({
    number,
    name,
    delegation,
    onLeave: leave !== null,
  }));
}

async function nomineesOf(
  db: Executor,
  body: string,
  session: string,
): Promise<DocumentFacts['nominees']> {
  const nominees = (await eligibleScrutineers(db, body, session)).flatMap(({ name, nomination }) =>
    nomination === null
      ? []
      : [{ name, chief: nomination.chief, nominatedBy: nomination.by, confirmedAt: null }],
  );
  return nominees.toSorted((one, other) => Number(other.chief) - Number(one.chief));
}

async function minutedActs(
  db: Executor,
  body: string,
  session: string,
  ballot: BallotView | null,
  looker: Looker,
): Promise<readonly MinutedAct[]> {
  const rounds = ballot?.rounds ?? [];
  const rows = await db
    .selectFrom('act')
    .select(['at', 'actor', 'kind', 'subject', 'detail', 'reason'])
    .where('body', '=', body)
    .where('subject', 'in', [
      `session/${session}`,
      ...(ballot === null ? [] : [`ballot/${ballot.id}`]),
      ...rounds.map(({ id }) => `round/${id}`),
    ])
    .where('kind', 'in', [...MINUTED_KINDS])
    .orderBy('seq')
    .execute();
  const announced = new Set(
    rounds.filter(({ state }) => state === 'announced').map(({ id }) => `round/${id}`),
  );
  return rows
    .filter(
      ({ kind, subject }) =>
        looker === 'rostrum' || !COUNT_KINDS.includes(kind) || announced.has(subject),
    )
    .map(({ at, actor, kind, detail, reason }) => ({
      at,
      actor,
      kind,
      detail: JSON.parse(detail),
      reason,
    }));
}
