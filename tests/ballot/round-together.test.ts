import { expect, test } from 'vitest';
import type { OnAnnounced } from '../../server/ballot/announced.ts';
import { announceRound } from '../../server/ballot/late-acts.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import type { ConsoleView } from '../../shared/ballot/round.ts';
import { aStaff } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor, type Meeting } from '../support/rounds-meeting.ts';

/** How often each act on the round stands in the log. */
async function log({ staff, body }: Meeting, id: string): Promise<Record<string, number>> {
  const { rows } = await staff.get<{ rows: ActEntry[] }>(
    `${body.path}/acts?subject=round/${id}&size=500`,
  );
  const times: Record<string, number> = {};
  for (const { kind } of rows) times[kind] = (times[kind] ?? 0) + 1;
  return times;
}

describeInHalls('several hands at once', (hall) => {
  test('two consoles press every button together, and each step is done once', async () => {
    const meeting = await aMeeting(hall(), { scrutineers: 3 });
    const { client: chair } = await aStaff(hall(), meeting.body, ['chair']);
    const id = await meeting.id();
    const both = async (act: string, json: unknown = {}): Promise<void> => {
      const path = await meeting.at(act);
      const views = await Promise.all(
        [meeting.staff, chair, meeting.staff, chair].map((client) =>
          client.post<ConsoleView>(path, json),
        ),
      );
      expect(new Set(views.map(({ round }) => JSON.stringify(round))).size).toBe(1);
    };
    await both('confirm-quorum');
    await both('pass-scrutineers', {
      scrutineers: meeting.scrutineers.map(({ account }, at) => ({ account, chief: at === 0 })),
    });
    await both('make-ready');
    await both('open');
    for (const voter of meeting.voters) await voter.takePaper(id);
    await meeting.vote({ A01: 'for', A02: 'for' });
    await both('seal');
    await both('count');
    // All three confirm at once, each twice; two of them are needed.
    const certify = await meeting.at('certify');
    await Promise.all(
      [...meeting.scrutineers, ...meeting.scrutineers].map(({ client }) => client.post(certify)),
    );
    await both('announce');
    expect(await log(meeting, id)).toEqual({
      'quorum-confirmed': 1,
      'scrutineers-passed': 1,
      'box-shown-empty': 1,
      'round-opened': 1,
      'sealing-begun': 1,
      'box-sealed': 1,
      'round-counted': 1,
      'tally-confirmed': 3,
      'round-certified': 1,
      'result-announced': 1,
    });
    expect(await meeting.findings(id)).toEqual([]);
  });

  test('a ballot cast while the box is sealed is in it with its receipt, or returned as unused', async () => {
    const meeting = await aMeeting(hall(), { deputies: 25 });
    const id = await meeting.toIssued();
    for (const voter of meeting.voters.slice(0, 5)) await voter.cast(id, { A01: 'for' });
    const late = meeting.voters.slice(5);
    for (const voter of late) await voter.fill(id, { A02: 'for' });
    const [sealed, ...answers] = await Promise.all([
      meeting.step('seal'),
      ...late.map((voter) => voter.cast(id)),
    ]);
    const inTime = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ json }) => json.code === 'box-sealed')).toHaveLength(20 - inTime);
    expect(sealed.round?.figures).toEqual({ issued: 25, returned: 5 + inTime, unused: 0 });
    for (const [place, voter] of late.entries())
      if (answers[place]?.status !== 200) expect((await voter.returnUnused(id)).status).toBe(200);
    await meeting.step('count');
    await meeting.certify();
    const { round } = await meeting.step('announce');
    expect(round?.tally).toMatchObject({ unused: 20 - inTime, missing: 0, valid: 5 + inTime });
    expect(await meeting.findings(id)).toEqual([]);
  });

  test('figures are read at every moment of sealing', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    const { store } = hall().room;
    const paper = meeting.voters[0]?.of(id).filled?.paper ?? new Uint8Array();
    const looked = { done: false };
    const looking = async (): Promise<void> => {
      while (!looked.done) {
        expect(await store.count(id, 'ballot')).toBe(6);
        expect(await store.find(id, 'ballot', paper)).toBeDefined();
        // A store without a network would never let the sealing go on.
        await new Promise(setImmediate);
      }
    };
    const sealing = meeting.step('seal').finally(() => {
      looked.done = true;
    });
    await Promise.all([sealing, looking(), looking(), looking()]);
    expect((await meeting.round()).state).toBe('sealed');
  });

  test('voiding and sealing at once: one of them is done, and the other says why not', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    const paths = [await meeting.at('seal'), await meeting.at('void')];
    const answers = await Promise.all(
      paths.map((path, at) =>
        meeting.staff.send('POST', path, { json: at === 0 ? {} : { reason: '重来' } }),
      ),
    );
    const { state } = await meeting.round();
    expect(['sealed', 'void']).toContain(state);
    if (state === 'sealed') expect(answers[1]?.json).toMatchObject({ code: 'sealing-under-way' });
    expect(hall().room.keys.issuer(id)).toBeUndefined();
  });
});

describeInHalls('the next round', (hall) => {
  test('is prepared once, and a lot drawn once, however many press the button', async () => {
    const { rules } = settingsFor(1);
    const meeting = await aMeeting(hall(), {
      seats: 1,
      settings: { tie: 'lot', rules: { ...rules, limit: 'none' } },
    });
    await meeting.toIssued();
    await meeting.void('重来');
    const ballot = `${meeting.body.path}/ballots/${await meeting.ballot()}`;
    const pressed = await Promise.all(
      [1, 2, 3].map(() => meeting.staff.post<ConsoleView>(`${ballot}/next-round`)),
    );
    expect(new Set(pressed.map(({ round }) => round?.id)).size).toBe(1);
    expect(pressed[0]?.ballot?.rounds).toHaveLength(2);
    await meeting.toIssued();
    await meeting.finish({ A01: 'for', A02: 'for' });
    const drawn = await Promise.all(
      [1, 2, 3].map(() => meeting.staff.post<ConsoleView>(`${ballot}/settle`, { by: 'lot' })),
    );
    expect(new Set(drawn.map((view) => view.ballot?.result.elected.join())).size).toBe(1);
    const path = `${meeting.body.path}/acts?kind=tie-settled`;
    expect((await meeting.staff.get<{ rows: ActEntry[] }>(path)).rows).toHaveLength(1);
  });
});

describeInHalls('what a later room does with the result', (hall) => {
  test('is done with the announcement or not at all', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    await meeting.step('count');
    await meeting.certify();
    const { room } = hall();
    const hand = { account: null, name: '执行主席', roles: ['chair'] as const };
    const rename: OnAnnounced = async ({ trx, ballot, decided }) => {
      const chosen = decided.filter((one) => one.chosen).map(({ code }) => code);
      await trx
        .updateTable('ballot')
        .set({ title: `已定：${chosen.join()}` })
        .where('id', '=', ballot)
        .execute();
    };
    const fall: OnAnnounced = async () => {
      throw new Error('the later room fails');
    };
    await expect(announceRound(room, meeting.body.id, id, hand, [rename, fall])).rejects.toThrow(
      'the later room fails',
    );
    expect((await meeting.console()).ballot?.title).toBe('民生实事项目票决');
    expect((await meeting.round()).state).toBe('certified');
    await announceRound(room, meeting.body.id, id, hand, [rename]);
    await announceRound(room, meeting.body.id, id, hand, [fall]);
    expect((await meeting.console()).ballot?.title).toBe('已定：A01,A02');
    expect((await meeting.round()).state).toBe('announced');
  });
});
