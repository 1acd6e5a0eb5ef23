import { expect, test } from 'vitest';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import type { PlanForm } from '../../shared/delivery/model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { approved, change, field, filed, moved, promised, step, type Promised } from './changes.ts';
import { planned } from './builders.ts';

interface Returned {
  readonly body: OwnBody;
  readonly place: Promised;
  readonly path: string;
  readonly task: PlanTask;
}

/** A published plan that a decided change of the total has sent back to its department. */
async function returned(house: House): Promise<Returned> {
  const body = await aBody(house);
  const place = await promised(house, body);
  const fields = [field('totalYuan', 12_345_600, 15_000_000)];
  await approved(body, place, change({ fields, reason: '材料涨价' }));
  const path = `${place.desk}/projects/${place.project.id}/plan`;
  return { body, place, path, task: await place.client.get<PlanTask>(path) };
}

/** The form with money for the total that was decided. */
function complete({ form }: PlanTask): PlanForm {
  const [first, ...others] = form.money;
  return { ...form, money: first === undefined ? [] : [{ ...first, yuan: 10_654_400 }, ...others] };
}

describeOnBoth('a published plan that has come back', 'whole', (house) => {
  test('is filed again with what was opened, and with the milestones that it promised', async () => {
    const { body, place, path, task } = await returned(house());
    expect(task.promised?.milestones.map(({ id }) => id)).toEqual(place.milestones);
    const form = complete(task);
    const [one, two, ...rest] = form.milestones;
    if (one === undefined || two === undefined) throw new Error('no milestones');
    for (const [changes, count] of [
      [{ milestones: [{ ...one, dueOn: '2027-03-31' }, two, ...rest] }, 1],
      [{ milestones: [{ ...one, weight: 1 }, two, ...rest] }, 1],
      [{ milestones: [{ ...one, name: '进场' }, two, ...rest] }, 1],
      [{ milestones: [{ ...one, stage: 'tender' }, two, ...rest] }, 1],
      [{ milestones: [two, ...rest] }, 1],
      [{ milestones: [...form.milestones, planned(9, { dueOn: '2027-06-01' })] }, 1],
      [{ milestones: [{ ...one, id: planned(9).id }, two, ...rest] }, 2],
      [{ startsOn: '2027-02-01' }, 1],
      [{ endsOn: '2027-11-29' }, 1],
    ] as const)
      expect(
        await place.client.problem('POST', `${path}/submit`, {
          version: task.version,
          form: { ...form, ...changes },
        }),
      ).toMatchObject({ code: 'plan-incomplete', facts: { count } });
    const milestones = [{ ...one, proof: '批复文件' }, two, ...rest];
    await place.client.post(`${path}/submit`, {
      version: task.version,
      form: { ...form, risks: '雨季', milestones },
    });
    const { version } = await place.client.get<PlanTask>(path);
    await house()
      .platform.db.updateTable('plan')
      .set({ published_on: '2026-03-01' })
      .where('project', '=', place.project.id)
      .execute();
    // Returned by the staff it stays published from its first day, and promised as it was.
    const staffPath = `${body.path}/projects/${place.project.id}`;
    await body.staff.post(`${staffPath}/plan/return`, { version, reason: '来源写细' });
    const again = await place.client.get<PlanTask>(path);
    expect(again.promised).not.toBeNull();
    await place.client.post(`${path}/submit`, { version: again.version, form: again.form });
    await body.staff.post(`${staffPath}/plan/accept`, { version: again.version + 1 });
    const now = await body.staff.get<Project>(staffPath);
    expect(now).toMatchObject({ planState: 'accepted', publishedOn: '2026-03-01' });
    expect(now.milestones.map(({ dueOn, weight, proof }) => [dueOn, weight, proof])).toEqual([
      ['2027-03-15', 25, '批复文件'],
      ['2027-04-15', 25, '现场照片'],
      ['2027-05-15', 25, '现场照片'],
      ['2027-11-30', 25, '现场照片'],
    ]);
  });

  test('promises what is decided while its department writes', async () => {
    const { body, place, path, task } = await returned(house());
    const later = moved(
      place.milestones[1],
      { dueOn: '2027-04-15', weight: 25 },
      { dueOn: '2027-05-01' },
    );
    const request = await filed(body, place, change({ milestones: [later] }));
    await body.staff.post(`${body.path}/changes/${request.id}/allow`, step(request, {}));
    const now = await place.client.get<PlanTask>(path);
    expect(now.form.milestones[1]).toMatchObject({ dueOn: '2027-05-01' });
    expect(
      await place.client.problem('POST', `${path}/submit`, {
        version: now.version,
        form: complete(task),
      }),
    ).toMatchObject({ code: 'plan-incomplete', facts: { count: 1 } });
    await place.client.post(`${path}/submit`, { version: now.version, form: complete(now) });
    const staffPath = `${body.path}/projects/${place.project.id}`;
    await body.staff.post(`${staffPath}/plan/accept`, { version: now.version + 1 });
    const project = await body.staff.get<Project>(staffPath);
    expect(project.milestones[1]).toMatchObject({ dueOn: '2027-05-01' });
  });
});
