import { expect, test } from 'vitest';
import type { QueueLead } from '../../shared/collection/queue.ts';
import type { Unit } from '../../shared/congress/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import { leadTitled, membersOf, merge, queueOf, seen } from './queue-office.ts';

function titles(rows: readonly QueueLead[]): readonly string[] {
  return rows.map(({ title }) => title);
}

describeOnBoth('the queue of leads', collectionHouse, (house) => {
  /** Four leads: 充电棚 of two voices in two towns, 修桥, 路灯 of a deputy, 托育点 without a category. */
  async function aQueue(): Promise<{ body: OwnBody; drive: string }> {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const [charging] = await proposals(house(), body, drive, [
      { entry: anEntry({ name: '充电棚', byName: '吴桂英' }) },
      {
        entry: anEntry({
          name: '村口修桥',
          town: '石桥镇',
          category: 'transport',
          byName: '孙建国',
        }),
      },
      {
        entry: anEntry({
          name: '路灯亮化',
          town: '石桥镇',
          category: 'municipal',
          byName: '梁书远',
        }),
        origin: 'deputies',
      },
      { entry: anEntry({ name: '托育点', town: '', category: null, byName: '' }) },
    ]);
    await proposals(house(), body, drive, [
      {
        entry: anEntry({ name: '车棚不够', town: '城西街道', byName: '李秀兰' }),
        origin: 'stations',
        lead: charging?.lead,
        joined: charging?.number,
      },
    ]);
    return { body, drive };
  }

  test('shows one state of a drive, the largest first, and counts every state', async () => {
    const { body, drive } = await aQueue();
    const page = await queueOf(body, drive);
    expect(titles(page.rows)).toEqual(['充电棚', '村口修桥', '路灯亮化', '托育点']);
    expect(page).toMatchObject({ total: 4, counts: { lead: 4, proposed: 0, merged: 0 } });
    expect(page.rows[0]).toMatchObject({
      size: 2,
      town: '',
      unitName: '',
      origins: { residents: 1, stations: 1 },
    });
  });

  test.each([
    [{ sort: 'newest' }, ['充电棚', '托育点', '路灯亮化', '村口修桥']],
    [{ sort: 'oldest' }, ['充电棚', '村口修桥', '路灯亮化', '托育点']],
    [{ category: 'transport' }, ['村口修桥']],
    [{ category: 'none' }, ['托育点']],
    [{ town: '石桥镇' }, ['村口修桥', '路灯亮化']],
    [{ town: '城西街道' }, ['充电棚']],
    [{ origin: 'deputies' }, ['路灯亮化']],
    [{ origin: 'stations', town: '城东街道' }, ['充电棚']],
    [{ search: '修桥' }, ['村口修桥']],
    [{ search: '吴桂英' }, ['充电棚']],
    [{ search: '李秀兰 车棚' }, ['充电棚']],
    [{ search: 'z-003' }, ['路灯亮化']],
    [{ search: '-0004' }, ['托育点']],
    [{ search: '翠竹苑', category: 'municipal' }, ['路灯亮化']],
    [{ search: '没有这样的' }, []],
    [{ size: '1', page: '2' }, ['村口修桥']],
    [{ search: '翠竹苑', size: '1', page: '2' }, ['村口修桥']],
  ])('%j finds %j', async (query: Record<string, string>, found: readonly string[]) => {
    const { body, drive } = await aQueue();
    const page = await queueOf(body, drive, query);
    expect(titles(page.rows)).toEqual(found);
    if (!('page' in query)) expect(page.total).toBe(found.length);
  });

  test('finds what has come and what was renamed or merged since the last search', async () => {
    const { body, drive } = await aQueue();
    expect((await queueOf(body, drive, { search: '饮水' })).total).toBe(0);
    await proposals(house(), body, drive, [{ entry: anEntry({ name: '饮水管网改造' }) }]);
    expect(titles((await queueOf(body, drive, { search: '饮水' })).rows)).toEqual(['饮水管网改造']);
    const bridge = await leadTitled(body, drive, '村口修桥');
    await body.staff.patch(`${body.path}/leads`, {
      batch: crypto.randomUUID(),
      leads: [seen(bridge)],
      changes: { title: '农村危桥改造' },
    });
    expect(titles((await queueOf(body, drive, { search: '危桥' })).rows)).toEqual(['农村危桥改造']);
    expect(titles((await queueOf(body, drive, { search: '村口修桥' })).rows)).toEqual([
      '农村危桥改造',
    ]);
    await merge(body, await leadTitled(body, drive, '路灯亮化'), [
      seen(await leadTitled(body, drive, '农村危桥改造')),
    ]);
    const found = await queueOf(body, drive, { search: '村口修桥' });
    expect(titles(found.rows)).toEqual(['路灯亮化']);
    expect(found.counts).toMatchObject({ lead: 1, merged: 0 });
  });

  test('finds a proposal by the words it was changed to, and no longer by those before', async () => {
    const { body, drive } = await aQueue();
    expect((await queueOf(body, drive, { search: '孙建国' })).total).toBe(1);
    const { db } = house().platform;
    const bridge = await leadTitled(body, drive, '村口修桥');
    const [member] = await membersOf(body, bridge.id);
    await db
      .insertInto('proposal_earlier')
      .values({
        body: body.id,
        proposal: member?.id ?? '',
        version: 1,
        entry: '{}',
        published: null,
        at: '2026-03-10T01:00:00.000Z',
        account: null,
      })
      .execute();
    await db
      .updateTable('proposal')
      .set({ search: '村口修桥张大勇' })
      .where('id', '=', member?.id ?? '')
      .execute();
    // What staff do to a proposal is an act, which tells every view that something is new.
    await proposals(house(), body, drive, [{ entry: anEntry({ name: '别的事' }) }]);
    expect((await queueOf(body, drive, { search: '孙建国' })).total).toBe(0);
    expect((await queueOf(body, drive, { search: '张大勇 修桥' })).total).toBe(1);
  });

  test('a lead has its proposals with what staff may read, and its steps with who did them', async () => {
    const { body, drive } = await aQueue();
    const charging = await leadTitled(body, drive, '充电棚');
    expect(await membersOf(body, charging.id)).toMatchObject([
      { name: '充电棚', byName: '吴桂英', byPhone: '13800001234', origin: 'residents' },
      { name: '车棚不够', origin: 'stations' },
    ]);
    await merge(body, charging, [seen(await leadTitled(body, drive, '托育点'))]);
    expect(await body.staff.get(`${body.path}/leads/${charging.id}/steps`)).toMatchObject([
      { kind: 'merged', detail: { count: 1 }, by: '沈明远' },
    ]);
    const page = await body.staff.get(`${body.path}/leads/${charging.id}/proposals?size=2&page=2`);
    expect(page).toMatchObject({ rows: [{ name: '车棚不够' }], total: 3 });
  });

  test('says which department answers for a lead', async () => {
    const { body, drive } = await aQueue();
    const unit = await body.staff.post<Unit>(`${body.path}/units`, {
      kind: 'department',
      code: 'zj',
      name: '县住建局',
      parent: null,
    });
    const { rows } = await queueOf(body, drive);
    await body.staff.patch(`${body.path}/leads`, {
      batch: crypto.randomUUID(),
      leads: rows.slice(0, 2).map(seen),
      changes: { unit: unit.id },
    });
    expect((await queueOf(body, drive)).rows.map(({ unitName }) => unitName)).toEqual([
      '县住建局',
      '县住建局',
      '',
      '',
    ]);
  });

  test('is read by those who read what was collected, and nothing of another body', async () => {
    const { body, drive } = await aQueue();
    const other = await aQueue();
    const { client: office } = await aStaff(house(), body, ['government-office']);
    expect(await office.get(`${body.path}/leads?drive=${drive}`)).toMatchObject({ total: 4 });
    const { client: desk } = await aStaff(house(), body, ['desk']);
    const lead = await leadTitled(body, drive, '充电棚');
    for (const path of ['', `/${lead.id}/proposals`, `/${lead.id}/steps`])
      expect(await desk.problem('GET', `${body.path}/leads${path}?drive=${drive}`)).toMatchObject({
        status: 403,
      });
    expect(
      await body.staff.problem('GET', `${body.path}/leads?drive=${other.drive}`),
    ).toMatchObject({ status: 404 });
    for (const path of ['proposals', 'steps'])
      expect(
        await body.staff.problem('GET', `${other.body.path}/leads/${lead.id}/${path}`),
      ).toMatchObject({ status: 404 });
  });
});
