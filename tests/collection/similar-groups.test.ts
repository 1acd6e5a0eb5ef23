import { expect, test } from 'vitest';
import type { SimilarGroup, SimilarLead } from '../../shared/collection/similar.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import { leadTitled, merge, queueOf, seen, undo } from './queue-office.ts';

const CHARGING = anEntry({
  name: '翠竹苑建电动车充电棚',
  reason: '楼上拉线给电瓶车充电，淋雨会起火',
  content: '在东门空地建充电棚，装 30 个端口',
  village: '翠竹社区',
  site: '翠竹苑东门',
});
const BRIDGE = anEntry({
  name: '河西村重建老桥',
  reason: '老桥限载，收割机过不去',
  content: '重建河西村口的桥',
  town: '石桥镇',
  village: '河西村',
  site: '河西村口',
});

describeOnBoth('groups of similar leads', collectionHouse, (house) => {
  /** Three leads that ask for charging, and one for a bridge. */
  async function raised(): Promise<{ body: OwnBody; drive: string }> {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    await proposals(house(), body, drive, [
      { entry: CHARGING },
      { entry: { ...CHARGING, name: '翠竹苑电动车充电棚请快点建' } },
      { entry: BRIDGE },
      { entry: { ...CHARGING, name: '给翠竹苑建电动车充电棚' } },
    ]);
    return { body, drive };
  }

  function groupsOf(body: OwnBody, drive: string): Promise<SimilarGroup[]> {
    return body.staff.get(`${body.path}/drives/${drive}/similar`);
  }

  function names(groups: readonly SimilarGroup[]): readonly (readonly string[])[] {
    return groups.map(({ into, leads }) => [into.title, ...leads.map(({ title }) => title)]);
  }

  test('are proposed, and shrink as people merge or tell apart', async () => {
    const { body, drive } = await raised();
    const [group] = await groupsOf(body, drive);
    expect(group?.into.title).toBe(CHARGING.name);
    expect(group?.leads).toHaveLength(2);
    const done = await merge(body, await leadTitled(body, drive, CHARGING.name), [
      seen(await leadTitled(body, drive, '翠竹苑电动车充电棚请快点建')),
    ]);
    const left = [[CHARGING.name, '给翠竹苑建电动车充电棚']];
    expect(names(await groupsOf(body, drive))).toEqual(left);
    const into = await leadTitled(body, drive, CHARGING.name);
    const other = await leadTitled(body, drive, '给翠竹苑建电动车充电棚');
    const path = `${body.path}/leads/${other.id}/apart`;
    await body.staff.put(path, { others: [into.id], apart: true });
    await body.staff.put(path, { others: [into.id], apart: true });
    expect(await groupsOf(body, drive)).toEqual([]);
    await body.staff.put(path, { others: [into.id], apart: false });
    expect(names(await groupsOf(body, drive))).toEqual(left);
    await undo(body, done);
    expect((await groupsOf(body, drive))[0]?.leads).toHaveLength(2);
  });

  test('know what came since', async () => {
    const { body, drive } = await raised();
    await groupsOf(body, drive);
    await proposals(house(), body, drive, [{ entry: { ...BRIDGE, name: '河西村的老桥要重建' } }]);
    expect(names(await groupsOf(body, drive))).toContainEqual([BRIDGE.name, '河西村的老桥要重建']);
  });

  test('what was told apart from a lead is apart from that into which it was merged', async () => {
    const { body, drive } = await raised();
    const [one, two, , three] = (await queueOf(body, drive)).rows;
    if (one === undefined || two === undefined || three === undefined) throw new Error('no rows');
    await body.staff.put(`${body.path}/leads/${two.id}/apart`, {
      others: [three.id],
      apart: true,
    });
    await merge(body, one, [seen(two)]);
    expect(await groupsOf(body, drive)).toEqual([]);
    const similar = await body.staff.get<SimilarLead[]>(`${body.path}/leads/${one.id}/similar`);
    expect(similar).toMatchObject([{ id: three.id, apart: true }]);
  });

  test('the queue shows only the leads of groups when that is asked for', async () => {
    const { body, drive } = await raised();
    const all = await queueOf(body, drive, { mergeable: 'yes' });
    expect(all).toMatchObject({ total: 3, counts: { lead: 3 } });
    const found = await queueOf(body, drive, { mergeable: 'yes', search: '快点' });
    expect(found.rows).toMatchObject([{ title: '翠竹苑电动车充电棚请快点建' }]);
    expect(await queueOf(body, drive, { mergeable: 'yes', search: '老桥' })).toMatchObject({
      total: 0,
    });
  });

  test('are told apart by those who screen, and within one body and drive', async () => {
    const { body, drive } = await raised();
    const other = await raised();
    const { id: second } = await aDrive(body);
    await proposals(house(), body, second, [{ entry: BRIDGE }]);
    const [lead] = (await queueOf(body, drive)).rows;
    const [elsewhere] = (await queueOf(body, second)).rows;
    const [foreign] = (await queueOf(other.body, other.drive)).rows;
    const path = `${body.path}/leads/${lead?.id}/apart`;
    const { client: chair } = await aStaff(house(), body, ['chair']);
    const apart = (one: string | undefined) => ({ others: [one], apart: true });
    expect(await chair.problem('PUT', path, apart(elsewhere?.id))).toMatchObject({ status: 403 });
    expect(await body.staff.problem('PUT', path, apart(elsewhere?.id))).toMatchObject({
      code: 'lead-other-drive',
    });
    for (const one of [foreign?.id, lead?.id])
      expect(await body.staff.problem('PUT', path, apart(one))).toMatchObject({ status: 404 });
  });
});
