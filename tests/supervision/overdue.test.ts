import { expect, test } from 'vitest';
import { dayAfter } from '../../shared/day.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { projectsIn } from '../delivery/office.ts';
import { report } from '../delivery/builders.ts';
import { published } from '../delivery/published.ts';
import { aDepartment } from '../screening/listing.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';

const TODAY = '2026-03-10';
const ago = (days: number): string => dayAfter(TODAY, -days);

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
    await published(house().platform.db, body.id, one, { on: ago(35), dues: [ago(12), ago(-30)] });
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
        part: '',
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

  test('names a change request that nobody has moved from the day after the body allows', async () => {
    const body = await aBody(house());
    await aDepartment(body, '卫生健康局');
    const [one] = await projectsIn(house(), body, ['卫生院']);
    if (one === undefined) throw new Error('no project');
    const { db } = house().platform;
    const moved = (days: number) => `${ago(days)}T01:00:00.000Z`;
    await db
      .insertInto('change_request')
      .values({
        id: crypto.randomUUID(),
        body: body.id,
        project: one.id,
        number: 1,
        kind: 'adjust',
        level: 'major',
        organ: 'congress',
        state: 'filed',
        form: '{}',
        unit: null,
        by_office: 0,
        account: null,
        filed_at: moved(15),
        moved_at: moved(15),
        decided_on: '',
        minute: '',
        reason: '',
        told_on: '',
        told_session: null,
        version: 1,
      })
      .execute();
    expect(await overdue(body)).toEqual([]);
    const set = { moved_at: moved(17) };
    await db.updateTable('change_request').set(set).where('body', '=', body.id).execute();
    const late = await overdue(body);
    expect(said(late)).toEqual([['change', '1', 2, 'staff', 'reminder']]);
    expect(late[0]?.dueOn).toBe(ago(2));
  });

  test('leaves out what is due today, what was ended, and other bodies', async () => {
    const body = await aBody(house());
    await aDepartment(body, '卫生健康局');
    const [one, other] = await projectsIn(house(), body, ['卫生院', '公厕']);
    if (one === undefined || other === undefined) throw new Error('no projects');
    await published(house().platform.db, body.id, one, { on: ago(0), dues: [ago(0), ago(-30)] });
    await published(house().platform.db, body.id, other, { on: ago(0), dues: [ago(40), ago(-30)] });
    const { db } = house().platform;
    await db.updateTable('project').set({ state: 'ended' }).where('id', '=', other.id).execute();
    expect(await overdue(body)).toEqual([]);
    const { client } = await aStaff(house(), body, ['desk']);
    expect(await client.problem('GET', `${body.path}/overdue`)).toMatchObject({
      code: 'not-allowed',
    });
  });
});
