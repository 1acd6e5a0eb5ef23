import { dayAfter, dayOf } from '../../shared/day.ts';
import type { DeliverySettings } from '../../shared/delivery/model.ts';
import { daysLate } from '../../shared/delivery/pace.ts';
import type { NamedUnit } from '../../shared/delivery/project.ts';
import type { Escalation } from '../../shared/supervision/model.ts';
import { byLateness, type Overdue } from '../../shared/supervision/overdue.ts';
import { escalationOf, findingDue } from '../../shared/supervision/rules.ts';
import { stuckChanges } from '../delivery/change-views.ts';
import type { ProjectRow } from '../delivery/project-rows.ts';
import { followedProjects, type FollowedProjects } from '../delivery/project-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { lateAnswers } from './overdue-inquiries.ts';
import {
  causesOf,
  jointMilestones,
  lateReports,
  reportsOf,
  unitOf,
  type Late,
} from './overdue-reports.ts';
import { supervisionSettingsOf } from './settings-views.ts';

/**
 * All that is overdue in a body on this day, the latest first: computed from
 * dates, what stands and the clock, whether or not anybody admits it. What is
 * due on a day is late from the day after. Projects that were ended by decision
 * owe nothing any more but the answers to their findings and inquiries. With a year, only
 * what concerns its projects.
 */
export async function overdueOf(
  db: Executor,
  body: string,
  now: Date,
  year?: number,
): Promise<Overdue[]> {
  return overdueAmong(db, body, now, await followedProjects(db, body, year), year);
}

/** The same where the projects have been read already: those of the year, or of all years. */
export async function overdueAmong(
  db: Executor,
  body: string,
  now: Date,
  { rows, joint, settings }: FollowedProjects,
  year?: number,
): Promise<Overdue[]> {
  const today = dayOf(now);
  const supervision = await supervisionSettingsOf(db, body);
  const projects = new Map(rows.map((row) => [row.id, row]));
  const open = rows.filter(({ state }) => state === 'active');
  const reports = await reportsOf(db, body, year);
  const answering = { joint, milestones: await jointMilestones(db, body) };
  const late = [
    ...latePlans(open, today),
    ...(await lateMilestones(db, body, open, joint, today)),
    ...lateReports(open, reports, answering, today, settings),
    ...(await lateChanges(db, body, open, today, settings)),
    ...(await lateFindings(db, body, today)),
    ...(await lateTasks(db, body, open, today)),
    ...(await lateAnswers(db, body, today)),
  ];
  const noticed = await noticesOf(db, body);
  const causes = causesOf(reports);
  return late
    .flatMap((one): Overdue[] => {
      const project = projects.get(one.project);
      if (project === undefined) return [];
      const days = daysLate(one.dueOn, today);
      return [
        {
          ...one,
          project: { id: project.id, number: project.number, name: project.name },
          daysLate: days,
          official: project.official_name,
          cause: one.kind === 'milestone' ? (causes.get(partKey(project, one)) ?? '') : '',
          step: escalationOf(days, supervision),
          noticed: noticed.get(`${one.subject} ${one.dueOn}`) ?? null,
        },
      ];
    })
    .toSorted(byLateness);
}

/** The part of a project whose reports say why a milestone of this department is late. */
function partKey({ id, unit }: ProjectRow, late: Late): string {
  const by = late.unit?.id ?? '';
  return `${id} ${by === unit ? '' : by}`;
}

/** Plans not published by their day: from the department, or, once it has filed one, from those who accept it. */
function latePlans(open: readonly ProjectRow[], today: string): Late[] {
  return open
    .filter(({ planned, plan_due_on }) => planned === 0 && plan_due_on < today)
    .map((row) => ({
      kind: 'plan',
      subject: `plan/${row.id}`,
      project: row.id,
      title: '',
      dueOn: row.plan_due_on,
      by: row.unit === null || row.plan_state === 'submitted' ? 'staff' : 'department',
      unit: unitOf(row),
    }));
}

