import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BatchDone } from '../../shared/collection/queue.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { aDrive, collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { act, aLead, screening } from './screened.ts';

describeOnBoth('one act on many leads', collectionHouse, (house) => {
  test('has one reason, which all their proposers read, and can be undone', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const leads = [
      await aLead(house(), body, { drive }),
      await aLead(house(), body, { drive }),
      await aLead(house(), body, { drive }),
    ];
    const request = {
      batch: randomUUID(),
      leads: leads.map((lead) => ({ lead, version: 1 })),
      act: 'decline',
      reason: ' 上级已经安排 ',
      declineReason: 'other-level',
    };
    const done = await body.staff.post<BatchDone>(`${body.path}/leads/state`, request);
    expect(done).toEqual({
      batch: request.batch,
      kind: 'became-declined',
      leads: 3,
      proposals: 3,
      created: [],
    });
    // The same again, as a network may repeat it, changes nothing.
    expect(await body.staff.post(`${body.path}/leads/state`, request)).toEqual(done);
    for (const lead of leads) {
      const seen = await screening(body, lead);
      expect(seen.lead).toMatchObject({
        state: 'declined',
        declineReason: 'other-level',
        reason: '上级已经安排',
        version: 2,
      });
      expect(seen.steps.map(({ kind, detail, reason, by }) => [kind, detail, reason, by])).toEqual([
        ['became-declined', { code: 'other-level' }, '上级已经安排', '沈明远'],
      ]);
    }
    const { rows } = await body.staff.get<{ rows: readonly ActEntry[] }>(
      `${body.path}/acts?kind=leads-moved`,
    );
    expect(rows.map(({ detail, reason }) => [detail['leads'], reason])).toEqual([
      [[1, 2, 3], '上级已经安排'],
    ]);
    await body.staff.post(`${body.path}/lead-batches/${request.batch}/undo`);
    const back = await screening(body, leads[0] ?? '');
    expect(back.lead).toMatchObject({ state: 'lead', declineReason: null, reason: '' });
    expect(back.steps[0]?.kind).toBe('undone');
  });

  test('is done to all or to none', async () => {
    const body = await aBody(house());
    const elsewhere = await aBody(house());
    const { id: drive } = await aDrive(body);
    const one = await aLead(house(), body, { drive });
    const other = await aLead(house(), body, { drive });
    const strange = await aLead(house(), elsewhere);
    const path = `${body.path}/leads/state`;
    const reserve = (...leads: readonly (readonly [string, number])[]) => ({
      batch: randomUUID(),
      leads: leads.map(([lead, version]) => ({ lead, version })),
      act: 'reserve',
      reason: '明年再办',
    });
    await act(body, other, 'refer', { reason: '转建议办理' });
    expect(await body.staff.problem('POST', path, reserve([one, 1], [other, 2]))).toMatchObject({
      status: 409,
      code: 'lead-state-unfit',
      facts: { lead: 2, state: 'suggestion' },
    });
    expect(await body.staff.problem('POST', path, reserve([one, 1], [other, 1]))).toMatchObject({
      code: 'lead-changed',
      facts: { lead: 2 },
    });
    expect(await body.staff.problem('POST', path, reserve([one, 1], [strange, 1]))).toMatchObject({
      status: 404,
    });
    expect(
      await body.staff.problem('POST', path, { ...reserve([one, 1]), reason: '' }),
    ).toMatchObject({ code: 'reason-missing' });
    expect(
      await body.staff.problem('POST', path, { ...reserve([one, 1]), act: 'decline' }),
    ).toMatchObject({ code: 'decline-reason-missing' });
    expect(
      await body.staff.problem('POST', path, { ...reserve([one, 1]), act: 'propose' }),
    ).toMatchObject({ code: 'malformed' });
    const desk = await aStaff(house(), body, ['desk']);
    expect(await desk.client.problem('POST', path, reserve([one, 1]))).toMatchObject({
      status: 403,
    });
    expect((await screening(body, one)).lead).toMatchObject({ state: 'lead', version: 1 });
  });
});
