import { expect, test } from 'vitest';
import type { ChecklistItem } from '../../shared/supervision/model.ts';
import type { GroupsOfYear } from '../../shared/supervision/visits.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aVisit, supervised } from './office.ts';

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
    const saved = await at.body.staff.put<{ items: ChecklistItem[]; stamp: string }>(
      `${path}/checklist`,
      { stamp, items: wanted },
    );
    expect(saved.items.map(({ code }) => code)).toEqual(['approval', 'funds', 'tender', 'own-1']);
    // Sent again because the answer was lost.
    expect(await at.body.staff.put(`${path}/checklist`, { stamp, items: wanted })).toEqual(saved);
    const problem = async (items: readonly ChecklistItem[], seen = saved.stamp) =>
      (await at.body.staff.problem('PUT', `${path}/checklist`, { stamp: seen, items })).code;
    expect(await problem(saved.items.slice(1), stamp)).toBe('checklist-changed');
    expect(await problem([{ ...own, words: ' ' }])).toBe('text-missing');
    expect(await problem([{ ...own, dueOn: '2027-02-30' }])).toBe('date-unknown');
    const [first] = checklist;
    if (first === undefined) throw new Error('no item');
    expect(await problem([first, first])).toBe('item-twice');
    const form = await aVisit(at);
    await at.leader.put(
      `/deputy/supervision/${at.project.id}/visits/0190a5c4-7f3e-4b6d-8a21-0000000000ab`,
      { ...form, items: form.items.slice(0, 1) },
    );
    expect(await problem(saved.items.slice(1))).toBe('item-in-use');
  });

  test('has tasks that staff mark as done when they were no visit', async () => {
    const at = await supervised(house());
    const { tasks } = await at.view();
    const hearing = tasks.find(({ kind }) => kind === 'half-year-hearing');
    const path = `${at.body.path}/projects/${at.project.id}/supervision/tasks`;
    await at.body.staff.put(`${path}/${hearing?.id}`, { doneOn: '2026-03-09' });
    expect((await at.view()).tasks.filter(({ doneOn }) => doneOn !== '')).toMatchObject([
      { kind: 'half-year-hearing', doneOn: '2026-03-09' },
    ]);
    expect(
      await at.body.staff.problem('PUT', `${path}/${hearing?.id}`, { doneOn: '2026-03-11' }),
    ).toMatchObject({ code: 'visit-in-future' });
    expect(await at.body.staff.problem('PUT', `${path}/none`, { doneOn: '' })).toMatchObject({
      code: 'not-found',
    });
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
  });
});
