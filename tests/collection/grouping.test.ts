import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { stepsOfProposal } from '../../server/collection/steps.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { LeadState } from '../../shared/collection/model.ts';
import type { BatchDone } from '../../shared/collection/queue.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import {
  leadTitled,
  membersOf,
  merge,
  merging,
  queueOf,
  seen,
  split,
  undo,
} from './queue-office.ts';

describeOnBoth('grouping leads', collectionHouse, (house) => {
  /** A drive with a lead for each of these names; `+` makes the name a further voice of the one before. */
  async function leads(...names: readonly string[]): Promise<{ body: OwnBody; drive: string }> {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    let last: string | undefined;
    for (const name of names) {
      const joins = name.startsWith('+');
      const [one] = await proposals(house(), body, drive, [
        {
          entry: anEntry({ name: name.replace('+', '') }),
          ...(joins ? { lead: last, joined: '0001' } : {}),
        },
      ]);
      last = one?.lead;
    }
    return { body, drive };
  }

  async function told(body: OwnBody, lead: string): Promise<readonly string[][]> {
    const { db } = house().platform;
    const members = await membersOf(body, lead);
    return Promise.all(
      members.map(async ({ id }) =>
        (await stepsOfProposal(db, body.id, id)).map(({ kind }) => kind),
      ),
    );
  }

  async function become(body: OwnBody, id: string, to: LeadState): Promise<void> {
    const { platform } = house();
    await perform(platform, body.id, SYSTEM, async (trx) => {
      const lead = await leadById(trx, body.id, id);
      if (lead !== undefined) await moveLead(trx, platform.clock, body.id, lead, { to });
      return { ok: true, value: undefined };
    });
  }

  test('a merge keeps every proposal with its origin, and tells every proposer where it went', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电', '+充电没地方');
    const into = await leadTitled(body, drive, '充电棚');
    const from = await leadTitled(body, drive, '飞线充电');
    const done = await merge(body, into, [seen(from)]);
    expect(done).toMatchObject({ kind: 'merged', leads: 1, proposals: 2 });
    expect(await leadTitled(body, drive, '充电棚')).toMatchObject({
      size: 3,
      origins: { residents: 3 },
    });
    const gone = await leadTitled(body, drive, '飞线充电', 'merged');
    expect(gone).toMatchObject({ size: 0, mergedInto: into.id });
    expect(await told(body, into.id)).toEqual([
      ['received', 'merged'],
      ['received', 'merged'],
      ['joined', 'merged'],
    ]);
    const { db } = house().platform;
    const [, came] = await membersOf(body, into.id);
    const steps = await stepsOfProposal(db, body.id, came?.id ?? '');
    expect(steps.at(-1)).toMatchObject({ detail: { into: 1, title: '充电棚' } });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=leads-merged`,
    );
    expect(rows).toMatchObject([{ detail: { into: 1, leads: [2], proposals: 2 } }]);
  });

  test('some proposals of a lead go alone; all of them take it along', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电', '+楼道堆物');
    const into = await leadTitled(body, drive, '充电棚');
    const from = await leadTitled(body, drive, '飞线充电');
    const [first, second] = await membersOf(body, from.id);
    await merge(body, into, [{ ...seen(from), proposals: [first?.id] }]);
    const left = await leadTitled(body, drive, '飞线充电');
    expect(left).toMatchObject({ size: 1, state: 'lead' });
    expect(await told(body, left.id)).toEqual([['joined']]);
    await merge(body, await leadTitled(body, drive, '充电棚'), [
      { ...seen(left), proposals: [second?.id] },
    ]);
    expect(await leadTitled(body, drive, '飞线充电', 'merged')).toMatchObject({ size: 0 });
    expect(await leadTitled(body, drive, '充电棚')).toMatchObject({ size: 3 });
  });

  test('a split makes new leads of what is chosen, and leaves something', async () => {
    const { body, drive } = await leads('充电棚', '+修桥', '+路灯', '+饮水');
    const lead = await leadTitled(body, drive, '充电棚');
    const members = await membersOf(body, lead.id);
    const ids = members.map(({ id }) => id);
    expect(
      await body.staff.problem('POST', `${body.path}/leads/${lead.id}/split`, {
        batch: randomUUID(),
        version: lead.version,
        proposals: ids,
      }),
    ).toMatchObject({ status: 409, code: 'split-leaves-none', facts: { lead: 1 } });
    const done = await split(body, lead, ids.slice(1, 3), true);
    expect(done).toMatchObject({ leads: 2, proposals: 2 });
    const bridge = await leadTitled(body, drive, '修桥');
    expect(bridge).toMatchObject({ ordinal: 2, size: 1, town: '城东街道', category: 'services' });
    expect(await told(body, bridge.id)).toEqual([['joined', 'split']]);
    expect(await leadTitled(body, drive, '路灯')).toMatchObject({ ordinal: 3 });
    const rest = await leadTitled(body, drive, '充电棚');
    expect(await told(body, rest.id)).toEqual([['received'], ['joined']]);
    await split(body, rest, [ids[0] ?? '']);
    const own = await queueOf(body, drive, { search: '饮水' });
    expect(own.rows).toMatchObject([{ title: '充电棚', size: 1 }]);
  });

  test('undoing brings everything back, tells it, and changes nothing the second time', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电', '修桥', '+路灯');
    await become(body, (await leadTitled(body, drive, '飞线充电')).id, 'reserve');
    const into = await leadTitled(body, drive, '充电棚');
    const bridge = await leadTitled(body, drive, '修桥');
    const [, lamp] = await membersOf(body, bridge.id);
    const done = await merge(body, into, [
      seen(await leadTitled(body, drive, '飞线充电', 'reserve')),
      { ...seen(bridge), proposals: [lamp?.id] },
    ]);
    expect(await leadTitled(body, drive, '充电棚')).toMatchObject({ size: 3 });
    expect(await undo(body, done)).toEqual(done);
    const back = await leadTitled(body, drive, '飞线充电', 'reserve');
    expect(back).toMatchObject({ size: 1, mergedInto: null });
    expect(await told(body, back.id)).toEqual([['received', 'became-reserve', 'merged', 'undone']]);
    expect(await told(body, bridge.id)).toEqual([['received'], ['joined', 'merged', 'undone']]);
    expect(await told(body, into.id)).toEqual([['received', 'merged', 'undone']]);
    expect(await undo(body, done)).toEqual(done);
    expect(await leadTitled(body, drive, '飞线充电', 'reserve')).toEqual(back);
  });

  test('an undone split leaves its new lead merged into the old one', async () => {
    const { body, drive } = await leads('充电棚', '+修桥');
    const lead = await leadTitled(body, drive, '充电棚');
    const [, bridge] = await membersOf(body, lead.id);
    const done = await split(body, lead, [bridge?.id ?? '']);
    await undo(body, done);
    expect(await leadTitled(body, drive, '充电棚')).toMatchObject({ size: 2 });
    expect(await leadTitled(body, drive, '修桥', 'merged')).toMatchObject({
      id: done.created[0],
      mergedInto: lead.id,
    });
    expect(await told(body, lead.id)).toEqual([['received'], ['joined', 'split', 'undone']]);
  });

  test('what has been changed since is not undone, and it says how much', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电', '修桥', '路灯');
    const { rows } = await queueOf(body, drive);
    const done = await body.staff.patch<BatchDone>(`${body.path}/leads`, {
      batch: randomUUID(),
      leads: rows.map(seen),
      changes: { category: 'housing' },
    });
    for (const title of ['修桥', '路灯'])
      await body.staff.patch(`${body.path}/leads`, {
        batch: randomUUID(),
        leads: [seen(await leadTitled(body, drive, title))],
        changes: { category: 'transport' },
      });
    expect(
      await body.staff.problem('POST', `${body.path}/lead-batches/${done.batch}/undo`),
    ).toMatchObject({ status: 409, code: 'changed-since', facts: { count: 2 } });
    const merged = await merge(body, await leadTitled(body, drive, '充电棚'), [
      seen(await leadTitled(body, drive, '飞线充电')),
    ]);
    await become(body, (await leadTitled(body, drive, '充电棚')).id, 'preliminary');
    expect(
      await body.staff.problem('POST', `${body.path}/lead-batches/${merged.batch}/undo`),
    ).toMatchObject({ code: 'changed-since', facts: { count: 1, lead: 1 } });
  });

  test('a voice that joins after a merge does not stand in the way of undoing it', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电');
    const into = await leadTitled(body, drive, '充电棚');
    const done = await merge(body, into, [seen(await leadTitled(body, drive, '飞线充电'))]);
    await proposals(house(), body, drive, [{ entry: anEntry({ name: '也要' }), lead: into.id }]);
    await undo(body, done);
    expect(await leadTitled(body, drive, '充电棚')).toMatchObject({ size: 2 });
    expect(await leadTitled(body, drive, '飞线充电')).toMatchObject({ size: 1 });
  });

  test.each([
    ['preliminary', 'lead'],
    ['candidate', 'lead'],
    ['suggestion', 'lead'],
    ['lead', 'reserve'],
    ['lead', 'preliminary'],
  ] as const)('a %s does not go into a %s', async (of, to) => {
    const { body, drive } = await leads('充电棚', '飞线充电');
    const target = await leadTitled(body, drive, '充电棚');
    const source = await leadTitled(body, drive, '飞线充电');
    if (of !== 'lead') await become(body, source.id, of);
    if (to !== 'lead') await become(body, target.id, to);
    const into = await leadTitled(body, drive, '充电棚', to);
    const from = await leadTitled(body, drive, '飞线充电', of);
    expect(
      await body.staff.problem(
        'POST',
        `${body.path}/leads/${into.id}/merge`,
        merging(into, [seen(from)]),
      ),
    ).toMatchObject({ status: 409, code: 'lead-state-unfit' });
  });

  test('names each lead that is no longer as it was seen, and those that cannot go together', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电', '修桥');
    const [into, from, bridge] = (await queueOf(body, drive)).rows;
    if (into === undefined || from === undefined || bridge === undefined)
      throw new Error('no rows');
    const path = `${body.path}/leads/${into.id}/merge`;
    const refused = (...sources: readonly object[]) =>
      body.staff.problem('POST', path, merging(into, sources));
    expect(await refused(seen(into))).toMatchObject({ code: 'lead-into-itself' });
    expect(await refused({ ...seen(from), version: 9 })).toMatchObject({
      code: 'lead-changed',
      facts: { lead: 2 },
    });
    const [stranger] = await membersOf(body, bridge.id);
    expect(await refused({ ...seen(from), proposals: [stranger?.id] })).toMatchObject({
      status: 404,
    });
    await merge(body, bridge, [seen(from)]);
    expect(await refused(seen(from))).toMatchObject({
      code: 'lead-merged',
      facts: { lead: 2, into: 3 },
    });
    const { id: second } = await aDrive(body);
    await proposals(house(), body, second, [{ entry: anEntry({ name: '别的征集' }) }]);
    expect(await refused(seen(await leadTitled(body, second, '别的征集')))).toMatchObject({
      code: 'lead-other-drive',
    });
  });

  test('a repeated request does nothing more, and its key serves nothing else', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电', '修桥');
    const [into, from, bridge] = (await queueOf(body, drive)).rows;
    if (into === undefined || from === undefined || bridge === undefined)
      throw new Error('no rows');
    const path = `${body.path}/leads/${into.id}/merge`;
    const request = merging(into, [seen(from)]);
    const answers = await Promise.all(
      [0, 1, 2].map(() => body.staff.post<BatchDone>(path, request)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await told(body, into.id)).toEqual([
      ['received', 'merged'],
      ['received', 'merged'],
    ]);
    expect(
      await body.staff.problem('POST', path, { ...request, from: [seen(bridge)] }),
    ).toMatchObject({ status: 409, code: 'batch-key-taken' });
  });

  test('of two clerks who merge the same lead at once one is told so', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电', '修桥');
    const [one, other, both] = (await queueOf(body, drive)).rows;
    if (one === undefined || other === undefined || both === undefined) throw new Error('no rows');
    const { client: office } = await aStaff(house(), body, ['government-office']);
    const sent = await Promise.all([
      body.staff.send('POST', `${body.path}/leads/${one.id}/merge`, {
        json: merging(one, [seen(both)]),
      }),
      office.send('POST', `${body.path}/leads/${other.id}/merge`, {
        json: merging(other, [seen(both)]),
      }),
    ]);
    expect(sent.map(({ response }) => response.status).toSorted((a, b) => a - b)).toEqual([
      200, 409,
    ]);
    const sizes = (await queueOf(body, drive)).rows.map(({ size }) => size);
    expect(sizes).toEqual([2, 1]);
  });

  test('who reads only does not merge, and leads of another body are not found', async () => {
    const { body, drive } = await leads('充电棚', '飞线充电');
    const other = await leads('别处');
    const [into, from] = (await queueOf(body, drive)).rows;
    const [foreign] = (await queueOf(other.body, other.drive)).rows;
    if (into === undefined || from === undefined || foreign === undefined)
      throw new Error('no rows');
    const { client: chair } = await aStaff(house(), body, ['chair']);
    const path = `${body.path}/leads/${into.id}`;
    const done = await merge(body, into, [seen(from)]);
    const now = await leadTitled(body, drive, '充电棚');
    const [member] = await membersOf(body, now.id);
    const acts = [
      ['POST', `${path}/merge`, merging(now, [seen(foreign)])],
      [
        'POST',
        `${path}/split`,
        { batch: randomUUID(), version: now.version, proposals: [member?.id] },
      ],
      [
        'PATCH',
        `${body.path}/leads`,
        { batch: randomUUID(), leads: [seen(foreign)], changes: { category: null } },
      ],
      ['POST', `${body.path}/lead-batches/${done.batch}/undo`, undefined],
    ] as const;
    for (const [method, route, json] of acts)
      expect(await chair.problem(method, route, json)).toMatchObject({ status: 403 });
    expect(await body.staff.problem(...acts[0])).toMatchObject({ status: 404 });
    expect(await body.staff.problem(...acts[2])).toMatchObject({ status: 404 });
    expect(
      await other.body.staff.problem('POST', `${other.body.path}/lead-batches/${done.batch}/undo`),
    ).toMatchObject({ status: 404 });
  });
});
