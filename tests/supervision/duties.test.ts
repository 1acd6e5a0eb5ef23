import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { dayAfter } from '../../shared/day.ts';
import type { Duties, Duty, UnitDuties } from '../../shared/supervision/duties.ts';
import { report } from '../delivery/builders.ts';
import { projectsIn } from '../delivery/office.ts';
import { published } from '../delivery/published.ts';
import { aColleague, anOffice, ask, inDays, someLeads } from '../screening/department.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, PASSWORD } from '../support/people.ts';
import { aFinding, aVisit, supervised, type Supervised } from './office.ts';

const TODAY = '2026-03-10';
const ago = (days: number): string => dayAfter(TODAY, -days);

const said = (list: readonly Duty[]): readonly (readonly unknown[])[] =>
  list.map(({ kind, detail, dueOn, count }) => [kind, detail, dueOn, count]);

describeOnBoth('what each person has to do', 'whole', (house) => {
  let at: Supervised;
  let office: Client;
  let finding: string;
  const desk = (): string => `${at.body.path}/departments/${at.unit.id}`;
  const ofOffice = (): Promise<Duties> => office.get<Duties>(`${desk()}/duties`);
  const ofStaff = (client: Client = at.body.staff): Promise<Duties> =>
    client.get<Duties>(`${at.body.path}/duties`);
  const ofDeputy = (phone: Client): Promise<Duties> => phone.get<Duties>('/deputy/duties');

  beforeAll(async () => {
    at = await supervised(house());
    office = await aColleague(house(), at.body, at.unit);
    const { db } = house().platform;
    await published(db, at.body.id, at.project, { on: ago(35), dues: [ago(12), ago(-10)] });
    const raised = aFinding({ days: 15, urgency: 'progress' });
    finding = raised.id;
    const visit = `/deputy/supervision/${at.project.id}/visits/${randomUUID()}`;
    await at.member.put(visit, await aVisit(at, { findings: [raised] }));
  });

  test('is what stands, with the date, who waits, and the page on which it is done', async () => {
    const duties = await ofOffice();
    expect(duties.today).toBe(TODAY);
    expect(said(duties.mine)).toEqual([
      ['milestone', '主体封顶', ago(12), 1],
      ['report', '2026-02', ago(5), 1],
      ['finding', '二层临边没有防护栏', dayAfter(TODAY, 7), 1],
      ['milestone', '竣工验收', ago(-10), 1],
    ]);
    expect(duties.waiting).toEqual([]);
    expect(duties.mine[0]).toMatchObject({ title: '卫生院', href: '/department/reports' });
    const leader = await ofDeputy(at.leader);
    expect(said(leader.mine)).toEqual([]);
    expect(leader.waiting).toMatchObject([
      { kind: 'finding', unit: '卫生健康局', href: '/deputy/findings' },
    ]);
    expect(await ofDeputy(at.stranger)).toMatchObject({ mine: [], waiting: [] });
    const staff = await ofStaff();
    expect(said(staff.mine)).toEqual([
      ['notice', 'supervised', '', 1],
      ['notice', 'reminder', '', 1],
    ]);
    expect(staff.waiting).toMatchObject([
      { kind: 'milestone', unit: '卫生健康局', href: '/staff/supervision' },
      { kind: 'report', detail: '2026-02' },
    ]);
  });

  test('shows a department the notice that was sent on it, and the staff no longer that it is due', async () => {
    const { mine } = await ofOffice();
    const subject = mine[0]?.subject ?? '';
    await at.body.staff.post(`${at.body.path}/notices`, {
      notices: [{ subject, step: 'supervised' }],
      days: 7,
      note: '',
    });
    const { mine: told } = await ofOffice();
    expect(told[0]).toMatchObject({ subject, noticed: 'supervised' });
    const receipt = told.find(({ kind }) => kind === 'receipt');
    expect(receipt).toMatchObject({ detail: '2026-1', dueOn: dayAfter(TODAY, 7) });
    const paper = (receipt?.subject ?? '').replace('notice/', '');
    expect(receipt?.href).toBe(`/department/notices/${paper}`);
    await office.post(`${desk()}/notices/${paper}/acknowledge`, {});
    expect((await ofOffice()).mine.map(({ kind }) => kind)).not.toContain('receipt');
    expect(said((await ofStaff()).mine)).toEqual([['notice', 'reminder', '', 1]]);
  });

  test('passes from the department to each deputy, and to the leader once the result is judged', async () => {
    const step = { act: 'rectify', version: 1, text: '已办', days: 15, unit: '', files: [] };
    await office.post(`${desk()}/findings/${finding}/steps`, step);
    const rectified = await ofOffice();
    expect(rectified.mine.map(({ kind }) => kind)).not.toContain('finding');
    expect(rectified.waiting).toMatchObject([{ kind: 'judge', href: '/department/findings' }]);
    expect((await ofDeputy(at.member)).mine).toMatchObject([{ kind: 'judge', title: '卫生院' }]);
    await at.member.put(`/deputy/findings/${finding}/judgement`, {
      round: 1,
      answer: 'satisfied',
      result: 'satisfied',
    });
    expect((await ofDeputy(at.member)).mine).toEqual([]);
    expect((await ofDeputy(at.leader)).mine.map(({ kind }) => kind).toSorted()).toEqual([
      'conclude',
      'judge',
    ]);
  });

  test('is the deputies’ task from thirty days before it', async () => {
    const { db } = house().platform;
    const set = (due: string) =>
      db
        .updateTable('supervision_task')
        .set({ due_on: due })
        .where('body', '=', at.body.id)
        .where('kind', '=', 'half-year-hearing')
        .execute();
    await set(ago(-31));
    const tasks = async () =>
      (await ofDeputy(at.member)).mine.filter(({ kind }) => kind === 'task');
    expect(await tasks()).toEqual([]);
    await set(ago(-30));
    expect(await tasks()).toMatchObject([
      { detail: 'half-year-hearing', href: `/deputy/projects/${at.project.id}` },
    ]);
  });

  test('asks the staff for no notice to deputies, and awaits nobody where there is no group', async () => {
    const { db } = house().platform;
    const task = { due_on: ago(20) };
    const tasks = db.updateTable('supervision_task').where('body', '=', at.body.id);
    await tasks.where('kind', '=', 'half-year-hearing').set(task).execute();
    const waits = async () => (await ofStaff()).waiting.filter(({ kind }) => kind === 'task');
    expect(await waits()).toMatchObject([{ detail: 'half-year-hearing', dueOn: ago(20) }]);
    const { mine } = await ofStaff();
    expect(said(mine)).toEqual([['notice', 'reminder', '', 1]]);
    expect(mine[0]?.href).toBe('/staff/supervision');
    const group = await db
      .deleteFrom('supervisor')
      .where('body', '=', at.body.id)
      .returningAll()
      .execute();
    expect(await waits()).toEqual([]);
    expect((await ofStaff()).mine.map(({ kind }) => kind)).toContain('group');
    await db.insertInto('supervisor').values(group).execute();
    await tasks
      .where('kind', '=', 'half-year-hearing')
      .set({ due_on: ago(-30) })
      .execute();
  });

  test('counts a period once for all projects of a department, and no longer when it is reported', async () => {
    const { db } = house().platform;
    const row = {
      id: randomUUID(),
      body: at.body.id,
      project: at.project.id,
      part: '',
      unit: at.unit.id,
      period: '2026-02',
      entry: 1,
      form: JSON.stringify(report()),
      account: null,
      sent_at: `${TODAY}T00:00:00.000Z`,
    };
    await db.insertInto('progress_report').values(row).execute();
    expect((await ofOffice()).mine.map(({ kind }) => kind)).toEqual(['milestone', 'milestone']);
    expect(await office.get<UnitDuties[]>(`${at.body.path}/waiting`)).toEqual([
      { unit: at.unit.id, open: 2, late: 1 },
    ]);
  });

  test('leads the staff to projects without department, plans and change requests, each by who may', async () => {
    const [other] = await projectsIn(house(), at.body, ['公厕'], () => ({ department: '' }));
    if (other === undefined) throw new Error('no project');
    const { client: government } = await aStaff(house(), at.body, ['government-office']);
    const change = {
      body: at.body.id,
      project: at.project.id,
      kind: 'adjust',
      level: 'major',
      organ: 'standing-committee',
      form: '{}',
      unit: at.unit.id,
      by_office: 0,
      account: null,
      filed_at: `${ago(20)}T01:00:00.000Z`,
      moved_at: `${ago(17)}T01:00:00.000Z`,
      decided_on: '',
      minute: '',
      reason: '',
      told_on: '',
      told_session: null,
      version: 1,
    } as const;
    const { db } = house().platform;
    await db
      .insertInto('change_request')
      .values([
        { ...change, id: randomUUID(), number: 1, state: 'filed' },
        { ...change, id: randomUUID(), number: 2, state: 'before-organ' },
      ])
      .execute();
    const kinds = async (client: Client, list: 'mine' | 'waiting') =>
      said((await ofStaff(client))[list]).map((line) => line.slice(0, 2).join(' '));
    expect((await kinds(at.body.staff, 'mine')).toSorted()).toEqual([
      'assign ',
      'change 1',
      'change 2',
      'group ',
    ]);
    expect((await kinds(government, 'mine')).toSorted()).toEqual(['assign ', 'change 1']);
    expect(await kinds(government, 'waiting')).toContain('change 2');
    const waiting = (await ofOffice()).waiting.filter(({ kind }) => kind === 'change');
    expect(waiting.map(({ detail }) => detail).toSorted()).toEqual(['1', '2']);
    const href = `/department/projects/${at.project.id}/change`;
    expect(waiting[0]).toMatchObject({ dueOn: ago(2), href });
  });

  test('counts appraisals too, of each department somebody acts for and of no other body', async () => {
    const body = await aBody(house());
    const [one, other] = [await anOffice(house(), body), await anOffice(house(), body)];
    await body.staff.post(`${body.path}/staff`, {
      name: '两个部门',
      username: 'of-two-departments',
      password: PASSWORD,
      roles: [],
      units: [one.unit.id, other.unit.id],
    });
    const client = house().client();
    await client.post('/staff/sign-in', { username: 'of-two-departments', password: PASSWORD });
    const dueOn = inDays(house(), 9);
    await ask(house(), body, await someLeads(house(), body, 1), [other], { dueOn });
    const waiting = await client.get<UnitDuties[]>(`${body.path}/waiting`);
    const of = (unit: string) => waiting.find((found) => found.unit === unit);
    expect(of(one.unit.id)).toEqual({ unit: one.unit.id, open: 0, late: 0 });
    expect(of(other.unit.id)).toEqual({ unit: other.unit.id, open: 1, late: 0 });
    const { mine } = await client.get<Duties>(`${body.path}/departments/${other.unit.id}/duties`);
    expect(mine).toMatchObject([{ kind: 'appraisal', dueOn }]);
    expect(await body.staff.problem('GET', `${body.path}/waiting`)).toMatchObject({ status: 403 });
  });
});
