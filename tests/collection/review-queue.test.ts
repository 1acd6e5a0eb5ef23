import { expect, test } from 'vitest';
import type { ProposalPage, StaffDrive } from '../../shared/collection/review.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

async function page(body: OwnBody, query = ''): Promise<ProposalPage> {
  return body.staff.get<ProposalPage>(`${body.path}/collection/proposals${query}`);
}

async function names(body: OwnBody, query: string): Promise<readonly string[]> {
  return (await page(body, query)).rows.map(({ name }) => name);
}

describeOnBoth('the queue of proposals', collectionHouse, (house) => {
  test('is empty, or shows one', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const empty = { rows: [], total: 0, states: { received: 0, accepted: 0, withheld: 0 } };
    expect(await page(body)).toEqual(empty);
    const [one] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    expect(await page(body, '?search=没有这回事')).toEqual(empty);
    expect(await page(body)).toMatchObject({
      rows: [{ id: one?.id, number: one?.number, photos: 0, unit: '' }],
      total: 1,
      states: { received: 1, accepted: 0, withheld: 0 },
    });
  });

  test('is narrowed by drive, town, category, origin and channel, and searched by words and number', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const later = await aDrive(body);
    const [first] = await proposals(house(), body, drive.id, [
      { entry: anEntry({ name: '甲', town: '石桥镇', category: 'water' }), channel: 'letter' },
      { entry: anEntry({ name: '乙', category: null, byName: '赵一_百%' }), origin: 'deputies' },
    ]);
    await proposals(house(), body, later.id, [
      { entry: anEntry({ name: '丙', site: 'ＡＢＣ 路口' }) },
    ]);
    const all = ['甲', '乙', '丙'];
    expect(await names(body, '')).toEqual(all);
    expect(await names(body, '?order=newest')).toEqual(all.toReversed());
    expect(await names(body, `?drive=${later.id}`)).toEqual(['丙']);
    expect(await names(body, '?town=石桥镇')).toEqual(['甲']);
    expect(await names(body, '?category=water')).toEqual(['甲']);
    expect(await names(body, '?category=none')).toEqual(['乙']);
    expect(await names(body, '?origin=deputies')).toEqual(['乙']);
    expect(await names(body, '?channel=letter')).toEqual(['甲']);
    expect(await names(body, '?search=abc路口 丙')).toEqual(['丙']);
    expect(await names(body, `?search=${encodeURIComponent('一_百%')}`)).toEqual(['乙']);
    expect(await names(body, `?search=${encodeURIComponent('_')}`)).toEqual(['乙']);
    const number = first?.number.toLowerCase().replace('-', '') ?? '';
    expect(await names(body, `?search=${number}`)).toEqual(['甲']);
    expect(await names(body, '?size=2&page=2')).toEqual(['丙']);
    expect((await page(body, '?size=2&page=2')).total).toBe(3);
  });

  test('counts every state under the same narrowing, and shows one', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const received = await proposals(house(), body, drive.id, [
      { entry: anEntry({ name: '甲', town: '石桥镇' }) },
      { entry: anEntry({ name: '乙', town: '石桥镇' }) },
      { entry: anEntry({ name: '丙' }) },
    ]);
    await body.staff.post(`${body.path}/collection/proposals/${received[0]?.id}/review`, {
      to: 'accepted',
      version: 1,
    });
    expect(await page(body, '?town=石桥镇&state=accepted')).toMatchObject({
      rows: [{ name: '甲', version: 2 }],
      total: 1,
      states: { received: 1, accepted: 1, withheld: 0 },
    });
    expect(await body.staff.get<StaffDrive[]>(`${body.path}/collection/drives`)).toMatchObject([
      {
        id: drive.id,
        phase: 'open',
        proposals: 3,
        states: { received: 2, accepted: 1, withheld: 0 },
        origins: { residents: 3, deputies: 0 },
        link: `${house().platform.config.publicUrl}/raise/${body.code}?via=qr&drive=${drive.id}`,
      },
    ]);
  });

  test('a draft with nothing in it is shown to the staff, and to nobody else', async () => {
    const body = await aBody(house());
    const draft = await aDrive(body, { state: 'draft' });
    const { client } = await aStaff(house(), body, ['chair']);
    const { client: desk } = await aStaff(house(), body, ['desk']);
    const path = `${body.path}/collection/drives`;
    expect(await client.get<StaffDrive[]>(path)).toMatchObject([
      { id: draft.id, phase: 'draft', states: { received: 0 } },
    ]);
    expect(await desk.problem('GET', path)).toMatchObject({ status: 403 });
  });
});
