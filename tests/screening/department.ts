import type { Unit } from '../../shared/congress/model.ts';
import type { Lead } from '../../shared/collection/model.ts';
import { leadById } from '../../server/collection/lead-rows.ts';
import { BLANK_APPRAISAL } from '../../shared/screening/appraisal.ts';
import type { AppraisalItem, AppraisalTask } from '../../shared/screening/appraisal-model.ts';
import type { AppraisalForm } from '../../shared/screening/model.ts';
import { aDrive, anEntry, proposals } from '../collection/office.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import { PASSWORD, type OwnBody } from '../support/people.ts';

let units = 0;

/** A department or station with somebody who acts for it, signed in. */
export interface Office {
  readonly unit: Unit;
  readonly client: Client;
  /** Beginning of every path of its appraisals. */
  readonly path: string;
}

export async function anOffice(
  house: House,
  body: OwnBody,
  kind: Unit['kind'] = 'department',
): Promise<Office> {
  units += 1;
  const unit = await body.staff.post<Unit>(`${body.path}/units`, {
    kind,
    code: `o${units}`,
    name: kind === 'department' ? `县第${units}局` : `第${units}联络站`,
    parent: null,
  });
  return { unit, client: await aColleague(house, body, unit), path: pathOf(body, unit) };
}

const pathOf = (body: OwnBody, unit: Unit): string =>
  `${body.path}/departments/${unit.id}/appraisals`;

/** Another person of this unit, signed in on a device of their own. */
export async function aColleague(house: House, body: OwnBody, unit: Unit): Promise<Client> {
  units += 1;
  const person = { name: `经办人${units}`, username: `unit-${units}`, password: PASSWORD };
  await body.staff.post(`${body.path}/staff`, { ...person, roles: [], units: [unit.id] });
  const client = house.client();
  await client.post('/staff/sign-in', person);
  return client;
}

/** So many leads of a new drive, each of one proposal. */
export async function someLeads(house: House, body: OwnBody, count: number): Promise<Lead[]> {
  const drive = await aDrive(body);
  const received = await proposals(
    house,
    body,
    drive.id,
    Array.from({ length: count }, (_, at) => ({ entry: anEntry({ name: `第 ${at + 1} 件事` }) })),
  );
  const leads = await Promise.all(
    received.map(({ lead }) => leadById(house.platform.db, body.id, lead)),
  );
  return leads.flatMap((lead) => lead ?? []);
}

/** The day so many days from the one the clock of the house shows. */
export function inDays(house: House, days: number): string {
  const now = house.clock.now().getTime() + (days * 24 + 8) * 3_600_000;
  return new Date(now).toISOString().slice(0, 10);
}

/** Asks these departments to appraise these leads. */
export function ask(
  house: House,
  body: OwnBody,
  leads: readonly Lead[],
  offices: readonly Office[],
  changes: object = {},
): Promise<{ asked: number; standing: number }> {
  return body.staff.post(`${body.path}/appraisals`, {
    leads: leads.map(({ id }) => id),
    units: offices.map(({ unit }) => unit.id),
    dueOn: inDays(house, 10),
    note: '请核对用地和资金',
    ...changes,
  });
}

/** The first appraisal that this department was asked for, as it works on it. */
export async function taskOf({ client, path }: Office): Promise<AppraisalTask> {
  const [first] = await client.get<AppraisalItem[]>(path);
  return client.get<AppraisalTask>(`${path}/${first?.id ?? ''}`);
}

/** A form that says all it must. */
export function aForm(changes: Partial<AppraisalForm> = {}): AppraisalForm {
  return {
    ...BLANK_APPRAISAL,
    verdicts: {
      feasibility: 'yes',
      legality: 'yes',
      land: 'conditional',
      environment: 'yes',
      'public-safety': 'yes',
    },
    remarks: { ...BLANK_APPRAISAL.remarks, land: '六处用地要先与社区签协议' },
    content: '38 个小区建充电棚 38 处，端口 3,000 个',
    site: '城东、城西两个街道',
    beneficiaries: 21_000,
    beneficiaryGroup: '小区住户',
    money: [{ year: 2027, yuan: 8_600_000, source: '县级财政' }],
    startsOn: '2027-03-01',
    endsOn: '2027-10-31',
    target: '新建端口 3,000 个',
    risks: '',
    ...changes,
  };
}
