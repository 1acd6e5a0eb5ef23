import { dayOf } from '../../shared/day.ts';
import type { DeliverySettings } from '../../shared/delivery/model.ts';
import { daysLate, paceOf } from '../../shared/delivery/pace.ts';
import { isStale } from '../../shared/delivery/periods.ts';
import type { NamedUnit, ProjectItem } from '../../shared/delivery/project.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';

/** Projects of a body with their lead department and plan, to be narrowed and ordered. */
export function projectRows(db: Executor, body: string) {
  return db
    .selectFrom('project')
    .leftJoin('unit', 'unit.id', 'project.unit')
    .leftJoin('plan', 'plan.project', 'project.id')
    .selectAll('project')
    .select(['unit.name as unit_name', 'plan.state as plan_state', 'plan.published_on'])
    .where('project.body', '=', body);
}

async function firstRow(db: Executor, body: string, id: string) {
  return projectRows(db, body).where('project.id', '=', id).executeTakeFirst();
}

export type ProjectRow = NonNullable<Awaited<ReturnType<typeof firstRow>>>;

/** One project of this body, or nothing. */
export function projectById(
  db: Executor,
  body: string,
  id: string,
): Promise<ProjectRow | undefined> {
  return firstRow(db, body, id);
}

/** Departments that answer together with the lead, by project; of one project when it is named. */
export async function jointUnits(
  db: Executor,
  body: string,
  project?: string,
): Promise<ReadonlyMap<string, readonly NamedUnit[]>> {
  let query = db
    .selectFrom('project_unit')
    .innerJoin('unit', 'unit.id', 'project_unit.unit')
    .select(['project_unit.project', 'unit.id', 'unit.name'])
    .where('project_unit.body', '=', body)
    .orderBy('project_unit.position');
  if (project !== undefined) query = query.where('project_unit.project', '=', project);
  const joint = new Map<string, NamedUnit[]>();
  for (const { project: of, id, name } of await query.execute())
    joint.set(of, [...(joint.get(of) ?? []), { id, name }]);
  return joint;
}

/** A project as lists show it on this day. */
export function itemOf(
  row: ProjectRow,
  joint: readonly NamedUnit[],
  now: Date,
  settings: DeliverySettings,
): ProjectItem {
  const today = dayOf(now);
  const card: ProjectCard = JSON.parse(row.card);
  const facts = {
    state: row.state,
    planned: row.planned === 1,
    nextDueOn: row.next_due_on,
    lastMetDueOn: row.last_met_due_on,
    doneOn: row.done_on,
    endsOn: row.ends_on,
  };
  const pace = paceOf(facts, today, settings.graceDays);
  const open = pace === 'overdue' || pace === 'behind';
  return {
    id: row.id,
    year: row.year,
    number: row.number,
    name: row.name,
    category: row.category,
    unit: row.unit === null ? null : { id: row.unit, name: row.unit_name ?? '' },
    joint,
    official: { name: row.official_name, post: row.official_post },
    state: row.state,
    planState: row.plan_state ?? 'missing',
    planDueOn: row.plan_due_on,
    pace,
    daysLate: open ? Math.max(daysLate(row.next_due_on, today), daysLate(row.ends_on, today)) : 0,
    percent: row.percent,
    stage: row.stage,
    nextDueOn: row.next_due_on,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    doneOn: row.done_on,
    totalYuan: card.totalYuan,
    yearYuan: card.yearYuan,
    paidYuan: row.paid_yuan,
    confirmedOn: row.confirmed_on,
    stale:
      row.done_on === '' &&
      row.state === 'active' &&
      isStale(
        { publishedOn: row.published_on ?? '', reportedTo: row.reported_to },
        today,
        settings,
      ),
    version: row.version,
  };
}
