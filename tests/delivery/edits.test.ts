import { expect, test } from 'vitest';
import type { MinorEdit } from '../../shared/delivery/edits.ts';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import { aDepartment } from '../screening/listing.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { approved, change, field, promised } from './changes.ts';
import { assigned } from './office.ts';

describeOnBoth('minor edits of a project', 'whole', (house) => {
  test('are seen by everybody, with what was and what is', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const { project, unit, client, desk } = place;
    const path = `${body.path}/projects/${project.id}`;
    const edits = () => house().client().get<MinorEdit[]>(`${path}/edits`);
    // The first assignment and the first plan are no edits.
    expect(await edits()).toEqual([]);
    const { version } = await body.staff.get<Project>(path);
    const joint = await aDepartment(body, '财政局');
    await assigned(body, { id: project.id, version }, unit, { joint: [joint.id] });
    const part = `${desk}/projects/${project.id}/sub-projects/${crypto.randomUUID()}`;
    const facts = { name: '东山村', town: '', site: '村口', scale: '', dueOn: '2027-06-30' };
    await client.put(part, facts);
    await client.put(part, { ...facts, site: '村委会旁' });
    await client.delete(part);
    const fields = [field('totalYuan', 12_345_600, 15_000_000)];
    await approved(body, place, change({ fields }));
    const task = await client.get<PlanTask>(`${desk}/projects/${project.id}/plan`);
    const [first, second] = task.form.money;
    const form = { ...task.form, money: [{ ...first, yuan: 10_654_400 }, second], risks: '雨季' };
    const plan = `${desk}/projects/${project.id}/plan`;
    await client.post(`${plan}/submit`, { version: task.version, form });
    await body.staff.post(`${path}/plan/accept`, { version: task.version + 1 });
    const found = await edits();
    expect(found.map(({ kind, name, changes }) => [kind, name, changes.length])).toEqual([
      ['plan-accepted', '', 2],
      ['sub-project-removed', '东山村', 0],
      ['sub-project-written', '东山村', 1],
      ['sub-project-written', '东山村', 0],
      ['project-assigned', '', 1],
    ]);
    expect(found[0]?.changes).toEqual([
      { field: 'risks', from: '', to: '雨季' },
      {
        field: 'money',
        from: '2027 县财政 800；2028 镇自筹 434.56',
        to: '2027 县财政 1065.44；2028 镇自筹 434.56',
      },
    ]);
    expect(found[2]?.changes).toEqual([{ field: 'site', from: '村口', to: '村委会旁' }]);
    expect(found[4]?.changes).toEqual([{ field: 'joint', from: '', to: '财政局' }]);
    const other = await aBody(house());
    expect(
      await other.staff.problem('GET', `${other.path}/projects/${project.id}/edits`),
    ).toMatchObject({ code: 'not-found' });
  });
});
