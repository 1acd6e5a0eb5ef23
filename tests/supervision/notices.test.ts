import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { dayAfter } from '../../shared/day.ts';
import type { NoticePaper, NoticesSent } from '../../shared/supervision/notice.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { aColleague } from '../screening/department.ts';
import { aDepartment } from '../screening/listing.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import { aFinding, aVisit, supervised, type Supervised } from './office.ts';

const TODAY = '2026-03-10';
const ago = (days: number): string => dayAfter(TODAY, -days);

describeOnBoth('a notice', 'whole', (house) => {
  let at: Supervised;
  let office: Client;
  let subject: string;
  const notices = (): string => `${at.body.path}/notices`;
  const desk = (): string => `${at.body.path}/departments/${at.unit.id}/notices`;

  beforeAll(async () => {
    at = await supervised(house());
    office = await aColleague(house(), at.body, at.unit);
    const finding = aFinding();
    const visit = `/deputy/supervision/${at.project.id}/visits/${randomUUID()}`;
    await at.member.put(visit, await aVisit(at, { findings: [finding] }));
    subject = `finding/${finding.id}`;
    await house()
      .platform.db.updateTable('finding')
      .set({ answer_due_on: ago(12), rectify_due_on: ago(3) })
      .where('id', '=', finding.id)
      .execute();
  });

  test('is sent for what has come to its step by its days, and for nothing else', async () => {
    const refused = async (step: string, subjects: readonly string[], days = 7) => {
      const asked = { notices: subjects.map((one) => ({ subject: one, step })), days, note: '' };
      return (await at.body.staff.problem('POST', notices(), asked)).code;
    };
    expect(await refused('committee', [subject])).toBe('nothing-overdue');
    expect(await refused('reminder', ['finding/none'])).toBe('nothing-overdue');
    // One that has not come to it keeps back all of them.
    expect(await refused('supervised', [subject, 'finding/none'])).toBe('nothing-overdue');
    expect(await refused('supervised', [subject], 0)).toBe('days-out-of-range');
    expect(await refused('supervised', [subject], 181)).toBe('days-out-of-range');
    expect(await at.body.staff.get<unknown>(notices())).toEqual([]);
  });

  test('is sent once for a matter, date and step, also by two at once, and its department reads it', async () => {
    const send = () =>
      at.body.staff.post<NoticesSent>(notices(), {
        notices: [{ subject, step: 'supervised' }],
        days: 7,
        note: '请附整改照片。',
      });
    const both = await Promise.all([send(), send()]);
    expect(both.reduce((all, { sent }) => all + sent, 0)).toBe(1);
    expect(both.flatMap(({ papers }) => papers)).toHaveLength(1);
    const read = await office.get<NoticePaper[]>(desk());
    expect(read).toMatchObject([
      {
        year: 2026,
        number: 1,
        step: 'supervised',
        unit: { name: '卫生健康局' },
        replyBy: dayAfter(TODAY, 7),
        note: '请附整改照片。',
        sentOn: TODAY,
        acknowledgedOn: '',
        matters: [
          {
            kind: 'finding',
            subject,
            title: '二层临边没有防护栏',
            dueOn: ago(12),
            daysLate: 12,
            open: true,
          },
        ],
      },
    ]);
    const overdue = await at.body.staff.get<Overdue[]>(`${at.body.path}/overdue`);
    expect(overdue.find((one) => one.subject === subject)?.noticed).toEqual({
      step: 'supervised',
      on: TODAY,
    });
    const { acts } = await house()
      .platform.db.selectFrom('act')
      .select((eb) => eb.fn.countAll<number>().as('acts'))
      .where('kind', '=', 'notice-sent')
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow();
    expect(acts).toBe(1);
  });

  test('is acknowledged once, by its own department alone', async () => {
    const [paper] = await office.get<NoticePaper[]>(desk());
    const path = `${desk()}/${paper?.id ?? ''}/acknowledge`;
    const other = await aDepartment(at.body, '教育局');
    const neighbour = await aColleague(house(), at.body, other);
    expect((await neighbour.problem('POST', path, {})).status).toBe(403);
    const theirs = path.replace(at.unit.id, other.id);
    expect((await neighbour.problem('POST', theirs, {})).code).toBe('not-found');
    await Promise.all([office.post(path, {}), office.post(path, {})]);
    expect((await office.get<NoticePaper[]>(desk()))[0]?.acknowledgedOn).toBe(TODAY);
    const { acts } = await house()
      .platform.db.selectFrom('act')
      .select((eb) => eb.fn.countAll<number>().as('acts'))
      .where('kind', '=', 'notice-acknowledged')
      .where('body', '=', at.body.id)
      .executeTakeFirstOrThrow();
    expect(acts).toBe(1);
  });

  test('is one paper for each addressee and step, numbered on, and says what is done meanwhile', async () => {
    const id = subject.slice('finding/'.length);
    const step = { version: 1, text: '已答复', days: 1, unit: '', files: [] };
    await office.post(`${at.body.path}/departments/${at.unit.id}/findings/${id}/steps`, {
      act: 'answer',
      ...step,
    });
    expect((await office.get<NoticePaper[]>(desk()))[0]?.matters[0]?.open).toBe(false);
    // Answered, the finding has another day to keep: that of its rectification.
    await at.body.staff.post(notices(), {
      notices: [{ subject, step: 'reminder' }],
      days: 3,
      note: '',
    });
    const [latest, first] = await at.body.staff.get<NoticePaper[]>(notices());
    expect(latest).toMatchObject({ number: 2, step: 'reminder', note: '' });
    expect(latest?.matters).toMatchObject([{ dueOn: ago(3), daysLate: 3, open: true }]);
    expect(first?.number).toBe(1);
  });
});
