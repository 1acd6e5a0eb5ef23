import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROUND_ACTS, type RoundAct, type RoundState } from '../../shared/ballot/round.ts';
import type { Client } from '../support/client.ts';
import { aBody, aStaff } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';

/** In each state, the acts that have been done already and then change nothing. */
const DONE: Readonly<Record<Exclude<RoundState, 'draft' | 'void'>, readonly RoundAct[]>> = {
  ready: ['confirm-quorum', 'pass-scrutineers', 'make-ready'],
  open: ['confirm-quorum', 'pass-scrutineers', 'make-ready', 'open'],
  sealed: ['confirm-quorum', 'pass-scrutineers', 'make-ready', 'open', 'seal'],
  counted: ['confirm-quorum', 'pass-scrutineers', 'make-ready', 'open', 'seal', 'count'],
  certified: [
    'confirm-quorum',
    'pass-scrutineers',
    'make-ready',
    'open',
    'seal',
    'count',
    'certify',
  ],
  announced: [
    'confirm-quorum',
    'pass-scrutineers',
    'make-ready',
    'open',
    'seal',
    'count',
    'certify',
    'announce',
  ],
};

/** The one act by which each state is left forward. */
const NEXT: Readonly<Partial<Record<RoundState, RoundAct>>> = {
  ready: 'open',
  open: 'seal',
  sealed: 'count',
  counted: 'certify',
  certified: 'announce',
};

function bodyOf(meeting: Meeting, act: RoundAct): unknown {
  if (act === 'void') return { reason: '设备故障' };
  if (act === 'set-voting-time') return { minutes: null };
  if (act !== 'pass-scrutineers') return {};
  return {
    scrutineers: meeting.scrutineers.map(({ account }, at) => ({ account, chief: at === 0 })),
  };
}

function handOf(meeting: Meeting, act: RoundAct): Client {
  const scrutineer = meeting.scrutineers[0]?.client;
  if (scrutineer === undefined) throw new Error('nobody watches');
  return act === 'certify' ? scrutineer : meeting.staff;
}

/** Everything that a repetition must leave as it is. */
async function standing(meeting: Meeting): Promise<unknown> {
  const { head } = await meeting.staff.get<{ head: string }>(`${meeting.body.path}/acts?size=1`);
  const { now: _now, ...console } = await meeting.console();
  return { head, console };
}

/** Tries every act but the one that leads on, and holds each to the table. */
async function tryAll(meeting: Meeting, state: keyof typeof DONE): Promise<void> {
  const before = await standing(meeting);
  for (const act of ROUND_ACTS) {
    // Without a voting time there is none to take away.
    if (act === 'set-voting-time' && state === 'open') continue;
    if (act === NEXT[state] || (act === 'void' && state !== 'announced')) continue;
    const path = await meeting.at(act);
    const json = bodyOf(meeting, act);
    if (DONE[state].includes(act)) {
      const answer = await handOf(meeting, act).post(path, json);
      if (act !== 'certify')
        expect(answer).toEqual({ ...(await meeting.console()), now: expect.any(String) });
    } else {
      expect(await handOf(meeting, act).problem('POST', path, json)).toEqual({
        status: 409,
        code: 'wrong-state',
        facts: { act, state },
      });
    }
  }
  expect(await standing(meeting)).toEqual(before);
}

