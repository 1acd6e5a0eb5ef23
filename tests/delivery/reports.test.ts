import { expect, test } from 'vitest';
import { sendReport } from '../../server/delivery/report-acts.ts';
import { reportDesk } from '../../server/delivery/report-views.ts';
import { SYSTEM } from '../../server/platform/acts/acts.ts';
import type { Project } from '../../shared/delivery/project.ts';
import type { ReportDesk, ReportHistory, Timeline } from '../../shared/delivery/report-model.ts';
import { aColleague, anOffice } from '../screening/department.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { report } from './builders.ts';
import { aReporting, sent } from './reporting.ts';

describeOnBoth('a progress report', 'whole', (house) => {
  test('meets milestones, and its correction takes one back', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const [first, second] = [office.milestone(0, 1), office.milestone(0, 2)];
    const met = [
      { milestone: first, metOn: '2026-03-09', note: '批复已取得' },
      { milestone: second, metOn: '2026-03-10', note: '' },
    ];
    expect(await office.send(0, '2026-03', 0, { met, paidYuan: 500_000 })).toEqual({ entry: 1 });
    const path = `${body.path}/projects/${office.projects[0]}`;
    const project = await body.staff.get<Project>(path);
    expect(project).toMatchObject({
      percent: 50,
      stage: 'tender',
      paidYuan: 500_000,
      confirmedOn: '2026-03-10',
    });
    await office.send(0, '2026-03', 1, { met: met.slice(0, 1), paidYuan: 400_000, next: '招标' });
    const after = await body.staff.get<Project>(path);
    expect(after).toMatchObject({ percent: 25, stage: 'preparation', paidYuan: 400_000 });
    expect(after.milestones.map(({ metOn }) => metOn)).toEqual(['2026-03-09', '', '', '']);
    const history = await body.staff.get<ReportHistory>(`${path}/reports`);
    expect(history.entries.map(({ entry, changes }) => [entry, changes])).toEqual([
      [
        2,
        [
          { kind: 'taken-back', milestone: second, from: '2026-03-10', to: '' },
          { kind: 'paid', milestone: '', from: '500000', to: '400000' },
          { kind: 'next', milestone: '', from: '', to: '' },
        ],
      ],
      [1, []],
    ]);
    const timeline = await house().client().get<Timeline>(`${path}/timeline`);
    expect(timeline.entries).toMatchObject([
      {
        period: '2026-03',
        met: [{ name: '立项批复', metOn: '2026-03-09' }],
        corrections: [{ entry: 2, changes: [{ kind: 'taken-back', name: '施工招标' }, {}, {}] }],
      },
    ]);
  });

  test('sent again because the answer was lost is one report; with other content its key is taken', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const id = crypto.randomUUID();
    const form = { paidYuan: 100, next: '开工' };
    expect(await office.send(0, '2026-03', 0, form, id)).toEqual({ entry: 1 });
    expect(await office.send(0, '2026-03', 0, form, id.toUpperCase())).toEqual({ entry: 1 });
    const other = sent(office.projects[0] ?? '', '2026-03', 0, { paidYuan: 200 });
    expect(await office.client.problem('PUT', `${office.path}/${id}`, other)).toMatchObject({
      code: 'report-key-taken',
    });
  });

  test('of two devices the second learns that the first was there', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const colleague = await aColleague(house(), body, office.unit);
    await office.send(0, '2026-03', 0, { paidYuan: 100 });
    const project = office.projects[0] ?? '';
    const path = (): string => `${office.path}/${crypto.randomUUID()}`;
    expect(
      await colleague.problem('PUT', path(), sent(project, '2026-03', 0, { paidYuan: 200 })),
    ).toMatchObject({ status: 409, code: 'report-changed' });
    // Saying the same is no dispute.
    expect(await colleague.put(path(), sent(project, '2026-03', 0, { paidYuan: 100 }))).toEqual({
      entry: 1,
    });
    expect(await colleague.put(path(), sent(project, '2026-03', 1, { paidYuan: 200 }))).toEqual({
      entry: 2,
    });
  });

  test('is held against plan, day and money', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const milestone = office.milestone(0, 1);
    const refused = async (form: object, period = '2026-03'): Promise<string> => {
      const json = sent(office.projects[0] ?? '', period, 0, form);
      const path = `${office.path}/${crypto.randomUUID()}`;
      return (await office.client.problem('PUT', path, json)).code;
    };
    const on = (metOn: string, which = milestone) => ({
      met: [{ milestone: which, metOn, note: '' }],
    });
    expect(await refused(on('2026-03-11'))).toBe('met-in-future');
    expect(await refused(on('2025-01-01'))).toBe('met-too-early');
    expect(await refused(on('2026-02-30'))).toBe('date-unknown');
    expect(await refused(on('2026-03-01', crypto.randomUUID()))).toBe('milestone-unknown');
    expect(await refused({ paidYuan: 12_345_601 })).toBe('paid-over-total');
    expect(await refused({ paidYuan: -1 })).toBe('money-out-of-range');
    expect(await refused({ problems: [{ cause: 'weather', note: ' ' }] })).toBe('answer-missing');
    expect(
      await refused({ subProjects: [{ subProject: 'x', stage: 'complete', on: '2026-03-01' }] }),
    ).toBe('sub-project-unknown');
    expect(await refused({}, '2026-04')).toBe('period-not-begun');
    expect(await refused({}, '2026-02')).toBe('period-unknown');
    expect(await refused({}, '2026-Q1')).toBe('period-unknown');
  });

  test('comes from who answers for the project; other departments do not find it', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const project = office.projects[0] ?? '';
    const other = await anOffice(house(), body);
    const desk = `${body.path}/departments/${other.unit.id}/reports`;
    const path = `${desk}/${crypto.randomUUID()}`;
    const json = sent(project, '2026-03', 0, {});
    expect(await other.client.problem('PUT', path, json)).toMatchObject({ code: 'not-found' });
    await house()
      .platform.db.insertInto('project_unit')
      .values({ project, body: body.id, unit: other.unit.id, position: 1 })
      .execute();
    expect(await other.client.put(path, json)).toEqual({ entry: 1 });
    const { projects } = await other.client.get<ReportDesk>(desk);
    expect(projects.map(({ project: { name }, leads }) => [name, leads])).toEqual([
      ['卫生院', false],
    ]);
  });

  test('is due for every period until the one in which all is done', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const desk = (day: string, period?: string): Promise<ReportDesk> =>
      reportDesk(house().platform.db, body.id, office.unit.id, at(day), period);
    const first = await desk('2026-04-16');
    expect(first).toMatchObject({ today: '2026-04-16', period: { code: '2026-03' } });
    expect(first.projects[0]?.open.map(({ code, state }) => [code, state])).toEqual([
      ['2026-03', 'late'],
    ]);
    expect(first.projects[0]?.project.stale).toBe(true);
    const met = [1, 2, 3, 4].map((number) => ({
      milestone: office.milestone(0, number),
      metOn: '2026-04-15',
      note: '',
    }));
    const clock = { ...house().clock, now: () => at('2026-04-16') };
    const done = await sendReport(
      { ...house().platform, clock },
      SYSTEM,
      { body: body.id, unit: office.unit.id, report: crypto.randomUUID() },
      { project: office.projects[0] ?? '', period: '2026-04', seen: 0, form: report({ met }) },
    );
    expect(done).toEqual({ ok: true, value: { entry: 1 } });
    expect((await desk('2026-06-20', '2026-06')).projects[0]).toMatchObject({
      period: { code: '2026-06', state: 'open' },
      open: [{ code: '2026-03' }],
      project: { pace: 'done', stale: false },
      elsewhere: [{ period: '2026-04' }, {}, {}, {}],
    });
  });
});

/** Noon in Beijing of a day. */
function at(day: string): Date {
  return new Date(`${day}T04:00:00.000Z`);
}
