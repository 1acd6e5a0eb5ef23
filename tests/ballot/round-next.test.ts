import { expect, test } from 'vitest';
import { drawLots } from '../../shared/lot.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { recordHash } from '../../shared/ballot/protocol/records.ts';
import type { ConsoleView, ResultView } from '../../shared/ballot/round.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor, type Meeting } from '../support/rounds-meeting.ts';
import { text } from '../support/rounds-voter.ts';

/** One seat, three candidates, as many marks as one likes: A01 and A02 come out level. */
async function tied(
  hall: Parameters<typeof aMeeting>[0],
  tie: 'another-ballot' | 'lot' | 'presidium',
): Promise<{ meeting: Meeting; view: ConsoleView; id: string }> {
  const { rules } = settingsFor(1);
  const meeting = await aMeeting(hall, {
    seats: 1,
    settings: { tie, rules: { ...rules, limit: 'none' } },
  });
  const id = await meeting.toIssued();
  const view = await meeting.finish({ A01: 'for', A02: 'for', A03: 'against' });
  expect(view.round?.tally).toMatchObject({ outcome: 'tie', tied: ['A01', 'A02'], elected: [] });
  return { meeting, view, id };
}

async function settlements({ staff, body }: Meeting): Promise<ActEntry[]> {
  return (await staff.get<{ rows: ActEntry[] }>(`${body.path}/acts?kind=tie-settled`)).rows;
}

async function settle(meeting: Meeting, how: unknown): Promise<ConsoleView> {
  return meeting.staff.post(`${meeting.body.path}/ballots/${await meeting.ballot()}/settle`, how);
}

async function notSettled(meeting: Meeting, how: unknown) {
  const path = `${meeting.body.path}/ballots/${await meeting.ballot()}/settle`;
  return meeting.staff.problem('POST', path, how);
}

async function sealHash(meeting: Meeting, id: string): Promise<string> {
  return toBase64url(await recordHash(await text(meeting.staff, `/rounds/${id}/seal`)));
}

const PRESIDIUM = { by: 'presidium', elected: ['A02'], reason: '主席团表决' };

describeInHalls('a tie at the last seat', (hall) => {
  test('is voted on again among the tied, with new keys and the link to the seal before', async () => {
    const { meeting, id } = await tied(hall(), 'another-ballot');
    expect(await notSettled(meeting, { by: 'lot' })).toMatchObject({ code: 'nothing-to-settle' });
    const { round } = await meeting.nextRound();
    expect(round).toMatchObject({
      number: 2,
      kind: 'runoff',
      repeat: false,
      state: 'draft',
      candidates: [{ code: 'A01' }, { code: 'A02' }],
      rules: { seats: 1, limit: 'at-most-seats', threshold: { fraction: 'none' } },
    });
    expect((await meeting.nextRound()).round?.id).toBe(round?.id);
    const [voter] = meeting.voters;
    expect(await voter?.client.get('/vote')).toMatchObject({ round: { id, state: 'announced' } });
    // Quorum and scrutineers stay as they were.
    await meeting.step('make-ready');
    const second = await meeting.toIssued();
    const { ballot } = await meeting.finish((place) =>
      place < 2 ? { A01: 'for' } : { A02: 'for', A01: 'against' },
    );
    expect(ballot?.result).toEqual({
      elected: ['A02'],
      vacant: 0,
      final: true,
      next: { step: 'none', because: 'all-seats-filled' },
    });
    const before = voter?.of(id).round;
    const after = voter?.of(second).round;
    expect(before?.previous).toBeNull();
    expect(after?.previous).toBe(await sealHash(meeting, id));
    expect(after?.issuer.n).not.toBe(before?.issuer.n);
    expect(after?.countKey).not.toBe(before?.countKey);
    // {"choices":{"A01":"abstain","A02":"abstain"}}
    expect(after?.choicesLength).toBe(45);
    expect(await meeting.findings(id)).toEqual([]);
    expect(await meeting.findings(second)).toEqual([]);
    const result = await hall()
      .client()
      .get<ResultView>(`/ballots/${await meeting.ballot()}/result`);
    expect(result.bundles.map(({ round: of, number }) => ({ of, number }))).toEqual([
      { of: id, number: 1 },
      { of: second, number: 2 },
    ]);
    const path = `${meeting.body.path}/ballots/${await meeting.ballot()}/next-round`;
    expect(await meeting.staff.problem('POST', path)).toMatchObject({ code: 'no-next-round' });
  });

  test('is drawn by lot once, with a recorded seed from which anybody can draw it again', async () => {
    const { meeting, view } = await tied(hall(), 'lot');
    expect(view.ballot?.result.next).toEqual({
      step: 'lot',
      candidates: ['A01', 'A02'],
      seats: 1,
    });
    expect(await notSettled(meeting, PRESIDIUM)).toMatchObject({
      status: 400,
      code: 'settled-otherwise',
      facts: { by: 'lot' },
    });
    const drawn = await settle(meeting, { by: 'lot' });
    expect(await settle(meeting, { by: 'lot' })).toEqual({ ...drawn, now: expect.any(String) });
    const [act, ...more] = await settlements(meeting);
    expect(more).toEqual([]);
    const seed = String(act?.detail['seed']);
    expect(seed).toMatch(/^[0-9a-f]{32}$/);
    const [winner] = await drawLots('tie', seed, ['A01', 'A02']);
    expect(drawn.ballot?.result).toMatchObject({ elected: [winner], final: true });
    expect(await notSettled(meeting, PRESIDIUM)).toMatchObject({ code: 'nothing-to-settle' });
  });

  test('is decided by the presidium among the tied, with its reason', async () => {
    const { meeting } = await tied(hall(), 'presidium');
    for (const elected of [['A03'], ['A01', 'A02'], ['A01', 'A01']])
      expect(await notSettled(meeting, { ...PRESIDIUM, elected })).toMatchObject({
        status: 400,
        code: 'settled-otherwise',
        facts: { by: 'presidium', seats: 1 },
      });
    expect(await notSettled(meeting, { by: 'lot' })).toMatchObject({ code: 'settled-otherwise' });
    for (const broken of [
      { ...PRESIDIUM, reason: ' ' },
      { ...PRESIDIUM, elected: [] },
      { by: 'lot', seed: '00' },
      { by: 'chance' },
    ])
      expect(await notSettled(meeting, broken)).toMatchObject({ status: 400, code: 'malformed' });
    const decided = await settle(meeting, PRESIDIUM);
    expect(decided.ballot?.result).toMatchObject({ elected: ['A02'], final: true });
    expect(await settle(meeting, PRESIDIUM)).toEqual({ ...decided, now: expect.any(String) });
    expect(await notSettled(meeting, { ...PRESIDIUM, elected: ['A01'] })).toMatchObject({
      code: 'nothing-to-settle',
    });
    expect(await settlements(meeting)).toMatchObject([{ reason: '主席团表决' }]);
  });
});

