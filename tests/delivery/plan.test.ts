import { expect, test } from 'vitest';
import type { Unit } from '../../shared/congress/model.ts';
import type { PlanRecord, PlanTask, UnitProject } from '../../shared/delivery/plan-model.ts';
import type { Project, ProjectItem } from '../../shared/delivery/project.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { plan, planned } from './builders.ts';
import { aDepartmentClient, assigned, plannedProjects, projectsIn } from './office.ts';

interface Desk {
  readonly body: OwnBody;
  readonly unit: Unit;
  readonly client: Client;
  readonly project: ProjectItem;
  /** Of its plan, for the department and for the staff. */
  readonly path: string;
  readonly staffPath: string;
}

async function aDesk(house: House): Promise<Desk> {
  const body = await aBody(house);
  const [project] = await projectsIn(house, body, ['卫生院']);
  if (project === undefined) throw new Error('no project');
  const unit = await aDepartment(body, '卫生健康局');
  const client = await aDepartmentClient(house, body, unit);
  await assigned(body, project, unit);
  const path = `${body.path}/departments/${unit.id}/projects/${project.id}/plan`;
  return { body, unit, client, project, path, staffPath: `${body.path}/projects/${project.id}` };
}

describeOnBoth('the assignment of a project', 'whole', (house) => {
  test('names departments and official, once however often it is sent', async () => {
    const { body, unit, project, staffPath } = await aDesk(house());
    const joint = await aDepartment(body, '财政局');
    const [first] = await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`);
    const change = { version: first?.version ?? 0, joint: [joint.id] };
    await assigned(body, project, unit, change);
    await assigned(body, project, unit, change);
    const now = await body.staff.get<Project>(staffPath);
    expect(now).toMatchObject({
      unit: { id: unit.id, name: '卫生健康局' },
      joint: [{ name: '财政局' }],
      official: { name: '周明远', post: '副县长' },
      version: 3,
    });
    const stale = { ...change, joint: [] };
    await expect(assigned(body, project, unit, stale)).rejects.toThrow('project-changed');
  });

  test('refuses a department twice, one that is not there, and no official', async () => {
    const { body, unit, project, staffPath } = await aDesk(house());
    const path = `${staffPath}/assignment`;
    const facts = { version: project.version + 1, unit: unit.id, joint: [] };
    const official = { name: '周明远', post: '副县长' };
    const tried = async (changes: object): Promise<string> =>
      (await body.staff.problem('PUT', path, { ...facts, official, ...changes })).code;
    expect(await tried({ joint: [unit.id] })).toBe('unit-twice');
    expect(await tried({ unit: 'nobody' })).toBe('not-found');
    expect(await tried({ official: { name: ' ', post: '副县长' } })).toBe('official-missing');
    const { client } = await aStaff(house(), body, ['chair']);
    expect(await client.problem('PUT', path, { ...facts, official })).toMatchObject({
      code: 'not-allowed',
    });
  });
});

describeOnBoth('the plan of a project', 'whole', (house) => {
  test('is a draft that only its department sees, then filed, returned, filed again and published', async () => {
    const { body, unit, client, project, path, staffPath } = await aDesk(house());
    const begun = await client.get<PlanTask>(path);
    expect(begun).toMatchObject({ state: 'missing', version: 0, leads: true, draftedAt: null });
    const form = plan();
    await client.put(`${path}/draft`, { version: 0, form: { ...form, target: '' } });
    expect(await body.staff.get<PlanRecord>(`${staffPath}/plan`)).toMatchObject({ form: null });
    // Another device, which has not seen what was kept.
    const other = await aDepartmentClient(house(), body, unit);
    expect(await other.problem('PUT', `${path}/draft`, { version: 0, form })).toMatchObject({
      code: 'plan-changed',
    });
    expect(
      await client.problem('POST', `${path}/submit`, { version: 1, form: { ...form, target: '' } }),
    ).toMatchObject({ code: 'plan-incomplete', facts: { count: 1 } });
    await client.post(`${path}/submit`, { version: 1, form });
    await client.post(`${path}/submit`, { version: 1, form });
    expect(
      await client.problem('PUT', `${path}/draft`, { version: 2, form: plan({ risks: '雨季' }) }),
    ).toMatchObject({ code: 'wrong-state' });
    const filed = await body.staff.get<PlanRecord>(`${staffPath}/plan`);
    expect(filed).toMatchObject({ state: 'submitted', version: 2, form: { target: form.target } });
    expect(
      await body.staff.problem('POST', `${staffPath}/plan/return`, { version: 2, reason: ' ' }),
    ).toMatchObject({ code: 'reason-missing' });
    const why = { version: 2, reason: '节点太少' };
    await body.staff.post(`${staffPath}/plan/return`, why);
    await body.staff.post(`${staffPath}/plan/return`, why);
    const returned = await client.get<PlanTask>(path);
    expect(returned).toMatchObject({ state: 'returned', reason: '节点太少', version: 3 });
    await client.post(`${path}/submit`, { version: 3, form });
    expect(
      await body.staff.problem('POST', `${staffPath}/plan/accept`, { version: 2 }),
    ).toMatchObject({ code: 'plan-changed' });
    await body.staff.post(`${staffPath}/plan/accept`, { version: 4 });
    await body.staff.post(`${staffPath}/plan/accept`, { version: 4 });
    const now = await house().client().get<Project>(staffPath);
    expect(now).toMatchObject({
      planState: 'accepted',
      publishedOn: '2026-03-10',
      pace: 'on-schedule',
      startsOn: '2027-03-01',
      endsOn: '2027-11-30',
      nextDueOn: '2027-03-15',
      percent: 0,
      stage: 'not-started',
    });
    expect(now.milestones.map(({ name, dueOn, metOn }) => [name, dueOn, metOn])).toEqual([
      ['立项批复', '2027-03-15', ''],
      ['施工招标', '2027-04-15', ''],
      ['主体封顶', '2027-05-15', ''],
      ['竣工验收', '2027-11-30', ''],
    ]);
    const rows = await house()
      .platform.db.selectFrom('milestone')
      .select(['due_on', 'planned_on'])
      .where('project', '=', project.id)
      .execute();
    expect(rows.every(({ due_on, planned_on }) => due_on === planned_on)).toBe(true);
  });

  test('cannot differ from what was voted on', async () => {
    const { client, path } = await aDesk(house());
    const [first] = plan().money;
    const tried = async (changes: object): Promise<unknown> =>
      client.problem('POST', `${path}/submit`, { version: 0, form: plan(changes) });
    const incomplete = (count: number): object => ({ code: 'plan-incomplete', facts: { count } });
    expect(await tried({ money: first === undefined ? [] : [first] })).toMatchObject(incomplete(1));
    expect(await tried({ milestones: [planned(1)] })).toMatchObject(incomplete(1));
  });

  test('is filed by the lead department alone; the joint ones read it when it is published', async () => {
    const { body, unit, client, project, path } = await aDesk(house());
    const joint = await aDepartment(body, '财政局');
    const version = project.version + 1;
    await assigned(body, project, unit, { version, joint: [joint.id] });
    const helper = await aDepartmentClient(house(), body, joint);
    const desk = `${body.path}/departments/${joint.id}/projects`;
    const theirs = `${desk}/${project.id}/plan`;
    const list = await helper.get<UnitProject[]>(desk);
    expect(list.map(({ name, leads }) => [name, leads])).toEqual([['卫生院', false]]);
    await client.post(`${path}/submit`, { version: 0, form: plan() });
    const before = await helper.get<PlanTask>(theirs);
    expect(before).toMatchObject({ leads: false, form: { scale: '', milestones: [] } });
    expect(
      await helper.problem('POST', `${theirs}/submit`, { version: 1, form: plan() }),
    ).toMatchObject({ code: 'not-found' });
    const stranger = await aDepartment(body, '文旅局');
    const outside = await aDepartmentClient(house(), body, stranger);
    expect(await outside.problem('GET', path)).toMatchObject({ code: 'not-allowed' });
  });

  test('says the same milestones in two projects without getting in the way', async () => {
    const body = await aBody(house());
    const both = await plannedProjects(house(), body, ['卫生院', '公厕']);
    expect(both.map(({ project }) => [project.name, project.planState])).toEqual([
      ['卫生院', 'accepted'],
      ['公厕', 'accepted'],
    ]);
  });
});
