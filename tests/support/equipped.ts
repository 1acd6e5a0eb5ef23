import { randomUUID } from 'node:crypto';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { ConsoleView } from '../../shared/ballot/round.ts';
import { dayOf } from '../../shared/day.ts';
import { BODY_ROLES, type Role } from '../../shared/roles.ts';
import type { Candidate } from '../../shared/screening/model.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { anEntry, aDrive, proposals } from '../collection/office.ts';
import { merge, queueOf, seen } from '../collection/queue-office.ts';
import { projectsIn } from '../delivery/office.ts';
import { card } from '../screening/builders.ts';
import { anOffice, inDays, taskOf, type Office } from '../screening/department.ts';
import { leadsIn } from '../screening/listing.ts';
import { aFinding } from '../supervision/office.ts';
import type { Client } from './client.ts';
import type { House } from './house.ts';
import { aBody, anEnrolledPhone, aRoll, aSession, aStaff, cardsOf } from './people.ts';

/** A body in which there is one of everything that a path may name. */
export interface Equipped {
  /** Ids by the names they have in paths. */
  readonly ids: Readonly<Record<string, string>>;
  /** Somebody in each role and no other. */
  readonly as: Readonly<Record<Role, Client>>;
  /** Another department's person. */
  readonly neighbour: Client;
  /** Somebody with all roles of this body and none of another. */
  readonly all: Client;
  readonly deputy: Client;
}

export async function anEquippedBody(house: House): Promise<Equipped> {
  const body = await aBody(house);
  const department = await anOffice(house, body);
  const station = await anOffice(house, body, 'station');
  const neighbour = await anOffice(house, body);
  const [deputy = { id: '' }] = await aRoll(body, 2);
  const cards = await cardsOf(body);
  const own = cards.find((one) => one.deputy === deputy.id);
  if (own === undefined) throw new Error('no card');
  const phone = await anEnrolledPhone(house, own);
  const { member } = await aStaff(house, body, ['desk']);
  return {
    ids: {
      body: body.id,
      deputy: deputy.id,
      account: member.account,
      department: department.unit.id,
      station: station.unit.id,
      ...(await collected(house, body, department, phone)),
      ...(await atTheRostrum(body)),
      ...(await supervisedProject(house, body, department, deputy.id)),
      item: 'inclusive',
      record: 'record',
      document: 'sign-in',
      file: randomUUID(),
      photo: randomUUID(),
      notice: randomUUID(),
      subProject: randomUUID(),
    },
    as: await inEachRole(house, body, department.client, station.client),
    neighbour: neighbour.client,
    all: (await aStaff(house, body, BODY_ROLES)).client,
    deputy: phone,
  };
}

type OwnBody = Awaited<ReturnType<typeof aBody>>;

async function collected(house: House, body: OwnBody, department: Office, phone: Client) {
  const drive = await aDrive(body);
  const [lead] = await leadsIn(house, body, drive, ['社区食堂']);
  if (lead === undefined) throw new Error('no lead');
  await proposals(
    house,
    body,
    drive.id,
    ['充电棚', '充电车棚'].map((name) => ({ entry: anEntry({ name }) })),
  );
  const [into, from] = (await queueOf(body, drive.id, { state: 'lead' })).rows;
  if (into === undefined || from === undefined) throw new Error('no leads to merge');
  const { batch } = await merge(body, into, [seen(from)]);
  await body.staff.post(`${body.path}/appraisals`, {
    leads: [lead.id],
    units: [department.unit.id],
    dueOn: inDays(house, 10),
    note: '',
  });
  const question = { id: randomUUID(), text: '何时开工？' };
  await phone.post(`/pre-review/${lead.id}/questions`, question);
  const today = dayOf(house.clock.now());
  const poll = { id: randomUUID(), drive: drive.id, title: '先办哪几项', intro: '' };
  const days = { opensOn: today, closesOn: today, most: 1 };
  await body.staff.post(`${body.path}/polls`, { ...poll, ...days });
  const { token } = await body.staff.upload<{ token: string }>(
    `${body.path}/drives/${drive.id}/proposals/import`,
    new TextEncoder().encode('项目名称,内容与规模\n公交站,建站'),
    'proposals.csv',
  );
  return {
    drive: drive.id,
    lead: lead.id,
    proposal: lead.proposal,
    number: lead.number,
    appraisal: (await taskOf(department)).id,
    question: question.id,
    poll: poll.id,
    batch,
    token,
  };
}

async function supervisedProject(house: House, body: OwnBody, department: Office, deputy: string) {
  const project = (await projectsIn(house, body, ['卫生院']))[0]?.id ?? '';
  const path = `${body.path}/projects/${project}/supervision`;
  await body.staff.put(`${body.path}/supervision/groups`, {
    groups: [{ project, leader: deputy, deputies: [deputy] }],
  });
  const { checklist } = await body.staff.get<SupervisedProject>(path);
  const finding = aFinding({ unit: department.unit.id });
  await body.staff.put(`${path}/visits/${randomUUID()}`, {
    visitedOn: dayOf(house.clock.now()),
    deputies: [deputy],
    items: checklist
      .slice(0, 1)
      .map(({ id }) => ({ item: id, result: 'ok', note: '', photos: [] })),
    note: '',
    photos: [],
    findings: [finding],
    task: '',
  });
  return { project, finding: finding.id, ...(await anInquiry(body, project, department)) };
}

async function anInquiry(body: OwnBody, project: string, department: Office) {
  const inquiry = randomUUID();
  const path = `${body.path}/inquiries/${inquiry}`;
  const day = { heldOn: '2026-11-20', place: '常委会会议室', askedBy: '常委会' };
  const units = [{ unit: department.unit.id, official: '' }];
  await body.staff.put(path, { title: '医疗项目', topic: '', ...day, projects: [project], units });
  const version = { version: 1, text: '', days: 0 };
  await body.staff.post(`${path}/steps`, { act: 'collect', ...version });
  const inquiryQuestion = randomUUID();
  const about = { project, finding: '', unit: department.unit.id, followsUp: '' };
  await body.staff.post(`${path}/questions`, { id: inquiryQuestion, text: '何时建成？', ...about });
  return { inquiry, inquiryQuestion };
}

async function atTheRostrum(body: OwnBody) {
  const session = await aSession(body);
  const path = `${body.path}/sessions/${session.id}`;
  for (const name of ['项目甲', '项目乙'])
    await body.staff.post(`${path}/candidates`, card({ name }));
  const { candidates } = await body.staff.get<{ candidates: Candidate[] }>(`${path}/candidates`);
  const { round } = await body.staff.post<ConsoleView>(`${path}/ballot`, {
    title: '票决',
    settings: defaultSettings('congress', 1),
  });
  if (round === null) throw new Error('no round');
  return {
    session: session.id,
    candidate: candidates[0]?.id ?? '',
    round: round.id,
    ballot: round.ballot,
  };
}

async function inEachRole(house: House, body: OwnBody, department: Client, station: Client) {
  const made = new Map<Role, Client>([
    ['department', department],
    ['station', station],
  ]);
  for (const role of BODY_ROLES) made.set(role, (await aStaff(house, body, [role])).client);
  const client = (role: Role): Client => {
    const found = made.get(role);
    if (found === undefined) throw new Error(`nobody in the role ${role}`);
    return found;
  };
  return {
    administrator: client('administrator'),
    secretariat: client('secretariat'),
    chair: client('chair'),
    scrutineer: client('scrutineer'),
    teller: client('teller'),
    desk: client('desk'),
    'government-office': client('government-office'),
    department: client('department'),
    station: client('station'),
  };
}
