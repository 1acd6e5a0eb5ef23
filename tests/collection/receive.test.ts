import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { receiveProposals } from '../../server/collection/receive.ts';
import { stepsOfLead, stepsOfProposal } from '../../server/collection/steps.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

describeOnBoth('taking proposals in', collectionHouse, (house) => {
  test('each gets the next tracking number of its drive and becomes a lead', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [first, second] = await proposals(house(), body, drive.id, [
      { entry: anEntry() },
      { entry: anEntry({ name: '村口修桥', town: '石桥镇' }), origin: 'deputies' },
    ]);
    expect([first?.number, second?.number]).toEqual([
      `${drive.prefix}-0001`,
      `${drive.prefix}-0002`,
    ]);
    expect(await leadById(house().platform.db, body.id, second?.lead ?? '')).toMatchObject({
      ordinal: 2,
      title: '村口修桥',
      town: '石桥镇',
      state: 'lead',
      size: 1,
      origins: { residents: 0, deputies: 1, departments: 0, stations: 0, government: 0 },
    });
  });

  test('a voice that joins counts with the lead, which no longer lies in one town', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [first] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    const [joined] = await proposals(house(), body, drive.id, [
      {
        entry: anEntry({ town: '城西街道' }),
        origin: 'stations',
        lead: first?.lead,
        joined: first?.number,
      },
    ]);
    const { db } = house().platform;
    expect(joined?.lead).toBe(first?.lead);
    expect(await leadById(db, body.id, first?.lead ?? '')).toMatchObject({
      size: 2,
      town: '',
      origins: { residents: 1, stations: 1 },
    });
    expect(await stepsOfProposal(db, body.id, joined?.id ?? '')).toMatchObject([
      { kind: 'joined', detail: { number: joined?.number, joined: first?.number } },
    ]);
  });

  test('the same again is no second proposal, and other words under its key are refused', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const id = randomUUID();
    const [first] = await proposals(house(), body, drive.id, [{ id, entry: anEntry() }]);
    expect(await proposals(house(), body, drive.id, [{ id, entry: anEntry() }])).toEqual([first]);
    const other = await perform(house().platform, body.id, SYSTEM, (trx) =>
      receiveProposals(trx, house().platform, body.id, drive.id, [
        { id, entry: anEntry({ name: '别的' }), origin: 'residents', channel: 'web' },
      ]),
    );
    expect(other).toMatchObject({ ok: false, failure: { code: 'proposal-key-taken' } });
    const steps = await stepsOfProposal(house().platform.db, body.id, id);
    expect(steps.map(({ kind }) => kind)).toEqual(['received']);
  });

  test('what happens to a lead is told to its proposers, with the reason', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    const { db, clock } = house().platform;
    const lead = await leadById(db, body.id, one?.lead ?? '');
    if (lead === undefined) throw new Error('no lead');
    await perform(house().platform, body.id, SYSTEM, async (trx) => {
      await moveLead(trx, clock, body.id, lead, {
        to: 'declined',
        declineReason: 'under-way',
        reason: '充电棚已经在建，十月完工',
      });
      return { ok: true, value: undefined };
    });
    expect(await stepsOfLead(db, body.id, lead.id)).toMatchObject([{ kind: 'became-declined' }]);
    expect(await stepsOfProposal(db, body.id, one?.id ?? '')).toMatchObject([
      { kind: 'received' },
      { kind: 'became-declined', reason: '充电棚已经在建，十月完工' },
    ]);
    expect(await leadById(db, body.id, lead.id)).toMatchObject({
      state: 'declined',
      declineReason: 'under-way',
      version: lead.version + 1,
    });
  });

  test('2,000 at once are numbered without gaps', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const received = await proposals(
      house(),
      body,
      drive.id,
      Array.from({ length: 2000 }, (_, at) => ({ entry: anEntry({ name: `第 ${at} 件` }) })),
    );
    expect(new Set(received.map(({ number }) => number)).size).toBe(2000);
    expect(received.at(-1)?.number).toBe(`${drive.prefix}-2000`);
  });
});
