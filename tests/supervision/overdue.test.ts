import { expect, test } from 'vitest';
import { refreshStanding } from '../../server/delivery/standing.ts';
import { dayAfter } from '../../shared/day.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { projectsIn } from '../delivery/office.ts';
import { plan, report } from '../delivery/builders.ts';
import { aDepartment } from '../screening/listing.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';

const TODAY = '2026-03-10';
const ago = (days: number): string => dayAfter(TODAY, -days);

/** A published plan with one milestone due so many days ago, the other in a month. */
async function published(
  house: House,
  body: OwnBody,
  { id }: ProjectItem,
  { days, on }: { readonly days: number; readonly on: string },
): Promise<void> {
  const { db } = house.platform;
  await db
    .insertInto('plan')
    .values({
      project: id,
      body: body.id,
      state: 'accepted',
      form: JSON.stringify(plan()),
      draft: null,
      drafted_at: null,
      submitted_at: null,
      decided_at: null,
      reason: '',
      published_on: on,
      version: 1,
    })
    .execute();
  const rows = [
    { name: '主体封顶', due_on: ago(days) },
    { name: '竣工验收', due_on: ago(-30) },
  ];
  for (const [position, row] of rows.entries())
    await db
      .insertInto('milestone')
      .values({
        ...row,
        id: crypto.randomUUID(),
        body: body.id,
        project: id,
        position,
        planned_on: row.due_on,
        weight: 50,
        stage: 'complete',
        proof: '',
        met_on: '',
      })
      .execute();
  await db.updateTable('project').set({ planned: 1 }).where('id', '=', id).execute();
  await refreshStanding(db, body.id, id);
}

const said = (list: readonly Overdue[]): readonly (readonly unknown[])[] =>
  list.map(({ kind, title, daysLate, by, step }) => [kind, title, daysLate, by, step]);

describeOnBoth('the list of what is overdue', 'whole', (house) => {
  const overdue = (body: OwnBody): Promise<Overdue[]> =>
    body.staff.get<Overdue[]>(`${body.path}/overdue`);

  test('follows from dates and the clock, the latest first, and names who must act', async () => {
    const body = await aBody(house());
    await aDepartment(body, '卫生健康局');
    const [one, other] = await projectsIn(house(), body, ['卫生院', '公厕']);
    if (one === undefined || other === undefined) throw new Error('no projects');
    expect(await overdue(body)).toEqual([]);
    await published(house(), body, one, { days: 12, on: ago(35) });
    expect(said(await overdue(body))).toEqual([
      ['milestone', '主体封顶', 12, 'department', 'supervised'],
      ['report', '2026-02', 5, 'department', 'reminder'],
    ]);
    const { db } = house().platform;
    await db
      .insertInto('progress_report')
      .values({
        id: crypto.randomUUID(),
        body: body.id,
        project: one.id,
        unit: one.unit?.id ?? '',
        period: '2026-02',
        entry: 1,
        form: JSON.stringify(report({ problems: [{ cause: 'land', note: '用地未批' }] })),
        account: null,
        sent_at: `${ago(1)}T00:00:00.000Z`,
      })
      .execute();
    await db
      .updateTable('project')
      .set({ plan_due_on: ago(1) })
      .where('id', '=', other.id)
      .execute();
    const now = await overdue(body);
    expect(said(now)).toEqual([
      ['milestone', '主体封顶', 12, 'department', 'supervised'],
      ['plan', '', 1, 'department', 'reminder'],
    ]);
    expect(now[0]).toMatchObject({
      cause: 'land',
      unit: { name: '卫生健康局' },
      dueOn: ago(12),
      noticed: null,
    });
  });

  test('leaves out what is due today, what was ended, and other bodies', async () => {
    const body = await aBody(house());
    await aDepartment(body, '卫生健康局');
    const [one, other] = await projectsIn(house(), body, ['卫生院', '公厕']);
    if (one === undefined || other === undefined) throw new Error('no projects');
    await published(house(), body, one, { days: 0, on: ago(0) });
    await published(house(), body, other, { days: 40, on: ago(0) });
    const { db } = house().platform;
    await db.updateTable('project').set({ state: 'ended' }).where('id', '=', other.id).execute();
    expect(await overdue(body)).toEqual([]);
    const { client } = await aStaff(house(), body, ['desk']);
    expect(await client.problem('GET', `${body.path}/overdue`)).toMatchObject({
      code: 'not-allowed',
    });
  });
});
