import { expect, test } from 'vitest';
import type { Lead } from '../../shared/collection/model.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import type { LeadActView } from '../../shared/screening/lead-model.ts';
import { collectionHouse } from '../collection/office.ts';
import type { CandidateList } from '../../shared/screening/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aSession, aStaff, type OwnBody } from '../support/people.ts';
import { card } from './builders.ts';
import {
  act,
  aDepartment,
  aLead,
  anAppraisal,
  aTypedCard,
  gateDecides,
  passChecks,
  screening,
  writeCard,
} from './screened.ts';

describeOnBoth('the way of a lead', collectionHouse, (house) => {
  const reasonsFor = async (body: OwnBody, lead: string, name: LeadActView['act']) => {
    const { acts } = await screening(body, lead);
    return acts.find((view) => view.act === name)?.reasons.map(({ code }) => code);
  };

  test('leads from step to step to the candidates, each when its reasons are met', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const unit = await aDepartment(body);
    expect(await reasonsFor(body, lead, 'propose')).toEqual(['checks-unanswered']);
    const refused = await body.staff.problem('POST', `${body.path}/leads/${lead}/state`, {
      act: 'propose',
      version: 1,
    });
    expect(refused).toMatchObject({ status: 409, code: 'checks-unanswered', facts: { count: 11 } });
    await passChecks(body, lead);
    expect(await act(body, lead, 'propose')).toMatchObject({ state: 'proposed', version: 2 });

    expect(await reasonsFor(body, lead, 'nominate')).toEqual([
      'appraisal-missing',
      'card-incomplete',
    ]);
    await anAppraisal(house(), body, lead, unit.id, { state: 'submitted' });
    expect(await reasonsFor(body, lead, 'nominate')).toEqual([
      'appraisals-open',
      'card-incomplete',
    ]);
    await house().platform.db.updateTable('appraisal').set({ state: 'accepted' }).execute();
    expect(await reasonsFor(body, lead, 'nominate')).toEqual(['card-incomplete']);
    await writeCard(body, lead, aTypedCard(unit.id));
    expect(await act(body, lead, 'nominate')).toMatchObject({ state: 'preliminary' });

    const gates = ['joint-meeting', 'party-committee', 'presidium'] as const;
    for (const [at, gate] of gates.entries()) {
      const { acts } = await screening(body, lead);
      expect(acts.find((view) => view.act === 'list')?.reasons).toEqual([
        { code: 'gates-missing', facts: { gate, count: 3 - at } },
      ]);
      await gateDecides(house(), body, lead, gate);
    }
    expect(await act(body, lead, 'list')).toMatchObject({ state: 'candidate' });
    const { steps } = await screening(body, lead);
    expect(steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['became-candidate', '沈明远'],
      ['became-preliminary', '沈明远'],
      ['became-proposed', '沈明远'],
    ]);
  });

  test('needs every gate anew that struck it last', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    await gateDecides(house(), body, lead, 'joint-meeting');
    await gateDecides(house(), body, lead, 'joint-meeting', 'struck');
    await house()
      .platform.db.updateTable('lead')
      .set({ state: 'preliminary' })
      .where('id', '=', lead)
      .execute();
    expect(await reasonsFor(body, lead, 'list')).toEqual(['card-incomplete', 'gates-missing']);
  });

  test('is barred by an answer that speaks against it', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    await passChecks(body, lead);
    const answer = { answer: 'yes', note: '就是办公楼', seen: { answer: 'no', note: '' } };
    await body.staff.put(`${body.path}/leads/${lead}/checks/office-buildings`, answer);
    const { acts } = await screening(body, lead);
    expect(acts.find((view) => view.act === 'propose')?.reasons).toEqual([
      { code: 'checks-failing', facts: { count: 1 } },
    ]);
  });

  test('ends aside with a reason that its proposers read, and comes back', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const path = `${body.path}/leads/${lead}/state`;
    const decline = { act: 'decline', version: 1, declineReason: 'under-way', reason: ' ' };
    expect(await body.staff.problem('POST', path, decline)).toMatchObject({
      code: 'reason-missing',
    });
    expect(
      await body.staff.problem('POST', path, { act: 'decline', version: 1, reason: '已经在建' }),
    ).toMatchObject({ status: 400, code: 'decline-reason-missing' });
    expect(
      await body.staff.problem('POST', path, { ...decline, reason: '长'.repeat(501) }),
    ).toMatchObject({ code: 'too-long', facts: { field: 'reason', most: 500 } });
    const declined = await act(body, lead, 'decline', {
      declineReason: 'under-way',
      reason: ' 县道改造今年已经开工 ',
    });
    expect(declined).toMatchObject({
      state: 'declined',
      declineReason: 'under-way',
      reason: '县道改造今年已经开工',
    });
    const { steps } = await screening(body, lead);
    expect(steps[0]).toMatchObject({
      kind: 'became-declined',
      detail: { code: 'under-way' },
      reason: '县道改造今年已经开工',
    });
    expect(await act(body, lead, 'reopen', { reason: '情况有变' })).toMatchObject({
      state: 'lead',
      declineReason: null,
      reason: '情况有变',
    });
    expect(await act(body, lead, 'reserve', { reason: '明年再办' })).toMatchObject({
      state: 'reserve',
    });
    expect(await act(body, lead, 'refer', { reason: '转建议办理' })).toMatchObject({
      state: 'suggestion',
    });
    const { rows } = await body.staff.get<{ rows: readonly ActEntry[] }>(
      `${body.path}/acts?subject=lead/${lead}`,
    );
    expect(rows.map(({ kind, detail, reason }) => [kind, detail['act'], reason])).toEqual([
      ['lead-moved', 'refer', '转建议办理'],
      ['lead-moved', 'reserve', '明年再办'],
      ['lead-moved', 'reopen', '情况有变'],
      ['lead-moved', 'decline', '县道改造今年已经开工'],
    ]);
  });

  test('goes one step when a request comes twice, also at the same time', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const reserve = { act: 'reserve', version: 1, reason: '明年再办' };
    const path = `${body.path}/leads/${lead}/state`;
    const answers = await Promise.all([1, 2, 3].map(() => body.staff.post<Lead>(path, reserve)));
    expect(answers.map(({ state, version }) => [state, version])).toEqual([
      ['reserve', 2],
      ['reserve', 2],
      ['reserve', 2],
    ]);
    expect((await screening(body, lead)).steps).toHaveLength(1);
  });

  test('tells the second of two clerks that the first has moved it', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const path = `${body.path}/leads/${lead}/state`;
    const { client } = await aStaff(house(), body, ['government-office']);
    const both = await Promise.all([
      body.staff.send('POST', path, { json: { act: 'reserve', version: 1, reason: '明年再办' } }),
      client.send('POST', path, {
        json: { act: 'decline', version: 1, reason: '太小', declineReason: 'too-small' },
      }),
    ]);
    expect(both.map(({ response }) => response.status).toSorted((a, b) => a - b)).toEqual([
      200, 409,
    ]);
    const late = both.find(({ response }) => response.status === 409);
    expect(late?.json).toMatchObject({ code: 'lead-changed', facts: { lead: 1 } });
    expect((await screening(body, lead)).steps).toHaveLength(1);
  });

  test('is the work of secretariat and government office, in their own body', async () => {
    const body = await aBody(house());
    const elsewhere = await aBody(house());
    const lead = await aLead(house(), body);
    const reserve = { act: 'reserve', version: 1, reason: '明年再办' };
    const path = `${body.path}/leads/${lead}`;
    const desk = await aStaff(house(), body, ['desk']);
    expect(await desk.client.problem('POST', `${path}/state`, reserve)).toMatchObject({
      status: 403,
    });
    expect(await desk.client.problem('GET', `${path}/screening`)).toMatchObject({ status: 403 });
    const chair = await aStaff(house(), body, ['chair']);
    expect(await chair.client.problem('POST', `${path}/state`, reserve)).toMatchObject({
      status: 403,
    });
    const seen = await screening(body, lead, chair.client);
    expect(seen.acts.find((view) => view.act === 'reserve')?.reasons).toEqual([
      { code: 'not-allowed-for-role', facts: { act: 'reserve' } },
    ]);
    for (const [method, what, json] of [
      ['GET', 'screening', undefined],
      ['GET', 'card', undefined],
      ['POST', 'state', reserve],
      ['PUT', 'checks/broad', { answer: 'yes', note: '', seen: null }],
      ['PUT', 'card', { ...aTypedCard(null), version: 1 }],
    ] as const)
      expect(
        await elsewhere.staff.problem(method, `${elsewhere.path}/leads/${lead}/${what}`, json),
      ).toMatchObject({ status: 404, code: 'not-found' });
    const office = await aStaff(house(), body, ['government-office']);
    expect(await office.client.post(`${path}/state`, reserve)).toMatchObject({ state: 'reserve' });
  });

  test('of a merged lead goes on with the other', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const into = await aLead(house(), body);
    await house()
      .platform.db.updateTable('lead')
      .set({ state: 'merged', merged_into: into })
      .where('id', '=', lead)
      .execute();
    const path = `${body.path}/leads/${lead}`;
    const facts = { into: 1 };
    expect(
      await body.staff.problem('POST', `${path}/state`, {
        act: 'reserve',
        version: 1,
        reason: '明年再办',
      }),
    ).toMatchObject({ code: 'lead-merged', facts });
    expect(
      await body.staff.problem('PUT', `${path}/checks/broad`, {
        answer: 'yes',
        note: '',
        seen: null,
      }),
    ).toMatchObject({ code: 'lead-merged', facts });
  });
});

