import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RaiseView, TrackedProposal } from '../../shared/collection/public.ts';
import type { YearReport } from '../../shared/collection/report.ts';
import type { LedgerPage } from '../../shared/collection/unit.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { anOffice, type Office } from '../screening/department.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse } from './office.ts';
import { aResident, reviewed } from './resident.ts';

const ledger = (body: OwnBody, { unit, client }: Office): Promise<LedgerPage> =>
  client.get(`${body.path}/units/${unit.id}/proposals`);

describeOnBoth('the code on the wall of a station', collectionHouse, (house) => {
  const setting = async () => {
    const body = await aBody(house());
    const station = await anOffice(house(), body, 'station');
    return { body, station, drive: await aDrive(body), resident: aResident(house()) };
  };

  test('makes a resident’s voice that stands in the ledger of the station, read only once it is public', async () => {
    const { body, station, drive, resident } = await setting();
    const { code } = station.unit;
    const entry = anEntry({ byName: '吴桂英', byPhone: '13800001234' });
    const said = { id: randomUUID(), entry, channel: 'qr', station: code } as const;
    const { number } = await resident.raise(body, drive.id, said);
    const tracked = await house().client().get<TrackedProposal>(`/proposals/${number}`);
    expect(tracked).toMatchObject({ origin: 'residents' });
    expect(await ledger(body, station)).toMatchObject({
      total: 1,
      scanned: 1,
      rows: [{ number, name: '', town: '', village: '', byName: '', channel: 'qr' }],
    });
    const text = { name: '修一修那条路', reason: '', content: '', site: '' };
    await reviewed(house(), number, 'accepted', text);
    const read = await ledger(body, station);
    expect(read.rows).toMatchObject([{ name: '修一修那条路', town: entry.town, byName: '' }]);
    expect(JSON.stringify(read)).not.toMatch(/吴桂英|13800001234/);
    const { rows } = await body.staff.get<{ rows: { unit: string; origin: string }[] }>(
      `${body.path}/collection/proposals?drive=${drive.id}`,
    );
    expect(rows).toMatchObject([{ origin: 'residents', unit: station.unit.name }]);
    const acts = await body.staff.get<{ rows: ActEntry[] }>(`${body.path}/acts`);
    expect(acts.rows.find(({ kind }) => kind === 'proposal-raised')).toMatchObject({
      detail: { number, station: code },
    });
  });

  test('is named at the door, and one that no station has keeps nobody from proposing', async () => {
    const { body, station, drive, resident } = await setting();
    const door = (query: string): Promise<RaiseView> =>
      house().client().get(`${body.path}/raise${query}`);
    const { code, name } = station.unit;
    expect((await door('')).station).toBeNull();
    expect((await door(`?station=${code}`)).station).toEqual({ code, name });
    expect((await door('?station=gone')).station).toBeNull();
    const department = await anOffice(house(), body);
    expect((await door(`?station=${department.unit.code}`)).station).toBeNull();
    await resident.raise(body, drive.id, { channel: 'qr', station: 'gone' });
    const elsewhere = await setting();
    await resident.raise(body, drive.id, { station: elsewhere.station.unit.code });
    for (const office of [station, elsewhere.station])
      expect((await ledger(office === station ? body : elsewhere.body, office)).total).toBe(0);
  });

  test('may change: what was sent is answered again and stays where it was counted', async () => {
    const { body, station, drive, resident } = await setting();
    const { id: unit, code, name } = station.unit;
    const said = { id: randomUUID(), channel: 'qr', station: code } as const;
    const first = await resident.raise(body, drive.id, said);
    await body.staff.patch(`${body.path}/units/${unit}`, { code: `${code}-new`, name });
    expect(await resident.raise(body, drive.id, said)).toEqual(first);
    expect(await ledger(body, station)).toMatchObject({ total: 1, scanned: 1 });
  });

  test('is counted in the report of the year beside what the station took down', async () => {
    const { body, station, drive, resident } = await setting();
    await resident.raise(body, drive.id, { channel: 'qr', station: station.unit.code });
    await station.client.post(`${body.path}/units/${station.unit.id}/proposals`, {
      id: randomUUID(),
      drive: drive.id,
      entry: anEntry(),
      joins: null,
      photos: [],
    });
    const report = await house().client().get<YearReport>(`${body.path}/drives/${drive.id}/report`);
    expect(report.raised).toBe(2);
    expect(report.origins.map(({ key }) => key)).toEqual(['residents', 'stations']);
    expect(report.stations).toMatchObject([
      { key: station.unit.name, scanned: 1, boxes: { waiting: 2 } },
    ]);
  });
});