describeInHalls('a round', (hall) => {
  test('goes forward only: what was done is answered as done, what is too early is refused', async () => {
    const meeting = await aMeeting(hall());
    for (const act of ['open', 'seal', 'count', 'announce'])
      expect(await meeting.refused(act)).toEqual({
        status: 409,
        code: 'wrong-state',
        facts: { act, state: 'draft' },
      });
    const id = await meeting.toReady();
    await tryAll(meeting, 'ready');
    await meeting.toIssued();
    await tryAll(meeting, 'open');
    await meeting.vote((place) => ({
      A01: 'for',
      A02: place < 5 ? 'for' : 'against',
      A03: 'against',
    }));
    await meeting.step('seal');
    await tryAll(meeting, 'sealed');
    await meeting.step('count');
    await tryAll(meeting, 'counted');
    await meeting.certify();
    await tryAll(meeting, 'certified');
    const { ballot } = await meeting.step('announce');
    await tryAll(meeting, 'announced');
    expect(ballot?.result).toEqual({
      elected: ['A01', 'A02'],
      vacant: 0,
      final: true,
      next: { step: 'none', because: 'all-seats-filled' },
    });
    expect(await meeting.findings(id)).toEqual([]);
  });

  test('repeats the steps of a draft without writing anything down twice', async () => {
    const meeting = await aMeeting(hall());
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    const before = await standing(meeting);
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    expect(await standing(meeting)).toEqual(before);
    const chiefOther = [...meeting.scrutineers].toReversed();
    await meeting.staff.post(await meeting.at('pass-scrutineers'), {
      scrutineers: chiefOther.map(({ account }, at) => ({ account, chief: at === 0 })),
    });
    const chief = (await meeting.round()).scrutineers.find((one) => one.chief);
    expect(chief?.account).toBe(chiefOther[0]?.account);
  });

  test('once void answers everything with its state, and voiding again as done', async () => {
    const meeting = await aMeeting(hall());
    await meeting.toReady();
    expect(await meeting.refused('void', { reason: '  ' })).toEqual({
      status: 400,
      code: 'reason-missing',
      facts: {},
    });
    await meeting.void('候选名单有误');
    const before = await standing(meeting);
    for (const act of ROUND_ACTS.filter((one) => one !== 'void'))
      expect(
        await handOf(meeting, act).problem('POST', await meeting.at(act), bodyOf(meeting, act)),
      ).toEqual({ status: 409, code: 'wrong-state', facts: { act, state: 'void' } });
    await meeting.void('再说一次');
    expect(await standing(meeting)).toEqual(before);
    expect((await meeting.round()).voided).toEqual({
      reason: 'by-decision',
      note: '候选名单有误',
    });
  });

  test.each(['draft', 'ready', 'open', 'sealed', 'counted', 'certified'] as const)(
    'can be voided when it is %s, and leaves no key behind',
    async (state) => {
      const meeting = await aMeeting(hall());
      const id = await meeting.id();
      if (state !== 'draft') await meeting.toReady();
      if (state !== 'draft' && state !== 'ready') {
        await meeting.toIssued();
        if (state !== 'open') {
          await meeting.vote({ A01: 'for' });
          await meeting.step('seal');
        }
        if (state === 'counted' || state === 'certified') await meeting.step('count');
        if (state === 'certified') await meeting.certify();
      }
      expect((await meeting.round()).state).toBe(state);
      const { round } = await meeting.void('停电');
      expect(round?.state).toBe('void');
      expect(round?.tally).toBeNull();
      expect(hall().room.keys.issuer(id)).toBeUndefined();
      expect(hall().room.keys.count(id)).toBeUndefined();
      expect(existsSync(hall().room.bundleFile(id))).toBe(false);
      expect(await hall().client('deputy').problem('GET', `/rounds/${id}/bundle`)).toMatchObject({
        code: 'round-void',
      });
      const { round: next } = await meeting.nextRound();
      expect(next).toMatchObject({ number: 2, kind: 'first', repeat: true, state: 'draft' });
    },
  );

  describe('is led by nobody but the rostrum of its own body', () => {
    test('not by others, not from another body, not without signing in', async () => {
      const meeting = await aMeeting(hall());
      const { client: chair } = await aStaff(hall(), meeting.body, ['chair']);
      const { client: desk } = await aStaff(hall(), meeting.body, ['desk']);
      const other = await aBody(hall());
      const { client: stranger } = await aStaff(hall(), other, ['secretariat', 'chair']);
      const { client: unnamed } = await aStaff(hall(), meeting.body, ['scrutineer']);
      const scrutineer = handOf(meeting, 'certify');
      const [voter] = meeting.voters;
      const id = await meeting.id();
      for (const act of ROUND_ACTS) {
        const path = await meeting.at(act);
        const json = bodyOf(meeting, act);
        const outside = { status: 403, code: 'not-allowed' };
        expect(await desk.problem('POST', path, json)).toMatchObject(outside);
        expect(await stranger.problem('POST', path, json)).toMatchObject(outside);
        expect(await voter?.client.problem('POST', path, json)).toMatchObject(outside);
        expect(await hall().client('staff').problem('POST', path, json)).toMatchObject({
          status: 401,
          code: 'not-signed-in',
        });
        const inner = act === 'certify' ? meeting.staff : scrutineer;
        expect(await inner.problem('POST', path, json)).toMatchObject(outside);
        if (act === 'certify') continue;
        expect(
          await stranger.problem('POST', `${other.path}/rounds/${id}/${act}`, json),
        ).toMatchObject({ status: 404, code: 'no-such-round' });
      }
      expect(await meeting.refused('certify', {}, unnamed)).toMatchObject({
        status: 403,
        code: 'not-appointed',
      });
      await chair.post(await meeting.at('confirm-quorum'));
      expect((await meeting.round()).quorumConfirmedAt).not.toBeNull();
    });

    test('a desk and an administrator learn the votes when everybody does', async () => {
      const meeting = await aMeeting(hall());
      const { client: desk } = await aStaff(hall(), meeting.body, ['desk']);
      const { client: administrator } = await aStaff(hall(), meeting.body, ['administrator']);
      await meeting.toIssued();
      await meeting.vote({ A01: 'for', A02: 'for' });
      await meeting.step('seal');
      await meeting.step('count');
      expect((await meeting.round()).tally?.valid).toBe(6);
      expect((await meeting.console(handOf(meeting, 'certify'))).round?.tally?.valid).toBe(6);
      for (const client of [desk, administrator]) {
        const view = await meeting.console(client);
        expect(view.round?.tally).toBeNull();
        expect(view.ballot?.rounds[0]?.tally).toBeNull();
      }
      await meeting.certify();
      await meeting.step('announce');
      expect((await meeting.console(desk)).round?.tally?.valid).toBe(6);
    });
  });
});
