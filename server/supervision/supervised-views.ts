import { dayOf } from '../../shared/day.ts';
import type { DeliverySettings } from '../../shared/delivery/model.ts';
import { periodsBetween } from '../../shared/delivery/periods.ts';
import type {
  DeputySupervision,
  DueReport,
  SupervisedProject,
} from '../../shared/supervision/visits.ts';
import type { Deputy, Body } from '../../shared/congress/model.ts';
import { unitsOf } from '../congress/body-views.ts';
import { itemOf, jointUnits, projectRows, type ProjectRow } from '../delivery/project-rows.ts';
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
  const milestones = await milestonesOfAll(db, body, known);
  const sent = await sentDays(db, body, known);
  return rows.map((row) => {
    const { site }: { site: string } = JSON.parse(row.card);
    const checklist = checklists.get(row.id) ?? [];
    const all = milestones.get(row.id) ?? [];
    const next = all.find(({ metOn }) => metOn === '');
    return {
      project: itemOf(row, joint.get(row.id) ?? [], now, settings),
      site,
      next: next === undefined ? null : { name: next.name, dueOn: next.dueOn },
      milestones: all,
      reports: reportsDue(row, sent.get(row.id) ?? new Map(), settings),
      leader: groups.get(row.id)?.leader ?? '',
      group: groups.get(row.id)?.members ?? [],
      tasks: tasks.get(row.id) ?? [],
      checklist,
      stamp: stampOf(checklist),
      visits: visits.get(row.id) ?? [],
    };
  });
}

/** The projects of a body's year with all that their supervision needs. */
export async function supervisedYear(
  db: Executor,
  body: string,
  year: number,
  now: Date,
): Promise<readonly SupervisedProject[]> {
  const rows = await db
    .selectFrom('project')
    .select('id')
    .where('body', '=', body)
    .where('year', '=', year)
    .execute();
  const ids = rows.map(({ id }) => id);
  return supervisedProjects(db, body, ids, now);
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

async function milestonesOfAll(db: Executor, body: string, projects: readonly string[]) {
  const rows = await db
    .selectFrom('milestone')
    .select(['project', 'id', 'name', 'due_on', 'met_on'])
    .where('body', '=', body)
    .where('project', 'in', projects)
    .orderBy('due_on')
    .orderBy('position')
    .execute();
  const by = new Map<string, SupervisedProject['milestones'][number][]>();
  for (const { project, due_on, met_on, ...row } of rows)
    by.set(project, [...(by.get(project) ?? []), { ...row, dueOn: due_on, metOn: met_on }]);
  return by;
}

/** Days on which the reports of these projects were first sent, by project and period. */
async function sentDays(db: Executor, body: string, projects: readonly string[]) {
  const rows = await db
    .selectFrom('progress_report')
    .select(['project', 'period', 'sent_at'])
    .where('body', '=', body)
    .where('project', 'in', projects)
    .where('entry', '=', 1)
    .execute();
  const by = new Map<string, Map<string, string>>();
  for (const { project, period, sent_at } of rows)
    by.set(project, (by.get(project) ?? new Map()).set(period, dayOf(new Date(sent_at))));
  return by;
}

/** The reports of a project from its plan to its end, each with its day. */
function reportsDue(
  { published_on, done_on, ends_on, year }: ProjectRow,
  sent: ReadonlyMap<string, string>,
  { rhythm, reportDay }: DeliverySettings,
): readonly DueReport[] {
  if (published_on === null || published_on === '') return [];
  const end = done_on === '' ? ends_on || `${year}-12-31` : done_on;
  return periodsBetween(published_on, end, rhythm, reportDay).map(({ code, dueOn }) => ({
    period: code,
    dueOn,
    sentOn: sent.get(code) ?? '',
  }));
}
