import { expect, test } from 'vitest';
import { stuckChanges } from '../../server/delivery/change-views.ts';
import type { ChangeRequest, NextSession } from '../../shared/delivery/change-model.ts';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import type { StoredFile } from '../../shared/files.ts';
import { aDepartment } from '../screening/listing.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aSession, aStaff, type OwnBody } from '../support/people.ts';
import { sent } from './reporting.ts';
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

const DECIDED = { minute: '纪要', decidedOn: '2026-03-10' };

describeOnBoth('an approved change', 'whole', (house) => {
  test('of the department gives the project to the one that is named', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const next = await aDepartment(body, '住房和城乡建设局');
    const fields = [
      field('department', '卫生健康局', '住房和城乡建设局'),
      field('name', '卫生院', '卫生院一期'),
    ];
    await approved(body, place, change({ fields }));
    expect(await readProject(body, place.project.id)).toMatchObject({
      name: '卫生院一期',
      unit: { id: next.id, name: '住房和城乡建设局' },
      planState: 'accepted',
    });
    // It is no longer the first one's.
    const file = `${place.desk}/projects/${place.project.id}/changes`;
    expect(await place.client.problem('POST', file, deferral(place))).toMatchObject({
      code: 'not-found',
    });
  });

  test('of the total sends the plan back, so that no figure contradicts another', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const fields = [field('totalYuan', 12_345_600, 15_000_000)];
    await approved(body, place, change({ fields, reason: '材料涨价' }));
    const project = await readProject(body, place.project.id);
    expect(project).toMatchObject({ planState: 'returned', plan: null, totalYuan: 15_000_000 });
    expect(project.milestones).toHaveLength(4);
    expect(project.pace).toBe('on-schedule');
    const { reason } = await house()
      .platform.db.selectFrom('plan')
      .select('reason')
      .where('project', '=', place.project.id)
      .executeTakeFirstOrThrow();
    expect(reason).toBe('材料涨价\n常委会第三十一次会议纪要');
    // Its department completes it, and it is published again.
    const path = `${place.desk}/projects/${place.project.id}/plan`;
    const task = await place.client.get<PlanTask>(path);
    const [first, second] = task.form.money;
    const money = [{ ...first, yuan: 10_654_400 }, second];
    await place.client.post(`${path}/submit`, {
      version: task.version,
      form: { ...task.form, money },
    });
    const { version } = await place.client.get<PlanTask>(path);
    await body.staff.post(`${body.path}/projects/${place.project.id}/plan/accept`, { version });
    expect(await readProject(body, place.project.id)).toMatchObject({ planState: 'accepted' });
  });

  test('of the total leaves it above what was paid, when it is filed and when it is decided', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const reports = `${place.desk}/reports`;
    const pay = (seen: number, paidYuan: number) =>
      place.client.put(
        `${reports}/${crypto.randomUUID()}`,
        sent(place.project.id, '2026-03', seen, { paidYuan }),
      );
    const cut = (to: number) =>
      change({ fields: [field('totalYuan', 12_345_600, to)], reason: '招标结余' });
    await pay(0, 9_000_000);
    const file = `${place.desk}/projects/${place.project.id}/changes`;
    expect(await place.client.problem('POST', file, cut(8_999_999))).toMatchObject({
      code: 'paid-over-total',
      facts: { at: 'fields.totalYuan' },
    });
    const waiting = await forward(body, await filed(body, place, cut(9_000_000)));
    await pay(1, 9_500_000);
    const approve = `${body.path}/changes/${waiting.id}/approve`;
    expect((await body.staff.problem('POST', approve, step(waiting, DECIDED))).code).toBe(
      'paid-over-total',
    );
    // What is taken back was not paid.
    await pay(2, 9_000_000);
    await body.staff.post(approve, step(waiting, DECIDED));
    expect(await readProject(body, place.project.id)).toMatchObject({
      totalYuan: 9_000_000,
      paidYuan: 9_000_000,
    });
  });

  test('of a milestone within what was voted widens a plan that ended earlier, and does not return it', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body, { endsOn: '2027-06-30' });
    const form = {
      milestones: [
        moved(place.milestones[3], { dueOn: '2027-06-30', weight: 25 }, { dueOn: '2027-08-31' }),
      ],
    };
    const request = await filed(body, place, change(form));
    await body.staff.post(`${body.path}/changes/${request.id}/allow`, step(request, {}));
    expect(await readProject(body, place.project.id)).toMatchObject({
      planState: 'accepted',
      endsOn: '2027-08-31',
      card: { endsOn: '2027-11-30' },
      plan: { endsOn: '2027-08-31' },
    });
  });

  test('that ends the project is its last one', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const open = await forward(body, await filed(body, place, deferral(place)));
    await approved(body, place, change({ kind: 'end', reason: '上级统筹建设' }));
    expect(await readProject(body, place.project.id)).toMatchObject({
      state: 'ended',
      pace: 'ended',
    });
    const path = `${body.path}/changes/${open.id}/approve`;
    expect(await body.staff.problem('POST', path, step(open, DECIDED))).toMatchObject({
      code: 'project-ended',
    });
    const file = `${place.desk}/projects/${place.project.id}/changes`;
    expect(await place.client.problem('POST', file, deferral(place))).toMatchObject({
      code: 'project-ended',
    });
  });

  test('is decided on a day that was, after it was filed, with a minute, by the secretariat', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const open = await forward(body, await filed(body, place, deferral(place)));
    const path = `${body.path}/changes/${open.id}/approve`;
    for (const [changes, code] of [
      [{ minute: '' }, 'minute-missing'],
      [{ decidedOn: '' }, 'date-unknown'],
      [{ decidedOn: '2026-03-11' }, 'change-day-in-future'],
      [{ decidedOn: '2026-03-09' }, 'change-day-too-early'],
    ] as const)
      expect(
        await body.staff.problem('POST', path, step(open, { ...DECIDED, ...changes })),
      ).toMatchObject({ code });
    const { client } = await aStaff(house(), body, ['government-office']);
    expect(await client.problem('POST', path, step(open, DECIDED))).toMatchObject({
      code: 'not-allowed-for-role',
    });
  });

  test('and every refused one is told to the next session, once', async () => {
    const body = await aBody(house(), { level: 'county' });
    const place = await promised(house(), body);
    const request = await approved(body, place, deferral(place));
    const path = `${body.path}/changes/next-session`;
    const session = await aSession(body, { opensOn: '2026-03-10', state: 'planned' });
    const next = await aSession(body, { opensOn: '2027-01-10', state: 'planned' });
    const list = await body.staff.get<NextSession>(path);
    expect(list.waiting.map(({ id }) => id)).toEqual([request.id]);
    const tell = (id: string) => ({
      session: id,
      toldOn: '2026-03-10',
      changes: [request.id],
    });
    expect(await body.staff.problem('POST', path, tell(next.id))).toMatchObject({
      code: 'change-day-too-early',
    });
    const told = await body.staff.post<NextSession>(path, tell(session.id));
    expect(told.waiting).toEqual([]);
    expect(told.told).toMatchObject([{ toldOn: '2026-03-10', toldSession: session.id }]);
    expect(await body.staff.post(path, tell(session.id))).toEqual(told);
    expect(await body.staff.problem('POST', path, tell(next.id))).toMatchObject({
      code: 'change-told',
    });
  });
});

