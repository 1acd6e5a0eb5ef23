import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { CHECKS, type ChecklistItem } from '../../shared/supervision/model.ts';
import { DEFAULT_SUPERVISION } from '../../shared/supervision/rules.ts';
import type { ChecklistTemplate } from '../../shared/supervision/templates.ts';
import type { GroupsOfYear, SupervisedProject } from '../../shared/supervision/visits.ts';
import { projectsIn } from '../delivery/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aVisit, supervised } from './office.ts';

const A_PDF = new TextEncoder().encode('%PDF-1.7 纪要');

describeOnBoth('supervision groups', 'whole', (house) => {
  test('are decided by staff, and give a project its checklist and tasks once', async () => {
    const at = await supervised(house());
    const path = `${at.body.path}/supervision/groups`;
    const [one, , , , last] = at.deputies.map(({ id }) => id);
    const group = { project: at.project.id, leader: last, deputies: [one, last] };
    await at.body.staff.put(path, { groups: [group] });
    await at.body.staff.put(path, { groups: [group] });
    const year = await at.body.staff.get<GroupsOfYear>(`${path}?year=2027`);
    expect(year.projects).toMatchObject([{ leader: last, members: [last, one] }]);
    expect(year.deputies).toHaveLength(5);
    expect(JSON.stringify(year)).not.toContain('1380000');
    const view = await at.view();
    expect(view.checklist).toHaveLength(10);
    expect(view.tasks).toHaveLength(7);
    const acts = await house()
      .platform.db.selectFrom('act')
      .select('seq')
      .where('body', '=', at.body.id)
      .where('kind', '=', 'group-set')
      .execute();
    expect(acts).toHaveLength(2);
  });

  test('are refused without a leader, with strangers, and for projects of others', async () => {
    const at = await supervised(house());
    const [one = '', two = ''] = at.deputies.map(({ id }) => id);
    const refused = async (group: object, body = at.body) => {
      const groups = [{ project: at.project.id, leader: one, deputies: [one], ...group }];
      return (await body.staff.problem('PUT', `${body.path}/supervision/groups`, { groups })).code;
    };
    expect(await refused({ leader: two })).toBe('leader-missing');
    expect(await refused({ deputies: [one, one] })).toBe('deputy-twice');
    expect(await refused({ deputies: [one, 'nobody'] })).toBe('deputy-unknown');
    expect(await refused({}, await aBody(house()))).toBe('not-found');
  });
});

