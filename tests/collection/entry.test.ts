import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { EntryReceipt, ReviewedProposal, TypedEntry } from '../../shared/collection/review.ts';
import type { Unit } from '../../shared/congress/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aRoll, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

function typed(drive: string, changes: Partial<TypedEntry> = {}): TypedEntry {
  return {
    id: randomUUID(),
    drive,
    entry: anEntry(),
    origin: 'residents',
    channel: 'letter',
    receivedOn: '2026-01-15',
    deputy: null,
    unit: null,
    joins: null,
    ...changes,
  };
}

function enter(body: OwnBody, entry: TypedEntry): Promise<EntryReceipt> {
  return body.staff.post<EntryReceipt>(`${body.path}/collection/entries`, entry);
}

function read(body: OwnBody, id: string): Promise<ReviewedProposal> {
  return body.staff.get<ReviewedProposal>(`${body.path}/collection/proposals/${id}`);
}

describeOnBoth('typing in', collectionHouse, (house) => {
  test('gives a number at once and publishes what nothing personal stands in', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const entry = typed(drive.id);
    const receipt = await enter(body, entry);
    expect(receipt).toMatchObject({
      number: `${drive.prefix}-0001`,
      state: 'accepted',
      voices: 1,
    });
    expect(receipt.link).toContain(receipt.number);
    expect(await enter(body, entry)).toEqual(receipt);
    expect(await read(body, entry.id)).toMatchObject({
      channel: 'letter',
      receivedAt: '2026-01-15T04:00:00.000Z',
      enteredBy: '沈明远',
      byPhone: '13800001234',
    });
    expect((await read(body, entry.id)).steps.map(({ kind }) => kind)).toEqual([
      'received',
      'accepted',
    ]);
    const acts = await body.staff.get<object>(`${body.path}/acts?size=50`);
    expect(JSON.stringify(acts)).not.toMatch(/13800001234|吴桂英/);
    expect(JSON.stringify(acts)).toContain('proposal-entered');
  });

  test('leaves what is flagged to the review', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const entry = typed(drive.id, { entry: anEntry({ reason: '打 13800001234 问我' }) });
    expect(await enter(body, entry)).toMatchObject({ state: 'received' });
  });

  test('notes a further voice of the same matter with its own words', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [first] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    const entry = typed(drive.id, { joins: first?.number.toLowerCase() ?? '' });
    expect(await enter(body, entry)).toMatchObject({ voices: 2 });
    expect(await read(body, entry.id)).toMatchObject({ lead: first?.lead, leadOrdinal: 1 });
    const other = await aDrive(body);
    expect(
      await body.staff.problem(
        'POST',
        `${body.path}/collection/entries`,
        typed(other.id, { joins: first?.number ?? '' }),
      ),
    ).toMatchObject({ code: 'joined-unknown' });
  });

  test('names the deputy or the station it comes from', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [deputy] = await aRoll(body, 2);
    const station = await body.staff.post<Unit>(`${body.path}/units`, {
      kind: 'station',
      code: 'czz',
      name: '翠竹苑联络站',
      parent: null,
    });
    const own = typed(drive.id, { origin: 'deputies', deputy: deputy?.id ?? '' });
    const received = typed(drive.id, { origin: 'stations', unit: station.id, channel: 'visit' });
    await enter(body, own);
    await enter(body, received);
    expect(await read(body, own.id)).toMatchObject({ deputy: deputy?.name, unit: '' });
    expect(await read(body, received.id)).toMatchObject({ deputy: '', unit: '翠竹苑联络站' });
    const other = await aBody(house());
    const path = `${other.path}/collection/entries`;
    const elsewhere = await aDrive(other);
    for (const strange of [{ deputy: deputy?.id ?? '' }, { unit: station.id }])
      expect(await other.staff.problem('POST', path, typed(elsewhere.id, strange))).toMatchObject({
        status: 404,
      });
    expect(await other.staff.problem('POST', path, typed(drive.id))).toMatchObject({ status: 404 });
  });

  test.each([
    [{ receivedOn: '2026-02-30' }, 'date-unknown'],
    [{ receivedOn: '2100-01-01' }, 'day-in-future'],
    [{ entry: anEntry({ name: ' ' }) }, 'name-missing'],
    [{ entry: anEntry({ byPhone: '无' }) }, 'phone-malformed'],
    [{ entry: anEntry({ town: '没有镇' }) }, 'town-unknown'],
  ] as const)('refuses %j as %s', async (changes, code) => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    await body.staff.put(`${body.path}/towns`, { towns: [{ name: '城东街道', villages: [] }] });
    expect(
      await body.staff.problem('POST', `${body.path}/collection/entries`, typed(drive.id, changes)),
    ).toMatchObject({ status: 400, code });
  });

  test('waits until its drive is published: nobody could follow it before', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body, { state: 'draft' });
    expect(
      await body.staff.problem('POST', `${body.path}/collection/entries`, typed(drive.id)),
    ).toMatchObject({ status: 409, code: 'drive-not-open' });
  });

  test('is for the secretariat', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const { client } = await aStaff(house(), body, ['government-office']);
    expect(
      await client.problem('POST', `${body.path}/collection/entries`, typed(drive.id)),
    ).toMatchObject({ status: 403 });
  });
});
