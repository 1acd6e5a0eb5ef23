import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { isSolution, solvedTicket, type Challenge } from '../../shared/proof-of-work.ts';
import { ok } from '../../shared/result.ts';
import type { PollFacts, PollView } from '../../shared/screening/poll.ts';
import type { PreReview } from '../../shared/screening/pre-review.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { allReviewed } from '../collection/resident.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, anEnrolledPhone, aRoll, aStaff, cardsOf, type OwnBody } from '../support/people.ts';

describeOnBoth('an advisory poll', collectionHouse, (house) => {
  let body: OwnBody;
  let drive: string;
  let leads: string[];
  let visitor: Client;

  beforeAll(async () => {
    body = await aBody(house());
    await aRoll(body, 3);
    visitor = house().client('deputy');
    drive = (await aDrive(body)).id;
    const { platform } = house();
    const received = await proposals(
      house(),
      body,
      drive,
      ['甲', '乙', '丙'].map((name) => ({ entry: anEntry({ name }) })),
    );
    leads = received.map(({ lead }) => lead);
    await allReviewed(house(), body);
    for (const id of leads)
      await perform(platform, body.id, SYSTEM, async (trx) => {
        const lead = await leadById(trx, body.id, id);
        if (lead !== undefined)
          await moveLead(trx, platform.clock, body.id, lead, { to: 'preliminary' });
        return ok(undefined);
      });
  });

  const today = (): string => dayOf(house().clock.now());

  const facts = (changes: Partial<PollFacts> = {}): PollFacts => ({
    title: '您最想先办哪几项',
    intro: '结果供代表参考。',
    opensOn: today(),
    closesOn: dayAfter(today(), 7),
    most: 2,
    ...changes,
  });

  const made = (changes: Partial<PollFacts> = {}): Promise<PollView> =>
    body.staff.post(`${body.path}/polls`, { id: randomUUID(), drive, ...facts(changes) });

  const turned = (poll: string, state: string): Promise<PollView> =>
    body.staff.post(`${body.path}/polls/${poll}/state`, { state });

  async function ticket(device: string, purpose = 'poll'): Promise<string> {
    const { challenge, bits } = await visitor.post<Challenge>('/tickets', {
      purpose,
      body: body.id,
      device,
    });
    for (let nonce = 0; ; nonce += 1)
      if (await isSolution(challenge, nonce, bits)) return solvedTicket(challenge, nonce);
  }

  async function answered(poll: string, choices: readonly string[], device: string = randomUUID()) {
    const { response, json } = await visitor.send('POST', `/polls/${poll}/answer`, {
      json: { choices },
      headers: { ticket: await ticket(device) },
    });
    return { status: response.status, json };
  }

  test('goes from draft to published to closed, each once', async () => {
    const id = randomUUID();
    const sent = { id, drive, ...facts() };
    const poll = await body.staff.post<PollView>(`${body.path}/polls`, sent);
    expect(poll).toMatchObject({ state: 'draft', phase: 'draft', answers: 0 });
    expect(await body.staff.post(`${body.path}/polls`, sent)).toMatchObject({ id });
    expect(await visitor.problem('GET', `/polls/${id}`)).toMatchObject({ status: 404 });
    await body.staff.put(`${body.path}/polls/${id}`, facts({ title: '先办哪几项' }));
    expect(await turned(id, 'published')).toMatchObject({ phase: 'open', title: '先办哪几项' });
    await turned(id, 'published');
    expect(await body.staff.problem('PUT', `${body.path}/polls/${id}`, facts())).toMatchObject({
      code: 'wrong-state',
    });
    expect(await turned(id, 'closed')).toMatchObject({ phase: 'over' });
    expect(
      (await body.staff.get<PollView[]>(`${body.path}/polls`)).filter((one) => one.id === id),
    ).toHaveLength(1);
  });

  test.each([
    [{ title: ' ' }, 'name-missing'],
    [{ title: '长'.repeat(61) }, 'too-long'],
    [{ closesOn: '2000-01-01' }, 'ends-before-start'],
    [{ opensOn: '2027-02-30' }, 'date-unknown'],
    [{ most: 4 }, 'poll-most-out-of-range'],
    [{ most: 0 }, 'poll-most-out-of-range'],
  ])('with %o it is refused as %s', async (changes, code) => {
    expect(
      await body.staff.problem('POST', `${body.path}/polls`, {
        id: randomUUID(),
        drive,
        ...facts(changes),
      }),
    ).toMatchObject({ code });
  });

  test('is not made on an empty list, nor by those who only read', async () => {
    const empty = await aDrive(body);
    const sent = { id: randomUUID(), drive: empty.id, ...facts() };
    expect(await body.staff.problem('POST', `${body.path}/polls`, sent)).toMatchObject({
      code: 'poll-list-empty',
    });
    const { client } = await aStaff(house(), body, ['government-office']);
    expect(await client.problem('POST', `${body.path}/polls`, { ...sent, drive })).toMatchObject({
      status: 403,
    });
  });

  test('counts one answer of a device, the last, and shows the public nothing before it is over', async () => {
    const [first = '', second = '', third = ''] = leads;
    const { id } = await made();
    await turned(id, 'published');
    const device = randomUUID();
    expect((await answered(id, [first, second], device)).status).toBe(200);
    expect((await answered(id, [second, third], device)).status).toBe(200);
    expect((await answered(id, [second])).status).toBe(200);
    const open = await visitor.get<PollView>(`/polls/${id}`);
    expect(open.answers).toBeNull();
    expect(open.items.map(({ title, chosen }) => [title, chosen])).toEqual([
      ['甲', null],
      ['乙', null],
      ['丙', null],
    ]);
    const polls = await body.staff.get<PollView[]>(`${body.path}/polls`);
    expect(polls.find((one) => one.id === id)).toMatchObject({
      answers: 2,
      items: [{ chosen: 0 }, { chosen: 2 }, { chosen: 1 }],
    });
    await turned(id, 'closed');
    expect(await visitor.get<PollView>(`/polls/${id}`)).toMatchObject({
      answers: 2,
      items: [{ chosen: 0 }, { chosen: 2 }, { chosen: 1 }],
    });
  });

  test('takes neither too many choices, none, unknown ones, nor a ticket for something else', async () => {
    const { id } = await made();
    await turned(id, 'published');
    expect((await answered(id, leads)).json).toMatchObject({ code: 'poll-too-many' });
    expect((await answered(id, [])).json).toMatchObject({ code: 'poll-nothing-chosen' });
    expect((await answered(id, [randomUUID()])).json).toMatchObject({
      code: 'poll-choice-unknown',
    });
    const { json } = await visitor.send('POST', `/polls/${id}/answer`, {
      json: { choices: [leads[0]] },
      headers: { ticket: await ticket(randomUUID(), 'proposal') },
    });
    expect(json).toMatchObject({ code: 'ticket-unknown' });
    expect(await visitor.problem('POST', `/polls/${id}/answer`, { choices: [] })).toMatchObject({
      code: 'ticket-missing',
    });
  });

  test('takes answers within its days alone', async () => {
    const early = await made({ opensOn: dayAfter(today(), 1) });
    await turned(early.id, 'published');
    expect((await answered(early.id, [leads[0] ?? ''])).json).toMatchObject({
      code: 'poll-not-open',
    });
    const late = await made({ opensOn: '2026-01-01', closesOn: '2026-01-02' });
    await turned(late.id, 'published');
    expect((await answered(late.id, [leads[0] ?? ''])).json).toMatchObject({
      code: 'poll-not-open',
    });
  });

  test('keeps no device: neither its name nor the same hash in two polls, and the act log says no choice', async () => {
    const device = randomUUID();
    const { db } = house().platform;
    const hashes: string[] = [];
    for (const poll of [await made(), await made()]) {
      await turned(poll.id, 'published');
      await answered(poll.id, [leads[0] ?? ''], device);
      const rows = await db
        .selectFrom('poll_answer')
        .select('device')
        .where('poll', '=', poll.id)
        .execute();
      hashes.push(...rows.map((row) => row.device));
    }
    expect(new Set(hashes).size).toBe(2);
    expect(hashes.join()).not.toContain(device);
    const acts = await db
      .selectFrom('act')
      .selectAll()
      .where('kind', '=', 'poll-answered')
      .execute();
    expect(JSON.stringify(acts)).not.toContain(leads[0] ?? '-');
  });

  test('its list stays as it was published, and its result stands before the deputies once it is over', async () => {
    const other = await aBody(house());
    const { id } = await made({ title: '给代表看' });
    await turned(id, 'published');
    await answered(id, [leads[1] ?? '']);
    const [card] = await cardsOf(body);
    if (card === undefined) throw new Error('no card');
    const phone = await anEnrolledPhone(house(), card);
    expect((await phone.get<PreReview>('/pre-review')).poll?.id).not.toBe(id);
    expect(
      await other.staff.problem('POST', `${other.path}/polls/${id}/state`, { state: 'closed' }),
    ).toMatchObject({ status: 404 });
    house().clock.step(8 * 86_400);
    const again = await anEnrolledPhone(house(), card);
    const { poll } = await again.get<PreReview>('/pre-review');
    expect(poll).toMatchObject({
      answers: 1,
      items: [{ chosen: 0 }, { chosen: 1 }, { chosen: 0 }],
    });
  });
});
