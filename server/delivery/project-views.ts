import type {
  DeliverySettings,
  Milestone,
  PlanForm,
  SubProject,
} from '../../shared/delivery/model.ts';
import type { NamedUnit, Project, ProjectItem } from '../../shared/delivery/project.ts';
import { votedOf } from '../../shared/screening/voted-card.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOf } from '../platform/files/stored.ts';
import { planDocuments } from './plan-rows.ts';
import { itemOf, jointUnits, projectById, projectRows, type ProjectRow } from './project-rows.ts';
import { deliverySettingsOf } from './settings-views.ts';
import { milestonesOf } from './standing.ts';

/** Years in which this body has projects, the latest first. */
export async function projectYears(db: Executor, body: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('project')
    .select('year')
    .distinct()
    .where('body', '=', body)
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}

/** The projects of a body's year in their order. */
export async function projectsOfYear(
  db: Executor,
  body: string,
  year: number,
  now: Date,
): Promise<readonly ProjectItem[]> {
  return itemsOf(await followedProjects(db, body, year), now);
}

/** Projects of a body with all that lists of them are computed from; read once for several lists. */
export interface FollowedProjects {
  readonly rows: readonly ProjectRow[];
  readonly joint: ReadonlyMap<string, readonly NamedUnit[]>;
  readonly settings: DeliverySettings;
}

/** The projects of a year in their order, or of all years. */
export async function followedProjects(
  db: Executor,
  body: string,
  year?: number,
): Promise<FollowedProjects> {
  const every = projectRows(db, body).orderBy('project.year', 'desc').orderBy('project.number');
  return {
    settings: await deliverySettingsOf(db, body),
    joint: await jointUnits(db, body),
    rows: await (year === undefined ? every : every.where('project.year', '=', year)).execute(),
  };
}

/** Projects as lists show them on this day. */
export function itemsOf({ rows, joint, settings }: FollowedProjects, now: Date): ProjectItem[] {
  return rows.map((row) => itemOf(row, joint.get(row.id) ?? [], now, settings));
}

/** A project whole, or nothing when this body has none of this id. */
export async function projectView(
  db: Executor,
  body: string,
  id: string,
  now: Date,
): Promise<Project | undefined> {
  const row = await projectById(db, body, id);
  if (row === undefined) return undefined;
  const settings = await deliverySettingsOf(db, body);
  const joint = await jointUnits(db, body, id);
  const voted: ProjectCard = JSON.parse(row.voted);
  const card: ProjectCard = JSON.parse(row.card);
  const milestones: readonly Milestone[] = await milestonesOf(db, body, id);
  const plan = await acceptedPlan(db, body, id);
  return {
    ...itemOf(row, joint.get(id) ?? [], now, settings),
    session: row.session,
    code: row.code,
    lead: row.lead,
    announcedOn: row.announced_on,
    voted: votedOf(voted),
    card: votedOf(card),
    plan,
    documents: plan === null ? [] : [...(await filesOf(db, body, planDocuments(id)))],
    publishedOn: row.published_on ?? '',
    milestones,
    subProjects: await subProjectsOf(db, body, id),
  };
}

/** The plan that was accepted for a project; null before. */
export async function acceptedPlan(
  db: Executor,
  body: string,
  project: string,
): Promise<PlanForm | null> {
  const row = await db
    .selectFrom('plan')
    .select(['state', 'form'])
    .where('body', '=', body)
    .where('project', '=', project)
    .executeTakeFirst();
  if (row?.state !== 'accepted' || row.form === '') return null;
  const form: PlanForm = JSON.parse(row.form);
  return form;
}

/** Parts of a project in their order. */
export async function subProjectsOf(
  db: Executor,
  body: string,
  project: string,
): Promise<readonly SubProject[]> {
  const rows = await db
    .selectFrom('sub_project')
    .select(['id', 'position', 'name', 'town', 'site', 'scale', 'due_on', 'stage', 'stage_on'])
    .where('body', '=', body)
    .where('project', '=', project)
    .orderBy('position')
    .execute();
  return rows.map(({ due_on, stage_on, ...row }) => ({
    ...row,
    dueOn: due_on,
    stageOn: stage_on,
  }));
}
