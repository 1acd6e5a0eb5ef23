import { expect, test } from 'vitest';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { addSteps, type NewStep } from '../../server/collection/steps.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { CollectedView, TrackedProposal } from '../../shared/collection/public.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import { leadTitled, merge, seen, undo } from './queue-office.ts';
import { aResident, reviewed } from './resident.ts';

describeOnBoth('what became of a proposal', collectionHouse, (house) => {
  const track = (number: string): Promise<TrackedProposal> =>
    house()
      .client('deputy')
      .get(`/proposals/${encodeURIComponent(number)}`);

  const step = (body: OwnBody, steps: readonly NewStep[]) =>
    perform(house().platform, body.id, SYSTEM, async (trx) => ({
      ok: true,
      value: await addSteps(trx, house().platform.clock, body.id, steps),
    }));

  const move = async (body: OwnBody, lead: string, to: Parameters<typeof moveLead>[4]) => {
    const { db, clock } = house().platform;
    const held = await leadById(db, body.id, lead);
    if (held === undefined) throw new Error('no lead');
    await perform(house().platform, body.id, SYSTEM, async (trx) => {
      await moveLead(trx, clock, body.id, held, to);
      return { ok: true, value: undefined };
    });
  };

  test('is told by its number however it is typed, and asked again at no cost', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-31' });
    const { number } = await aResident(house()).raise(body, drive.id);
    const typed = number.toLowerCase().replace('-', ' ');
    expect(await track(typed)).toMatchObject({
      number,
      body: { name: body.name },
      drive: { title: drive.title, phase: 'open', daysLeft: 21 },
      state: 'received',
      origin: 'residents',
      category: 'services',
      text: null,
      lead: { ordinal: 1, title: '', state: 'lead', voices: 1, unit: '' },
      steps: [{ kind: 'received', detail: { number } }],
    });
    const { response } = await house().client().send('GET', `/proposals/${number}`);
    const again = await house().app.request(`/api/proposals/${number}`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('a number that nobody has is said to be unknown, as it was read', async () => {
    expect(await house().client().problem('GET', '/proposals/zz27%200001')).toMatchObject({
      status: 404,
      code: 'number-unknown',
      facts: { number: 'ZZ27-0001' },
    });
  });

  test('name, telephone and what is not reviewed stand in no public answer and in no act', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    await body.staff.put(`${body.path}/towns`, {
      towns: [{ name: '城东街道', villages: ['翠竹苑社区'] }],
    });
    const entry = anEntry({
      name: '甲名称',
      reason: '乙背景',
      content: '丙内容',
      village: '丁村子',
      site: '戊地点',
      term: '己期限',
      fundingSource: '庚来源',
      byName: '辛姓名',
      byPhone: '13912345678',
    });
    const secrets = ['甲名称', '乙背景', '丙内容', '丁村子', '戊地点', '己期限', '庚来源'];
    const never = ['己期限', '庚来源', '辛姓名', '13912345678'];
    const { number } = await aResident(house()).raise(body, drive.id, { entry });
    const [other] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    await reviewed(house(), other?.number ?? '');
    const tracked = await track(number);
    expect(tracked).toMatchObject({ town: '城东街道', village: '' });
    await step(body, [
      {
        of: { lead: other?.lead ?? '' },
        kind: 'merged',
        detail: { into: tracked.lead.ordinal, title: '甲名称' },
      },
    ]);
    const everything = async (): Promise<string> => {
      const answers = [
        await track(number),
        await track(other?.number ?? ''),
        await house().client('deputy').get(`${body.path}/collected`),
        await house().client('deputy').get(`${body.path}/raise`),
        await body.staff.get(`${body.path}/acts`),
      ];
      return JSON.stringify(answers);
    };
    const standing = async (words: readonly string[]): Promise<readonly string[]> => {
      const text = await everything();
      return words.filter((word) => text.includes(word));
    };
    expect(await standing([...secrets, ...never])).toEqual([]);
    await reviewed(house(), number, 'withheld');
    expect(await standing([...secrets, ...never])).toEqual([]);
    const published = { name: '子名称', reason: '丑背景', content: '寅内容', site: '' };
    await reviewed(house(), number, 'accepted', published);
    expect(await track(number)).toMatchObject({
      village: '丁村子',
      text: published,
      lead: { title: '子名称' },
    });
    expect(await standing([...secrets, ...never])).toEqual(['丁村子']);
    await reviewed(house(), number);
    expect(await track(number)).toMatchObject({
      text: { name: '甲名称', reason: '乙背景', content: '丙内容', site: '戊地点' },
      lead: { title: '甲名称' },
    });
    expect(await standing(never)).toEqual([]);
  });

  test('a title that staff have written is public, whoever proposed the matter', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const { number } = await aResident(house()).raise(body, drive.id);
    await house()
      .platform.db.updateTable('lead')
      .set({ title: '老旧小区充电设施' })
      .where('drive', '=', drive.id)
      .execute();
    expect((await track(number)).lead.title).toBe('老旧小区充电设施');
  });

  test('what staff merge is told with the lead it went to, by a title that is public, and comes back', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one, other] = await proposals(house(), body, drive.id, [
      { entry: anEntry({ name: '东门充电棚' }) },
      { entry: anEntry({ name: '西门充电棚' }) },
    ]);
    for (const proposal of [one, other]) await reviewed(house(), proposal?.number ?? '');
    const into = await leadTitled(body, drive.id, '东门充电棚');
    const merged = await merge(body, into, [seen(await leadTitled(body, drive.id, '西门充电棚'))]);
    const number = other?.number ?? '';
    expect(await track(number)).toMatchObject({
      lead: { ordinal: 1, title: '东门充电棚', voices: 2, state: 'lead' },
      steps: [{ kind: 'received' }, { kind: 'merged', detail: { into: 1, title: '东门充电棚' } }],
    });
    await reviewed(house(), one?.number ?? '', 'withheld');
    const hidden = await track(number);
    expect(hidden.lead.title).toBe('西门充电棚');
    expect(hidden.steps.at(-1)?.detail).toEqual({ into: 1 });
    const joined = await aResident(house()).raise(body, drive.id, { joins: number });
    expect(joined.voices).toBe(3);
    expect((await track(joined.number)).lead.ordinal).toBe(1);
    await undo(body, merged);
    expect(await track(number)).toMatchObject({
      lead: { ordinal: 2, title: '西门充电棚', voices: 1 },
    });
  });

  test('the lead is the one at the end of merges and revivals, with its later steps', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body, { year: 2026 });
    const later = await aDrive(body, { year: 2027 });
    const resident = aResident(house());
    const { number } = await resident.raise(body, drive.id);
    const [next] = await proposals(house(), body, later.id, [
      { entry: anEntry({ name: '去年储备的充电棚' }) },
    ]);
    const { db } = house().platform;
    const held = await db
      .selectFrom('proposal')
      .select('lead')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await move(body, held.lead, { to: 'reserve', reason: '今年资金已经排满' });
    expect(await track(number)).toMatchObject({
      lead: { state: 'reserve', reason: '今年资金已经排满', year: 2026 },
    });
    await db
      .updateTable('lead')
      .set({ revived_from: held.lead })
      .where('id', '=', next?.lead ?? '')
      .execute();
    await move(body, next?.lead ?? '', {
      to: 'chosen',
      detail: { votes: 210 },
    });
    const tracked = await track(number);
    expect(tracked.lead).toMatchObject({ state: 'chosen', year: 2027 });
    expect(tracked.steps.map(({ kind }) => kind)).toEqual([
      'received',
      'became-reserve',
      'became-chosen',
    ]);
  });

  test('the figures of a drive say where everything went, and who was answered last', async () => {
    const body = await aBody(house());
    expect(await house().client().get(`${body.path}/collected`)).toBeNull();
    const old = await aDrive(body, { opensOn: '2025-03-01', closesOn: '2025-03-31' });
    await proposals(house(), body, old.id, [{ entry: anEntry() }]);
    const drive = await aDrive(body);
    const figures = (): Promise<CollectedView> => house().client().get(`${body.path}/collected`);
    // Nothing has come into the new one yet: the last one still has something to tell.
    expect(await figures()).toMatchObject({ drive: { id: old.id }, proposals: 1 });
    const received = await proposals(house(), body, drive.id, [
      { entry: anEntry() },
      { entry: anEntry({ name: '村口修桥', category: 'transport' }), origin: 'deputies' },
      { entry: anEntry({ name: '亮化', category: 'transport' }), origin: 'stations' },
      { entry: anEntry({ name: '别的', category: null }) },
    ]);
    const [first, second, third] = received;
    await proposals(house(), body, drive.id, [
      { entry: anEntry({ content: '我也要' }), lead: first?.lead, joined: first?.number },
    ]);
    for (const { number } of received.slice(0, 2)) await reviewed(house(), number);
    await move(body, first?.lead ?? '', { to: 'proposed' });
    await move(body, second?.lead ?? '', {
      to: 'declined',
      declineReason: 'under-way',
      detail: { code: 'under-way' },
      reason: '已经在建',
    });
    // Not reviewed: answered, but not named here.
    await move(body, third?.lead ?? '', { to: 'reserve', reason: '明年再议' });
    const view = await figures();
    expect(view).toMatchObject({
      drive: { id: drive.id },
      proposals: 5,
      origins: { residents: 3, deputies: 1, stations: 1, departments: 0, government: 0 },
      outcomes: {
        waiting: { leads: 1, proposals: 1 },
        proposed: { leads: 1, proposals: 2 },
        declined: { leads: 1, proposals: 1 },
        reserve: { leads: 1, proposals: 1 },
        chosen: { leads: 0, proposals: 0 },
      },
      answered: [
        {
          number: second?.number,
          name: '村口修桥',
          kind: 'became-declined',
          detail: { code: 'under-way' },
        },
        { number: first?.number, name: '小区电动自行车充电棚', kind: 'became-proposed' },
      ],
    });
    expect(view.categories).toEqual(
      expect.arrayContaining([
        { category: 'services', proposals: 2 },
        { category: 'transport', proposals: 2 },
      ]),
    );
    expect(view.categories.at(-1)).toEqual({ category: null, proposals: 1 });
  });
});
