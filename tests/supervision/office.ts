import { randomUUID } from 'node:crypto';
import type { Deputy, Unit } from '../../shared/congress/model.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import type { StoredFile } from '../../shared/files.ts';
import type { RaisedFinding, VisitForm } from '../../shared/supervision/model.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { projectsIn } from '../delivery/office.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import { aBody, anEnrolledPhone, aRoll, cardsOf, type OwnBody } from '../support/people.ts';

/** A body with a project whose group is set, and the phones of two members and of one who is none. */
export interface Supervised {
  readonly body: OwnBody;
  readonly unit: Unit;
  readonly project: ProjectItem;
  readonly deputies: readonly Deputy[];
  readonly leader: Client;
  readonly member: Client;
  readonly stranger: Client;
  /** The project as its supervision stands. */
  readonly view: () => Promise<SupervisedProject>;
}

/** Sets everything up: the first three deputies of the roll are the group, the first leads it. */
export async function supervised(house: House, name = '卫生院'): Promise<Supervised> {
  const body = await aBody(house, { level: 'county' });
  const unit = await aDepartment(body, '卫生健康局');
  const deputies = await aRoll(body, 5);
  const [project] = await projectsIn(house, body, [name]);
  if (project === undefined) throw new Error('no project');
  const group = deputies.slice(0, 3).map(({ id }) => id);
  await body.staff.put(`${body.path}/supervision/groups`, {
    groups: [{ project: project.id, leader: group[0], deputies: group }],
  });
  const cards = await cardsOf(body);
  const phone = async (at: number): Promise<Client> => {
    const card = cards.find(({ deputy }) => deputy === deputies[at]?.id);
    if (card === undefined) throw new Error('no card');
    return anEnrolledPhone(house, card);
  };
  return {
    body,
    unit,
    project,
    deputies,
    leader: await phone(0),
    member: await phone(1),
    stranger: await phone(4),
    view: () => body.staff.get(`${body.path}/projects/${project.id}/supervision`),
  };
}

/** A visit at which everything is in order, and what a test wants otherwise. */
export async function aVisit(
  { view, deputies }: Supervised,
  changes: Partial<VisitForm> = {},
): Promise<VisitForm> {
  const { checklist } = await view();
  return {
    visitedOn: '2026-03-10',
    deputies: deputies.slice(0, 2).map(({ id }) => id),
    items: checklist.map(({ id }) => ({ item: id, result: 'ok', note: '', photos: [] })),
    note: '',
    photos: [],
    findings: [],
    task: '',
    ...changes,
  };
}

/** A finding with nothing wrong, and what a test wants otherwise. */
export function aFinding(changes: Partial<RaisedFinding> = {}): RaisedFinding {
  return {
    id: randomUUID(),
    item: '',
    title: '二层临边没有防护栏',
    text: '西侧二层楼板边约 12 米没有护栏',
    urgency: 'safety',
    days: 15,
    unit: '',
    photos: [],
    ...changes,
  };
}

/** Sends a photo from this phone; answers its key. */
export async function aPhoto(phone: Client): Promise<string> {
  const key = randomUUID();
  const { json, response } = await phone.send('POST', '/deputy/supervision/photos', {
    bytes: await phonePhoto('jpeg', { width: 80, height: 60 }),
    headers: { 'x-file-key': key },
  });
  if (response.status !== 200) throw new Error(JSON.stringify(json));
  const file: Partial<StoredFile> = Object(json);
  return file.id ?? '';
}
