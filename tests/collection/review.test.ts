import { describe, expect, test } from 'vitest';
import { flagsIn, flagsOf, masked } from '../../shared/collection/flags.ts';
import type {
  AcceptedTogether,
  ProposalPage,
  ReviewedProposal,
} from '../../shared/collection/review.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { leadById } from '../../server/collection/lead-rows.ts';
import { stepsOfProposal } from '../../server/collection/steps.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

const PHONE = '请打 13800001234 找我';

describe('what a review is warned of', () => {
  const resident = { byName: '吴桂英', origin: 'residents' } as const;
  const text = { name: '充电棚', reason: `我是吴桂英，${PHONE}`, content: '', site: '东门' };

  test('numbers, and the name of the resident who proposes', () => {
    expect(flagsIn(text.reason, resident).map(({ kind }) => kind)).toEqual(['proposer', 'mobile']);
    expect(flagsOf(text, resident)).toBe(2);
  });

  test('the name of a deputy is public', () => {
    expect(flagsOf(text, { byName: '吴桂英', origin: 'deputies' })).toBe(1);
  });

  test('covered, nothing of it is left and nothing else has changed', () => {
    const covered = masked(text, resident);
    expect(covered).toEqual({ ...text, reason: '我是＊＊＊，请打 ＊＊＊ 找我' });
    expect(flagsOf(covered, resident)).toBe(0);
  });
});

async function page(body: OwnBody, query = ''): Promise<ProposalPage> {
  return body.staff.get<ProposalPage>(`${body.path}/collection/proposals${query}`);
}

async function one(body: OwnBody, id: string): Promise<ReviewedProposal> {
  return body.staff.get<ReviewedProposal>(`${body.path}/collection/proposals/${id}`);
}

/** A body with an open drive and one proposal of these words. */
async function withOne(house: House, changes: Parameters<typeof anEntry>[0] = {}) {
  const body = await aBody(house);
  const drive = await aDrive(body);
  const [received] = await proposals(house, body, drive.id, [{ entry: anEntry(changes) }]);
  const id = received?.id ?? '';
  const path = `${body.path}/collection/proposals/${id}`;
  return { body, drive, id, path, number: received?.number ?? '', lead: received?.lead ?? '' };
}

