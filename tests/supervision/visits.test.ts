import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import type { DeputySupervision, VisitReceipt } from '../../shared/supervision/visits.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aFinding, aPhoto, aVisit, supervised, type Supervised } from './office.ts';

describeOnBoth('a visit', 'whole', (house) => {
  let at: Supervised;
  let address: (visit?: string) => string;

  beforeAll(async () => {
    at = await supervised(house());
    address = (visit = randomUUID()) => `/deputy/supervision/${at.project.id}/visits/${visit}`;
  });

  test('is prepared on the phone with all that it needs without network', async () => {
    const held = await at.member.get<DeputySupervision>('/deputy/supervision');
    expect(held.units).toEqual([{ id: at.unit.id, name: '卫生健康局' }]);
    expect(held.projects).toHaveLength(1);
    expect(held.projects[0]).toMatchObject({
      project: { name: '卫生院' },
      leader: at.deputies[0]?.id,
      visits: [],
    });
    expect(held.projects[0]?.group.map(({ id }) => id)).toEqual(
      at.deputies.slice(0, 3).map(({ id }) => id),
    );
    expect(held.projects[0]?.checklist).toHaveLength(10);
    expect(held.projects[0]?.tasks.map(({ dueOn }) => dueOn)).toHaveLength(7);
    const nobodys = await at.stranger.get<DeputySupervision>('/deputy/supervision');
    expect(nobodys.projects).toEqual([]);
  });

  test('is taken once, however often it is sent, and raises its findings with their days', async () => {
    const { checklist, tasks } = await at.view();
    const photos = [await aPhoto(at.member), await aPhoto(at.member)];
    const rest = await aPhoto(at.member);
    const item = checklist[4]?.id ?? '';
    const finding = aFinding({ item, photos, days: 15, urgency: 'safety' });
    const form = await aVisit(at, {
      task: tasks[0]?.id ?? '',
      findings: [finding],
      items: [
        { item: checklist[0]?.id ?? '', result: 'ok', note: '', photos: [] },
        { item, result: 'problem', note: ' 没有护栏 ', photos: [...photos, rest] },
      ],
    });
    const visit = randomUUID();
    const receipt = await at.member.put<VisitReceipt>(address(visit), form);
    expect(receipt).toEqual({ visit, number: 1, findings: 1 });
    expect(await at.member.put(address(visit), form)).toEqual(receipt);
    expect(await at.member.put(address(visit.toUpperCase()), form)).toEqual(receipt);
    expect(
      await at.member.problem('PUT', address(visit), { ...form, note: '别的话' }),
    ).toMatchObject({ status: 409, code: 'visit-key-taken' });
    const view = await at.view();
    expect(view.tasks[0]?.doneOn).toBe('2026-03-10');
    expect(view.visits).toHaveLength(1);
    expect(view.visits[0]).toMatchObject({
      number: 1,
      way: 'phone',
      items: [
        { result: 'ok', photos: [] },
        { result: 'problem', note: '没有护栏', photos: [rest, ...photos] },
      ],
      findings: [
        { number: 1, title: '二层临边没有防护栏', state: 'handed-over', unit: { id: at.unit.id } },
      ],
    });
    const { db } = house().platform;
    expect(
      await db
        .selectFrom('finding')
        .select(['answer_due_on', 'rectify_due_on', 'judge_due_on', 'item', 'visit'])
        .where('id', '=', finding.id)
        .executeTakeFirst(),
    ).toEqual({
      answer_due_on: '2026-03-13',
      rectify_due_on: '2026-03-25',
      judge_due_on: '2026-04-04',
      item,
      visit,
    });
    expect(
      await db
        .selectFrom('finding_step')
        .select(['position', 'kind', 'by'])
        .where('finding', '=', finding.id)
        .execute(),
    ).toEqual([{ position: 1, kind: 'raise', by: '' }]);
    const shown = await at.leader.download(`/deputy/supervision/photos/${photos[0]}`);
    expect(shown.length).toBeGreaterThan(0);
    expect(await brokenLink(db, at.body.id)).toBeUndefined();
  });

  test('is refused whole when a part of it is not right', async () => {
    const before = (await at.view()).visits.length;
    const { checklist } = await at.view();
    const item = checklist[0]?.id ?? '';
    const refused = async (changes: Parameters<typeof aVisit>[1], phone = at.member) =>
      (await phone.problem('PUT', address(), await aVisit(at, changes))).code;
    expect(await refused({}, at.stranger)).toBe('not-in-group');
    expect(await refused({ visitedOn: '2026-03-11' })).toBe('visit-in-future');
    expect(await refused({ visitedOn: '2026-02-30' })).toBe('date-unknown');
    // The year before the announcement it may have been visited as a candidate.
    expect(await refused({ visitedOn: '2025-03-08' })).toBe('visit-too-early');
    expect(await refused({ visitedOn: '1026-03-10' })).toBe('visit-too-early');
    expect(await refused({ deputies: [] })).toBe('visit-nobody');
    expect(await refused({ deputies: ['nobody'] })).toBe('deputy-unknown');
    expect(await refused({ items: [] })).toBe('visit-empty');
    const seen = { item, result: 'problem', note: ' ', photos: [] } as const;
    expect(await refused({ items: [seen] })).toBe('note-missing');
    const twice = { ...seen, result: 'ok' } as const;
    expect(await refused({ items: [twice, twice] })).toBe('item-unknown');
    expect(await refused({ task: 'none' })).toBe('task-unknown');
    expect(await refused({ findings: [aFinding({ days: 0 })] })).toBe('days-out-of-range');
    expect(await refused({ findings: [aFinding({ title: ' ' })] })).toBe('text-missing');
    expect(await refused({ findings: [aFinding({ unit: 'none' })] })).toBe('finding-unit-unknown');
    expect(await refused({ findings: [aFinding({ item: 'none' })] })).toBe('item-unknown');
    expect(await refused({ photos: [randomUUID()] })).toBe('file-unknown');
    expect((await at.view()).visits).toHaveLength(before);
  });

  test('comes in from paper by the staff, for this body alone', async () => {
    const form = await aVisit(at, { visitedOn: '2026-03-09' });
    const path = (body: string): string =>
      `${body}/projects/${at.project.id}/supervision/visits/${randomUUID()}`;
    await at.body.staff.put(path(at.body.path), form);
    expect((await at.view()).visits[0]).toMatchObject({ way: 'paper', visitedOn: '2026-03-09' });
    const other = await aBody(house());
    expect(await other.staff.problem('PUT', path(other.path), form)).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});
