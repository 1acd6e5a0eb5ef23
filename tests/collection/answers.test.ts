import { expect, test } from 'vitest';
import type { AnswersView } from '../../shared/collection/answers.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { leadsIn } from '../screening/listing.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

describeOnBoth('the answers to proposers', collectionHouse, (house) => {
  const aDriveWith = async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [chosen] = await leadsIn(house(), body, drive, ['充电棚'], { state: 'chosen' });
    const [reserve] = await leadsIn(house(), body, drive, ['公厕'], { state: 'reserve' });
    const [open] = await leadsIn(house(), body, drive, ['路灯'], { state: 'preliminary' });
    if (chosen === undefined || reserve === undefined || open === undefined)
      throw new Error('no lead');
    await proposals(house(), body, drive.id, [
      { entry: anEntry({ byName: '', byPhone: '' }), lead: chosen.id },
    ]);
    const path = `${body.path}/drives/${drive.id}/answers`;
    const read = (query = ''): Promise<AnswersView> => body.staff.get(`${path}${query}`);
    const tell = (ids: readonly string[], how = 'call'): Promise<{ told: number }> =>
      body.staff.post(`${path}/told`, { proposals: ids, how });
    return { body, drive, path, chosen, reserve, open, read, tell };
  };

  test('are all whose matter is settled, with whom to call and what to say', async () => {
    const { chosen, read } = await aDriveWith();
    const view = await read();
    expect(view).toMatchObject({ total: 3, waiting: 2 });
    expect(view.rows.map(({ name, state, byPhone }) => [name, state, byPhone])).toEqual([
      ['充电棚', 'chosen', '13800001234'],
      ['公厕', 'reserve', '13800001234'],
      ['小区电动自行车充电棚', 'chosen', ''],
    ]);
    expect(view.rows[0]).toMatchObject({
      number: chosen.number,
      byName: '吴桂英',
      receivedOn: '2026-03-10',
      lead: 1,
      step: { kind: 'became-chosen' },
      told: null,
    });
    expect(await read('?phone=yes')).toMatchObject({ total: 2 });
    expect(await read('?state=reserve')).toMatchObject({ total: 1, rows: [{ name: '公厕' }] });
    expect(await read('?size=1&page=2')).toMatchObject({ total: 3, rows: [{ name: '公厕' }] });
  });

  test('are kept in the act log once given, without a name or a number to call', async () => {
    const { body, chosen, reserve, read, tell } = await aDriveWith();
    expect(await tell([chosen.proposal, reserve.proposal])).toEqual({ told: 2 });
    expect(await tell([chosen.proposal], 'letter')).toEqual({ told: 0 });
    expect(await read()).toMatchObject({ total: 1, waiting: 0 });
    const told = await read('?told=yes');
    expect(told.rows.map(({ name, told: by }) => [name, by?.how, by?.by])).toEqual([
      ['充电棚', 'call', '沈明远'],
      ['公厕', 'call', '沈明远'],
    ]);
    expect(await read('?told=all')).toMatchObject({ total: 3 });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=proposer-told`,
    );
    expect(rows).toHaveLength(2);
    const said = JSON.stringify(rows);
    for (const secret of ['13800001234', '吴桂英']) expect(said).not.toContain(secret);
  });

  test('are given anew when something new became of the matter', async () => {
    const { body, reserve, read, tell } = await aDriveWith();
    await tell([reserve.proposal]);
    const later = await aDrive(body);
    await body.staff.post(`${body.path}/leads/${reserve.id}/revive`, {
      drive: later.id,
      as: 'lead',
    });
    expect((await read('?state=reserve')).rows).toMatchObject([
      { name: '公厕', step: { kind: 'revived', detail: { year: later.year } }, told: null },
    ]);
    expect(await tell([reserve.proposal])).toEqual({ told: 1 });
  });

  test('are not given of what is not settled, or of another drive, or by others than the secretariat', async () => {
    const { body, path, open, chosen } = await aDriveWith();
    const told = `${path}/told`;
    expect(
      await body.staff.problem('POST', told, { proposals: [open.proposal], how: 'call' }),
    ).toMatchObject({ status: 409, code: 'not-settled', facts: { number: open.number } });
    const other = await aDrive(body);
    expect(
      await body.staff.problem('POST', `${body.path}/drives/${other.id}/answers/told`, {
        proposals: [chosen.proposal],
        how: 'call',
      }),
    ).toMatchObject({ status: 404 });
    const { client } = await aStaff(house(), body, ['government-office']);
    await client.get(path);
    expect(
      await client.problem('POST', told, { proposals: [chosen.proposal], how: 'call' }),
    ).toMatchObject({ code: 'not-allowed' });
    expect(await house().client().problem('GET', path)).toMatchObject({ code: 'not-signed-in' });
  });
});
