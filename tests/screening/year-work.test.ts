import { expect, test } from 'vitest';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { LeadState } from '../../shared/collection/model.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { ok } from '../../shared/result.ts';
import type { YearsWork } from '../../shared/screening/year-work.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';

async function brought(house: House, body: OwnBody, id: string, to: LeadState): Promise<void> {
  const { platform } = house;
  await perform(platform, body.id, SYSTEM, async (trx) => {
    const lead = await leadById(trx, body.id, id);
    if (lead !== undefined) await moveLead(trx, platform.clock, body.id, lead, { to });
    return ok(undefined);
  });
}

function workOf(body: OwnBody): Promise<YearsWork> {
  return body.staff.get<YearsWork>(`${body.path}/years`);
}

describeOnBoth('the work of the years', collectionHouse, (house) => {
  test('without a drive there is nothing, and nothing waits', async () => {
    const body = await aBody(house());
    expect(await workOf(body)).toEqual({
      years: [],
      due: [],
      appraisals: { unasked: 0, waiting: [] },
    });
  });

  test('the newest two years stand side by side; a draft is not shown', async () => {
    const body = await aBody(house());
    for (const year of [2025, 2026, 2027]) await aDrive(body, { year });
    await aDrive(body, { year: 2028, state: 'draft' });
    const { years } = await workOf(body);
    expect(years.map(({ drive }) => drive.year)).toEqual([2027, 2026]);
    expect(years[0]?.gates.map(({ gate }) => gate)).toEqual([
      'joint-meeting',
      'party-committee',
      'presidium',
    ]);
  });

  test('what waits is counted by what has to be done', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const received = await proposals(
      house(),
      body,
      drive.id,
      ['甲', '乙', '丙', '丁'].map((name) => ({ entry: anEntry({ name }) })),
    );
    const [first, second, third] = received.map(({ lead }) => lead);
    await brought(house(), body, first ?? '', 'proposed');
    await brought(house(), body, second ?? '', 'preliminary');
    await brought(house(), body, third ?? '', 'candidate');
    const work = await workOf(body);
    const today = dayOf(house().clock.now());
    expect(work.due).toEqual([
      { code: 'review', count: 4, since: today },
      { code: 'screen', count: 1, since: today },
      { code: 'gate', count: 1, since: today },
      { code: 'ballot', count: 1, since: today },
    ]);
    expect(work.appraisals).toEqual({ unasked: 1, waiting: [] });
    expect(work.years[0]?.leads).toMatchObject({
      lead: 1,
      proposed: 1,
      preliminary: 1,
      candidate: 1,
      chosen: 0,
    });
  });

  test('a department that was asked is named with the days it has had', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    await brought(house(), body, one?.lead ?? '', 'proposed');
    const { db, clock } = house().platform;
    const unit = { id: `unit-${body.code}`, body: body.id, kind: 'department' as const };
    await db
      .insertInto('unit')
      .values({ ...unit, code: 'jyj', name: '教育局', parent: null })
      .execute();
    const today = dayOf(clock.now());
    await db
      .insertInto('appraisal')
      .values({
        id: `appraisal-${body.code}`,
        body: body.id,
        lead: one?.lead ?? '',
        unit: unit.id,
        state: 'requested',
        note: '',
        requested_at: `${dayAfter(today, -6)}T08:00:00.000Z`,
        due_on: dayAfter(today, -1),
        form: '{}',
        submitted_at: null,
        submitted_by: null,
        decided_at: null,
        reason: '',
        version: 1,
      })
      .execute();
    const work = await workOf(body);
    expect(work.appraisals).toEqual({
      unasked: 0,
      waiting: [{ unit: '教育局', count: 1, days: 6 }],
    });
    expect(work.due).toContainEqual({
      code: 'appraisals-late',
      count: 1,
      since: dayAfter(today, -1),
    });
  });

  test('it is for those who read what was collected, in their own body', async () => {
    const body = await aBody(house());
    const { client } = await aStaff(house(), body, ['desk']);
    expect(await client.problem('GET', `${body.path}/years`)).toMatchObject({ status: 403 });
    const office = await aStaff(house(), body, ['government-office']);
    expect(await office.client.get(`${body.path}/years`)).toMatchObject({ years: [] });
  });
});
