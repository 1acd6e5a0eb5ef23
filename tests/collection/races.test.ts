import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import { leadTitled, membersOf, merge, merging, queueOf, seen } from './queue-office.ts';

const STATES = ['lead', 'reserve', 'merged'] as const;

describeOnBoth('two devices at once', collectionHouse, (house) => {
  /** Three leads, the first with three voices, and a second clerk. */
  async function scene() {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const [first] = await proposals(house(), body, drive, [
      { entry: anEntry({ name: '充电棚' }) },
      { entry: anEntry({ name: '飞线充电' }) },
    ]);
    const joining = { lead: first?.lead, joined: first?.number ?? '' };
    await proposals(house(), body, drive, [
      { entry: anEntry({ name: '充电没地方' }), ...joining },
      { entry: anEntry({ name: '楼下充电' }), ...joining },
    ]);
    const one = await leadTitled(body, drive, '充电棚');
    const other = await leadTitled(body, drive, '飞线充电');
    const { client } = await aStaff(house(), body, ['government-office']);
    return { body, drive, one, other, client };
  }

  /** Statuses of these answers; each is a success or a refusal that says why. */
  async function statuses(sent: readonly Promise<{ response: Response }>[]): Promise<number[]> {
    const answers = (await Promise.all(sent)).map(({ response }) => response.status);
    for (const status of answers) expect([200, 409]).toContain(status);
    return answers.toSorted((a, b) => a - b);
  }

  /** Every proposal is in one lead, as many as each lead counts, and none in a merged one. */
  async function whole(body: OwnBody, drive: string, count = 4): Promise<void> {
    const found: string[] = [];
    for (const state of STATES)
      for (const lead of (await queueOf(body, drive, { state })).rows) {
        const members = await membersOf(body, lead.id);
        expect(members).toHaveLength(lead.size);
        if (state === 'merged') expect(members).toEqual([]);
        found.push(...members.map(({ id }) => id));
      }
    expect(found).toHaveLength(count);
    expect(new Set(found).size).toBe(count);
  }

  test('split a lead and merge it away: one is told that the other was first', async () => {
    const { body, drive, one, other, client } = await scene();
    const members = await membersOf(body, one.id);
    const answers = await statuses([
      body.staff.send('POST', `${body.path}/leads/${one.id}/split`, {
        json: {
          batch: randomUUID(),
          version: one.version,
          proposals: [members[1]?.id ?? ''],
          apart: false,
        },
      }),
      client.send('POST', `${body.path}/leads/${other.id}/merge`, {
        json: merging(other, [seen(one)]),
      }),
    ]);
    expect(answers).toEqual([200, 409]);
    await whole(body, drive);
  });

  test('merge a lead away and put it into the reserve pool: one is told', async () => {
    const { body, drive, one, other, client } = await scene();
    const answers = await statuses([
      body.staff.send('POST', `${body.path}/leads/${one.id}/merge`, {
        json: merging(one, [seen(other)]),
      }),
      client.send('POST', `${body.path}/leads/${other.id}/state`, {
        json: { act: 'reserve', version: other.version, reason: '明年再办' },
      }),
    ]);
    expect(answers).toEqual([200, 409]);
    await whole(body, drive);
  });

  test('merge two leads into each other: one is told', async () => {
    const { body, drive, one, other, client } = await scene();
    const answers = await statuses([
      body.staff.send('POST', `${body.path}/leads/${one.id}/merge`, {
        json: merging(one, [seen(other)]),
      }),
      client.send('POST', `${body.path}/leads/${other.id}/merge`, {
        json: merging(other, [seen(one)]),
      }),
    ]);
    expect(answers).toEqual([200, 409]);
    await whole(body, drive);
  });

  test('undo the same batch: it is undone once', async () => {
    const { body, drive, one, other, client } = await scene();
    const { batch } = await merge(body, one, [seen(other)]);
    const path = `${body.path}/lead-batches/${batch}/undo`;
    await statuses([body.staff.send('POST', path), client.send('POST', path)]);
    expect(await leadTitled(body, drive, '充电棚')).toMatchObject({ size: 3 });
    expect(await leadTitled(body, drive, '飞线充电')).toMatchObject({ size: 1 });
    await whole(body, drive);
  });

  test('join a lead while it is merged away: the voice is in one lead, or its sender is told', async () => {
    const { body, drive, one, other } = await scene();
    const joined = proposals(house(), body, drive, [
      { entry: anEntry({ name: '也要充电' }), lead: other.id, joined: '0001' },
    ]).then(
      () => 1,
      (error: unknown) => {
        expect(String(error)).toContain('joined-unknown');
        return 0;
      },
    );
    await statuses([
      body.staff.send('POST', `${body.path}/leads/${one.id}/merge`, {
        json: merging(one, [seen(other)]),
      }),
    ]);
    await whole(body, drive, 4 + (await joined));
  });
});
