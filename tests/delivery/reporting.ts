import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { refreshStanding } from '../../server/delivery/standing.ts';
import type { Platform } from '../../server/platform/platform.ts';
import type { Unit } from '../../shared/congress/model.ts';
import { dayOf } from '../../shared/day.ts';
import type { PlanForm, ReportForm } from '../../shared/delivery/model.ts';
import { ok } from '../../shared/result.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import { aColleague } from '../screening/department.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';
import { plan, planned, report } from './builders.ts';
import { projectsIn } from './office.ts';

let units = 0;

/** A department that reports: its projects have accepted plans, published on the day of the house's clock. */
export interface Reporting {
  readonly unit: Unit;
  readonly client: Client;
  /** Beginning of every path of its reports. */
  readonly path: string;
  /** Ids of its projects in the order of their names. */
  readonly projects: readonly string[];
  /** The id of the n-th milestone, from 1, of a project. */
  milestone(project: number, number: number): string;
  /** Sends a report of a project, from 0; answers its entry. */
  send(
    project: number,
    period: string,
    seen: number,
    form: Partial<ReportForm>,
    id?: string,
  ): Promise<{ readonly entry: number }>;
}

/** What is sent of a report. */
export function sent(
  project: string,
  period: string,
  seen: number,
  form: Partial<ReportForm>,
): object {
  return { project, period, seen, form: report(form) };
}

/** A department with projects of these names under way, and somebody of it signed in. */
export async function aReporting(
  house: House,
  body: OwnBody,
  names: readonly string[] = ['卫生院'],
  options: {
    readonly planOf?: (project: number) => Partial<PlanForm>;
    readonly cardOf?: (name: string) => Partial<ProjectCard>;
  } = {},
): Promise<Reporting> {
  units += 1;
  const name = `县第${units}局`;
  const facts = { kind: 'department', code: `R${units}`, name, parent: null };
  const unit = await body.staff.post<Unit>(`${body.path}/units`, facts);
  const cardOf = (project: string) => ({ department: name, ...options.cardOf?.(project) });
  const items = await projectsIn(house, body, names, cardOf);
  const ids = names.map((one) => items.find((item) => item.name === one)?.id ?? '');
  const plans = ids.map((id, at) => ownPlan(id, options.planOf?.(at)));
  for (const [at, id] of ids.entries()) {
    const form = plans[at];
    if (form !== undefined) await accepted(house.platform, body, id, form);
  }
  const path = `${body.path}/departments/${unit.id}/reports`;
  const client = await aColleague(house, body, unit);
  return {
    unit,
    client,
    path,
    projects: ids,
    milestone: (project, number) => plans[project]?.milestones[number - 1]?.id ?? '',
    send: (project, period, seen, form, id = crypto.randomUUID()) =>
      client.put(`${path}/${id}`, sent(ids[project] ?? '', period, seen, form)),
  };
}

/** A plan whose milestones have ids of their own for this project. */
export function ownPlan(project: string, changes: Partial<PlanForm> = {}): PlanForm {
  const form = plan(changes);
  const tail = project.slice(9);
  return {
    ...form,
    milestones: form.milestones.map((one, at) => ({
      ...planned(at + 1, one),
      id: `0000000${(at + 1).toString(16)}-${tail}`.slice(-36),
    })),
  };
}

/** What accepting a plan leaves behind. */
export async function accepted(
  platform: Platform,
  body: Pick<OwnBody, 'id'>,
  project: string,
  form: PlanForm,
  publishedOn = dayOf(platform.clock.now()),
): Promise<void> {
  await perform(platform, body.id, SYSTEM, async (trx) => {
    await trx
      .insertInto('plan')
      .values({
        project,
        body: body.id,
        state: 'accepted',
        form: JSON.stringify(form),
        draft: null,
        drafted_at: null,
        submitted_at: null,
        decided_at: null,
        reason: '',
        published_on: publishedOn,
        version: 1,
      })
      .execute();
    for (const [at, one] of form.milestones.entries())
      await trx
        .insertInto('milestone')
        .values({
          id: one.id,
          body: body.id,
          project,
          position: at + 1,
          name: one.name,
          due_on: one.dueOn,
          planned_on: one.dueOn,
          weight: one.weight,
          stage: one.stage,
          proof: one.proof,
          unit: one.unit,
          met_on: '',
        })
        .execute();
    await trx.updateTable('project').set({ planned: 1 }).where('id', '=', project).execute();
    await refreshStanding(trx, body.id, project);
    return ok({});
  });
}
