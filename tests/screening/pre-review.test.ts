import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { filesOf } from '../../server/platform/files/stored.ts';
import { brokenLink, perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { LeadState } from '../../shared/collection/model.ts';
import type { Unit } from '../../shared/congress/model.ts';
import { ok } from '../../shared/result.ts';
import type {
  LeadQuestion,
  PreReview,
  PreReviewSummary,
} from '../../shared/screening/pre-review.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { allReviewed } from '../collection/resident.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import {
  aBody,
  anEnrolledPhone,
  aRoll,
  aStaff,
  cardsOf,
  PASSWORD,
  type OwnBody,
} from '../support/people.ts';

describeOnBoth('the pre-review', collectionHouse, (house) => {
  let body: OwnBody;
  let one: Client;
  let other: Client;
  let leads: string[];

  async function brought(id: string, to: LeadState): Promise<void> {
    const { platform } = house();
    await perform(platform, body.id, SYSTEM, async (trx) => {
      const lead = await leadById(trx, body.id, id);
      if (lead !== undefined) await moveLead(trx, platform.clock, body.id, lead, { to });
      return ok(undefined);
    });
  }

  beforeAll(async () => {
    body = await aBody(house());
    await aRoll(body, 5);
    const [first, second] = await cardsOf(body);
    if (first === undefined || second === undefined) throw new Error('no cards');
    one = await anEnrolledPhone(house(), first);
    other = await anEnrolledPhone(house(), second);
    const drive = await aDrive(body);
    const received = await proposals(
      house(),
      body,
      drive.id,
      ['甲', '乙', '丙'].map((name) => ({ entry: anEntry({ name }) })),
    );
    leads = received.map(({ lead }) => lead);
    await allReviewed(house(), body);
    await brought(leads[0] ?? '', 'preliminary');
    await brought(leads[1] ?? '', 'preliminary');
  });

  const ask = (client: Client, lead: string, text: string, id = randomUUID()) =>
    client.post<LeadQuestion>(`/pre-review/${lead}/questions`, { id, text });

  test('a deputy reads the cards of what is on the preliminary list', async () => {
    const review = await one.get<PreReview>('/pre-review');
    expect(review.items.map(({ lead }) => lead.title)).toEqual(['甲', '乙']);
    expect(review.items[0]).toMatchObject({ card: { name: '甲' }, questions: [], mine: null });
    expect(review.items[0]?.proposals).toMatchObject([{ name: '甲', origin: 'residents' }]);
    expect(JSON.stringify(review)).not.toMatch(/byName|byPhone/);
  });

  test('every deputy reads a question and its answer', async () => {
    const lead = leads[0] ?? '';
    const asked = await ask(one, lead, ' 地块落实了吗？ ');
    expect(asked).toMatchObject({ text: '地块落实了吗？', answer: null });
    await body.staff.post(`${body.path}/questions/${asked.id}/answer`, { text: '已经落实' });
    const { items } = await other.get<PreReview>('/pre-review');
    expect(items[0]?.questions).toMatchObject([
      { id: asked.id, text: '地块落实了吗？', answer: { text: '已经落实', by: '' } },
    ]);
  });

  test('the same question again is asked once; other words under its key are refused', async () => {
    const lead = leads[1] ?? '';
    const id = randomUUID();
    await ask(one, lead, '哪天完工？', id);
    await ask(one, lead, '哪天完工？', id);
    expect(
      await one.problem('POST', `/pre-review/${lead}/questions`, { id, text: '别的' }),
    ).toMatchObject({ status: 409, code: 'question-key-taken' });
    expect(
      await other.problem('POST', `/pre-review/${lead}/questions`, { id, text: '哪天完工？' }),
    ).toMatchObject({ code: 'question-key-taken' });
    const { items } = await one.get<PreReview>('/pre-review');
    expect(items[1]?.questions).toHaveLength(1);
  });

  test.each([
    [' ', 'text-missing'],
    ['长'.repeat(501), 'too-long'],
    ['甲\u0007', 'forbidden-character'],
  ])('a question “%s” is refused as %s', async (text, code) => {
    expect(
      await one.problem('POST', `/pre-review/${leads[0] ?? ''}/questions`, {
        id: randomUUID(),
        text,
      }),
    ).toMatchObject({ status: 400, code });
  });

  test('what is not on the list can be neither asked about nor marked', async () => {
    const lead = leads[2] ?? '';
    expect(
      await one.problem('POST', `/pre-review/${lead}/questions`, { id: randomUUID(), text: '问' }),
    ).toMatchObject({ status: 409, code: 'pre-review-over' });
    expect(
      await one.problem('PUT', `/pre-review/${lead}/stance`, { stance: 'support', note: '' }),
    ).toMatchObject({ code: 'pre-review-over' });
  });

  test('stances are counted without names, can be changed and taken back, and other deputies do not see them', async () => {
    const lead = leads[0] ?? '';
    await one.put(`/pre-review/${lead}/stance`, { stance: 'support', note: '' });
    await one.put(`/pre-review/${lead}/stance`, { stance: 'doubt', note: '规模偏大' });
    await other.put(`/pre-review/${lead}/stance`, { stance: 'support', note: '很需要' });
    await other.put(`/pre-review/${leads[1] ?? ''}/stance`, { stance: 'doubt', note: '' });
    await other.put(`/pre-review/${leads[1] ?? ''}/stance`, { stance: null, note: '' });
    const summary = await body.staff.get<PreReviewSummary>(`${body.path}/pre-review`);
    expect(summary).toMatchObject({ deputies: 5, tookPart: 2 });
    expect(summary.items[0]).toMatchObject({
      supports: 1,
      doubts: 1,
      notes: [
        { stance: 'doubt', note: '规模偏大' },
        { stance: 'support', note: '很需要' },
      ],
    });
    expect(summary.items[1]).toMatchObject({ supports: 0, doubts: 0, notes: [] });
    const mine = await other.get<PreReview>('/pre-review');
    expect(mine.items.map((item) => item.mine)).toEqual([
      { stance: 'support', note: '很需要' },
      null,
    ]);
    expect(JSON.stringify(mine)).not.toContain('规模偏大');
    const acts = await house()
      .platform.db.selectFrom('act')
      .select('detail')
      .where('body', '=', body.id)
      .where('kind', '=', 'stance-marked')
      .execute();
    expect(new Set(acts.map(({ detail }) => detail))).toEqual(new Set(['{}']));
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('a department answers what concerns it, and nothing else', async () => {
    const unit = await body.staff.post<Unit>(`${body.path}/units`, {
      kind: 'department',
      code: 'jyj',
      name: '教育局',
      parent: null,
    });
    const { db } = house().platform;
    await db
      .updateTable('lead')
      .set({ unit: unit.id })
      .where('id', '=', leads[1] ?? '')
      .execute();
    const username = `jyj-${body.code}`;
    await body.staff.post(`${body.path}/staff`, {
      name: '何立',
      username,
      password: PASSWORD,
      roles: [],
      units: [unit.id],
    });
    const department = house().client();
    await department.post('/staff/sign-in', { username, password: PASSWORD });
    const desk = `${body.path}/departments/${unit.id}/questions`;
    const mine = await department.get<LeadQuestion[]>(desk);
    expect(mine.map(({ lead }) => lead)).toEqual([leads[1]]);
    await department.post(`${desk}/${mine[0]?.id ?? ''}/answer`, { text: '十月底' });
    const { items } = await one.get<PreReview>('/pre-review');
    expect(items[1]?.questions[0]?.answer).toMatchObject({ text: '十月底', by: '教育局' });
    const foreign = items[0]?.questions[0]?.id ?? '';
    expect(
      await department.problem('POST', `${desk}/${foreign}/answer`, { text: '不归我' }),
    ).toMatchObject({ status: 403, code: 'not-your-question' });
  });

  test('it is for deputies of the body alone', async () => {
    expect(await house().client('deputy').problem('GET', '/pre-review')).toMatchObject({
      status: 401,
      code: 'not-enrolled',
    });
    const elsewhere = await aBody(house());
    await aRoll(elsewhere, 1);
    const [card] = await cardsOf(elsewhere);
    if (card === undefined) throw new Error('no card');
    const stranger = await anEnrolledPhone(house(), card);
    expect((await stranger.get<PreReview>('/pre-review')).items).toEqual([]);
    expect(
      await stranger.problem('PUT', `/pre-review/${leads[0] ?? ''}/stance`, {
        stance: 'doubt',
        note: '',
      }),
    ).toMatchObject({ status: 404 });
    const { client } = await aStaff(house(), elsewhere, ['secretariat']);
    expect(await client.problem('GET', `${body.path}/pre-review`)).toMatchObject({ status: 403 });
  });
});

describeOnBoth('proposals of deputies', collectionHouse, (house) => {
  test('stand under the deputy’s name at once, and the deputy follows them', async () => {
    const body = await aBody(house());
    const [deputy] = await aRoll(body, 1);
    const [card] = await cardsOf(body);
    if (card === undefined) throw new Error('no card');
    const phone = await anEnrolledPhone(house(), card);
    const drive = await aDrive(body);
    const { byName: _, byPhone: __, ...entry } = anEntry();
    const key = randomUUID();
    const photo = await phone.send('POST', '/deputy/photos', {
      bytes: await phonePhoto(),
      headers: { 'x-file-key': key },
    });
    expect(photo.response.status).toBe(200);
    const proposed = { id: randomUUID(), drive: drive.id, entry, joins: null, photos: [key] };
    const receipt = await phone.post<{ number: string; state: string }>(
      '/deputy/proposals',
      proposed,
    );
    expect(receipt.state).toBe('accepted');
    expect(await phone.post('/deputy/proposals', proposed)).toMatchObject({
      number: receipt.number,
    });
    expect(await phone.get('/deputy/proposals')).toMatchObject([
      { number: receipt.number, name: entry.name, lead: { state: 'lead', size: 1 } },
    ]);
    const { db } = house().platform;
    expect(await filesOf(db, body.id, `proposal/${proposed.id}`)).toMatchObject([{ id: key }]);
    const row = await house()
      .platform.db.selectFrom('proposal')
      .select(['by_name', 'deputy', 'origin'])
      .where('number', '=', receipt.number)
      .executeTakeFirst();
    expect(row).toEqual({ by_name: deputy?.name, deputy: deputy?.id, origin: 'deputies' });
    await body.staff.post(`${body.path}/drives/${drive.id}/state`, { state: 'closed' });
    expect(
      await phone.problem('POST', '/deputy/proposals', { ...proposed, id: randomUUID() }),
    ).toMatchObject({ status: 409, code: 'drive-not-open' });
    expect(await phone.post('/deputy/proposals', proposed)).toMatchObject({
      number: receipt.number,
    });
  });
});
