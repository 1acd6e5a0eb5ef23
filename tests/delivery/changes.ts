import { randomUUID } from 'node:crypto';
import { refreshStanding } from '../../server/delivery/standing.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { Unit } from '../../shared/congress/model.ts';
import type { ChangeRequest, ChangeStep, SentChange } from '../../shared/delivery/change-model.ts';
import type { ChangeForm, FieldChange, MilestoneChange } from '../../shared/delivery/model.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import { ok } from '../../shared/result.ts';
import { aColleague } from '../screening/department.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';
import { plan } from './builders.ts';
import { projectsIn } from './office.ts';

/** A project with an accepted plan, and somebody of the department that leads it. */
export interface Promised {
  readonly project: ProjectItem;
  readonly unit: Unit;
  readonly client: Client;
  /** Ids of its milestones in their order. */
  readonly milestones: readonly string[];
  /** Where its department files and reads requests. */
  readonly desk: string;
}

export async function promised(
  house: House,
  body: OwnBody,
  department = '卫生健康局',
): Promise<Promised> {
  const unit = await aDepartment(body, department);
  const [project] = await projectsIn(house, body, ['卫生院'], () => ({ department }));
  if (project === undefined) throw new Error('no project');
  const milestones = await planAccepted(house, body, project.id);
  const client = await aColleague(house, body, unit);
  return { project, unit, client, milestones, desk: `${body.path}/departments/${unit.id}` };
}

/** The plan of `builders.ts` as it stands once it was accepted. */
async function planAccepted(
  house: House,
  body: OwnBody,
  project: string,
): Promise<readonly string[]> {
  const milestones = plan().milestones.map((one) => ({ ...one, id: randomUUID() }));
  await perform(house.platform, body.id, SYSTEM, async (trx) => {
    const filed = {
      state: 'accepted' as const,
      form: JSON.stringify(plan({ milestones })),
      draft: null,
      drafted_at: null,
      submitted_at: house.clock.now().toISOString(),
      decided_at: house.clock.now().toISOString(),
      reason: '',
      published_on: '2026-03-10',
      version: 1,
    };
    await trx
      .insertInto('plan')
      .values({ project, body: body.id, ...filed })
      .onConflict((conflict) => conflict.column('project').doUpdateSet(filed))
      .execute();
    for (const [at, { id, name, dueOn, weight, stage, proof }] of milestones.entries())
      await trx
        .insertInto('milestone')
        .values({
          id,
          body: body.id,
          project,
          position: at + 1,
          name,
          due_on: dueOn,
          planned_on: dueOn,
          weight,
          stage,
          proof,
          met_on: '',
        })
        .execute();
    await trx.updateTable('project').set({ planned: 1 }).where('id', '=', project).execute();
    await refreshStanding(trx, body.id, project);
    return ok({});
  });
  return milestones.map(({ id }) => id);
}

/** A request that says nothing yet, and what a test wants of it. */
export function change(form: Partial<ChangeForm>): SentChange {
  return {
    id: randomUUID(),
    kind: 'adjust',
    reason: '地质条件与勘察不符',
    effect: '门诊楼晚四个月启用，期间由原址接诊',
    fields: [],
    milestones: [],
    documents: [],
    ...form,
  };
}

export function field(name: FieldChange['field'], from: string | number, to: string | number) {
  return { field: name, from, to };
}

export function moved(
  milestone: string | undefined,
  from: MilestoneChange['from'],
  to: Partial<MilestoneChange['to']>,
): MilestoneChange {
  return { milestone: milestone ?? '', name: '节点', from, to: { ...from, ...to } };
}

/** The deferral that most tests file: the end and the last milestone into March. */
export function deferral({ milestones }: Promised, endsOn = '2028-03-31'): SentChange {
  return change({
    kind: 'defer',
    fields: [field('endsOn', '2027-11-30', endsOn)],
    milestones: [moved(milestones[3], { dueOn: '2027-11-30', weight: 25 }, { dueOn: endsOn })],
  });
}

/** Files a request as its department and reads it as the staff does. */
export async function filed(
  body: OwnBody,
  { client, desk, project }: Promised,
  sent: SentChange,
): Promise<ChangeRequest> {
  await client.post(`${desk}/projects/${project.id}/changes`, sent);
  return body.staff.get(`${body.path}/changes/${sent.id}`);
}

/** A step of this request, with what it needs. */
export function step({ version }: Pick<ChangeRequest, 'version'>, changes: Partial<ChangeStep>) {
  return { version, minute: '', decidedOn: '', reason: '', ...changes };
}

/** Brings a request before its organ. */
export function forward(body: OwnBody, request: ChangeRequest): Promise<ChangeRequest> {
  return body.staff.post(`${body.path}/changes/${request.id}/forward`, step(request, {}));
}

/** Files, forwards and has a request approved on this day. */
export async function approved(
  body: OwnBody,
  place: Promised,
  sent: SentChange,
  decidedOn = '2026-03-10',
): Promise<ChangeRequest> {
  const waiting = await forward(body, await filed(body, place, sent));
  return body.staff.post(
    `${body.path}/changes/${sent.id}/approve`,
    step(waiting, { minute: '常委会第三十一次会议纪要', decidedOn }),
  );
}
