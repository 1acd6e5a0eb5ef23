import { expect, test } from 'vitest';
import { dayAfter } from '../../shared/day.ts';
import type { ProjectStage } from '../../shared/delivery/model.ts';
import { published } from '../delivery/published.ts';
import { projectsIn } from '../delivery/office.ts';
import { aDepartment } from '../screening/listing.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';

const TODAY = '2026-03-10';
const ago = (days: number): string => dayAfter(TODAY, -days);

describeOnBoth('the wall chart as sheets', 'whole', (house) => {
  const lines = async (body: OwnBody, part: string, language = 'zh'): Promise<string[]> => {
    const path = `${body.path}/board/export?format=csv&language=${language}&part=${part}`;
    const text = new TextDecoder().decode(await body.staff.download(path));
    return text.replace('\uFEFF', '').trimEnd().split('\r\n');
  };

  test('says by department and by milestone what the pictures say, what is worst first', async () => {
    const body = await aBody(house());
    await aDepartment(body, '卫生健康局');
    const [one, other] = await projectsIn(house(), body, ['卫生院', '公厕']);
    if (one === undefined || other === undefined) throw new Error('no projects');
    const { db } = house().platform;
    await published(db, body.id, one, { on: ago(60), dues: [ago(12), ago(-30)] });
    const departments = await lines(body, 'departments');
    expect(departments[0]).toBe(
      '责任单位,项目序号,项目名称,职责,进度,逾期天数,已完成节点,全部节点',
    );
    expect(departments.slice(1)).toEqual([
      '卫生健康局,1,卫生院,牵头,滞后,12,0,2',
      '卫生健康局,2,公厕,牵头,待报计划,0,0,0',
    ]);
    const milestones = await lines(body, 'milestones', 'en');
    expect(milestones[0]).toBe(
      'Project number,Project,Department,Milestone,Planned,Met on,Days late',
    );
    expect(milestones.slice(1).map((line) => line.split(',').slice(4))).toEqual([
      [ago(12), '', '12'],
      [ago(-30), '', '0'],
    ]);
    expect(await lines(body, 'towns')).toEqual(['乡镇,项目序号,项目名称,已完工,全部子项,逾期子项']);
  });

  test('counts the parts of a project in each town', async () => {
    const body = await aBody(house());
    await aDepartment(body, '住房局');
    const [one] = await projectsIn(house(), body, ['公厕']);
    if (one === undefined) throw new Error('no project');
    const part = (position: number, town: string, stage: ProjectStage, dueOn: string) => ({
      id: crypto.randomUUID(),
      body: body.id,
      project: one.id,
      position,
      name: `第${position}座`,
      town,
      site: '',
      scale: '',
      due_on: dueOn,
      stage,
      stage_on: ago(20),
    });
    await house()
      .platform.db.insertInto('sub_project')
      .values([
        part(1, '白沙镇', 'complete', ago(9)),
        part(2, '白沙镇', 'construction', ago(9)),
        part(3, '大岭乡', 'not-started', ago(-9)),
      ])
      .execute();
    expect((await lines(body, 'towns')).slice(1)).toEqual([
      '大岭乡,1,公厕,0,1,0',
      '白沙镇,1,公厕,1,2,1',
    ]);
  });

  test('asks which part, and shows it to nobody else', async () => {
    const body = await aBody(house());
    expect(
      await body.staff.problem('GET', `${body.path}/board/export?part=everything`),
    ).toMatchObject({ status: 400, code: 'malformed' });
    const anybody = house().client();
    expect(await anybody.problem('GET', `${body.path}/board/export?part=towns`)).toMatchObject({
      code: 'not-signed-in',
    });
  });
});
