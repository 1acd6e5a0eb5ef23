import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ChangeRequest, PublicChange } from '../../shared/delivery/change-model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import {
  approved,
  change,
  deferral,
  field,
  filed,
  forward,
  moved,
  promised,
  step,
} from './changes.ts';

const readProject = (body: OwnBody, id: string): Promise<Project> =>
  body.staff.get(`${body.path}/projects/${id}`);
const publicOf = (body: OwnBody, id: string): Promise<PublicChange[]> =>
  body.staff.get(`${body.path}/projects/${id}/changes`);

const MINUTE = { minute: '常委会第三十一次会议纪要', decidedOn: '2026-03-10' };

describeOnBoth('a change request', 'whole', (house) => {
  test('a deferral changes nothing until the standing committee has approved it, then all at once', async () => {
    const body = await aBody(house(), { level: 'county' });
    const place = await promised(house(), body);
    const request = await filed(body, place, deferral(place));
    expect(request).toMatchObject({
      number: 1,
      level: 'major',
      organ: 'standing-committee',
      state: 'filed',
      unit: { name: '卫生健康局' },
    });
    const before = await readProject(body, place.project.id);
    const waiting = await forward(body, request);
    expect(await readProject(body, place.project.id)).toEqual(before);
    expect(await publicOf(body, place.project.id)).toMatchObject([
      { state: 'before-organ', kind: 'defer', reason: '', fields: [], milestones: [] },
    ]);
    const path = `${body.path}/changes/${request.id}/approve`;
    const done = await body.staff.post<ChangeRequest>(path, step(waiting, MINUTE));
    expect(done).toMatchObject({ state: 'approved', ...MINUTE });
    const after = await readProject(body, place.project.id);
    expect(after.voted).toEqual(before.voted);
    expect(after.card).toEqual({ ...before.card, endsOn: '2028-03-31' });
    expect(after.endsOn).toBe('2028-03-31');
    expect(after.plan).toMatchObject({ endsOn: '2028-03-31' });
    expect(after.milestones.map(({ dueOn }) => dueOn)).toEqual([
      '2027-03-15',
      '2027-04-15',
      '2027-05-15',
      '2028-03-31',
    ]);
    const rows = await house()
      .platform.db.selectFrom('milestone')
      .select('planned_on')
      .where('project', '=', place.project.id)
      .orderBy('position')
      .execute();
    expect(rows.at(-1)?.planned_on).toBe('2027-11-30');
    expect(await publicOf(body, place.project.id)).toMatchObject([
      {
        state: 'approved',
        organ: 'standing-committee',
        fields: [{ field: 'endsOn', from: '2027-11-30', to: '2028-03-31' }],
        milestones: [{ name: '竣工验收', to: { dueOn: '2028-03-31' } }],
        reason: '地质条件与勘察不符',
        ...MINUTE,
      },
    ]);
    // Sent again because the answer was lost; and by another clerk, otherwise.
    expect(await body.staff.post(path, step(waiting, MINUTE))).toMatchObject({ version: 3 });
    const other = step(waiting, { ...MINUTE, minute: '另一份' });
    expect(await body.staff.problem('POST', path, other)).toMatchObject({ code: 'change-changed' });
  });

  test('one refused leaves everything as it was and says why', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const before = await readProject(body, place.project.id);
    const waiting = await forward(body, await filed(body, place, deferral(place)));
    expect(waiting.organ).toBe('congress');
    const path = `${body.path}/changes/${waiting.id}/refuse`;
    expect(await body.staff.problem('POST', path, step(waiting, MINUTE))).toMatchObject({
      code: 'reason-missing',
    });
    await body.staff.post(path, step(waiting, { ...MINUTE, reason: '工期可以压缩，按期完成' }));
    expect(await readProject(body, place.project.id)).toEqual(before);
    expect(await publicOf(body, place.project.id)).toMatchObject([
      { state: 'refused', decisionReason: '工期可以压缩，按期完成', fields: [{ field: 'endsOn' }] },
    ]);
  });

  test('is not approved when what it was written on has changed since', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const slow = await forward(body, await filed(body, place, deferral(place, '2028-06-30')));
    await approved(body, place, deferral(place));
    const path = `${body.path}/changes/${slow.id}/approve`;
    expect(await body.staff.problem('POST', path, step(slow, MINUTE))).toMatchObject({
      status: 409,
      code: 'change-from-differs',
      facts: { field: 'endsOn' },
    });
    expect(await body.staff.get(`${body.path}/changes/${slow.id}`)).toMatchObject({
      state: 'before-organ',
    });
    // Nor is it filed.
    const again = deferral(place, '2028-09-30');
    const file = `${place.desk}/projects/${place.project.id}/changes`;
    expect(await place.client.problem('POST', file, again)).toMatchObject({
      code: 'change-from-differs',
    });
  });

  test('of two clerks the first one moves it', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const waiting = await forward(body, await filed(body, place, deferral(place)));
    const { client } = await aStaff(house(), body, ['secretariat']);
    const path = `${body.path}/changes/${waiting.id}`;
    const answers = await Promise.all([
      body.staff.send('POST', `${path}/approve`, { json: step(waiting, MINUTE) }),
      client.send('POST', `${path}/refuse`, {
        json: step(waiting, { ...MINUTE, reason: '按期完成' }),
      }),
    ]);
    expect(answers.map(({ response }) => response.status)).toEqual(
      expect.arrayContaining([200, 409]),
    );
    const lost = answers.find(({ response }) => response.status === 409);
    expect(lost?.json).toMatchObject({ code: 'change-changed' });
  });

  test('sent again is one request; under its id nothing else can be sent', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const file = `${place.desk}/projects/${place.project.id}/changes`;
    const document = randomUUID();
    await place.client.send('POST', `${place.desk}/change-documents`, {
      bytes: new TextEncoder().encode('%PDF-1.7 勘察报告'),
      headers: { 'x-file-key': document, 'x-file-name': encodeURIComponent('勘察报告.pdf') },
    });
    const sent = { ...deferral(place), documents: [document] };
    expect(await place.client.post(file, sent)).toEqual({ id: sent.id });
    expect(await place.client.post(file, sent)).toEqual({ id: sent.id });
    const other = { ...sent, reason: '另有原因' };
    expect(await place.client.problem('POST', file, other)).toMatchObject({
      code: 'change-key-taken',
    });
    const all = await place.client.get<ChangeRequest[]>(`${place.desk}/changes`);
    expect(all.map(({ number, documents }) => [number, documents[0]?.name])).toEqual([
      [1, '勘察报告.pdf'],
    ]);
    const read = `/changes/${sent.id}/documents/${document}`;
    expect((await place.client.download(`${place.desk}${read}`)).length).toBeGreaterThan(8);
    expect((await body.staff.download(`${body.path}${read}`)).length).toBeGreaterThan(8);
  });

  test('says all that is wrong with it one after the other', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const file = `${place.desk}/projects/${place.project.id}/changes`;
    const [first = '', , , last = ''] = place.milestones;
    const at = { dueOn: '2027-03-15', weight: 25 };
    await house()
      .platform.db.updateTable('milestone')
      .set({ met_on: '2027-03-01' })
      .where('id', '=', first)
      .execute();
    const end = { dueOn: '2027-11-30', weight: 25 };
    const later = field('endsOn', '2027-11-30', '2028-03-31');
    for (const [form, code] of [
      [{}, 'change-empty'],
      [{ fields: [field('site', '别处', '河西')] }, 'change-from-differs'],
      [{ fields: [field('totalYuan', 12_345_600, '很多')] }, 'answer-missing'],
      [{ fields: [field('totalYuan', 12_345_600, 1000)] }, 'year-over-total'],
      [{ fields: [field('department', '卫生健康局', '没有的局')] }, 'unit-unknown'],
      [{ fields: [later] }, 'change-is-deferral'],
      [{ kind: 'defer', fields: [later] }, 'defer-needs-milestones'],
      [{ kind: 'defer', milestones: [moved(last, end, { weight: 30 })] }, 'defer-needs-end'],
      [{ kind: 'end', fields: [later] }, 'change-end-alone'],
      [{ milestones: [moved(first, at, { dueOn: '2027-03-20' })] }, 'milestone-met'],
      [{ milestones: [moved(last, end, { dueOn: '2028-01-01' })] }, 'milestone-outside'],
      [{ milestones: [moved(last, end, { weight: 0 })] }, 'weight-out-of-range'],
      [{ milestones: [moved('nobody', end, { weight: 30 })] }, 'milestone-unknown'],
      [{ milestones: [moved(last, end, { weight: 30 })], reason: ' ' }, 'reason-missing'],
      [{ milestones: [moved(last, end, { weight: 30 })], effect: '' }, 'effect-missing'],
    ] as const)
      expect(await place.client.problem('POST', file, change(form))).toMatchObject({ code });
  });

  test('within the plan is allowed by the government office, without an organ', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const { client } = await aStaff(house(), body, ['government-office']);
    const form = {
      milestones: [
        moved(place.milestones[1], { dueOn: '2027-04-15', weight: 25 }, { dueOn: '2027-06-15' }),
      ],
    };
    const request = await filed(body, place, change(form));
    expect(request).toMatchObject({ level: 'minor', organ: 'government' });
    const path = `${body.path}/changes/${request.id}`;
    expect(await client.problem('POST', `${path}/forward`, step(request, {}))).toMatchObject({
      code: 'change-needs-no-organ',
    });
    await client.post(`${path}/allow`, step(request, {}));
    const { milestones, voted, card } = await readProject(body, place.project.id);
    expect(card).toEqual(voted);
    expect(milestones.map(({ name }) => name)).toEqual([
      '立项批复',
      '主体封顶',
      '施工招标',
      '竣工验收',
    ]);
    expect(await publicOf(body, place.project.id)).toMatchObject([
      { organ: 'government', state: 'approved', decidedOn: '2026-03-10' },
    ]);
  });
});
