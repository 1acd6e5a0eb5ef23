import { expect, test } from 'vitest';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import type { ReportDesk, ReportHistory, Timeline } from '../../shared/delivery/report-model.ts';
import type { ReportRow } from '../../shared/delivery/report-sheet.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { plan } from './builders.ts';
import { aDepartmentClient, assigned, projectsIn } from './office.ts';
import { ownPlan, sent } from './reporting.ts';

const PERIOD = '2026-03';

interface Jointly {
  readonly body: OwnBody;
  readonly project: string;
  /** Ids of the milestones: the second is the joint department's. */
  readonly milestones: readonly string[];
  readonly lead: Client;
  readonly leadDesk: string;
  readonly joint: Client;
  readonly jointDesk: string;
  readonly jointUnit: string;
}

/** A project of the bureau of health, whose second milestone the bureau of finance delivers; and one that only helps. */
async function jointly(house: House): Promise<Jointly> {
  const body = await aBody(house, { level: 'county' });
  const [item] = await projectsIn(house, body, ['卫生院']);
  if (item === undefined) throw new Error('no project');
  const [unit, other] = [await aDepartment(body, '卫生健康局'), await aDepartment(body, '财政局')];
  await assigned(body, item, unit, { joint: [other.id] });
  const lead = await aDepartmentClient(house, body, unit);
  const joint = await aDepartmentClient(house, body, other);
  const path = `${body.path}/departments/${unit.id}/projects/${item.id}`;
  const form = ownPlan(item.id, {
    milestones: plan().milestones.map((one, at) => ({ ...one, unit: at === 1 ? other.id : '' })),
  });
  const { version } = await lead.get<PlanTask>(`${path}/plan`);
  expect(
    await lead.problem('POST', `${path}/plan/submit`, {
      version,
      form: { ...form, milestones: form.milestones.map((one) => ({ ...one, unit: unit.id })) },
    }),
  ).toMatchObject({ code: 'plan-incomplete', facts: { count: 4 } });
  await lead.post(`${path}/plan/submit`, { version, form });
  await body.staff.post(`${body.path}/projects/${item.id}/plan/accept`, { version: version + 1 });
  return {
    body,
    project: item.id,
    milestones: form.milestones.map(({ id }) => id),
    lead,
    leadDesk: `${body.path}/departments/${unit.id}`,
    joint,
    jointDesk: `${body.path}/departments/${other.id}`,
    jointUnit: other.id,
  };
}

