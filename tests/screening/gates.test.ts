import { expect, test } from 'vitest';
import type { ActEntry } from '../../shared/congress/model.ts';
import { aDrive, collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import {
  aDecision,
  decide,
  gatesOf,
  leadNow,
  leadsIn,
  list,
  passAll,
  stepsTold,
} from './listing.ts';

describeOnBoth('the gates of a drive', collectionHouse, (house) => {
  const aList = async (names: readonly string[] = ['充电棚', '公厕', '路灯']) => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const leads = await leadsIn(house(), body, drive, names);
    const path = `${body.path}/drives/${drive.id}/gates`;
    const [first, second, third] = leads;
    if (first === undefined || second === undefined) throw new Error('too few leads');
    return { body, drive, leads, path, first, second, third: third ?? second };
  };

  test('stand in the order of the body; the first one waits for all preliminary candidates', async () => {
    const { body, drive } = await aList();
    const view = await gatesOf(body, drive);
    expect(view).toMatchObject({
      next: 'joint-meeting',
      ready: 0,
      gates: [
        { gate: 'joint-meeting', awaited: 3, decisions: [] },
        { gate: 'party-committee', awaited: 0 },
        { gate: 'presidium', awaited: 0 },
      ],
    });
    expect(view.leads).toMatchObject([
      { ordinal: 1, name: '充电棚', department: '县住建局', totalYuan: 12_345_600, said: [] },
      { ordinal: 2, name: '公厕' },
      { ordinal: 3, name: '路灯' },
    ]);
  });

  test('pass a list one after the other, tell its proposers, and then it is listed in one act', async () => {
    const { body, drive, leads, first } = await aList();
    const view = await decide(body, drive, aDecision('joint-meeting', '2026-02-02', leads));
    expect(view.next).toBe('party-committee');
    expect(view.gates.map(({ awaited }) => awaited)).toEqual([0, 3, 0]);
    expect(await body.staff.problem('POST', `${body.path}/drives/${drive.id}/gates/list`)).toEqual({
      status: 409,
      code: 'nothing-to-list',
      facts: {},
    });
    await decide(body, drive, aDecision('party-committee', '2026-02-02', leads));
    const last = await decide(
      body,
      drive,
      aDecision('presidium', '2026-02-09', leads, { conditions: '资金落实后实施' }),
    );
    expect(last).toMatchObject({ next: null, ready: 3 });
    expect(last.gates[2]?.decisions).toMatchObject([
      { decidedOn: '2026-02-09', conditions: '资金落实后实施', counts: { passed: 3, struck: 0 } },
    ]);
    expect(await list(body, drive)).toEqual({ listed: 3 });
    expect(await list(body, drive)).toEqual({ listed: 0 });
    expect((await leadNow(house(), body, first.id)).state).toBe('candidate');
    expect(await stepsTold(house(), body, first)).toMatchObject([
      { kind: 'became-preliminary' },
      { kind: 'gate-passed', detail: { gate: 'joint-meeting', on: '2026-02-02' } },
      { kind: 'gate-passed', detail: { gate: 'party-committee', on: '2026-02-02' } },
      { kind: 'gate-passed', detail: { gate: 'presidium', on: '2026-02-09' } },
      { kind: 'became-candidate' },
    ]);
  });

  test('strike one into the reserve and send one back, each with a reason that its proposers read', async () => {
    const { body, drive, first, second, third } = await aList();
    const view = await decide(
      body,
      drive,
      aDecision('joint-meeting', '2026-02-02', [], {
        items: [
          { lead: first.id, outcome: 'passed', note: '不留下' },
          { lead: second.id, outcome: 'struck', note: '  明年再议 ' },
          { lead: third.id, outcome: 'returned', note: '补充用地手续' },
        ],
      }),
    );
    expect(view.gates[0]?.decisions[0]?.counts).toEqual({ passed: 1, struck: 1, returned: 1 });
    expect(await leadNow(house(), body, second.id)).toMatchObject({
      state: 'reserve',
      reason: '明年再议',
    });
    expect((await leadNow(house(), body, third.id)).state).toBe('proposed');
    expect((await stepsTold(house(), body, second)).at(-1)).toMatchObject({
      kind: 'gate-struck',
      detail: { gate: 'joint-meeting', on: '2026-02-02' },
      reason: '明年再议',
    });
    expect((await stepsTold(house(), body, third)).at(-1)).toMatchObject({
      kind: 'gate-returned',
      reason: '补充用地手续',
    });
    expect(view).toMatchObject({ next: 'party-committee' });
    expect(view.gates[1]?.awaited).toBe(1);
  });

  test('return the whole list, and decide on it again', async () => {
    const { body, drive, leads, first, second } = await aList(['充电棚', '公厕']);
    const back = {
      decision: 'returned',
      items: [{ lead: first.id, outcome: 'returned', note: '重新测算资金' }],
    };
    const view = await decide(body, drive, aDecision('joint-meeting', '2026-02-02', [], back));
    expect(view.next).toBe('joint-meeting');
    expect(view.gates.map(({ awaited }) => awaited)).toEqual([1, 0, 0]);
    const again = await decide(body, drive, aDecision('joint-meeting', '2026-02-20', leads));
    // Passing what this gate had sent back corrects it.
    expect(again.gates[0]?.decisions.map(({ decision }) => decision)).toEqual([
      'passed',
      'returned',
    ]);
    expect((await leadNow(house(), body, first.id)).state).toBe('preliminary');
    expect((await leadNow(house(), body, second.id)).state).toBe('preliminary');
  });

  test('a later decision of the same gate corrects the one before and keeps it', async () => {
    const { body, drive, leads, second } = await aList();
    await passAll(body, drive, leads);
    await decide(
      body,
      drive,
      aDecision('party-committee', '2026-02-06', [], {
        items: [{ lead: second.id, outcome: 'struck', note: '记录有误，应为不通过' }],
      }),
    );
    const view = await gatesOf(body, drive);
    expect(view.ready).toBe(2);
    expect(view.gates[1]?.decisions).toHaveLength(2);
    expect((await leadNow(house(), body, second.id)).state).toBe('reserve');
    await decide(body, drive, aDecision('party-committee', '2026-02-06', [second]));
    expect((await gatesOf(body, drive)).ready).toBe(3);
    expect((await stepsTold(house(), body, second)).slice(-2)).toMatchObject([
      { kind: 'gate-struck' },
      { kind: 'gate-passed', detail: { gate: 'party-committee', on: '2026-02-06' } },
    ]);
  });

  test('a correction that says the same of what was laid aside leaves it there, told anew only when something differs', async () => {
    const { body, drive, first, second, third } = await aList();
    const items = (why: string) => [
      { lead: first.id, outcome: 'passed', note: '' },
      { lead: second.id, outcome: 'struck', note: why },
      { lead: third.id, outcome: 'returned', note: '补充用地手续' },
    ];
    const said = (why: string): object =>
      aDecision('joint-meeting', '2026-02-02', [], { items: items(why) });
    await decide(body, drive, said('明年再议'));
    await decide(body, drive, said('明年再议'));
    expect((await leadNow(house(), body, second.id)).state).toBe('reserve');
    expect((await leadNow(house(), body, third.id)).state).toBe('proposed');
    expect(await stepsTold(house(), body, second)).toHaveLength(2);
    const view = await decide(body, drive, said('资金没有落实'));
    expect((await stepsTold(house(), body, second)).at(-1)).toMatchObject({
      kind: 'gate-struck',
      reason: '资金没有落实',
    });
    expect(await stepsTold(house(), body, third)).toHaveLength(2);
    expect(view.gates[0]?.decisions.map(({ standing }) => standing)).toEqual([3, 0, 0]);
    // Struck instead of sent back, and the other way round.
    await decide(
      body,
      drive,
      aDecision('joint-meeting', '2026-02-02', [], {
        items: [
          { lead: second.id, outcome: 'returned', note: '补充资料' },
          { lead: third.id, outcome: 'struck', note: '不再考虑' },
        ],
      }),
    );
    expect((await leadNow(house(), body, second.id)).state).toBe('proposed');
    expect((await leadNow(house(), body, third.id)).state).toBe('reserve');
  });

  test('the same decision sent again is one; another under its id is refused', async () => {
    const { body, drive, leads, path } = await aList();
    const decision = aDecision('joint-meeting', '2026-02-02', leads);
    const one = await decide(body, drive, decision);
    expect(await decide(body, drive, decision)).toEqual(one);
    expect(
      await body.staff.problem('POST', path, { ...decision, minute: '不同意。' }),
    ).toMatchObject({ status: 409, code: 'gate-decision-sent' });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=gate-decided`,
    );
    expect(rows).toMatchObject([
      { detail: { gate: 'joint-meeting', passed: [1, 2, 3], struck: [], returned: [] } },
    ]);
  });

  test('one that was listed stands: it is passed anew, not struck', async () => {
    const { body, drive, leads, first, path } = await aList();
    await passAll(body, drive, leads);
    await list(body, drive);
    const struck = aDecision('presidium', '2026-02-09', [], {
      items: [{ lead: first.id, outcome: 'struck', note: '误' }],
    });
    expect(await body.staff.problem('POST', path, struck)).toMatchObject({
      status: 409,
      code: 'gate-lead-listed',
      facts: { lead: 1 },
    });
    await decide(body, drive, aDecision('presidium', '2026-02-10', [first]));
    expect((await leadNow(house(), body, first.id)).state).toBe('candidate');
  });

  test.each([
    ['a gate that the body does not have', { gate: 'standing-committee' }, 'gate-not-set'],
    ['no minute', { minute: ' ' }, 'minute-missing'],
    ['a minute without end', { minute: '记'.repeat(4001) }, 'too-long'],
    ['no day', { decidedOn: '2026-02-30' }, 'date-unknown'],
    ['a day to come', { decidedOn: '2026-03-11' }, 'gate-in-future'],
    ['nobody decided on', { items: [] }, 'gate-items-missing'],
    [
      'a returned list that names none',
      { decision: 'returned', items: [] },
      'gate-returns-nothing',
    ],
    ['a returned list with one passed', { decision: 'returned' }, 'gate-returns-nothing'],
    ['a gate out of order', { gate: 'party-committee' }, 'gate-lead-not-due'],
  ])('with %s, a decision is refused', async (_, changes, code) => {
    const { leads, body, path } = await aList();
    const decision = aDecision('joint-meeting', '2026-03-10', leads, changes);
    expect(await body.staff.problem('POST', path, decision)).toMatchObject({ code });
  });

  test('a lead without a word, a lead named twice and a day before the gate before are refused', async () => {
    const { leads, body, drive, path, first, second } = await aList(['充电棚', '公厕']);
    const silent = aDecision('joint-meeting', '2026-02-02', [second], {
      items: [
        { lead: first.id, outcome: 'struck', note: ' ' },
        { lead: second.id, outcome: 'passed', note: '' },
      ],
    });
    expect(await body.staff.problem('POST', path, silent)).toMatchObject({
      code: 'reason-missing',
    });
    const partly = aDecision('joint-meeting', '2026-02-02', [first]);
    expect(await body.staff.problem('POST', path, partly)).toMatchObject({
      code: 'gate-items-missing',
      facts: { count: 1 },
    });
    const twice = aDecision('joint-meeting', '2026-02-02', [first, second, first]);
    expect(await body.staff.problem('POST', path, twice)).toMatchObject({
      code: 'gate-lead-not-due',
      facts: { lead: 1 },
    });
    await decide(body, drive, aDecision('joint-meeting', '2026-02-02', leads));
    const early = aDecision('party-committee', '2026-02-01', leads);
    expect(await body.staff.problem('POST', path, early)).toMatchObject({
      code: 'gate-before-previous',
      facts: { gate: 'joint-meeting', day: '2026-02-02' },
    });
    await decide(body, drive, aDecision('party-committee', '2026-02-05', leads));
    const late = aDecision('joint-meeting', '2026-02-06', leads);
    expect(await body.staff.problem('POST', path, late)).toMatchObject({
      code: 'gate-after-next',
      facts: { gate: 'party-committee', day: '2026-02-05' },
    });
  });

  test('a list with a card that is not complete is listed by nobody', async () => {
    const { leads, body, drive, path } = await aList();
    await passAll(body, drive, leads);
    await house()
      .platform.db.updateTable('lead')
      .set({ category: null })
      .where('id', '=', leads[1]?.id ?? '')
      .execute();
    expect(await body.staff.problem('POST', `${path}/list`)).toMatchObject({
      code: 'card-incomplete',
      facts: { lead: 2 },
    });
    expect((await gatesOf(body, drive)).ready).toBe(3);
  });

  test('are for the staff that screens; those of another body are not found', async () => {
    const { leads, body, path } = await aList();
    const other = await aBody(house());
    const drive = await aDrive(other);
    const decision = aDecision('joint-meeting', '2026-02-02', leads);
    const { client } = await aStaff(house(), body, ['chair']);
    expect(await client.problem('POST', path, decision)).toMatchObject({ code: 'not-allowed' });
    await client.get(path);
    expect(await house().client().problem('GET', path)).toMatchObject({ code: 'not-signed-in' });
    expect(
      await body.staff.problem('POST', `${body.path}/drives/${drive.id}/gates`, decision),
    ).toMatchObject({ status: 404 });
    expect(
      await body.staff.problem('POST', `${other.path}/drives/${drive.id}/gates`, decision),
    ).toMatchObject({ code: 'gate-lead-not-due' });
  });
});
