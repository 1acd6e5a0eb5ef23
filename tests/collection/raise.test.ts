import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CollectingBody, RaiseView } from '../../shared/collection/public.ts';
import { takesProposal } from '../../shared/collection/rules.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse } from './office.ts';
import { aResident, reviewed } from './resident.ts';

describe('the days on which a drive takes proposals', () => {
  const drive = { state: 'published', opensOn: '2026-09-01', closesOn: '2026-09-30' } as const;

  test.each([
    ['2026-08-31', '2026-08-31', false],
    // A clock that is ahead opens nothing.
    ['2026-08-31', '2026-09-02', false],
    ['2026-09-01', '2026-09-01', true],
    // A clock that is wrong closes nothing either.
    ['2026-09-30', '1970-01-01', true],
    ['2026-10-01', '2026-10-01', false],
    ['2026-10-01', '2026-09-30', true],
    ['2026-10-03', '2026-09-01', true],
    ['2026-10-04', '2026-09-30', false],
  ])('on %s it takes what was finished on %s: %s', (today, madeOn, taken) => {
    expect(takesProposal(drive, today, madeOn)).toBe(taken);
  });

  test('one that staff have closed takes nothing more', () => {
    expect(takesProposal({ ...drive, state: 'closed' }, '2026-09-10', '2026-09-09')).toBe(false);
  });

  test('a standing collection takes them for ever, not before its first day', () => {
    const standing = { ...drive, closesOn: '' };
    expect(takesProposal(standing, '2031-01-01', '2031-01-01')).toBe(true);
    expect(takesProposal(standing, '2026-08-31', '2026-09-01')).toBe(false);
  });
});

