import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { dayAfter } from '../../shared/day.ts';
import type { SupervisionNotice } from '../../shared/supervision/finding.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import { aColleague } from '../screening/department.ts';
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
    const refused = async (step: string, subjects: readonly string[]) =>
      (await at.body.staff.problem('POST', notices(), { step, subjects })).code;
    expect(await refused('committee', [subject])).toBe('nothing-overdue');
    expect(await refused('reminder', ['finding/none'])).toBe('nothing-overdue');
    // One that has not come to it keeps back all of them.
    expect(await refused('supervised', [subject, 'finding/none'])).toBe('nothing-overdue');
    expect(await at.body.staff.get<unknown>(notices())).toEqual([]);
  });

  test('is sent once for a matter, date and step, also by two at once, and its department reads it', async () => {
    const send = () =>
      at.body.staff.post<{ sent: number }>(notices(), { step: 'supervised', subjects: [subject] });
    const both = await Promise.all([send(), send()]);
    expect(both.reduce((all, { sent }) => all + sent, 0)).toBe(1);
    const desk = `${at.body.path}/departments/${at.unit.id}/notices`;
    const read = await office.get<SupervisionNotice[]>(desk);
    expect(read).toMatchObject([
      {
        step: 'supervised',
        kind: 'finding',
        subject,
        title: '二层临边没有防护栏',
        unit: { name: '卫生健康局' },
        dueOn: ago(12),
        daysLate: 12,
        sentOn: TODAY,
        open: true,
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
    const id = subject.slice('finding/'.length);
    const step = { version: 1, text: '已答复', days: 1, unit: '', files: [] };
    await office.post(`${at.body.path}/departments/${at.unit.id}/findings/${id}/steps`, {
      act: 'answer',
      ...step,
    });
    expect((await office.get<SupervisionNotice[]>(desk))[0]?.open).toBe(false);
  });
});