describeOnBoth('a checklist', 'whole', (house) => {
  test('takes own items, keeps what visits name, and is changed by one at a time', async () => {
    const at = await supervised(house());
    const path = `${at.body.path}/projects/${at.project.id}/supervision`;
    const { checklist, stamp } = await at.view();
    const own = { id: '', code: '', words: '门口的坡道', hint: '轮椅', dueOn: '2027-06-30' };
    const wanted = [...checklist.slice(0, 3), own];
    const gone = checklist.slice(3).map(({ id }) => ({ item: id, reason: '不建房子' }));
    const saved = await at.body.staff.put<{ items: ChecklistItem[]; stamp: string }>(
      `${path}/checklist`,
      { stamp, items: wanted, dropped: gone },
    );
    expect(saved.items.map(({ code }) => code)).toEqual(['approval', 'funds', 'tender', 'own-1']);
    // Sent again because the answer was lost.
    const again = { stamp, items: wanted, dropped: gone };
    expect(await at.body.staff.put(`${path}/checklist`, again)).toEqual(saved);
    const problem = async (items: readonly ChecklistItem[], seen = saved.stamp) => {
      const sent = { stamp: seen, items, dropped: [] };
      return (await at.body.staff.problem('PUT', `${path}/checklist`, sent)).code;
    };
    expect(await problem(saved.items.slice(1), stamp)).toBe('checklist-changed');
    expect(await problem([{ ...own, words: ' ' }])).toBe('text-missing');
    expect(await problem([{ ...own, dueOn: '2027-02-30' }])).toBe('date-unknown');
    const [first] = checklist;
    if (first === undefined) throw new Error('no item');
    expect(await problem([first, first])).toBe('item-twice');
    expect(await problem(saved.items.slice(1))).toBe('drop-reason-missing');
  });

  test('keeps what visits found in the words of then, also of what was dropped since', async () => {
    const at = await supervised(house());
    const path = `${at.body.path}/projects/${at.project.id}/supervision/checklist`;
    const form = await aVisit(at);
    const visit = (): string => `/deputy/supervision/${at.project.id}/visits/${randomUUID()}`;
    await at.leader.put(visit(), { ...form, items: form.items.slice(0, 2) });
    const { checklist, stamp } = await at.view();
    const [first, second, ...rest] = checklist;
    if (first === undefined || second === undefined) throw new Error('no items');
    const reworded = { ...first, words: '批复和用地' };
    const reason = '资金由上级直接拨付';
    const changed = await at.body.staff.put<{ items: ChecklistItem[]; stamp: string }>(path, {
      stamp,
      items: [...rest, reworded],
      dropped: [{ item: second.id, reason }],
    });
    expect(changed.items.map(({ code }) => code)).toEqual([...CHECKS.slice(2), 'approval']);
    const { visits } = await at.view();
    expect(visits[0]?.items.map(({ code, words }) => [code, words])).toEqual([
      ['funds', ''],
      ['approval', ''],
    ]);
    // A phone that had no network still knows the item.
    await at.leader.put(visit(), { ...form, items: form.items.slice(0, 2), note: '后到' });
    const [late] = (await at.view()).visits;
    expect(late?.items.map(({ words }) => words)).toEqual(['', '批复和用地']);
    // It comes back as the one it was.
    const back = await at.body.staff.put<{ items: ChecklistItem[] }>(path, {
      stamp: changed.stamp,
      items: [...changed.items, { ...second, id: '' }],
      dropped: [],
    });
    expect(back.items.at(-1)?.id).toBe(second.id);
    const { detail } = await house()
      .platform.db.selectFrom('act')
      .select('detail')
      .where('body', '=', at.body.id)
      .where('kind', '=', 'checklist-set')
      .orderBy('seq')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(detail)).toContain(reason);
  });

  test('is changed by the leader of the group on the own phone, and by no other deputy', async () => {
    const at = await supervised(house());
    const { checklist, stamp } = await at.view();
    const path = `/deputy/supervision/${at.project.id}/checklist`;
    const own = { id: '', code: 'own', words: '门口的坡道', hint: '', dueOn: '' };
    const sent = { stamp, items: [...checklist, own], dropped: [] };
    expect(await at.member.problem('PUT', path, sent)).toMatchObject({
      status: 403,
      code: 'not-leader',
    });
    await at.leader.put(path, sent);
    expect((await at.view()).checklist.at(-1)).toMatchObject({ words: '门口的坡道' });
  });

  test('begins with the template of its category', async () => {
    const at = await supervised(house());
    const templates = `${at.body.path}/checklist-templates`;
    const all = await at.body.staff.get<ChecklistTemplate[]>(templates);
    expect(all).toHaveLength(16);
    const { category } = at.project;
    const items = [
      { code: 'funds', words: '', hint: '看拨付凭证' },
      { code: '', words: '门口的坡道', hint: '' },
    ];
    const wanted = { category, items, version: 0 };
    const saved = await at.body.staff.put<ChecklistTemplate>(templates, wanted);
    expect(saved).toMatchObject({ category, version: 1 });
    expect(await at.body.staff.put(templates, wanted)).toEqual(saved);
    const fewer = { ...wanted, items: items.slice(0, 1) };
    expect((await at.body.staff.problem('PUT', templates, fewer)).code).toBe('template-changed');
    expect((await at.view()).checklist).toHaveLength(10);
    const { id: project = '' } = (await projectsIn(house(), at.body, ['卫生院二期']))[0] ?? {};
    const leader = at.deputies[0]?.id;
    const group = { project, leader, deputies: [leader] };
    await at.body.staff.put(`${at.body.path}/supervision/groups`, { groups: [group] });
    const { checklist } = await at.body.staff.get<SupervisedProject>(
      `${at.body.path}/projects/${project}/supervision`,
    );
    expect(checklist).toMatchObject([
      { code: 'funds', hint: '看拨付凭证' },
      { code: 'own-1', words: '门口的坡道' },
    ]);
  });

  test('has tasks that staff mark as done when they were no visit', async () => {
    const at = await supervised(house());
    const { tasks } = await at.view();
    const hearing = tasks.find(({ kind }) => kind === 'half-year-hearing');
    const path = `${at.body.path}/projects/${at.project.id}/supervision/tasks`;
    const own = `${path}/${hearing?.id}`;
    const key = randomUUID();
    await at.body.staff.send('POST', `${at.body.path}/supervision/documents`, {
      bytes: A_PDF,
      headers: { 'x-file-key': key, 'x-file-name': encodeURIComponent('纪要.pdf') },
    });
    const done = { doneOn: '2026-03-09', note: ' 听了卫生健康局 ', documents: [key] };
    const answer = await at.body.staff.put(own, done);
    expect(await at.body.staff.put(own, done)).toEqual(answer);
    expect((await at.view()).tasks.filter(({ doneOn }) => doneOn !== '')).toMatchObject([
      {
        kind: 'half-year-hearing',
        doneOn: '2026-03-09',
        note: '听了卫生健康局',
        documents: [{ id: key, name: '纪要.pdf' }],
      },
    ]);
    const paper = await at.member.download(`/deputy/supervision/documents/${key}`);
    expect(paper.length).toBe(A_PDF.length);
    const problem = async (changes: object, address = own) =>
      (await at.body.staff.problem('PUT', address, { ...done, ...changes })).code;
    expect(await problem({ doneOn: '2026-03-11' })).toBe('visit-in-future');
    expect(await problem({ documents: [randomUUID()] })).toBe('file-unknown');
    expect(await problem({ doneOn: '' }, `${path}/none`)).toBe('not-found');
  });
});

describeOnBoth('how a body supervises', 'whole', (house) => {
  test('is set against the version it saw', async () => {
    const body = await aBody(house());
    const path = `${body.path}/supervision-settings`;
    const settings = await body.staff.get<Record<string, unknown>>(path);
    expect(settings).toMatchObject({ judgeDays: 10, version: 0 });
    const changed = { ...settings, judgeDays: 20 };
    expect(await body.staff.put(path, changed)).toMatchObject({ judgeDays: 20, version: 1 });
    expect(await body.staff.put(path, changed)).toMatchObject({ judgeDays: 20, version: 1 });
    expect(await body.staff.problem('PUT', path, { ...settings, judgeDays: 30 })).toMatchObject({
      code: 'settings-changed',
    });
    const steps = { reminder: 10, supervised: 10, committee: 30 };
    expect(
      await body.staff.problem('PUT', path, { ...changed, version: 1, escalation: steps }),
    ).toMatchObject({
      code: 'setting-out-of-range',
      facts: { field: 'supervised', least: 11 },
    });
    const rhythm = { ...DEFAULT_SUPERVISION.rhythm, hearing: '02-29' };
    expect(await body.staff.problem('PUT', path, { ...changed, version: 1, rhythm })).toMatchObject(
      { code: 'rhythm-wrong', facts: { field: 'hearing' } },
    );
  });
});
