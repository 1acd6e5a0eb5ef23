import { expect, test } from 'vitest';
import type { CandidateChain, OriginChain } from '../../shared/screening/origin-chain.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aSession } from '../support/people.ts';
import { aDepartment, leadsIn, list, passAll } from './listing.ts';

describeOnBoth('where a candidate came from', collectionHouse, (house) => {
  const aCandidate = async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const leads = await leadsIn(house(), body, drive, ['充电棚', '公厕']);
    const [lead, other] = leads;
    if (lead === undefined || other === undefined) throw new Error('no lead');
    const path = (id: string): string => `${body.path}/leads/${id}/chain`;
    const read = (id = lead.id): Promise<OriginChain> => house().client().get(path(id));
    return { body, drive, leads, lead, other, path, read };
  };

  test('is told to everybody from the first voice to the last gate once it is a candidate', async () => {
    const { body, drive, leads, lead, read, path } = await aCandidate();
    const { db } = house().platform;
    const station = await body.staff.post<{ id: string }>(`${body.path}/units`, {
      kind: 'station',
      code: 'LZ',
      name: '翠竹联络站',
      parent: null,
    });
    await proposals(house(), body, drive.id, [
      { entry: anEntry({ town: '城西街道' }), origin: 'stations', unit: station.id, lead: lead.id },
      { entry: anEntry({ name: '没审过的' }), lead: lead.id },
    ]);
    await db
      .updateTable('proposal')
      .set({ state: 'accepted' })
      .where('lead', '=', lead.id)
      .where('name', '!=', '没审过的')
      .execute();
    const department = await aDepartment(body, '县应急局');
    await db
      .insertInto('appraisal')
      .values({
        id: crypto.randomUUID(),
        body: body.id,
        lead: lead.id,
        unit: department.id,
        state: 'accepted',
        note: '',
        requested_at: '2026-01-10T00:00:00.000Z',
        due_on: '2026-01-20',
        form: '{}',
        submitted_at: '2026-01-15T00:00:00.000Z',
        submitted_by: null,
        decided_at: '2026-01-15T17:00:00.000Z',
        reason: '',
        version: 1,
      })
      .execute();
    expect(await house().client().problem('GET', path(lead.id))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    await passAll(body, drive, leads);
    await list(body, drive);
    expect(await read()).toEqual({
      lead: lead.id,
      ordinal: 1,
      year: drive.year,
      title: '充电棚',
      state: 'candidate',
      voices: { residents: 2, deputies: 0, departments: 0, stations: 1, government: 0 },
      towns: [
        { town: '城东街道', voices: 1 },
        { town: '城西街道', voices: 1 },
      ],
      proposals: [
        {
          number: lead.number,
          name: '充电棚',
          town: '城东街道',
          origin: 'residents',
          unit: '',
          on: '2026-03-10',
        },
        expect.objectContaining({
          name: '小区电动自行车充电棚',
          town: '城西街道',
          origin: 'stations',
          unit: '翠竹联络站',
        }),
        // Nothing of what nobody has reviewed but that it came.
        expect.objectContaining({ name: '', town: '', origin: 'residents' }),
      ],
      revivedFrom: [],
      mergedOn: null,
      proposedOn: null,
      // The Beijing day.
      appraisals: [{ unit: '县应急局', on: '2026-01-16' }],
      gates: [
        { gate: 'joint-meeting', on: '2026-02-02' },
        { gate: 'party-committee', on: '2026-02-05' },
        { gate: 'presidium', on: '2026-02-09' },
      ],
      listedOn: '2026-03-10',
      ballot: null,
    });
  });

  test('names no proposer, telephone or withheld text', async () => {
    const { body, drive, leads, lead, read } = await aCandidate();
    const { db } = house().platform;
    await db
      .updateTable('proposal')
      .set({ state: 'withheld', by_phone: '13911112222', by_name: '吴桂英' })
      .where('lead', '=', lead.id)
      .execute();
    await passAll(body, drive, leads);
    await list(body, drive);
    const said = JSON.stringify(await read());
    for (const secret of ['13911112222', '吴桂英', '充电棚']) expect(said).not.toContain(secret);
  });

  test('stands beside each candidate of a list that has come from a lead', async () => {
    const { body, drive, leads, lead } = await aCandidate();
    await passAll(body, drive, leads);
    await list(body, drive);
    const session = await aSession(body, { state: 'planned' });
    const path = `${body.path}/sessions/${session.id}/candidates`;
    await body.staff.post(`${path}/from-leads`, { drive: drive.id });
    const chains = await house().client().get<CandidateChain[]>(`${path}/chains`);
    expect(chains).toHaveLength(2);
    expect(chains[0]).toMatchObject({
      chain: { lead: lead.id, ordinal: 1, proposals: [{ number: lead.number }] },
    });
    const other = await aBody(house());
    expect(
      await house()
        .client()
        .problem('GET', `${other.path}/sessions/${session.id}/candidates/chains`),
    ).toMatchObject({ status: 404 });
  });

  test('reaches back to the years in which it was raised before', async () => {
    const { body, drive, lead } = await aCandidate();
    const later = await aDrive(body);
    const { db } = house().platform;
    await db.updateTable('lead').set({ state: 'reserve' }).where('id', '=', lead.id).execute();
    const revived = await body.staff.post<{ id: string }>(`${body.path}/leads/${lead.id}/revive`, {
      drive: later.id,
      as: 'lead',
    });
    await db.updateTable('lead').set({ state: 'chosen' }).where('id', '=', revived.id).execute();
    const chain = await house().client().get<OriginChain>(`${body.path}/leads/${revived.id}/chain`);
    expect(chain).toMatchObject({
      year: later.year,
      revivedFrom: [drive.year],
      voices: { residents: 1 },
      proposals: [{ number: lead.number }],
    });
  });
});
