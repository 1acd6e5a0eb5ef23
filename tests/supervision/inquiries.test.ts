import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import { dayAfter } from '../../shared/day.ts';
import type { DeputyInquiry, Inquiry } from '../../shared/supervision/inquiry.ts';
import type { Finding } from '../../shared/supervision/finding.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { aColleague } from '../screening/department.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import { anInquiryForm, aQuestion, inquiryIn, moved } from './inquiry-office.ts';
import { supervised, type Supervised } from './office.ts';

const TODAY = '2026-03-10';

describeOnBoth('a special inquiry', 'whole', (house) => {
  let at: Supervised;
  let office: Client;
  const id = randomUUID();
  const first = { id: '' };
  const path = (): string => `${at.body.path}/inquiries/${id}`;
  const desk = (): string => `${at.body.path}/departments/${at.unit.id}`;
  const ofProject = (): string => `${at.body.path}/projects/${at.project.id}/inquiries`;
  const refused = async (act: string, text = '', days = 0) => {
    const { version } = await inquiryIn(at);
    const step = { act, version, text, days };
    return at.body.staff.problem('POST', `${path()}/steps`, step);
  };

  beforeAll(async () => {
    at = await supervised(house());
    office = await aColleague(house(), at.body, at.unit);
  });

  test('is prepared with everything that it needs, and sent again it is the same', async () => {
    const wrong = async (changes: object) =>
      (await at.body.staff.problem('PUT', path(), { ...anInquiryForm(at), ...changes })).code;
    expect(await wrong({ title: ' ' })).toBe('inquiry-incomplete');
    expect(await wrong({ units: [] })).toBe('inquiry-incomplete');
    expect(await wrong({ heldOn: '2026-02-30' })).toBe('inquiry-day');
    expect(await wrong({ projects: ['none'] })).toBe('question-not-of-inquiry');
    await at.body.staff.put(path(), anInquiryForm(at));
    await at.body.staff.put(path(), anInquiryForm(at));
    expect(await inquiryIn(at)).toMatchObject({
      id,
      state: 'preparing',
      version: 1,
      questions: [],
    });
    expect(await at.member.get<unknown>('/deputy/inquiries')).toEqual([]);
    expect((await refused('publish')).code).toBe('wrong-state');
    const named = await at.body.staff.problem(
      'PUT',
      `${at.body.path}/inquiries/x`,
      anInquiryForm(at),
    );
    expect(named.code).toBe('malformed');
    await at.body.staff.put(`${at.body.path}/inquiries/${id.toUpperCase()}`, anInquiryForm(at));
    expect(await at.body.staff.get<unknown[]>(`${at.body.path}/inquiries`)).toHaveLength(1);
  });

  test('collects questions from deputies, each once; what is dropped has a reason that its deputy reads', async () => {
    const ask = `/deputy/inquiries/${id}/questions`;
    // As long as it is prepared, no deputy knows of it.
    expect((await at.member.problem('POST', ask, aQuestion(at))).code).toBe('not-found');
    // Days that this step has no use for do no harm.
    await moved(at, 'collect', { days: Number.MAX_SAFE_INTEGER });
    expect((await refused('publish')).code).toBe('inquiry-no-questions');
    const question = aQuestion(at);
    first.id = question.id;
    await Promise.all([at.member.post(ask, question), at.member.post(ask, question)]);
    const other = aQuestion(at, { text: '医生从哪里来？' });
    await at.leader.post(ask, other);
    const foreign = aQuestion(at, { project: 'none' });
    expect((await at.member.problem('POST', ask, foreign)).code).toBe('question-not-of-inquiry');
    const again = { ...question, text: '另一个问题' };
    expect((await at.member.problem('POST', ask, again)).code).toBe('inquiry-key-taken');
    expect((await inquiryIn(at)).questions.map(({ deputy }) => deputy)).toEqual([
      at.deputies[1]?.name,
      at.deputies[0]?.name,
    ]);
    const drop = `${at.body.path}/inquiry-questions/${other.id}/drop`;
    expect((await at.body.staff.problem('POST', drop, { reason: '' })).code).toBe('text-missing');
    await at.body.staff.post(drop, { reason: '不在这个项目的范围里' });
    await at.body.staff.post(drop, { reason: '不在这个项目的范围里' });
    const otherwise = await at.body.staff.problem('POST', drop, { reason: '已经问过' });
    expect(otherwise.code).toBe('inquiry-changed');
    const [seen] = await at.leader.get<DeputyInquiry[]>('/deputy/inquiries');
    expect(seen?.questions).toMatchObject([
      { id: question.id, mine: false },
      { id: other.id, mine: true, droppedBecause: '不在这个项目的范围里' },
    ]);
    const [members] = await at.member.get<DeputyInquiry[]>('/deputy/inquiries');
    expect(members?.questions).toHaveLength(1);
    expect(await office.get<unknown>(`${desk()}/inquiries`)).toEqual([]);
    expect(await house().client().get<unknown>(ofProject())).toEqual([]);
  });

  test('publishes its agenda without saying who asked', async () => {
    await moved(at, 'publish');
    const ask = `/deputy/inquiries/${id}/questions`;
    expect((await at.member.problem('POST', ask, aQuestion(at))).code).toBe('wrong-state');
    const read = [
      await office.get<Inquiry[]>(`${desk()}/inquiries`),
      await house().client().get<Inquiry[]>(ofProject()),
    ];
    for (const [inquiry] of read) {
      expect(inquiry).toMatchObject({ state: 'published', questions: [{ id: first.id }] });
      expect(JSON.stringify(inquiry)).not.toContain(at.deputies[1]?.name);
    }
  });

  test('is held: what was said is noted, and what was not settled is owed in writing by a day', async () => {
    const follow = aQuestion(at, { text: '资金到了多少？', followsUp: first.id });
    const record = (question: string) => `${at.body.path}/inquiry-questions/${question}/record`;
    await at.body.staff.post(`${path()}/questions`, follow);
    await at.body.staff.put(record(first.id), {
      spoke: '局长 何立群',
      said: '材料涨价，正在重新招标。',
      settled: false,
    });
    await at.body.staff.put(record(follow.id), {
      spoke: '局长 何立群',
      said: '到位 620 万元。',
      settled: true,
    });
    expect((await refused('hold')).code).toBe('text-missing');
    expect((await refused('hold', '记录')).code).toBe('days-out-of-range');
    await moved(at, 'hold', { text: '到会代表 32 人。', days: 10 });
    await moved(at, 'hold', { text: '到会代表 32 人。', days: 10 });
    // A colleague at the same table is not told that the other minutes were taken.
    expect((await refused('hold', '到会代表 33 人。', 10)).code).toBe('inquiry-changed');
    const { questions, minutes } = await inquiryIn(at);
    expect(minutes).toBe('到会代表 32 人。');
    expect(questions.find((one) => one.id === first.id)?.dueOn).toBe(dayAfter(TODAY, 10));
    expect(questions.find((one) => one.id === follow.id)?.dueOn).toBe('');
    expect(await refused('close')).toMatchObject({
      code: 'inquiry-unanswered',
      facts: { count: 1 },
    });
  });

  test('counts a late answer among what is overdue, with who must act, until it is given', async () => {
    await house()
      .platform.db.updateTable('inquiry_question')
      .set({ due_on: dayAfter(TODAY, -12) })
      .where('id', '=', first.id)
      .execute();
    const late = async () =>
      (await at.body.staff.get<Overdue[]>(`${at.body.path}/overdue`)).filter(
        ({ kind }) => kind === 'inquiry',
      );
    expect(await late()).toMatchObject([
      {
        subject: `inquiry/${first.id}`,
        title: '卫生院建设专题询问 1',
        daysLate: 12,
        by: 'department',
        unit: { name: '卫生健康局' },
        step: 'supervised',
      },
    ]);
    const answer = `${desk()}/inquiry-questions/${first.id}/answer`;
    const other = await aDepartment(at.body, '教育局');
    const neighbour = await aColleague(house(), at.body, other);
    const theirs = answer.replace(at.unit.id, other.id);
    expect((await neighbour.problem('PUT', theirs, { answer: '不归我们' })).code).toBe('not-found');
    expect((await office.problem('PUT', answer, { answer: '' })).code).toBe('text-missing');
    const judge = `/deputy/inquiry-questions/${first.id}/judgement`;
    const early = await at.member.problem('PUT', judge, { judgement: 'satisfied' });
    expect(early.code).toBe('nothing-to-judge');
    await office.put(answer, { answer: '6 月 30 日前封顶。' });
    await office.put(answer, { answer: '6 月 30 日前封顶。' });
    expect(await late()).toEqual([]);
  });

  test('is judged behind the department’s back, and what is refused is handed over before it closes', async () => {
    expect(await refused('close')).toMatchObject({ code: 'inquiry-unjudged', facts: { count: 2 } });
    const { questions } = await inquiryIn(at);
    const asked = questions.filter(({ droppedBecause }) => droppedBecause === '');
    for (const one of asked)
      for (const phone of [at.leader, at.member])
        await phone.put(`/deputy/inquiry-questions/${one.id}/judgement`, {
          judgement: one.id === first.id ? 'dissatisfied' : 'satisfied',
        });
    await at.member.put(`/deputy/inquiry-questions/${first.id}/judgement`, {
      judgement: 'basically',
    });
    // Whoever judged the answer of before has not judged the one that takes its place.
    const answer = `${desk()}/inquiry-questions/${first.id}/answer`;
    await office.put(answer, { answer: '7 月 15 日前封顶。' });
    expect(await refused('close')).toMatchObject({ code: 'inquiry-unjudged', facts: { count: 1 } });
    for (const phone of [at.leader, at.member])
      await phone.put(`/deputy/inquiry-questions/${first.id}/judgement`, {
        judgement: phone === at.leader ? 'dissatisfied' : 'basically',
      });
    const [before] = await office.get<Inquiry[]>(`${desk()}/inquiries`);
    expect(before?.questions.map(({ sums }) => sums)).toEqual([null, null]);
    expect(await refused('close')).toMatchObject({
      code: 'inquiry-not-handed-over',
      facts: { count: 1 },
    });
    const finding = { id: randomUUID(), title: '主体没有封顶', text: '6 月底前封顶', days: 30 };
    const handOver = `${at.body.path}/inquiry-questions/${first.id}/finding`;
    await at.body.staff.post(handOver, finding);
    await at.body.staff.post(handOver, finding);
    // Whoever hands it over otherwise is told that this one was not.
    const second = { ...finding, id: randomUUID(), days: 60 };
    expect((await at.body.staff.problem('POST', handOver, second)).code).toBe('inquiry-changed');
    const found = await office.get<Finding[]>(`${desk()}/findings`);
    expect(found).toMatchObject([
      { id: finding.id, title: '主体没有封顶', rectifyDueOn: dayAfter(TODAY, 30), visit: null },
    ]);
    await moved(at, 'close');
    await at.body.staff.post(`${path()}/steps`, { act: 'close', version: 1, text: '', days: 0 });
    const [after] = await office.get<Inquiry[]>(`${desk()}/inquiries`);
    expect(after).toMatchObject({
      state: 'closed',
      questions: [
        { sums: { satisfied: 0, basically: 1, dissatisfied: 1 }, handedOver: 1 },
        { sums: { satisfied: 2, basically: 0, dissatisfied: 0 }, handedOver: null },
      ],
    });
    const everybody = JSON.stringify(await house().client().get<unknown>(ofProject()));
    expect(everybody).not.toContain('到会代表 32 人。');
    for (const { id: deputy, name } of at.deputies.slice(0, 2)) {
      expect(everybody).not.toContain(deputy);
      expect(JSON.stringify(after)).not.toContain(name);
    }
    const judged = await house()
      .platform.db.selectFrom('act')
      .select(['account', 'detail'])
      .where('body', '=', at.body.id)
      .where('kind', '=', 'inquiry-judged')
      .execute();
    expect(judged).toHaveLength(7);
    expect(judged.every(({ account }) => account === null)).toBe(true);
    expect(await brokenLink(house().platform.db, at.body.id)).toBeUndefined();
  });
});
