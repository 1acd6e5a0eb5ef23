import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import { dayAfter } from '../../shared/day.ts';
import type { DeputyFinding, Finding, FindingList } from '../../shared/supervision/finding.ts';
import { aColleague } from '../screening/department.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aFinding, aVisit, supervised, type Supervised } from './office.ts';

const TODAY = '2026-03-10';
const inDays = (days: number): string => dayAfter(TODAY, days);

describeOnBoth('a finding', 'whole', (house) => {
  let at: Supervised;
  let office: Client;
  let id: string;

  beforeEach(async () => {
    at = await supervised(house());
    office = await aColleague(house(), at.body, at.unit);
    id = await raised();
  });

  async function raised(): Promise<string> {
    const finding = aFinding({ days: 15, urgency: 'progress' });
    const visit = `/deputy/supervision/${at.project.id}/visits/${randomUUID()}`;
    await at.member.put(visit, await aVisit(at, { findings: [finding] }));
    return finding.id;
  }

  const desk = (): string => `${at.body.path}/departments/${at.unit.id}/findings`;
  const blank = { text: '', days: 15, unit: '', files: [] };
  const step = (act: string, version: number, more: object = {}): object => ({
    act,
    version,
    ...blank,
    ...more,
  });
  const byOffice = (act: string, version: number, more: object = { text: '已办' }) =>
    office.post(`${desk()}/${id}/steps`, step(act, version, more));
  const judge = (phone: Client, round: number, answer: string | null, result: string | null) =>
    phone.put(`/deputy/findings/${id}/judgement`, { round, answer, result });
  const ofOffice = async (): Promise<Finding | undefined> =>
    (await office.get<Finding[]>(desk())).find((one) => one.id === id);
  const ofMember = async (phone = at.member): Promise<DeputyFinding | undefined> =>
    (await phone.get<DeputyFinding[]>('/deputy/findings')).find((one) => one.id === id);
  const list = (query = ''): Promise<FindingList> =>
    at.body.staff.get<FindingList>(`${at.body.path}/findings${query}`);

  test('lives from its handover over a send-back to its sign-off, each step once and on its line', async () => {
    expect(await ofOffice()).toMatchObject({
      state: 'handed-over',
      round: 1,
      version: 1,
      due: { by: 'department', on: inDays(7) },
      daysLate: 0,
    });
    await byOffice('answer', 1, { text: '本周内装好护栏' });
    // The network repeats it.
    await byOffice('answer', 1, { text: '本周内装好护栏' });
    expect(await office.problem('POST', `${desk()}/${id}/steps`, step('answer', 1))).toMatchObject({
      code: 'finding-changed',
    });
    await judge(at.member, 1, 'satisfied', null);
    expect(
      await at.member.problem('PUT', `/deputy/findings/${id}/judgement`, {
        round: 1,
        answer: null,
        result: 'satisfied',
      }),
    ).toMatchObject({ code: 'nothing-to-judge' });
    await byOffice('rectify', 2, { text: '护栏已装好' });
    const { judgeDueOn } = (await ofOffice()) ?? {};
    expect(judgeDueOn).toBe(inDays(10));
    const signOff = `/deputy/findings/${id}/steps`;
    expect(await at.leader.problem('POST', signOff, step('sign-off', 3))).toMatchObject({
      code: 'result-not-judged',
    });
    await judge(at.member, 1, 'satisfied', 'dissatisfied');
    expect(await at.leader.problem('POST', signOff, step('sign-off', 3))).toMatchObject({
      code: 'result-not-accepted',
      facts: { dissatisfied: 1, judged: 1 },
    });
    expect(await at.member.problem('POST', signOff, step('sign-off', 3))).toMatchObject({
      code: 'not-allowed-for-role',
    });
    await at.leader.post(signOff, step('send-back', 3, { text: '西侧还空着', days: 5 }));
    expect(await ofOffice()).toMatchObject({
      state: 'returned',
      round: 2,
      rectifyDueOn: inDays(5),
      judgeDueOn: inDays(15),
      sums: [
        {
          round: 1,
          answer: { satisfied: 1, basically: 0, dissatisfied: 0 },
          result: { satisfied: 0, basically: 0, dissatisfied: 1 },
        },
      ],
    });
    // What was meant for the round before counts for none.
    expect(
      await at.member.problem('PUT', `/deputy/findings/${id}/judgement`, {
        round: 1,
        answer: 'satisfied',
        result: null,
      }),
    ).toMatchObject({ code: 'finding-changed' });
    await byOffice('rectify', 4, { text: '西侧也装好了' });
    await judge(at.member, 2, 'basically', 'basically');
    await judge(at.leader, 2, 'satisfied', 'satisfied');
    await at.leader.post(signOff, step('sign-off', 5, { text: '到场看过，同意销号' }));
    await at.leader.post(signOff, step('sign-off', 5, { text: '到场看过，同意销号' }));
    const over = await ofOffice();
    expect(over).toMatchObject({ state: 'signed-off', due: null, daysLate: 0 });
    expect(over?.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['raise', ''],
      ['answer', '卫生健康局'],
      ['rectify', '卫生健康局'],
      ['send-back', ''],
      ['rectify', '卫生健康局'],
      ['sign-off', ''],
    ]);
    await at.body.staff.post(
      `${at.body.path}/findings/${id}/steps`,
      step('reopen', 6, { text: '回头看又松了', days: 10 }),
    );
    expect(await ofOffice()).toMatchObject({ state: 'returned', round: 3, version: 7 });
    const acts = await house()
      .platform.db.selectFrom('act')
      .select('kind')
      .where('subject', '=', `finding/${id}`)
      .orderBy('seq')
      .execute();
    expect(acts.map(({ kind }) => kind)).toEqual([
      'finding-raised',
      'finding-answered',
      'finding-judged',
      'finding-rectified',
      'finding-judged',
      'finding-sent-back',
      'finding-rectified',
      'finding-judged',
      'finding-judged',
      'finding-signed-off',
      'finding-reopened',
    ]);
    expect(await brokenLink(house().platform.db, at.body.id)).toBeUndefined();
  });

  test('is judged behind the department’s back: nothing that it or the public reads names who', async () => {
    await byOffice('rectify', 1);
    await judge(at.member, 1, 'satisfied', 'dissatisfied');
    const judged = at.deputies[1] ?? { id: '', name: '' };
    const everybody = house().client();
    const project = `${at.body.path}/projects/${at.project.id}`;
    const asked = [
      await office.get<unknown>(desk()),
      await office.get<unknown>(`${at.body.path}/departments/${at.unit.id}/notices`),
      await office.get<unknown>(`${at.body.path}/departments/${at.unit.id}/projects`),
      await office.get<unknown>(`${at.body.path}/departments/${at.unit.id}/reports`),
      await everybody.get<unknown>(`${project}/findings`),
      await everybody.get<unknown>(project),
      await everybody.get<unknown>(`${project}/timeline`),
    ];
    for (const answer of asked) {
      const text = JSON.stringify(answer);
      expect(text).not.toContain(judged.id);
      expect(text).not.toContain(judged.name);
    }
    // While the round runs, not even the sums: who has just judged could be guessed from them.
    expect((await ofOffice())?.sums).toEqual([]);
    const acts = await house()
      .platform.db.selectFrom('act')
      .select(['actor', 'account', 'detail', 'reason'])
      .where('kind', '=', 'finding-judged')
      .where('subject', '=', `finding/${id}`)
      .execute();
    expect(acts).toEqual([
      {
        actor: 'system',
        account: null,
        detail: JSON.stringify({ project: at.project.id, number: 1, round: 1 }),
        reason: null,
      },
    ]);
    expect((await ofMember())?.mine).toEqual({ answer: 'satisfied', result: 'dissatisfied' });
    expect((await ofMember(at.leader))?.mine).toEqual({ answer: null, result: null });
    expect((await ofMember(at.leader))?.waiting).toBe(true);
    expect((await ofMember())?.waiting).toBe(false);
    expect(
      await at.stranger.problem('PUT', `/deputy/findings/${id}/judgement`, {
        round: 1,
        answer: 'satisfied',
        result: null,
      }),
    ).toMatchObject({ code: 'not-in-group' });
  });

  test('takes the judgements of two members at once, and one step of two', async () => {
    await byOffice('rectify', 1);
    await Promise.all([
      judge(at.member, 1, 'satisfied', 'satisfied'),
      judge(at.leader, 1, 'basically', 'satisfied'),
    ]);
    await judge(at.member, 1, 'dissatisfied', null);
    const sums = (await ofMember())?.sums;
    expect(sums).toEqual([
      {
        round: 1,
        answer: { satisfied: 0, basically: 1, dissatisfied: 1 },
        result: { satisfied: 2, basically: 0, dissatisfied: 0 },
      },
    ]);
    const path = `/deputy/findings/${id}/steps`;
    const both = await Promise.all([
      at.leader.send('POST', path, { json: step('sign-off', 2) }),
      at.leader.send('POST', path, { json: step('send-back', 2, { text: '再看看' }) }),
    ]);
    expect(both.filter(({ response }) => response.status === 200)).toHaveLength(1);
    expect(both.filter(({ response }) => response.status === 409)).toHaveLength(1);
  });

  test('is handed on to another department with a reason, and is no longer the first one’s', async () => {
    const other = await aDepartment(at.body, '住房和城乡建设局');
    await at.body.staff.post(
      `${at.body.path}/findings/${id}/steps`,
      step('hand-on', 1, { text: '工地归住建局管', unit: other.id, days: 20 }),
    );
    expect(await ofOffice()).toBeUndefined();
    expect(await office.problem('POST', `${desk()}/${id}/steps`, step('answer', 2))).toMatchObject({
      code: 'not-found',
    });
    expect((await list(`?unit=${other.id}`)).findings).toMatchObject([
      { id, state: 'handed-over', round: 2, answerDueOn: inDays(7), rectifyDueOn: inDays(20) },
    ]);
    const counts = (await list()).counts;
    expect(counts).toMatchObject({ all: 1, open: 1, overdue: 0, 'handed-over': 1 });
    expect((await list('?show=signed-off')).findings).toEqual([]);
    const neighbour = await aBody(house());
    expect(
      await neighbour.staff.problem(
        'POST',
        `${neighbour.path}/findings/${id}/steps`,
        step('withdraw', 2, { text: '不是问题' }),
      ),
    ).toMatchObject({ status: 404, code: 'not-found' });
  });
});