describeOnBoth('a joint department', 'whole', (house) => {
  test('reports on its own milestones, beside the lead, and tells no money', async () => {
    const at = await jointly(house());
    const { body, project, milestones, lead, joint, jointDesk, leadDesk, jointUnit } = at;
    const [first = '', second = ''] = milestones;
    const put = (desk: string) => `${desk}/reports/${crypto.randomUUID()}`;
    const met = (milestone: string) => [{ milestone, metOn: '2026-03-09', note: '' }];
    const desk = await joint.get<ReportDesk>(`${jointDesk}/reports`);
    expect(desk.projects).toMatchObject([{ leads: false, milestones: [{ id: second }] }]);
    const refused = async (client: Client, path: string, form: object) =>
      (await client.problem('PUT', put(path), sent(project, PERIOD, 0, form))).code;
    expect(await refused(joint, jointDesk, { paidYuan: 1 })).toBe('report-by-lead-only');
    expect(
      await refused(joint, jointDesk, {
        subProjects: [{ subProject: 'x', stage: 'complete', on: '2026-03-01' }],
      }),
    ).toBe('report-by-lead-only');
    expect(await refused(joint, jointDesk, { met: met(first) })).toBe('milestone-unknown');
    expect(await refused(lead, leadDesk, { met: met(second) })).toBe('milestone-unknown');
    await lead.put(put(leadDesk), sent(project, PERIOD, 0, { met: met(first), paidYuan: 500 }));
    await joint.put(put(jointDesk), sent(project, PERIOD, 0, { met: met(second), next: '清算' }));
    // Each corrects its own.
    await joint.put(put(jointDesk), sent(project, PERIOD, 1, { met: met(second), next: '审计' }));
    const now = await body.staff.get<Project>(`${body.path}/projects/${project}`);
    expect(now).toMatchObject({ percent: 50, stage: 'tender', paidYuan: 500 });
    const reports = `${body.path}/projects/${project}/reports`;
    const { entries } = await body.staff.get<ReportHistory>(reports);
    expect(entries.map(({ part, entry, unit }) => [part, entry, unit.name])).toEqual([
      ['', 1, '卫生健康局'],
      [jointUnit, 2, '财政局'],
      [jointUnit, 1, '财政局'],
    ]);
    const line = await house().client().get<Timeline>(`${body.path}/projects/${project}/timeline`);
    expect(line.entries.map(({ unit, paidYuan, next }) => [unit, paidYuan, next])).toEqual([
      ['财政局', null, '审计'],
      ['卫生健康局', 500, ''],
    ]);
    expect(line.entries[0]?.corrections).toHaveLength(1);
  });

  test('owes a report until its milestones are met, and is named when it owes one', async () => {
    const { body, project, milestones, joint, jointDesk, lead, leadDesk } = await jointly(house());
    await house()
      .platform.db.updateTable('plan')
      .set({ published_on: '2026-02-01' })
      .where('project', '=', project)
      .execute();
    const late = async () =>
      (await body.staff.get<Overdue[]>(`${body.path}/overdue`)).map(
        ({ kind, title, unit }) => `${kind} ${title} ${unit?.name ?? ''}`,
      );
    // The tenth of March is past the fifth, by which February was to be reported.
    const both = ['report 2026-02 卫生健康局', 'report 2026-02 财政局'];
    expect(new Set(await late())).toEqual(new Set(both));
    const put = (desk: string) => `${desk}/reports/${crypto.randomUUID()}`;
    await lead.put(put(leadDesk), sent(project, '2026-02', 0, {}));
    expect(await late()).toEqual(['report 2026-02 财政局']);
    const met = [{ milestone: milestones[1] ?? '', metOn: '2026-01-20', note: '' }];
    await joint.put(put(jointDesk), sent(project, '2026-03', 0, { met }));
    // Done before anything was to be reported: nothing is owed any more.
    expect(await late()).toEqual([]);
  });

  test('has its rows in its own sheet, and the lead the sub-projects in its', async () => {
    const at = await jointly(house());
    const { body, project, milestones, lead, joint, jointDesk, leadDesk } = at;
    const parts = `${leadDesk}/projects/${project}/sub-projects`;
    const [road, well] = [crypto.randomUUID(), crypto.randomUUID()];
    for (const [id, name] of [
      [road, '东山村路'],
      [well, '西溪村井'],
    ] as const)
      await lead.put(`${parts}/${id}`, {
        name,
        town: '',
        site: '',
        scale: '',
        dueOn: '2027-06-30',
      });
    const sheet = (desk: string): string => `${desk}/report-sheets/${PERIOD}`;
    const bytes = await joint.download(`${sheet(jointDesk)}?format=csv`);
    const rows = new TextDecoder().decode(bytes).trim().split(/\r?\n/);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('卫生院,2,施工招标');
    const lines = (...all: readonly string[]) => new TextEncoder().encode(all.join('\n'));
    const head = '年度,项目序号,节点序号,完成日期,子项目编号,子项目进展,进展日期,今年已付（万元）';
    const preview = await lead.upload<ImportPreview<ReportRow>>(
      `${sheet(leadDesk)}/import`,
      lines(head, '2027,1,1,2026-03-02,,,,1', '2027,1,,,1,在建,2026-03-05,', '2027,1,,,2,,,'),
      'a.csv',
    );
    expect(preview.rows.map(({ change }) => change)).toEqual(['added', 'added', 'unchanged']);
    const counts = await lead.post<ImportCounts>(`${sheet(leadDesk)}/confirm`, {
      token: preview.token,
    });
    expect(counts).toMatchObject({ added: 2 });
    const now = await body.staff.get<Project>(`${body.path}/projects/${project}`);
    expect(now.subProjects.map(({ stage, stageOn }) => [stage, stageOn])).toEqual([
      ['construction', '2026-03-05'],
      ['not-started', ''],
    ]);
    // Taken back unchanged; and refused where a number is unknown, twice, or without a day.
    const again = await lead.upload<ImportPreview<ReportRow>>(
      `${sheet(leadDesk)}/import`,
      await lead.download(`${sheet(leadDesk)}?format=xlsx`),
      'a.xlsx',
    );
    expect(again.counts).toMatchObject({ unchanged: 5, added: 0, changed: 0, refused: 0 });
    const wrong = await lead.upload<ImportPreview<ReportRow>>(
      `${sheet(leadDesk)}/import`,
      lines(
        head,
        '2027,1,2,2026-03-02,,,,1',
        '2027,1,,,9,在建,2026-03-05,',
        '2027,1,,,1,完工,2026-03-06,',
        '2027,1,,,1,完工,2026-03-07,',
        '2027,1,,,2,招标,,',
      ),
      'a.csv',
    );
    expect(wrong.rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['row-milestone-unknown'],
      ['sub-project-unknown'],
      [expect.any(String)],
      ['row-sub-project-twice'],
      ['answer-missing'],
    ]);
    expect(milestones).toHaveLength(4);
  });
});
