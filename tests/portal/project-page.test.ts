import { expect, test } from 'vitest';
import type { PortalView } from '../../shared/portal/model.ts';
import type { PlanPage } from '../../shared/portal/plan-page.ts';
import type { ProjectPage } from '../../shared/portal/project-page.ts';
import { aReporting } from '../delivery/reporting.ts';
import { aBody } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting } from '../support/rounds-meeting.ts';

describeInHalls('the page of a project', (hall) => {
  const read = (path: string): Promise<ProjectPage> =>
    hall().client().get(`/portal/projects/${path}`);

  test('says what was planned and reported, by the code or the id of its body', async () => {
    const town = await aBody(hall());
    const office = await aReporting(hall(), town, ['卫生院']);
    await office.send(0, '2026-03', 0, {
      paidYuan: 1_000_000,
      problems: [{ cause: 'weather', note: '连续降雨' }],
    });
    const page = await read(`${town.code}/2027/1`);
    expect(page).toMatchObject({
      body: { id: town.id, code: town.code },
      project: { name: '卫生院', paidYuan: 1_000_000, planState: 'accepted' },
      timeline: { entries: [{ period: '2026-03', problems: [{ cause: 'weather' }] }] },
      changes: [],
      vote: null,
    });
    expect(page.project.milestones[0]?.id).toBe(office.milestone(0, 1));
    expect(await read(`${town.id}/2027/1`)).toEqual(page);
    const { projects } = await hall().client().get<PortalView>(`/portal?body=${town.code}`);
    expect(projects.map(({ id }) => id)).toEqual([page.project.id]);
  });

  test('is not found under another body, year or number, or what is no number', async () => {
    const town = await aBody(hall());
    const other = await aBody(hall());
    await aReporting(hall(), town);
    for (const path of [
      `${other.code}/2027/1`,
      `${town.code}/2026/1`,
      `${town.code}/2027/2`,
      `${town.code}/2027/x`,
      `nowhere/2027/1`,
    ])
      expect(await hall().client().problem('GET', `/portal/projects/${path}`)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
  });

  test('stands in the published plan of its year', async () => {
    const town = await aBody(hall());
    await aReporting(hall(), town, ['卫生院']);
    const plan = await hall().client().get<PlanPage>(`/portal/projects/${town.code}/2027`);
    expect(plan).toMatchObject({
      body: { id: town.id, code: town.code },
      years: [2027],
      table: { year: 2027, lines: [{ number: 1, name: '卫生院' }], unplanned: 0 },
    });
    for (const path of [`${town.code}/2026`, `${town.code}/x`, 'nowhere/2027'])
      expect(await hall().client().problem('GET', `/portal/projects/${path}`)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
  });

  test('says how the deputies decided', async () => {
    const meeting = await aMeeting(hall());
    await meeting.toIssued();
    await meeting.finish({ A01: 'for', A02: 'for', A03: 'against' });
    const { body, projects } = await hall()
      .client()
      .get<PortalView>(`/portal?body=${meeting.body.id}`);
    const [first] = projects;
    const page = await read(`${body.code}/${first?.year}/${first?.number}`);
    expect(page.vote).toMatchObject({ place: 1, for: 6, against: 0, allDeputies: 6, needed: 4 });
  });
});