describeOnBoth('a candidate', collectionHouse, (house) => {
  test('that comes off the list is on no list of a session any more', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const session = await aSession(body);
    const list = `${body.path}/sessions/${session.id}/candidates`;
    await body.staff.post(list, card({ name: '电动自行车放心充电' }));
    await body.staff.post(list, card({ name: '校门口防撞柱' }));
    const { db } = house().platform;
    await db
      .updateTable('candidate')
      .set({ lead })
      .where('session', '=', session.id)
      .where('position', '=', 1)
      .execute();
    await db.updateTable('lead').set({ state: 'candidate' }).where('id', '=', lead).execute();
    expect(
      await body.staff.problem('PUT', `${body.path}/leads/${lead}/card`, {
        ...aTypedCard(null),
        version: 1,
      }),
    ).toMatchObject({ code: 'lead-settled' });
    expect(await act(body, lead, 'unlist', { reason: '用地没有落实' })).toMatchObject({
      state: 'preliminary',
    });
    const { candidates } = await body.staff.get<CandidateList>(list);
    expect(candidates.map(({ name, position }) => [name, position])).toEqual([['校门口防撞柱', 1]]);
    expect((await screening(body, lead)).steps[0]).toMatchObject({
      kind: 'became-preliminary',
      detail: { back: 1 },
    });
  });
});
