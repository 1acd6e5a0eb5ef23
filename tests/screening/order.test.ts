import { beforeAll, expect, test } from 'vitest';
import { drawLots } from '../../shared/lot.ts';
import type { CandidateList } from '../../shared/screening/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { openOffice, screeningHouse, type Desk, type Office } from './office.ts';

describeOnBoth('the order on the ballot', screeningHouse, (house) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(house());
  });

  async function deskWith(number: number): Promise<Desk> {
    const desk = await office.newSession();
    for (let added = 0; added < number; added += 1) await desk.add();
    return desk;
  }

  const read = ({ list }: Desk): Promise<CandidateList> => office.staff.get(list);
  const codesOf = ({ candidates }: CandidateList): string[] => candidates.map(({ code }) => code);
  const order = ({ list }: Desk, request: object): Promise<CandidateList> =>
    office.staff.put(`${list}/order`, request);

  test('as submitted names every candidate in its place', async () => {
    const desk = await deskWith(3);
    const ids = (await read(desk)).candidates.map(({ id }) => id);
    const after = await order(desk, { method: 'as-submitted', order: ids.toReversed() });
    expect(codesOf(after)).toEqual(['A03', 'A02', 'A01']);
    expect(after.candidates.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(after.order).toMatchObject({ method: 'as-submitted', seed: null });
    expect(await read(desk)).toEqual(after);
  });

  test('an order that leaves out, repeats or does not know a candidate is refused', async () => {
    const desk = await deskWith(3);
    const [first = '', second = '', third = ''] = (await read(desk)).candidates.map(({ id }) => id);
    const wrong = [
      [first, second],
      [first, second, second],
      [first, second, third, third],
    ];
    for (const named of [...wrong, [first, second, 'unknown']])
      expect(
        await office.staff.problem('PUT', `${desk.list}/order`, {
          method: 'as-submitted',
          order: named,
        }),
      ).toEqual({ status: 400, code: 'order-incomplete', facts: { candidates: 3 } });
    expect(await desk.codes()).toEqual(['A01', 'A02', 'A03']);
  });

  test('a lot is redone from its seed', async () => {
    const desk = await deskWith(12);
    const after = await order(desk, { method: 'by-lot' });
    const { method, seed, at } = after.order;
    expect(method).toBe('by-lot');
    expect(seed).toMatch(/^[0-9a-f]{32}$/);
    expect(at).toMatch(/^2026-03-10T/);
    expect(codesOf(after)).toEqual(await drawLots('order', seed ?? '', codesOf(after).toSorted()));
    const { rows } = await office.staff.get<{ rows: { kind: string; detail: object }[] }>(
      `/bodies/${office.body}/acts?subject=session/${desk.session}&kind=candidates-drawn`,
    );
    expect(rows.map(({ detail }) => detail)).toEqual([{ order: codesOf(after), seed, draw: 1 }]);
  });

  test('drawing again needs its reason, which is logged with the new seed', async () => {
    const desk = await deskWith(4);
    const first = await order(desk, { method: 'by-lot' });
    for (const reason of [undefined, '  '])
      expect(
        await office.staff.problem('PUT', `${desk.list}/order`, { method: 'by-lot', reason }),
      ).toMatchObject({ status: 400, code: 'reason-missing' });
    expect(await read(desk)).toEqual(first);
    const second = await order(desk, { method: 'by-lot', reason: '首次抽签漏报一个项目' });
    expect(second.order.seed).not.toBe(first.order.seed);
    const { rows } = await office.staff.get<{ rows: { reason: string | null }[] }>(
      `/bodies/${office.body}/acts?subject=session/${desk.session}&kind=candidates-drawn`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['首次抽签漏报一个项目', null]);
  });

  test('a hand does not undo a lot without a reason', async () => {
    const desk = await deskWith(2);
    const { candidates } = await order(desk, { method: 'by-lot' });
    const request = { method: 'as-submitted', order: candidates.map(({ id }) => id).toReversed() };
    expect(await office.staff.problem('PUT', `${desk.list}/order`, request)).toMatchObject({
      code: 'reason-missing',
    });
    const after = await order(desk, { ...request, reason: '主席团决定' });
    expect(after.order).toMatchObject({ method: 'as-submitted', seed: null });
  });

  test('a lot lapses with a new candidate or another code', async () => {
    const desk = await deskWith(3);
    const drawn = await order(desk, { method: 'by-lot' });
    await desk.add();
    const after = await read(desk);
    expect(after.order).toMatchObject({ method: 'as-submitted', seed: null });
    expect(codesOf(after)).toEqual([...codesOf(drawn), 'A04']);
    const again = await order(desk, { method: 'by-lot', reason: '新增一个候选项目' });
    await office.staff.patch(`${desk.list}/${again.candidates[0]?.id}`, { code: 'Z' });
    expect((await read(desk)).order.method).toBe('as-submitted');
  });

  test('a lot stands when a candidate goes: the others keep the order it gives them', async () => {
    const desk = await deskWith(6);
    const drawn = await order(desk, { method: 'by-lot' });
    await office.staff.delete(`${desk.list}/${drawn.candidates[2]?.id}`);
    const after = await read(desk);
    expect(after.order).toEqual(drawn.order);
    expect(codesOf(after)).toEqual(
      await drawLots('order', after.order.seed ?? '', codesOf(after).toSorted()),
    );
  });

  test('there is nothing to draw among no candidates', async () => {
    const desk = await office.newSession();
    expect(
      await office.staff.problem('PUT', `${desk.list}/order`, { method: 'by-lot' }),
    ).toMatchObject({ status: 409, code: 'no-candidates' });
  });
});