describeOnBoth('the review', collectionHouse, (house) => {
  test('accepts what nothing personal stands in; its proposer is told, once', async () => {
    const { body, id, path } = await withOne(house());
    expect(await one(body, id)).toMatchObject({ state: 'received', version: 1, voices: 1 });
    const review = { to: 'accepted', version: 1 };
    expect(await body.staff.post(`${path}/review`, review)).toMatchObject({
      state: 'accepted',
      version: 2,
      published: null,
    });
    expect(await body.staff.post(`${path}/review`, review)).toMatchObject({ version: 2 });
    const steps = await stepsOfProposal(house().platform.db, body.id, id);
    expect(steps.map(({ kind }) => kind)).toEqual(['received', 'accepted']);
  });

  test('is blocked by personal data until it is covered, and keeps the original', async () => {
    const { body, id, path, lead } = await withOne(house(), {
      name: '找 13800001234',
      reason: PHONE,
    });
    const seen = await one(body, id);
    const refused = { to: 'accepted', version: 1 };
    expect(await body.staff.problem('POST', `${path}/review`, refused)).toMatchObject({
      status: 409,
      code: 'personal-data-stands',
      facts: { count: 2 },
    });
    const published = masked(seen, seen);
    const accepted = await body.staff.post<ReviewedProposal>(`${path}/review`, {
      ...refused,
      published,
    });
    expect(accepted).toMatchObject({
      state: 'accepted',
      reason: PHONE,
      published: { name: '找 ＊＊＊', reason: '请打 ＊＊＊ 找我' },
      earlier: [{ version: 1, published: null, by: '沈明远' }],
    });
    // What everybody reads of the lead was taken from it.
    const { db } = house().platform;
    expect(await leadById(db, body.id, lead)).toMatchObject({ title: '找 ＊＊＊' });
  });

  test('publishes personal data only when that is said, and the log says so', async () => {
    const { body, id, path, number } = await withOne(house(), { content: '打 13800001234 报名' });
    await body.staff.post(`${path}/review`, { to: 'accepted', version: 1, publishAnyway: true });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(`${body.path}/acts?size=5`);
    expect(rows[0]).toMatchObject({
      kind: 'proposal-accepted',
      subject: `proposal/${id}`,
      detail: { number, personalDataConfirmed: 1 },
    });
    expect(JSON.stringify(rows)).not.toContain('13800001234');
  });

  test('withholds with a reason that the proposer reads, and takes that back', async () => {
    const { body, id, path } = await withOne(house());
    expect(
      await body.staff.problem('POST', `${path}/review`, { to: 'withheld', version: 1 }),
    ).toMatchObject({ status: 400, code: 'reason-missing' });
    const reason = '含有对他人的指责';
    await body.staff.post(`${path}/review`, { to: 'withheld', version: 1, reason });
    await body.staff.post(`${path}/review`, { to: 'accepted', version: 2, reason: '已改写' });
    const steps = await stepsOfProposal(house().platform.db, body.id, id);
    expect(steps.map(({ kind, reason: why }) => [kind, why])).toEqual([
      ['received', ''],
      ['withheld', reason],
      ['accepted', '已改写'],
    ]);
  });

  test('of two clerks the second is told what the first has done', async () => {
    const { body, path, number } = await withOne(house());
    const { client } = await aStaff(house(), body, ['secretariat']);
    const answers = await Promise.all([
      body.staff.send('POST', `${path}/review`, { json: { to: 'accepted', version: 1 } }),
      client.send('POST', `${path}/review`, {
        json: { to: 'withheld', version: 1, reason: '重复' },
      }),
    ]);
    const statuses = answers.map(({ response }) => response.status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers[statuses.indexOf(409)];
    expect(refused?.json).toMatchObject({ code: 'proposal-changed', facts: { number } });
  });

  test('what is public changes only without personal data, or when that is said', async () => {
    const { body, path } = await withOne(house());
    await body.staff.post(`${path}/review`, { to: 'accepted', version: 1 });
    const published = { name: '充电棚', reason: '', content: `建一处，${PHONE}`, site: '' };
    expect(
      await body.staff.problem('PUT', `${path}/published`, { version: 2, published }),
    ).toMatchObject({ code: 'personal-data-stands', facts: { count: 1 } });
    const good = { ...published, content: '建一处' };
    expect(
      await body.staff.put(`${path}/published`, { version: 2, published: good }),
    ).toMatchObject({ published: good, version: 3 });
    expect(
      await body.staff.put(`${path}/published`, { version: 3, published: null }),
    ).toMatchObject({ published: null, version: 4, earlier: [{ version: 3 }, { version: 2 }] });
    expect(
      await body.staff.problem('PUT', `${path}/published`, {
        version: 4,
        published: { ...good, name: '' },
      }),
    ).toMatchObject({ code: 'name-missing' });
  });

  test('accepts a page at once, and leaves what is flagged or has changed', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    await proposals(house(), body, drive.id, [
      { entry: anEntry() },
      { entry: anEntry({ reason: PHONE }) },
      { entry: anEntry({ name: '修桥' }) },
    ]);
    const { rows } = await page(body, '?state=received');
    expect(rows.map(({ flags }) => flags)).toEqual([0, 1, 0]);
    const [first, flagged, changed] = rows;
    await body.staff.post(`${body.path}/collection/proposals/${changed?.id}/review`, {
      to: 'withheld',
      version: 1,
      reason: '重复',
    });
    const seen = rows.map(({ id, version }) => ({ proposal: id, version }));
    const answer = {
      left: [
        { number: flagged?.number, code: 'personal-data-stands' },
        { number: changed?.number, code: 'proposal-changed' },
      ],
    };
    const path = `${body.path}/collection/accept`;
    expect(await body.staff.post<AcceptedTogether>(path, { proposals: seen })).toEqual({
      accepted: 1,
      ...answer,
    });
    expect(await body.staff.post<AcceptedTogether>(path, { proposals: seen })).toEqual({
      accepted: 0,
      ...answer,
    });
    expect(await one(body, first?.id ?? '')).toMatchObject({ state: 'accepted', version: 2 });
    const acts = await body.staff.get<{ rows: ActEntry[] }>(`${body.path}/acts?size=50`);
    expect(acts.rows.filter(({ kind }) => kind === 'proposal-accepted')).toHaveLength(1);
  });

  test('only the secretariat decides; the government office reads; others and other bodies do not', async () => {
    const { body, id, path } = await withOne(house());
    const other = await aBody(house());
    const { client: office } = await aStaff(house(), body, ['government-office']);
    const { client: desk } = await aStaff(house(), body, ['desk']);
    expect(await office.get<ReviewedProposal>(path)).toMatchObject({ id });
    const review = { to: 'accepted', version: 1 };
    expect(await office.problem('POST', `${path}/review`, review)).toMatchObject({ status: 403 });
    expect(
      await office.problem('POST', `${body.path}/collection/accept`, {
        proposals: [{ proposal: id, version: 1 }],
      }),
    ).toMatchObject({ status: 403 });
    expect(await desk.problem('GET', path)).toMatchObject({ status: 403 });
    expect(await house().client('deputy').problem('GET', path)).toMatchObject({ status: 401 });
    for (const problem of [
      await other.staff.problem('GET', `${other.path}/collection/proposals/${id}`),
      await other.staff.problem('POST', `${other.path}/collection/proposals/${id}/review`, review),
      await other.staff.problem('POST', `${other.path}/collection/accept`, {
        proposals: [{ proposal: id, version: 1 }],
      }),
    ])
      expect(problem).toMatchObject({ status: 404, code: 'not-found' });
  });
});
