import { expect, test } from 'vitest';
import { createSimilarBooks } from '../../server/collection/similar-book.ts';
import { inventedProposals } from '../../server/simulation/proposals.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import type { ProposalEntry, PublishedText } from '../../shared/collection/model.ts';
import type {
  SimilarAsked,
  SimilarGroup,
  SimilarLead,
  SimilarOffer,
} from '../../shared/collection/similar.ts';
import { proposalTerms } from '../../shared/collection/terms.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import { leadTitled, merge, seen } from './queue-office.ts';
import { reviewed } from './resident.ts';

const CHARGING = anEntry({
  name: '翠竹苑建电动车充电棚',
  reason: '楼上拉线给电瓶车充电，淋雨会起火',
  content: '在东门空地建充电棚，装 30 个端口',
  town: '城东街道',
  village: '翠竹社区',
  site: '翠竹苑东门',
});
const SAME: Partial<ProposalEntry> = {
  name: '翠竹苑飞线充电太危险',
  reason: '家家拉线给电瓶车充电',
  content: '请在东门建充电棚',
};
const ELSEWHERE: Partial<ProposalEntry> = {
  name: '解放路一带建电动车充电棚',
  town: '城西街道',
  village: '解放社区',
  site: '解放路口',
};
const OTHER: Partial<ProposalEntry> = {
  name: '翠竹苑门口装路灯',
  reason: '天黑看不清台阶',
  content: '新装灯杆',
};

describeOnBoth('similar proposals', collectionHouse, (house) => {
  /** Proposals with these changes, each a lead of its own, all accepted. */
  async function raised(body: OwnBody, drive: string, ...changes: Partial<ProposalEntry>[]) {
    const entries = changes.map((change) => ({ entry: { ...CHARGING, ...change } }));
    const received = await proposals(house(), body, drive, entries);
    for (const { number } of received) await reviewed(house(), number);
    return received.map(({ number }) => number);
  }

  function asked(body: OwnBody, drive: string, text: Partial<SimilarAsked>) {
    const nothing = { name: '', reason: '', content: '', town: '', village: '', site: '' };
    return house()
      .client('deputy')
      .post<SimilarOffer[]>(`${body.path}/similar`, { ...nothing, ...text, drive });
  }

  async function offered(body: OwnBody, drive: string, text: Partial<SimilarAsked> = SAME) {
    const offers = await asked(body, drive, { town: '城东街道', ...text });
    return offers.map(({ number }) => number);
  }

  test('that ask for the same are offered while somebody writes, the nearest first', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const [first, , other] = await raised(body, drive, {}, ELSEWHERE, OTHER);
    const offers = await asked(body, drive, { ...SAME, town: '城东街道', site: '翠竹苑' });
    expect(offers.map(({ number }) => number)).toEqual([first, other]);
    expect(offers[0]).toEqual({
      number: first,
      name: CHARGING.name,
      town: '城东街道',
      village: '翠竹社区',
      voices: 1,
      state: 'lead',
      score: expect.any(Number),
      why: 'same-place',
    });
    expect(await offered(body, drive, { name: '' })).toEqual([]);
  });

  test('that are of one lead are offered once, with all its voices', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const entry = { ...CHARGING };
    const [first] = await proposals(house(), body, drive, [{ entry }]);
    const [second] = await proposals(house(), body, drive, [
      { entry: { ...entry, ...SAME }, lead: first?.lead, joined: first?.number },
    ]);
    for (const one of [first, second]) await reviewed(house(), one?.number ?? '');
    const offers = await asked(body, drive, { ...SAME, town: '城东街道' });
    expect(offers).toMatchObject([{ number: second?.number, voices: 2 }]);
  });

  test('are found as soon as they came, and only those of the drive', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const { id: another } = await aDrive(body);
    expect(await offered(body, drive)).toEqual([]);
    const [first] = await raised(body, drive, {});
    expect(await offered(body, drive)).toEqual([first]);
    const [second] = await raised(body, drive, SAME);
    expect(await offered(body, drive)).toEqual([second, first]);
    expect(await offered(body, another)).toEqual([]);
    const other = await aBody(house());
    expect(
      (
        await house()
          .client('deputy')
          .problem('POST', `${other.path}/similar`, { ...CHARGING, drive })
      ).code,
    ).toBe('not-found');
  });

  test('that are not public are offered to nobody, however many there are', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const [open] = await raised(body, drive, { ...SAME, content: '东门充电棚三十个端口' });
    await proposals(
      house(),
      body,
      drive,
      Array.from({ length: 40 }, () => ({ entry: { ...CHARGING, ...SAME } })),
    );
    expect(await offered(body, drive)).toEqual([open]);
    await reviewed(house(), open ?? '', 'withheld');
    expect(await offered(body, drive)).toEqual([]);
  });

  test('are not found by words that staff have covered, and shown by those that stand', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const [number] = await raised(body, drive, {
      name: '欧阳翠翠家门口飞线充电',
      reason: '',
      content: '欧阳翠翠家门口飞线充电',
    });
    expect(await offered(body, drive, { name: '欧阳翠翠' })).toEqual([number]);
    const { id, version } = await house()
      .platform.db.selectFrom('proposal')
      .select(['id', 'version'])
      .where('number', '=', number ?? '')
      .executeTakeFirstOrThrow();
    const published: PublishedText = {
      name: '某户门口飞线充电',
      reason: '',
      content: '某户门口飞线充电',
      site: '',
    };
    await body.staff.put(`${body.path}/collection/proposals/${id}/published`, {
      version,
      published,
      publishAnyway: true,
    });
    expect(await offered(body, drive, { name: '欧阳翠翠' })).toEqual([]);
    expect(await asked(body, drive, { name: '门口飞线充电' })).toMatchObject([
      { number, name: '某户门口飞线充电' },
    ]);
  });

  test('that are written at length are read as far as a proposal may go', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const [number] = await raised(body, drive, {});
    const long = `${'很长很长的话。'.repeat(20_000)}翠竹苑充电棚`;
    expect(await offered(body, drive, { ...SAME, content: long })).toEqual([number]);
  });
});

