import { expect, test } from 'vitest';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import type { SubProject } from '../../shared/delivery/model.ts';
import type { PlanTableOfYear } from '../../shared/delivery/plan-table.ts';
import type { Project } from '../../shared/delivery/project.ts';
import type { SubProjectEntry } from '../../shared/delivery/sub-projects.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { plannedProjects, projectsIn } from './office.ts';

const HEAD = '编号,子项目名称,乡镇（街道）,地点,规模,期限';

interface Desk {
  readonly body: OwnBody;
  readonly client: Client;
  readonly path: string;
  readonly project: string;
  readonly preview: (...lines: readonly string[]) => Promise<ImportPreview<SubProjectEntry>>;
  readonly confirm: (token: string, removeMissing?: boolean) => Promise<ImportCounts>;
  readonly parts: () => Promise<readonly SubProject[]>;
}

async function aDesk(house: House): Promise<Desk> {
  const body = await aBody(house);
  const [planned] = await plannedProjects(house, body, ['道路硬化']);
  if (planned === undefined) throw new Error('no project');
  const { client, unit, project } = planned;
  const path = `${body.path}/departments/${unit.id}/projects/${project.id}/sub-projects`;
  return {
    body,
    client,
    path,
    project: project.id,
    preview: (...lines) =>
      client.upload(
        `${path}/import`,
        new TextEncoder().encode([HEAD, ...lines].join('\n')),
        '子项目.csv',
      ),
    confirm: (token, removeMissing = false) =>
      client.post(`${path}/import/confirm`, { token, removeMissing }),
    parts: async () =>
      (await body.staff.get<Project>(`${body.path}/projects/${project.id}`)).subProjects,
  };
}

const facts = { name: '上村', town: '甲镇', site: '村口', scale: '1.2 公里', dueOn: '2027-09-30' };

describeOnBoth('the parts of a project', 'whole', (house) => {
  test('are added, changed and removed by the lead department, each once', async () => {
    const { client, path, parts } = await aDesk(house());
    const id = crypto.randomUUID();
    await client.put(`${path}/${id}`, facts);
    await client.put(`${path}/${id}`, facts);
    await client.put(`${path}/${crypto.randomUUID()}`, { ...facts, name: '下村' });
    // An id is a UUID, in whichever spelling.
    await client.put(`${path}/${id.toUpperCase()}`, facts);
    expect((await client.problem('PUT', `${path}/x`, facts)).code).toBe('malformed');
    expect(await client.problem('PUT', `${path}/${crypto.randomUUID()}`, facts)).toMatchObject({
      code: 'sub-project-twice',
    });
    expect(await client.problem('PUT', `${path}/${id}`, { ...facts, name: ' ' })).toMatchObject({
      code: 'answer-missing',
    });
    await client.put(`${path}/${id}`, { ...facts, scale: '1.5 公里' });
    expect(
      (await parts()).map(({ position, name, scale, stage }) => [position, name, scale, stage]),
    ).toEqual([
      [1, '上村', '1.5 公里', 'not-started'],
      [2, '下村', '1.2 公里', 'not-started'],
    ]);
    await client.delete(`${path}/${id}`);
    await client.delete(`${path}/${id}`);
    expect((await parts()).map(({ name }) => name)).toEqual(['下村']);
  });

  test('come in as a sheet and go out unchanged', async () => {
    const { client, path, preview, confirm, parts } = await aDesk(house());
    const { token, counts } = await preview(
      ',上村,甲镇,村口,1.2 公里,2027-09-30',
      ',下村,乙镇,,800 米,2027年10月1日',
    );
    expect(counts).toMatchObject({ added: 2, refused: 0 });
    expect(await confirm(token)).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 });
    const before = await parts();
    for (const [format, name] of [
      ['xlsx', 'parts.xlsx'],
      ['csv', 'parts.csv'],
    ] as const) {
      const sheet = await client.download(`${path}/export?format=${format}&language=zh`);
      const again = await client.upload<ImportPreview<SubProjectEntry>>(
        `${path}/import`,
        sheet,
        name,
      );
      expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 0, refused: 0 });
      await confirm(again.token, true);
      expect(await parts()).toEqual(before);
    }
  });

  test('exchange their names, and go when the sheet leaves them out and that is asked', async () => {
    const { preview, confirm, parts } = await aDesk(house());
    await confirm((await preview(',上村,,,,', ',下村,,,,', ',中村,,,,')).token);
    const exchanged = await preview('1,下村,,,,', '2,上村,,,,');
    expect(exchanged.counts).toMatchObject({ changed: 2, removed: 1 });
    expect(await confirm(exchanged.token, true)).toMatchObject({ changed: 2, removed: 1 });
    expect((await parts()).map(({ position, name }) => [position, name])).toEqual([
      [1, '下村'],
      [2, '上村'],
    ]);
  });

  test('of a sheet with faulty rows are not taken, each row saying why', async () => {
    const { preview, client, path, parts } = await aDesk(house());
    const shown = await preview(
      ',上村,,,,',
      ',上村,,,,',
      '7,西村,,,,',
      ',,甲镇,,,',
      ',东村,,,,明年',
    );
    expect(shown.rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['sub-project-twice'],
      ['sub-project-twice'],
      ['sub-project-unknown'],
      ['answer-missing'],
      ['not-a-day'],
    ]);
    const refused = { token: shown.token, removeMissing: false };
    expect(await client.problem('POST', `${path}/import/confirm`, refused)).toMatchObject({
      code: 'import-has-refused-rows',
    });
    expect(await parts()).toEqual([]);
  });

  test('cannot take the name of a part that the sheet does not name', async () => {
    const { preview, confirm } = await aDesk(house());
    await confirm((await preview(',上村,,,,', ',下村,,,,')).token);
    const shown = await preview('1,下村,,,,');
    expect(shown.rows[0]?.errors.map(({ code }) => code)).toEqual(['sub-project-twice']);
  });
});

describeOnBoth('the published plan of a year', 'whole', (house) => {
  test('has a line for each plan that is published, for everybody and as a sheet', async () => {
    const body = await aBody(house());
    const [planned] = await plannedProjects(house(), body, ['卫生院']);
    await projectsIn(house(), body, ['公厕']);
    const path = `${body.path}/projects/years/2027/plans`;
    const everybody = house().client();
    const table = await everybody.get<PlanTableOfYear>(path);
    expect(table).toMatchObject({ year: 2027, unplanned: 1 });
    expect(table.lines).toEqual([
      {
        project: planned?.project.id,
        number: 1,
        name: '卫生院',
        scale: '新建门诊楼 2,400 平方米，改造病房 30 间',
        startsOn: '2027-03-01',
        endsOn: '2027-11-30',
        totalYuan: 12_345_600,
        yearYuan: 8_000_000,
        target: '11 月底前投入使用',
        source: '县财政、镇自筹',
        units: planned?.unit.name,
      },
    ]);
    const csv = new TextDecoder().decode(
      await everybody.download(`${path}/export?format=csv&language=zh`),
    );
    expect(csv).toContain('序号,项目名称,规模及内容,起止年限,总投资（万元）');
    expect(csv).toContain('1234.56,800,');
    expect(await everybody.problem('GET', `${body.path}/projects/years/20x7/plans`)).toMatchObject({
      code: 'not-found',
    });
  });
});
