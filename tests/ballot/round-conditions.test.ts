import { expect, test } from 'vitest';
import type { Candidate } from '../../shared/screening/model.ts';
import { readRecord, type RecordKeys } from '../../shared/ballot/protocol/records.ts';
import { card } from '../screening/builders.ts';
import { aSession } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor, type Meeting } from '../support/rounds-meeting.ts';
import { text } from '../support/rounds-voter.ts';

async function candidatesOf(meeting: Meeting): Promise<readonly Candidate[]> {
  const { candidates } = await meeting.staff.get<{ candidates: Candidate[] }>(
    `/sessions/${meeting.session.id}/candidates`,
  );
  return candidates;
}

const listPath = ({ body, session }: Meeting): string =>
  `${body.path}/sessions/${session.id}/candidates`;

describeInHalls('a round begins', (hall) => {
  test('only with the quorum: 6 of 9 deputies, and again when it opens', async () => {
    const meeting = await aMeeting(hall(), { deputies: 9, present: 5 });
    const missing = {
      status: 409,
      code: 'quorum-missing',
      facts: { missing: 1, present: 5, needed: 6 },
    };
    expect(await meeting.refused('confirm-quorum')).toEqual(missing);
    const { acts } = await meeting.console();
    expect(acts['confirm-quorum']).toEqual([{ code: missing.code, facts: missing.facts }]);
    const sixth = meeting.voters[5];
    if (sixth === undefined) throw new Error('no sixth deputy');
    await meeting.signIn(sixth);
    await meeting.toReady();
    const desk = `${meeting.body.path}/sessions/${meeting.session.id}/sign-ins/${sixth.deputy}`;
    await meeting.staff.post(`${desk}/undo`, { reason: '早退' });
    expect(await meeting.refused('open')).toEqual(missing);
    await meeting.signIn(sixth);
    await meeting.step('open');
    expect(await meeting.staff.problem('POST', `${desk}/undo`, { reason: '早退' })).toMatchObject({
      code: 'deputy-in-opening',
    });
  });

  test('not with nobody in the hall, and not with fewer than five', async () => {
    const empty = await aMeeting(hall(), { deputies: 6, present: 0 });
    expect(await empty.refused('confirm-quorum')).toMatchObject({
      code: 'quorum-missing',
      facts: { missing: 4, present: 0, needed: 4 },
    });
    const few = await aMeeting(hall(), { deputies: 6, present: 4 });
    await few.toReady();
    expect(await few.refused('open')).toEqual({
      status: 409,
      code: 'too-few-present',
      facts: { present: 4, needed: 5 },
    });
  });

  test('in its order: quorum, scrutineers, then the empty box', async () => {
    const meeting = await aMeeting(hall(), { scrutineers: 3 });
    const [one, two, three] = meeting.scrutineers;
    const named = (...chiefs: boolean[]) => ({
      scrutineers: [one, two, three]
        .slice(0, chiefs.length)
        .map((each, at) => ({ account: each?.account, chief: chiefs[at] })),
    });
    expect(await meeting.refused('pass-scrutineers', named(true, false))).toMatchObject({
      code: 'quorum-not-confirmed',
    });
    expect(await meeting.refused('make-ready')).toMatchObject({ code: 'quorum-not-confirmed' });
    await meeting.step('confirm-quorum');
    expect(await meeting.refused('make-ready')).toMatchObject({
      code: 'scrutineers-not-passed',
      facts: { needed: 2 },
    });
    const refusals: readonly [unknown, string][] = [
      [named(true), 'scrutineers-not-passed'],
      [named(false, false), 'one-chief-scrutineer'],
      [named(true, true), 'one-chief-scrutineer'],
      [
        {
          scrutineers: [
            { account: one?.account, chief: true },
            { account: one?.account, chief: false },
          ],
        },
        'scrutineers-twice',
      ],
      [
        {
          scrutineers: [
            { account: one?.account, chief: true },
            { account: 'nobody', chief: false },
          ],
        },
        'no-such-scrutineer',
      ],
      [{ scrutineers: [] }, 'malformed'],
    ];
    for (const [json, code] of refusals)
      expect(await meeting.refused('pass-scrutineers', json)).toMatchObject({ code });
    expect((await meeting.round()).scrutineers).toEqual([]);
    await meeting.staff.post(await meeting.at('pass-scrutineers'), named(false, true, false));
    expect((await meeting.round()).scrutineers.map(({ chief }) => chief)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('only while its session sits', async () => {
    const meeting = await aMeeting(hall());
    const planned = await aSession(meeting.body, { state: 'planned' });
    await meeting.staff.post(`${meeting.body.path}/sessions/${planned.id}/candidates`, card());
    const path = `${meeting.body.path}/sessions/${planned.id}`;
    const view = await meeting.staff.post<{ round: { id: string } }>(`${path}/ballot`, {
      title: '票决',
      settings: settingsFor(1),
    });
    expect(
      await meeting.staff.problem(
        'POST',
        `${meeting.body.path}/rounds/${view.round.id}/confirm-quorum`,
      ),
    ).toMatchObject({ status: 409, code: 'session-not-sitting' });
  });

  test('not while the one before it is unsettled', async () => {
    const meeting = await aMeeting(hall());
    await meeting.toReady();
    const first = await meeting.id();
    const same = await meeting.nextRound();
    expect(same.round).toMatchObject({ id: first, number: 1 });
    await meeting.void('重来');
    await meeting.nextRound();
    await hall()
      .platform.db.updateTable('round')
      .set({ state: 'certified' })
      .where('id', '=', first)
      .execute();
    expect(await meeting.refused('make-ready')).toMatchObject({
      code: 'previous-round-not-settled',
    });
  });

  test('with the list as it stands: candidates added are on the paper, too few refuse it', async () => {
    const meeting = await aMeeting(hall(), { candidates: 2, seats: 2 });
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    const [, second] = await candidatesOf(meeting);
    await meeting.staff.delete(`${listPath(meeting)}/${second?.id}`);
    const missing = { code: 'seats-more-than-candidates', facts: { seats: 2, candidates: 1 } };
    expect((await meeting.console()).acts['make-ready']).toEqual([missing]);
    expect(await meeting.refused('make-ready')).toEqual({ status: 409, ...missing });
    for (const name of ['补充项目一', '补充项目二'])
      await meeting.staff.post(listPath(meeting), card({ name }));
    await meeting.step('make-ready');
    const phone = hall().client('deputy');
    const record = await readRecord(
      await text(phone, `/rounds/${await meeting.id()}/record`),
      'piaojue-round',
      await phone.get<RecordKeys>('/record-keys'),
    );
    if (!record.ok) throw new Error(record.failure.code);
    expect(record.value.candidates.map(({ name }) => name)).toEqual([
      '项目1',
      '补充项目一',
      '补充项目二',
    ]);
    expect((await meeting.round()).candidates).toEqual(record.value.candidates);
  });

  test('not with a limit beyond the candidates that are left', async () => {
    const meeting = await aMeeting(hall(), { candidates: 3, seats: 1 });
    const { rules } = settingsFor(1);
    await meeting.prepare('票决', settingsFor(1, { rules: { ...rules, limit: { max: 3 } } }));
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    const [, , third] = await candidatesOf(meeting);
    await meeting.staff.delete(`${listPath(meeting)}/${third?.id}`);
    expect(await meeting.refused('make-ready')).toMatchObject({
      status: 400,
      code: 'limit-out-of-range',
      facts: { max: 3, candidates: 2 },
    });
  });
});

describeInHalls('from the empty box on', (hall) => {
  test('list, settings and roll stand fast, and the session stays, until the round is void', async () => {
    const meeting = await aMeeting(hall());
    await meeting.toReady();
    const [first] = await candidatesOf(meeting);
    const changes: readonly [() => Promise<{ code: string }>, string][] = [
      [
        () => meeting.staff.problem('PATCH', `${listPath(meeting)}/${first?.id}`, { name: '改名' }),
        'candidates-frozen',
      ],
      [() => meeting.staff.problem('POST', listPath(meeting), card()), 'candidates-frozen'],
      [
        () =>
          meeting.staff.problem(
            'POST',
            `${meeting.body.path}/sessions/${meeting.session.id}/ballot`,
            {
              title: '改题',
              settings: settingsFor(1),
            },
          ),
        'ballot-frozen',
      ],
      [
        () =>
          meeting.staff.problem(
            'DELETE',
            `${meeting.body.path}/roll/${meeting.voters[0]?.deputy}`,
            {
              reason: '辞职',
            },
          ),
        'roll-frozen',
      ],
      [
        () =>
          meeting.staff.problem(
            'POST',
            `${meeting.body.path}/sessions/${meeting.session.id}/state`,
            {
              state: 'closed',
            },
          ),
        'round-under-way',
      ],
    ];
    for (const [change, code] of changes) expect(await change()).toMatchObject({ code });
    await meeting.toIssued();
    for (const [change, code] of changes) expect(await change()).toMatchObject({ code });
    await meeting.void('名单有误');
    await meeting.staff.patch(`${listPath(meeting)}/${first?.id}`, { name: '改过的项目' });
    await meeting.prepare('改过的票决', settingsFor(1));
    const { round } = await meeting.nextRound();
    expect(round).toMatchObject({ number: 2, repeat: true, rules: { seats: 1 } });
    expect(round?.candidates[0]?.name).toBe('改过的项目');
    await meeting.toIssued();
    await meeting.finish({ A01: 'for' });
    for (const [change, code] of changes.slice(0, 3))
      expect(await change()).toMatchObject({ code });
  });
});
