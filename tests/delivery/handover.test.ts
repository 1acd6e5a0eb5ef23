import { expect, test } from 'vitest';
import type { Project, ProjectItem } from '../../shared/delivery/project.ts';
import { card } from '../screening/builders.ts';
import { aDepartment } from '../screening/listing.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aSession, aStaff } from '../support/people.ts';
import { announced, candidatesOf, projectsIn } from './office.ts';

describeOnBoth('the announcement of a result', 'whole', (house) => {
  test('creates a project for each chosen candidate, with its card as it was voted on', async () => {
    const body = await aBody(house());
    const unit = await aDepartment(body, '卫生健康局');
    const session = await aSession(body, { opensOn: '2027-01-12' });
    const candidates = await candidatesOf(body, session, ['卫生院', '公厕', '路灯']);
    const decided = candidates.map(({ code }, at) => ({ code, chosen: at !== 1 }));
    await announced(house(), body, session, decided);
    const items = await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`);
    expect(items.map(({ number, name, pace }) => [number, name, pace])).toEqual([
      [1, '卫生院', 'no-plan'],
      [2, '路灯', 'no-plan'],
    ]);
    expect(items[0]).toMatchObject({
      unit: { id: unit.id, name: '卫生健康局' },
      totalYuan: 12_345_600,
      planState: 'missing',
      planDueOn: '2026-04-09',
    });
    const project = await body.staff.get<Project>(`${body.path}/projects/${items[0]?.id}`);
    expect(project.voted).toMatchObject({ site: card().site, target: card().target });
    expect(project.card).toEqual(project.voted);
    expect(project).toMatchObject({ announcedOn: '2026-03-10', milestones: [], plan: null });
  });

  test('told again, or told more, adds only what is not there', async () => {
    const body = await aBody(house());
    const session = await aSession(body, { opensOn: '2027-01-12' });
    const [one, other] = await candidatesOf(body, session, ['卫生院', '公厕']);
    const chosen = (code = '') => ({ code, chosen: true });
    await announced(house(), body, session, [chosen(other?.code)]);
    await announced(house(), body, session, [chosen(one?.code), chosen(other?.code)]);
    await announced(house(), body, session, [chosen(one?.code), chosen(other?.code)]);
    const items = await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`);
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      [1, '公厕'],
      [2, '卫生院'],
    ]);
  });

  test('of a rehearsal creates nothing', async () => {
    const body = await aBody(house());
    const session = await aSession(body, { opensOn: '2027-01-12', rehearsal: true });
    const candidates = await candidatesOf(body, session, ['卫生院']);
    await announced(
      house(),
      body,
      session,
      candidates.map(({ code }) => ({ code, chosen: true })),
    );
    expect(await body.staff.get(`${body.path}/projects/years`)).toEqual([]);
  });

  test('keeps the department that answers for a project nameable', async () => {
    const body = await aBody(house());
    const unit = await aDepartment(body, '卫生健康局');
    await projectsIn(house(), body, ['卫生院']);
    expect(await body.staff.problem('DELETE', `${body.path}/units/${unit.id}`)).toMatchObject({
      status: 409,
    });
  });

  test('leaves the projects of another body alone', async () => {
    const [body, other] = [await aBody(house()), await aBody(house())];
    const [project] = await projectsIn(house(), body, ['卫生院']);
    expect(await other.staff.problem('GET', `${other.path}/projects/${project?.id}`)).toMatchObject(
      { status: 404, code: 'not-found' },
    );
  });
});

describeOnBoth('how a body follows its projects', 'whole', (house) => {
  test('is set by the secretariat against the version it saw', async () => {
    const body = await aBody(house());
    const path = `${body.path}/delivery-settings`;
    const settings = await body.staff.get<object>(path);
    expect(settings).toEqual({
      planDays: 30,
      rhythm: 'monthly',
      reportDay: 5,
      graceDays: 30,
      stuckDays: 15,
      version: 0,
    });
    const changed = { ...settings, planDays: 45 };
    expect(await body.staff.put(path, changed)).toMatchObject({ planDays: 45, version: 1 });
    // Sent again because the answer was lost.
    expect(await body.staff.put(path, changed)).toMatchObject({ planDays: 45, version: 1 });
    expect(await body.staff.problem('PUT', path, { ...settings, planDays: 60 })).toMatchObject({
      code: 'settings-changed',
    });
    expect(
      await body.staff.problem('PUT', path, { ...changed, version: 1, reportDay: 31 }),
    ).toMatchObject({ code: 'setting-out-of-range', facts: { most: 28 } });
    const { client } = await aStaff(house(), body, ['chair']);
    expect(await client.problem('PUT', path, changed)).toMatchObject({ code: 'not-allowed' });
  });
});
