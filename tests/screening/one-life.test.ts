import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BatchDone } from '../../shared/collection/queue.ts';
import { aDrive, collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aSession, type OwnBody } from '../support/people.ts';
import { leadNow, leadsIn } from './listing.ts';
import { placeRound } from './office.ts';

describeOnBoth('a matter', collectionHouse, (house) => {
  const aMatter = async (state: 'reserve' | 'proposed' | 'candidate') => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const later = await aDrive(body);
    const [lead, other] = await leadsIn(house(), body, drive, ['充电棚', '公厕'], { state });
    if (lead === undefined || other === undefined) throw new Error('no lead');
    return { body, drive, later, lead, other };
  };

  const revive = (body: OwnBody, lead: string, drive: string) =>
    body.staff.post(`${body.path}/leads/${lead}/revive`, { drive, as: 'lead' });

  test('that was taken up again is not reopened, declined or merged away where it lay', async () => {
    const { body, later, lead, other } = await aMatter('reserve');
    await revive(body, lead.id, later.id);
    const { version } = await leadNow(house(), body, lead.id);
    const acts = [
      { act: 'reopen', version, reason: '再议' },
      { act: 'refer', version, reason: '转建议' },
      { act: 'decline', version, reason: '不采纳', declineReason: 'other' },
    ];
    for (const asked of acts)
      expect(
        await body.staff.problem('POST', `${body.path}/leads/${lead.id}/state`, asked),
      ).toMatchObject({ status: 409, code: 'revived-already', facts: { year: later.year } });
    expect(
      await body.staff.problem('POST', `${body.path}/leads/state`, {
        batch: randomUUID(),
        leads: [{ lead: lead.id, version }],
        act: 'reopen',
        reason: '再议',
      }),
    ).toMatchObject({ code: 'revived-already' });
    await house()
      .platform.db.updateTable('lead')
      .set({ state: 'lead' })
      .where('id', '=', other.id)
      .execute();
    expect(
      await body.staff.problem('POST', `${body.path}/leads/${other.id}/merge`, {
        batch: randomUUID(),
        version: (await leadNow(house(), body, other.id)).version,
        from: [{ lead: lead.id, version }],
      }),
    ).toMatchObject({ code: 'lead-state-unfit' });
  });

  test('does not come back by undoing what put it aside, once it was taken up again', async () => {
    const { body, later, lead } = await aMatter('proposed');
    const { version } = await leadNow(house(), body, lead.id);
    const { batch } = await body.staff.post<BatchDone>(`${body.path}/leads/state`, {
      batch: randomUUID(),
      leads: [{ lead: lead.id, version }],
      act: 'reserve',
      reason: '明年再办',
    });
    await revive(body, lead.id, later.id);
    expect(
      await body.staff.problem('POST', `${body.path}/lead-batches/${batch}/undo`),
    ).toMatchObject({ status: 409, code: 'changed-since' });
  });

  test('that was rehearsed can be taken off the list; the rehearsed list stays', async () => {
    const { body, drive, lead } = await aMatter('candidate');
    const rehearsal = await aSession(body, { state: 'planned', rehearsal: true });
    const list = `${body.path}/sessions/${rehearsal.id}/candidates`;
    await body.staff.post(`${list}/from-leads`, { drive: drive.id });
    await placeRound({ house: house(), body: body.id }, rehearsal.id, 'announced');
    const { version } = await leadNow(house(), body, lead.id);
    await body.staff.post(`${body.path}/leads/${lead.id}/state`, {
      act: 'unlist',
      version,
      reason: '再论证',
    });
    expect((await leadNow(house(), body, lead.id)).state).toBe('preliminary');
    expect(await body.staff.get(list)).toMatchObject({ frozen: true, candidates: [{}, {}] });
  });
});