describeInHalls('seats that stay empty', (hall) => {
  test('are voted on once more among the rest, then stay vacant', async () => {
    const meeting = await aMeeting(hall(), { seats: 2 });
    const first = await meeting.toIssued();
    const { ballot } = await meeting.finish({ A01: 'for' });
    expect(ballot?.result).toMatchObject({
      elected: ['A01'],
      final: false,
      next: { step: 'second-ballot', candidates: ['A02', 'A03'], seats: 1, repeat: false },
    });
    const { round } = await meeting.nextRound();
    expect(round).toMatchObject({ kind: 'second-ballot', number: 2 });
    const second = await meeting.toIssued();
    const end = await meeting.finish((place) => (place < 3 ? { A02: 'for' } : {}));
    expect(end.round?.tally).toMatchObject({ blank: 3, outcome: 'shortfall', vacant: 1 });
    expect(end.ballot?.result).toEqual({
      elected: ['A01'],
      vacant: 1,
      final: true,
      next: { step: 'none', because: 'left-vacant' },
    });
    expect(await meeting.findings(first)).toEqual([]);
    expect(await meeting.findings(second)).toEqual([]);
  });
});

describeInHalls('a void round', (hall) => {
  test('is held again with new keys, and names the seal of the void one', async () => {
    const meeting = await aMeeting(hall());
    const [voter] = meeting.voters;
    const first = await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    await meeting.void('箱体异常');
    await meeting.nextRound();
    const second = await meeting.toIssued();
    await meeting.void('再次异常');
    await meeting.nextRound();
    const third = await meeting.toIssued();
    const { ballot } = await meeting.finish({ A01: 'for', A02: 'for' });
    expect(ballot?.result).toMatchObject({ elected: ['A01', 'A02'], final: true });
    const rounds = [first, second, third].map((id) => voter?.of(id).round);
    const seal = await sealHash(meeting, first);
    // The second round was never sealed, so the third still names the first.
    expect(rounds.map((round) => round?.previous)).toEqual([null, seal, seal]);
    expect(new Set(rounds.map((round) => round?.issuer.n)).size).toBe(3);
    expect(new Set(rounds.map((round) => round?.countKey)).size).toBe(3);
    expect(await meeting.findings(third)).toEqual([]);
    const old = voter?.of(first).filled?.body ?? '';
    expect((await hall().toBox(`/box/${first}/ballots`, old)).json.code).toBe('round-void');
    expect((await hall().toBox(`/box/${third}/ballots`, old)).json.code).toBe('paper-signature');
  });
});