describeOnBoth('what anybody may propose', collectionHouse, (house) => {
  const acts = (body: OwnBody): Promise<{ rows: ActEntry[] }> =>
    body.staff.get(`${body.path}/acts?kind=proposal-raised`);

  test('the form is told its drives, the days left, and the towns, by id or code', async () => {
    const body = await aBody(house());
    const standing = await aDrive(body);
    const drive = await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-21' });
    const coming = await aDrive(body, { opensOn: '2026-04-01', closesOn: '2026-04-30' });
    const last = await aDrive(body, { opensOn: '2025-09-01', closesOn: '2025-09-30' });
    await aDrive(body, { opensOn: '2025-08-01', closesOn: '2025-08-30' });
    await aDrive(body, { state: 'draft' });
    const towns = [{ name: '石桥镇', villages: ['河东村'] }];
    await body.staff.put(`${body.path}/towns`, { towns });
    const view = await house().client('deputy').get<RaiseView>(`/bodies/${body.code}/raise`);
    expect(view).toMatchObject({
      body: { id: body.id, code: body.code, name: body.name },
      open: [
        { id: drive.id, daysLeft: 11 },
        { id: standing.id, daysLeft: null },
      ],
      coming: { id: coming.id, daysLeft: 22 },
      last: { id: last.id, daysLeft: null },
      towns,
    });
    expect(await house().client().get(`${body.path}/raise`)).toEqual(view);
    const all = await house().client().get<CollectingBody[]>('/raise');
    expect(all.find(({ id }) => id === body.id)?.drive).toMatchObject({ id: drive.id });
    expect(await house().client().problem('GET', '/bodies/nowhere/raise')).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  test('a resident gets a tracking number, and the same again answers the same', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-31' });
    const resident = aResident(house());
    const said = { id: randomUUID(), channel: 'qr' as const };
    const receipt = await resident.raise(body, drive.id, said);
    expect(receipt).toEqual({ number: `${drive.prefix}-0001`, voices: 1 });
    expect(await resident.raise(body, drive.id, said)).toEqual(receipt);
    await body.staff.post(`${body.path}/drives/${drive.id}/state`, { state: 'closed' });
    expect(await resident.raise(body, drive.id, { ...said, id: said.id.toUpperCase() })).toEqual(
      receipt,
    );
    expect(
      await resident.refused(body, drive.id, { ...said, entry: anEntry({ name: '别的' }) }),
    ).toMatchObject({ status: 409, code: 'proposal-key-taken' });
    expect((await acts(body)).rows).toMatchObject([
      { actor: 'public', detail: { number: receipt.number, channel: 'qr', photos: 0 } },
    ]);
  });

  test('thirty send at the same time: each gets a number of its own, doubles none', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const said = Array.from({ length: 15 }, (_, at) => ({
      id: randomUUID(),
      entry: anEntry({ name: `第 ${at} 件` }),
    }));
    const residents = said.map((one) => ({ one, resident: aResident(house()) }));
    const receipts = await Promise.all(
      [...residents, ...residents].map(({ one, resident }) => resident.raise(body, drive.id, one)),
    );
    const numbers = receipts.map(({ number }) => number);
    expect(numbers.slice(0, 15)).toEqual(numbers.slice(15));
    expect(new Set(numbers).size).toBe(15);
  });

  test('nothing comes in before the first day, nor later than three days after the last', async () => {
    const body = await aBody(house());
    const resident = aResident(house());
    const coming = await aDrive(body, { opensOn: '2026-04-01', closesOn: '2026-04-30' });
    expect(await resident.refused(body, coming.id)).toMatchObject({
      status: 409,
      code: 'drive-not-open',
    });
    const madeAt = '2026-03-07T15:59:59.000Z';
    const over = await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-07' });
    expect((await resident.refused(body, over.id)).code).toBe('drive-not-open');
    expect(await resident.raise(body, over.id, { madeAt })).toMatchObject({ voices: 1 });
    const longOver = await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-06' });
    expect((await resident.refused(body, longOver.id, { madeAt })).code).toBe('drive-not-open');
    const draft = await aDrive(body, { state: 'draft' });
    expect((await resident.refused(body, draft.id)).code).toBe('not-found');
  });

  test('a further voice joins what is public, counts with it, and stays so when that is merged', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const resident = aResident(house());
    const first = await resident.raise(body, drive.id);
    const joining = {
      id: randomUUID(),
      joins: ` ${first.number.toLowerCase().replace('-', '')} `,
      entry: anEntry({ content: '我家也要充电' }),
    };
    expect((await resident.refused(body, drive.id, joining)).code).toBe('joined-unknown');
    await reviewed(house(), first.number);
    const second = await resident.raise(body, drive.id, joining);
    expect(second.voices).toBe(2);
    const other = await resident.raise(body, drive.id, { entry: anEntry({ name: '别的' }) });
    const { db } = house().platform;
    const leadOf = async (number: string) =>
      (await db.selectFrom('proposal').select('lead').where('number', '=', number).execute())[0];
    const elsewhere = await leadOf(other.number);
    await db
      .updateTable('proposal')
      .set({ lead: elsewhere?.lead ?? '' })
      .where('number', 'in', [first.number, second.number])
      .execute();
    await reviewed(house(), first.number, 'withheld');
    expect((await resident.raise(body, drive.id, joining)).number).toBe(second.number);
    const { rows } = await acts(body);
    expect(rows.map(({ detail }) => detail['joined'])).toEqual([
      undefined,
      first.number,
      undefined,
    ]);
  });

  test('what another body or drive has cannot be joined', async () => {
    const body = await aBody(house());
    const other = await aBody(house());
    const drive = await aDrive(body);
    const second = await aDrive(body);
    const elsewhere = await aDrive(other);
    const resident = aResident(house());
    for (const [there, at] of [
      [body, second],
      [other, elsewhere],
    ] as const) {
      const { number } = await resident.raise(there, at.id);
      await reviewed(house(), number);
      expect((await aResident(house()).refused(body, drive.id, { joins: number })).code).toBe(
        'joined-unknown',
      );
    }
    expect((await aResident(house()).refused(body, elsewhere.id)).code).toBe('not-found');
  });

  test('the town is one of the list where there is one, and may be left out', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    await body.staff.put(`${body.path}/towns`, { towns: [{ name: '石桥镇', villages: [] }] });
    const resident = aResident(house());
    expect(await resident.refused(body, drive.id)).toMatchObject({
      status: 400,
      code: 'town-unknown',
      facts: { town: '城东街道' },
    });
    for (const town of ['石桥镇', ''])
      expect(await resident.raise(body, drive.id, { entry: anEntry({ town }) })).toBeTruthy();
  });

  test.each([
    [{ name: ' ' }, 'name-missing'],
    [{ reason: '', content: '\n' }, 'content-missing'],
    [{ content: '长'.repeat(1001) }, 'too-long'],
    [{ site: '东门\u0007' }, 'forbidden-character'],
    [{ estimateYuan: -1 }, 'money-out-of-range'],
    [{ byPhone: '打我' }, 'phone-malformed'],
    [{ byPhone: '138 0000 123' }, 'phone-malformed'],
  ])('%j is refused as %s', async (changes, code) => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const refused = await aResident(house()).refused(body, drive.id, { entry: anEntry(changes) });
    expect(refused).toMatchObject({ status: 400, code });
  });
});