describeOnBoth('leads that could be one', collectionHouse, (house) => {
  async function leads(...changes: Partial<ProposalEntry>[]) {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const entries = changes.map((change) => ({ entry: { ...CHARGING, ...change } }));
    await proposals(house(), body, drive, entries);
    const like = async (title: string, scope = 'matter') => {
      const { id } = await leadTitled(body, drive, title);
      const found = await body.staff.get<SimilarLead[]>(
        `${body.path}/leads/${id}/similar?scope=${scope}`,
      );
      return found.map(({ title, why }) => [title, why]);
    };
    const groups = (scope = 'matter') =>
      body.staff.get<SimilarGroup[]>(`${body.path}/drives/${drive}/similar?scope=${scope}`);
    return { body, drive, like, groups };
  }

  test('are shown beside a lead with the reason, those of the same kind elsewhere when asked for', async () => {
    const { like } = await leads({}, SAME, ELSEWHERE, OTHER);
    expect(await like(CHARGING.name)).toEqual([
      [SAME.name, 'same-place'],
      [OTHER.name, 'same-place'],
    ]);
    expect(await like(CHARGING.name, 'kind')).toEqual([
      [ELSEWHERE.name, 'near-content'],
      [SAME.name, 'same-place'],
    ]);
  });

  test('are no longer shown once they are one', async () => {
    const { body, drive, like, groups } = await leads({}, SAME, ELSEWHERE);
    expect(await groups()).toMatchObject([
      {
        into: { title: CHARGING.name, size: 1, version: 1 },
        leads: [{ title: SAME.name, why: 'same-place', proposal: { name: SAME.name } }],
      },
    ]);
    const into = await leadTitled(body, drive, CHARGING.name);
    await merge(body, into, [seen(await leadTitled(body, drive, SAME.name ?? ''))]);
    expect(await groups()).toEqual([]);
    expect(await like(CHARGING.name)).toEqual([]);
  });

  test('are grouped by kind whatever the place when asked for', async () => {
    const { groups } = await leads({}, ELSEWHERE, OTHER);
    expect(await groups()).toEqual([]);
    expect(await groups('kind')).toMatchObject([
      { into: { title: CHARGING.name }, leads: [{ title: ELSEWHERE.name, why: 'near-content' }] },
    ]);
  });

  test('are for the staff alone, and of their own body', async () => {
    const { body, drive } = await leads({});
    const { id } = await leadTitled(body, drive, CHARGING.name);
    const other = await aBody(house());
    for (const path of [`leads/${id}/similar`, `drives/${drive}/similar`]) {
      const stranger = await house().client('staff').problem('GET', `${body.path}/${path}`);
      expect(stranger.code).toBe('not-signed-in');
      expect((await other.staff.problem('GET', `${other.path}/${path}`)).code).toBe('not-found');
    }
  });
});

describeOnBoth('the books of similar proposals', collectionHouse, (house) => {
  test('read what came in pieces, and forget bodies when they hold too much', async () => {
    const { db } = house().platform;
    const bodies = [await aBody(house()), await aBody(house())];
    const invented = [
      ...inventedProposals({ count: 1500, repeated: 0.3, most: 4 }, seededChance('books')),
    ];
    const numbers: string[] = [];
    for (const body of bodies) {
      const { id: drive } = await aDrive(body);
      await proposals(
        house(),
        body,
        drive,
        invented.map((proposal) => ({ entry: { ...CHARGING, ...proposal } })),
      );
      numbers.push(drive);
    }
    const books = createSimilarBooks(2000);
    const [one = '', other = ''] = bodies.map(({ id }) => id);
    const [sought] = invented;
    if (sought === undefined) throw new Error('nothing invented');
    const best = async (body: string) =>
      (await books.search(db, body, proposalTerms(sought), { limit: 1 }))[0]?.key;
    // Together, so that the second waits for the first to be read.
    expect(await Promise.all([best(one), best(one)])).toEqual([1, 1]);
    expect(await best(other)).toBe(1);
    expect(await best(one)).toBe(1);
    const last = invented.length;
    const found = await books.search(db, one, last, { limit: 5 });
    expect(found.map(({ key }) => key)).not.toContain(last);
  });
});
