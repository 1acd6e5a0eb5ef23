import { dayOf } from '../../shared/day.ts';
import type { Board, BoardMilestone, TownParts } from '../../shared/supervision/board.ts';
import { followedProjects, itemsOf, projectYears } from '../delivery/project-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { overdueAmong } from './overdue-views.ts';

/**
 * The wall chart of a body's year on this day. Without a year it is the latest
 * that has projects, or the present one when none has.
 */
export async function boardOf(
  db: Executor,
  body: string,
  asked: number | undefined,
  now: Date,
): Promise<Board> {
  const years = await projectYears(db, body);
  const today = dayOf(now);
  const year = asked ?? years[0] ?? Number(today.slice(0, 4));
  const followed = await followedProjects(db, body, year);
  const milestones = await milestonesOfYear(db, body, year);
  return {
    year,
    years,
    today,
    graceDays: followed.settings.graceDays,
    projects: itemsOf(followed, now).map((project) => ({
      ...project,
      milestones: milestones.get(project.id) ?? [],
    })),
    towns: await townsOfYear(db, body, year, today),
    overdue: await overdueAmong(db, body, now, followed, year),
  };
}

async function milestonesOfYear(
  db: Executor,
  body: string,
  year: number,
): Promise<ReadonlyMap<string, readonly BoardMilestone[]>> {
  const rows = await db
    .selectFrom('milestone')
    .innerJoin('project', 'project.id', 'milestone.project')
    .select(['milestone.project', 'milestone.name', 'milestone.due_on', 'milestone.met_on'])
    .where('milestone.body', '=', body)
    .where('project.body', '=', body)
    .where('project.year', '=', year)
    .orderBy('milestone.due_on')
    .orderBy('milestone.position')
    .execute();
  const found = new Map<string, BoardMilestone[]>();
  for (const { project, name, due_on, met_on } of rows)
    found.set(project, [...(found.get(project) ?? []), { name, dueOn: due_on, metOn: met_on }]);
  return found;
}

async function townsOfYear(
  db: Executor,
  body: string,
  year: number,
  today: string,
): Promise<readonly TownParts[]> {
  const rows = await db
    .selectFrom('sub_project')
    .innerJoin('project', 'project.id', 'sub_project.project')
    .select(['sub_project.project', 'sub_project.town', 'sub_project.stage', 'sub_project.due_on'])
    .where('sub_project.body', '=', body)
    .where('project.body', '=', body)
    .where('project.year', '=', year)
    .where('project.state', '=', 'active')
    .orderBy('sub_project.town')
    .execute();
  const towns = new Map<string, TownParts>();
  for (const { project, town, stage, due_on } of rows) {
    const key = `${town}\n${project}`;
    const known = towns.get(key) ?? { town, project, parts: 0, done: 0, late: 0 };
    const done = stage === 'complete' || stage === 'in-use';
    const late = !done && due_on !== '' && due_on < today;
    towns.set(key, {
      ...known,
      parts: known.parts + 1,
      done: known.done + (done ? 1 : 0),
      late: known.late + (late ? 1 : 0),
    });
  }
  return [...towns.values()];
}