async function lateMilestones(
  db: Executor,
  body: string,
  open: readonly ProjectRow[],
  joint: ReadonlyMap<string, readonly NamedUnit[]>,
  today: string,
): Promise<Late[]> {
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'project', 'name', 'unit', 'due_on'])
    .where('body', '=', body)
    .where('met_on', '=', '')
    .where('due_on', '<', today)
    .execute();
  return among(open, rows).map(([project, { id, name, unit, due_on }]) => ({
    kind: 'milestone',
    subject: `milestone/${id}`,
    project: project.id,
    title: name,
    dueOn: due_on,
    by: 'department',
    unit: joint.get(project.id)?.find((one) => one.id === unit) ?? unitOf(project),
  }));
}

/** Change requests that nobody has moved for longer than the body allows. */
async function lateChanges(
  db: Executor,
  body: string,
  open: readonly ProjectRow[],
  today: string,
  { stuckDays }: DeliverySettings,
): Promise<Late[]> {
  const stuck = await stuckChanges(db, body, today);
  return among(open, stuck).map(([project, { id, number, days }]) => ({
    kind: 'change',
    subject: `change/${id}`,
    project: project.id,
    title: String(number),
    dueOn: dayAfter(today, stuckDays - days),
    by: 'staff',
    unit: unitOf(project),
  }));
}

async function lateFindings(db: Executor, body: string, today: string): Promise<Late[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('unit', 'unit.id', 'finding.unit')
    .select([
      'finding.id',
      'finding.project',
      'finding.title',
      'finding.state',
      'finding.answer_due_on as answerDueOn',
      'finding.rectify_due_on as rectifyDueOn',
      'finding.judge_due_on as judgeDueOn',
      'finding.unit',
      'unit.name as unit_name',
    ])
    .where('finding.body', '=', body)
    .where('finding.state', 'not in', ['signed-off', 'withdrawn'])
    .execute();
  return rows.flatMap((row) => {
    const due = findingDue(row);
    if (due === undefined || due.dueOn >= today) return [];
    const one: Late = {
      kind: 'finding',
      subject: `finding/${row.id}`,
      project: row.project,
      title: row.title,
      dueOn: due.dueOn,
      by: due.by,
      unit: unitOf(row),
    };
    return [one];
  });
}

/** Tasks that were not done by their day: the group's, or, while there is none, of those who set it. */
async function lateTasks(
  db: Executor,
  body: string,
  open: readonly ProjectRow[],
  today: string,
): Promise<Late[]> {
  const rows = await db
    .selectFrom('supervision_task')
    .select(['id', 'project', 'kind', 'due_on'])
    .where('body', '=', body)
    .where('done_on', '=', '')
    .where('due_on', '<', today)
    .execute();
  if (rows.length === 0) return [];
  const groups = await db
    .selectFrom('supervisor')
    .select('project')
    .distinct()
    .where('body', '=', body)
    .execute();
  const supervised = new Set(groups.map(({ project }) => project));
  return among(open, rows).map(([project, { id, kind, due_on }]) => ({
    kind: 'task',
    subject: `task/${id}`,
    project: project.id,
    title: kind,
    dueOn: due_on,
    by: supervised.has(project.id) ? 'deputies' : 'staff',
    unit: unitOf(project),
  }));
}

/** The rows of these projects, each with its project. */
function among<Row extends { readonly project: string }>(
  open: readonly ProjectRow[],
  rows: readonly Row[],
): readonly (readonly [ProjectRow, Row])[] {
  const known = new Map(open.map((project) => [project.id, project]));
  return rows.flatMap((row) => {
    const project = known.get(row.project);
    return project === undefined ? [] : [[project, row] as const];
  });
}

const STEPS: readonly Escalation[] = ['none', 'reminder', 'supervised', 'committee'];

/** The highest notice sent on each matter and date. */
async function noticesOf(
  db: Executor,
  body: string,
): Promise<ReadonlyMap<string, NonNullable<Overdue['noticed']>>> {
  const rows = await db
    .selectFrom('notice')
    .select(['subject', 'due_on', 'step', 'at'])
    .where('body', '=', body)
    .execute();
  const sent = new Map<string, NonNullable<Overdue['noticed']>>();
  for (const { subject, due_on, step, at } of rows) {
    const key = `${subject} ${due_on}`;
    const known = sent.get(key);
    if (known === undefined || STEPS.indexOf(step) > STEPS.indexOf(known.step))
      sent.set(key, { step, on: dayOf(new Date(at)) });
  }
  return sent;
}
