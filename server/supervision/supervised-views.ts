import type { DeputySupervision, SupervisedProject } from '../../shared/supervision/visits.ts';
import type { Deputy, Body } from '../../shared/congress/model.ts';
import { unitsOf } from '../congress/body-views.ts';
import { itemOf, jointUnits, projectRows } from '../delivery/project-rows.ts';
import { deliverySettingsOf } from '../delivery/settings-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { checklistsOf, stampOf, tasksOfProjects } from './checklist-views.ts';
import { groupsOf } from './group-views.ts';
import { supervisionSettingsOf } from './settings-views.ts';
import { visitsOf } from './visit-views.ts';

/** These projects of a body with all that their supervision needs, in the order of year and number. */
export async function supervisedProjects(
  db: Executor,
  body: string,
  ids: readonly string[],
  now: Date,
): Promise<readonly SupervisedProject[]> {
  if (ids.length === 0) return [];
  const settings = await deliverySettingsOf(db, body);
  const joint = await jointUnits(db, body);
  const rows = await projectRows(db, body)
    .where('project.id', 'in', ids)
    .orderBy('project.year', 'desc')
    .orderBy('project.number')
    .execute();
  const known = rows.map(({ id }) => id);
  const groups = await groupsOf(db, body, known);
  const tasks = await tasksOfProjects(db, body, known);
  const checklists = await checklistsOf(db, body, known);
  const visits = await visitsOf(db, body, known);
  const next = await nextMilestones(db, body, known);
  return rows.map((row) => {
    const { site }: { site: string } = JSON.parse(row.card);
    const checklist = checklists.get(row.id) ?? [];
    return {
      project: itemOf(row, joint.get(row.id) ?? [], now, settings),
      site,
      next: next.get(row.id) ?? null,
      leader: groups.get(row.id)?.leader ?? '',
      group: groups.get(row.id)?.members ?? [],
      tasks: tasks.get(row.id) ?? [],
      checklist,
      stamp: stampOf(checklist),
      visits: visits.get(row.id) ?? [],
    };
  });
}

/** What the phone of this deputy holds: the projects of the own groups. */
export async function deputySupervision(
  db: Executor,
  body: Body,
  deputy: Deputy,
  now: Date,
): Promise<DeputySupervision> {
  const rows = await db
    .selectFrom('supervisor')
    .select('project')
    .where('body', '=', body.id)
    .where('deputy', '=', deputy.id)
    .execute();
  const { version: _, ...settings } = await supervisionSettingsOf(db, body.id);
  const units = await unitsOf(db, body.id, 'department');
  return {
    body: { id: body.id, name: body.name },
    deputy: { id: deputy.id, name: deputy.name },
    units: units.map(({ id, name }) => ({ id, name })),
    settings,
    projects: await supervisedProjects(
      db,
      body.id,
      rows.map(({ project }) => project),
      now,
    ),
  };
}

async function nextMilestones(db: Executor, body: string, projects: readonly string[]) {
  const rows = await db
    .selectFrom('milestone')
    .select(['project', 'name', 'due_on'])
    .where('body', '=', body)
    .where('project', 'in', projects)
    .where('met_on', '=', '')
    .orderBy('due_on', 'desc')
    .orderBy('position', 'desc')
    .execute();
  // The last one that is set is the earliest.
  return new Map(rows.map(({ project, name, due_on }) => [project, { name, dueOn: due_on }]));
}
