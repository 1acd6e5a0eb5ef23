import { describe, expect, test } from 'vitest';
import type { DriveView } from '../../server/collection/drive-views.ts';
import { drivePhase, offeredPrefix, readNumber } from '../../shared/collection/rules.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

describe('a drive on a day', () => {
  const drive = { state: 'published', opensOn: '2026-09-01', closesOn: '2026-09-30' } as const;

  test.each([
    ['2026-08-31', 'coming'],
    ['2026-09-01', 'open'],
    ['2026-09-30', 'open'],
    ['2026-10-01', 'over'],
  ])('on %s it is %s', (day, phase) => {
    expect(drivePhase(drive, day)).toBe(phase);
  });

  test('a standing collection has no last day', () => {
    expect(drivePhase({ ...drive, closesOn: '' }, '2029-01-01')).toBe('open');
  });
});

test.each(['QX27-0388', 'qx27-0388', 'QX270388', ' ｑｘ27－0388 ', 'qx27 0388'])(
  'the tracking number %s is found however it is typed',
  (typed) => {
    expect(readNumber(typed)).toBe('QX27-0388');
  },
);

test('numbers begin with the letters of the body and the year', () => {
  expect(offeredPrefix('qingxi', 2027)).toBe('QING27');
  expect(offeredPrefix('330281', 2030)).toBe('P30');
});

describeOnBoth('drives', collectionHouse, (house) => {
  test('a draft is for the staff; everybody reads what is published', async () => {
    const body = await aBody(house());
    const draft = await aDrive(body, { state: 'draft' });
    const everybody = house().client('deputy');
    expect(await everybody.get(`${body.path}/drives`)).toEqual([]);
    await body.staff.post(`${body.path}/drives/${draft.id}/state`, { state: 'published' });
    expect(await everybody.get(`${body.path}/drives`)).toMatchObject([
      { id: draft.id, phase: 'open', proposals: 0 },
    ]);
  });

  test('two drives never share their tracking numbers', async () => {
    const one = await aBody(house());
    const other = await aBody(house());
    const drive = await aDrive(one, { year: 2027 });
    const second = await aDrive(other, { year: 2027 });
    expect(second.prefix).not.toBe(drive.prefix);
    expect(
      await other.staff.problem('PATCH', `${other.path}/drives/${second.id}`, {
        prefix: drive.prefix,
      }),
    ).toMatchObject({ status: 409, code: 'drive-prefix-taken' });
  });

  test('once proposals have come, numbers and year stay', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    const path = `${body.path}/drives/${drive.id}`;
    expect(await body.staff.problem('PATCH', path, { year: 2029 })).toMatchObject({
      status: 409,
      code: 'drive-in-use',
      facts: { proposals: 1 },
    });
    const renamed = await body.staff.patch<DriveView>(path, { title: '换个名字' });
    expect(renamed).toMatchObject({ title: '换个名字', proposals: 1 });
  });

  test.each([
    [{ title: ' ' }, 'drive-title-missing'],
    [{ year: 27 }, 'drive-year-out-of-range'],
    [{ opensOn: '2026-02-30' }, 'date-unknown'],
    [{ opensOn: '2026-09-02', closesOn: '2026-09-01' }, 'ends-before-start'],
    [{ prefix: '青27' }, 'drive-prefix-malformed'],
  ])('a drive with %j is refused as %s', async (changes, code) => {
    const body = await aBody(house());
    const drive = await aDrive(body, { state: 'draft' });
    expect(
      await body.staff.problem('PATCH', `${body.path}/drives/${drive.id}`, changes),
    ).toMatchObject({ status: 400, code });
  });

  test('only the secretariat writes, and a drive of another body is not found', async () => {
    const body = await aBody(house());
    const other = await aBody(house());
    const drive = await aDrive(body);
    const { client } = await aStaff(house(), body, ['desk']);
    expect(
      await client.problem('POST', `${body.path}/drives/${drive.id}/state`, { state: 'closed' }),
    ).toMatchObject({ status: 403 });
    expect(
      await other.staff.problem('POST', `${other.path}/drives/${drive.id}/state`, {
        state: 'closed',
      }),
    ).toMatchObject({ status: 404 });
  });

  test('towns and villages come back in the order in which they were entered', async () => {
    const body = await aBody(house());
    const towns = [
      { name: '石桥镇', villages: ['河东村', '河西村'] },
      { name: '城东街道', villages: [] },
    ];
    await body.staff.put(`${body.path}/towns`, { towns });
    expect(await house().client('deputy').get(`${body.path}/towns`)).toEqual(towns);
  });
});
