import { randomUUID } from 'node:crypto';
import type { Unit } from '../../shared/congress/model.ts';
import type { ChangeRequest, ChangeStep, SentChange } from '../../shared/delivery/change-model.ts';
import type { ChangeForm, FieldChange, MilestoneChange } from '../../shared/delivery/model.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';
import { plan } from './builders.ts';
import { plannedProjects } from './office.ts';

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
  { endsOn = '2027-11-30' }: { readonly endsOn?: string } = {},
): Promise<Promised> {
  const department = '卫生健康局';
  const [planned] = await plannedProjects(house, body, ['卫生院'], {
    unit: await aDepartment(body, department),
    cardOf: () => ({ department }),
    planOf: () => ({
      endsOn,
      milestones: plan().milestones.map((one, at) => (at === 3 ? { ...one, dueOn: endsOn } : one)),
    }),
  });
  if (planned === undefined) throw new Error('no project');
  const { project, unit, client, form } = planned;
  const milestones = form.milestones.map(({ id }) => id);
  return { project, unit, client, milestones, desk: `${body.path}/departments/${unit.id}` };
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
export function deferral(
  { milestones }: Pick<Promised, 'milestones'>,
  endsOn = '2028-03-31',
  from = '2027-11-30',
): SentChange {
  return change({
    kind: 'defer',
    fields: [field('endsOn', from, endsOn)],
    milestones: [moved(milestones[3], { dueOn: from, weight: 25 }, { dueOn: endsOn })],
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