describeOnBoth('a change request', 'whole', (house) => {
  test('is stuck from the day after the days that the body allows', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const request = await filed(body, place, deferral(place));
    const { db } = house().platform;
    expect(await stuckChanges(db, body.id, '2026-03-25')).toEqual([]);
    expect(await stuckChanges(db, body.id, '2026-03-26')).toEqual([
      {
        id: request.id,
        number: 1,
        project: place.project.id,
        projectName: '卫生院',
        kind: 'defer',
        state: 'filed',
        organ: 'congress',
        days: 16,
      },
    ]);
    await place.client.post(
      `${place.desk}/changes/${request.id}/withdraw`,
      step(request, { reason: '改为压缩工期' }),
    );
    expect(await stuckChanges(db, body.id, '2026-03-26')).toEqual([]);
    expect(await body.staff.get(`${body.path}/projects/${place.project.id}/changes`)).toEqual([]);
  });

  test('of another body or department is not found, and is not read without permission', async () => {
    const [body, other] = [await aBody(house()), await aBody(house())];
    const [place, elsewhere] = [await promised(house(), body), await promised(house(), other)];
    const request = await filed(body, place, deferral(place));
    const notFound = { status: 404, code: 'not-found' };
    const there = `${other.path}/changes/${request.id}`;
    expect(await other.staff.problem('GET', there)).toMatchObject(notFound);
    expect(await other.staff.problem('POST', `${there}/forward`, step(request, {}))).toMatchObject(
      notFound,
    );
    expect(
      await elsewhere.client.problem(
        'POST',
        `${elsewhere.desk}/changes/${request.id}/withdraw`,
        step(request, { reason: '理由' }),
      ),
    ).toMatchObject(notFound);
    const stolen = `${elsewhere.desk}/projects/${place.project.id}/changes`;
    expect(await elsewhere.client.problem('POST', stolen, deferral(place))).toMatchObject(notFound);
    expect(await place.client.problem('GET', `${body.path}/changes`)).toMatchObject({
      status: 403,
    });
    const taken = { ...deferral(elsewhere), id: request.id };
    const file = `${elsewhere.desk}/projects/${elsewhere.project.id}/changes`;
    expect(await elsewhere.client.problem('POST', file, taken)).toMatchObject({
      code: 'change-key-taken',
    });
  });

  test('may be filed by the government office for a project', async () => {
    const body = await aBody(house());
    const place = await promised(house(), body);
    const { client } = await aStaff(house(), body, ['government-office']);
    const file = `${body.path}/projects/${place.project.id}/changes`;
    const sent = deferral(place);
    await client.post(file, { change: sent, onBehalf: false });
    expect(await body.staff.get(`${body.path}/changes/${sent.id}`)).toMatchObject({
      unit: null,
      byOffice: false,
    });
    // On behalf of the department, with evidence; the department sees it and may take it back.
    const { response, json } = await client.send('POST', `${body.path}/change-documents`, {
      bytes: new TextEncoder().encode('%PDF-1.7 勘察报告'),
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-key': crypto.randomUUID(),
        'x-file-name': encodeURIComponent('勘察报告.pdf'),
      },
    });
    expect(response.status).toBe(200);
    const evidence = json as StoredFile;
    const other = { ...deferral(place), documents: [evidence.id] };
    await client.post(file, { change: other, onBehalf: true });
    await client.post(file, { change: other, onBehalf: true });
    expect(await client.problem('POST', file, { change: other, onBehalf: false })).toMatchObject({
      code: 'change-key-taken',
    });
    const own = await place.client.get<ChangeRequest[]>(`${place.desk}/changes`);
    expect(own).toMatchObject([
      { id: other.id, byOffice: true, documents: [{ name: '勘察报告.pdf' }] },
    ]);
    const [request] = own;
    if (request === undefined) throw new Error('no request');
    await place.client.post(
      `${place.desk}/changes/${other.id}/withdraw`,
      step(request, { reason: '改为压缩工期' }),
    );
  });
});
