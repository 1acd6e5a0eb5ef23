import { handOver } from '../../server/delivery/handover.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import { ok } from '../../shared/result.ts';
import type { Candidate, ProjectCard } from '../../shared/screening/model.ts';
import { card } from '../screening/builders.ts';
import { milestoneId, plan } from './builders.ts';
import type { Unit } from '../../shared/congress/model.ts';
import type { PlanForm } from '../../shared/delivery/model.ts';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import { aColleague } from '../screening/department.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import { aSession, type OwnBody } from '../support/people.ts';

/** Tells the delivery room what a ballot has decided, as the announcement does. */
export async function announced(
  house: House,
  body: OwnBody,
  session: CongressSession,
  decided: readonly { readonly code: string; readonly chosen: boolean }[],
): Promise<void> {
  const { platform } = house;
  const { clock, chance } = platform;
  const done = await perform(platform, body.id, SYSTEM, async (trx, record) => {
    await handOver(chance)({ trx, clock, session, ballot: 'a-ballot', decided, record });
    return ok({});
  });
  if (!done.ok) throw new Error('not handed over');
}

/** Candidates of a session with these names, in this order. */
export async function candidatesOf(
  body: OwnBody,
  session: CongressSession,
  names: readonly string[],
  cardOf: (name: string) => Partial<ProjectCard> = () => ({}),
): Promise<readonly Candidate[]> {
  const list = `${body.path}/sessions/${session.id}/candidates`;
  const candidates: Candidate[] = [];
  for (const name of names)
    candidates.push(await body.staff.post<Candidate>(list, { ...card({ name, ...cardOf(name) }) }));
  return candidates;
}

/** Projects with these names, as the announcement of a ballot leaves them: in the year 2027. */
export async function projectsIn(
  house: House,
  body: OwnBody,
  names: readonly string[],
  cardOf: (name: string) => Partial<ProjectCard> = () => ({}),
): Promise<readonly ProjectItem[]> {
  const session = await aSession(body, { opensOn: '2027-01-12', state: 'planned' });
  const candidates = await candidatesOf(body, session, names, cardOf);
  await announced(
    house,
    body,
    session,
    candidates.map(({ code }) => ({ code, chosen: true })),
  );
  const all = await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`);
  return all.filter(({ name }) => names.includes(name));
}

/** Somebody who acts for this department, signed in. */
export function aDepartmentClient(house: House, body: OwnBody, unit: Unit): Promise<Client> {
  return aColleague(house, body, unit);
}

/** A project whose plan is published, and the department that leads it. */
export interface PlannedProject {
  readonly project: ProjectItem;
  readonly unit: Unit;
  readonly client: Client;
  /** As it was accepted. */
  readonly form: PlanForm;
}

/** Assigns a project to this department. */
export function assigned(
  body: OwnBody,
  project: Pick<ProjectItem, 'id' | 'version'>,
  unit: Unit,
  changes: object = {},
): Promise<object> {
  return body.staff.put(`${body.path}/projects/${project.id}/assignment`, {
    version: project.version,
    unit: unit.id,
    joint: [],
    official: { name: '周明远', post: '副县长' },
    ...changes,
  });
}

let plans = 0;

/**
 * Projects with these names whose plans are published, each led by a department
 * of its own, or all by the one that is named; the ids of the milestones are
 * told apart by the project.
 */
export async function plannedProjects(
  house: House,
  body: OwnBody,
  names: readonly string[],
  {
    unit,
    planOf = () => ({}),
    cardOf = () => ({}),
  }: {
    readonly unit?: Unit;
    /** What its plan says otherwise. */
    readonly planOf?: (name: string) => Partial<PlanForm>;
    readonly cardOf?: (name: string) => Partial<ProjectCard>;
  } = {},
): Promise<readonly PlannedProject[]> {
  const projects = await projectsIn(house, body, names, cardOf);
  const planned: PlannedProject[] = [];
  for (const item of projects) {
    plans += 1;
    const lead = unit ?? (await aDepartment(body, `第${plans}局`));
    const client = await aDepartmentClient(house, body, lead);
    await assigned(body, item, lead);
    const { id } = item;
    const path = `${body.path}/departments/${lead.id}/projects/${id}/plan`;
    const { version } = await client.get<PlanTask>(path);
    const of = plans;
    const changed = plan({ ...planOf(item.name) });
    const form = {
      ...changed,
      milestones: changed.milestones.map((one, at) => ({ ...one, id: milestoneId(at + 1, of) })),
    };
    await client.post(`${path}/submit`, { version, form });
    await body.staff.post(`${body.path}/projects/${id}/plan/accept`, { version: version + 1 });
    const all = await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`);
    const project = all.find((one) => one.id === id);
    if (project === undefined) throw new Error('the project is gone');
    planned.push({ project, unit: lead, client, form });
  }
  return planned;
}
