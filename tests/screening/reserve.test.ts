import { expect, test } from 'vitest';
import type { Lead } from '../../shared/collection/model.ts';
import type { ReserveView } from '../../shared/screening/reserve.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { leadNow, leadsIn, stepsTold } from './listing.ts';

describeOnBoth('the reserve pool', collectionHouse, (house) => {
  const aReserve = async (names: readonly string[] = ['充电棚', '公厕']) => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const later = await aDrive(body);
    const leads = await leadsIn(house(), body, drive, names, { state: 'reserve' });
    const [first] = leads;
    if (first === undefined) throw new Error('no lead');
    const revive = (id: string, to: object): Promise<Lead> =>
      body.staff.post(`${body.path}/leads/${id}/revive`, to);
    const search = (query = ''): Promise<ReserveView> =>
      body.staff.get(`${body.path}/reserve${query}`);
    return { body, drive, later, leads, first, revive, search };
  };

  test('is searched over all years by words, number, town, category and origin', async () => {
    const { drive, first, search } = await aReserve();
    const view = await search();
    expect(view).toMatchObject({ total: 2, years: [drive.year], towns: ['城东街道'] });
    expect(view.rows[0]).toMatchObject({
      ordinal: 1,
      title: '充电棚',
      year: drive.year,
      voices: { residents: 1 },
      totalYuan: 12_345_600,
      by: { kind: 'became-reserve' },
      revived: null,
    });
    const found = async (query: string): Promise<string[]> =>
      (await search(query)).rows.map(({ title }) => title);
    expect(await found('?text=公 厕')).toEqual(['公厕']);
    expect(await found('?text=飞线')).toHaveLength(2);
    expect(await found(`?text=${first.number}`)).toEqual(['充电棚']);
    expect(await found('?text=%25')).toEqual([]);
    expect(await found('?town=城东街道')).toHaveLength(2);
    expect(await found('?town=城西街道')).toEqual([]);
    expect(await found('?category=services')).toHaveLength(2);
    expect(await found('?category=water')).toEqual([]);
    expect(await found('?origin=residents')).toHaveLength(2);
    expect(await found('?origin=deputies')).toEqual([]);
    expect(await found(`?year=${drive.year + 1}`)).toEqual([]);
    const other = await aBody(house());
    expect(await other.staff.get(`${other.path}/reserve`)).toMatchObject({ total: 0, rows: [] });
  });

  test('gives a lead to a later drive with its words and its card; both tell of it, and its proposers read on', async () => {
    const { body, drive, later, first, revive, search } = await aReserve();
    const revived = await revive(first.id, { drive: later.id, as: 'lead' });
    expect(revived).toMatchObject({
      drive: later.id,
      ordinal: 1,
      title: '充电棚',
      state: 'lead',
      size: 0,
      revivedFrom: first.id,
      category: 'services',
    });
    expect((await leadNow(house(), body, first.id)).state).toBe('reserve');
    expect(await stepsTold(house(), body, first)).toMatchObject([
      { kind: 'became-reserve' },
      { kind: 'revived', detail: { year: later.year, into: 1 } },
      { kind: 'revived', detail: { year: drive.year, from: 1 } },
    ]);
    // The card carries the voices of the year before.
    expect(await body.staff.get(`${body.path}/leads/${revived.id}/card`)).toMatchObject({
      card: { name: '充电棚', originNote: '群众建议 1 件', origin: 'residents' },
    });
    expect(await house().client().get(`/proposals/${first.number}`)).toMatchObject({
      lead: { ordinal: 1, year: later.year, state: 'lead', voices: 1 },
    });
    expect((await search()).rows.map(({ title }) => title)).toEqual(['公厕']);
    expect((await search('?revived=yes')).rows[0]).toMatchObject({
      title: '充电棚',
      revived: { lead: revived.id, ordinal: 1, year: later.year },
    });
  });

  test('takes up the same lead once, whoever asks how often', async () => {
    const { body, later, first, revive } = await aReserve();
    const both = await Promise.all(
      [1, 2].map(() => revive(first.id, { drive: later.id, as: 'lead' })),
    );
    expect(both[0]).toEqual(both[1]);
    const third = await aDrive(body);
    expect(
      await body.staff.problem('POST', `${body.path}/leads/${first.id}/revive`, {
        drive: third.id,
        as: 'lead',
      }),
    ).toMatchObject({ status: 409, code: 'revived-already', facts: { year: later.year } });
  });

  test('a revived lead that returns to the reserve can be taken up once more, with all its voices', async () => {
    const { body, later, first, revive } = await aReserve();
    const second = await revive(first.id, { drive: later.id, as: 'lead' });
    await proposals(house(), body, later.id, [
      { entry: anEntry(), origin: 'deputies', lead: second.id },
    ]);
    await house()
      .platform.db.updateTable('lead')
      .set({ state: 'reserve' })
      .where('id', '=', second.id)
      .execute();
    const last = await aDrive(body);
    const third = await revive(second.id, { drive: last.id, as: 'lead' });
    expect(await body.staff.get(`${body.path}/leads/${third.id}/card`)).toMatchObject({
      card: { originNote: '群众建议 1 件，代表建议 1 件' },
    });
  });

  test('as a proposed project at once only where the checklist allows it', async () => {
    const { body, later, first } = await aReserve();
    const path = `${body.path}/leads/${first.id}/revive`;
    expect(
      await body.staff.problem('POST', path, { drive: later.id, as: 'proposed' }),
    ).toMatchObject({ status: 409, code: 'checks-unanswered' });
    const { checks } = await body.staff.get<{ checks: { code: string; kind: string }[] }>(
      `${body.path}/screening`,
    );
    await house()
      .platform.db.insertInto('check_answer')
      .values(
        checks.map(({ code, kind }) => ({
          body: body.id,
          lead: first.id,
          item: code,
          answer: kind === 'positive' ? ('yes' as const) : ('no' as const),
          note: '',
          account: null,
          at: '2026-03-01T00:00:00.000Z',
        })),
      )
      .execute();
    expect(await body.staff.post(path, { drive: later.id, as: 'proposed' })).toMatchObject({
      state: 'proposed',
    });
  });

  test('only what lies in it goes on, only forward, only within the body and by who screens', async () => {
    const { body, drive, later, first } = await aReserve();
    const path = (id: string): string => `${body.path}/leads/${id}/revive`;
    const [open] = await leadsIn(house(), body, drive, ['路灯'], { state: 'lead' });
    const to = { drive: later.id, as: 'lead' };
    expect(await body.staff.problem('POST', path(open?.id ?? ''), to)).toMatchObject({
      code: 'wrong-state',
    });
    expect(
      await body.staff.problem('POST', path(first.id), { drive: drive.id, as: 'lead' }),
    ).toMatchObject({ code: 'revive-not-later', facts: { year: drive.year } });
    const other = await aBody(house());
    const foreign = await aDrive(other);
    expect(
      await body.staff.problem('POST', path(first.id), { drive: foreign.id, as: 'lead' }),
    ).toMatchObject({ status: 404 });
    expect(
      await other.staff.problem('POST', `${other.path}/leads/${first.id}/revive`, {
        drive: foreign.id,
        as: 'lead',
      }),
    ).toMatchObject({ status: 404 });
    const { client } = await aStaff(house(), body, ['chair']);
    expect(await client.problem('POST', path(first.id), to)).toMatchObject({ code: 'not-allowed' });
    expect(await house().client().problem('GET', `${body.path}/reserve`)).toMatchObject({
      code: 'not-signed-in',
    });
  });
});
