import type { ResultView } from '../../shared/ballot/round.ts';
import { dayOf } from '../../shared/day.ts';
import type { ProjectPage, ProjectVote } from '../../shared/portal/project-page.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BallotRoom } from '../ballot/ballot-room.ts';
import { resultView } from '../ballot/hall-views.ts';
import { bodyNamed } from '../congress/body-views.ts';
import { publicChanges } from '../delivery/change-views.ts';
import { projectView } from '../delivery/project-views.ts';
import { deliverySettingsOf } from '../delivery/settings-views.ts';
import { timelineOf } from '../delivery/timeline-views.ts';

/** The address of a project: its body by code or id, year and number. */
interface ProjectAddress {
  readonly body: string;
  readonly year: number;
  readonly number: number;
}

/** The whole of a project as a resident reads it; `not-found` when nothing has this address. */
export async function projectPage(
  room: BallotRoom,
  address: ProjectAddress,
): Promise<Result<ProjectPage, 'not-found'>> {
  const { db, clock } = room.platform;
  const now = clock.now();
  const body = await bodyNamed(db, address.body);
  if (body === undefined) return fail('not-found', { what: 'body' });
  const row = await db
    .selectFrom('project')
    .select(['id', 'ballot'])
    .where('body', '=', body.id)
    .where('year', '=', address.year)
    .where('number', '=', address.number)
    .executeTakeFirst();
  const project = row && (await projectView(db, body.id, row.id, now));
  const timeline = row && (await timelineOf(db, body.id, row.id, now));
  if (row === undefined || project === undefined || timeline === undefined)
    return fail('not-found', { what: 'project' });
  const result = await resultView(room, row.ballot);
  return ok({
    body: { id: body.id, code: body.code, name: body.name },
    today: dayOf(now),
    graceDays: (await deliverySettingsOf(db, body.id)).graceDays,
    project,
    timeline,
    changes: await publicChanges(db, body.id, row.id),
    vote: result.ok ? voteOn(result.value, row.ballot, project.code) : null,
  });
}

/** The votes of the last announced round that had this candidate. */
function voteOn(view: ResultView, ballot: string, code: string): ProjectVote | null {
  const chosen = view.ballot.rounds.flatMap(({ tally, state }) =>
    state === 'announced' && tally !== null
      ? tally.results
          .filter(({ elected }) => elected)
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ candidate }) => candidate)
      : [],
  );
  const round = view.ballot.rounds.findLast(
    ({ state, tally }) =>
      state === 'announced' && tally?.results.some(({ candidate }) => candidate === code) === true,
  );
  const votes = round?.tally?.results.find(({ candidate }) => candidate === code);
  if (round === undefined || round.tally === null || votes === undefined) return null;
  return {
    ballot,
    session: view.session.title,
    announcedAt: view.announcedAt,
    // Whom a lot or the presidium gave a seat stands in no round's list, and comes last.
    place: chosen.includes(code) ? chosen.indexOf(code) + 1 : chosen.length + 1,
    for: votes.for,
    against: votes.against,
    abstain: votes.abstain,
    needed: round.tally.needed,
    allDeputies: view.attendance.allDeputies,
    present: round.present ?? view.attendance.present,
  };
}
