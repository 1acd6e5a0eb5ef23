import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run as verify } from '../../server/commands/verify.ts';
import { OPEN_DATA } from '../../server/ballot/open-data/files.ts';
import { announcedVote } from '../../server/ballot/open-data/announced-vote.ts';
import type { OpenEntry } from '../../shared/ballot/open/model.ts';
import { verifyOpen } from '../../shared/ballot/open/verify.ts';
import type { HallView, ResultView } from '../../shared/ballot/round.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { capture } from '../commands/capture.ts';

import { aStaff } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor, type Meeting } from '../support/rounds-meeting.ts';
import { text } from '../support/rounds-voter.ts';

const FAILED = '表决系统故障，主席团决定改为举手表决';

async function entry(meeting: Meeting): Promise<OpenEntry> {
  return meeting.staff.get(await meeting.at('open-vote'));
}

async function enter(meeting: Meeting, what: string, json: object): Promise<void> {
  await meeting.staff.post(await meeting.at(what), json);
}

/** for / against / abstain of every candidate in one sector. */
async function hands(
  meeting: Meeting,
  sector: string,
  votes: Readonly<Record<string, readonly [number, number, number]>>,
): Promise<void> {
  for (const [candidate, figures] of Object.entries(votes))
    for (const [at, mark] of (['for', 'against', 'abstain'] as const).entries())
      await enter(meeting, 'hands', { sector, candidate, mark, votes: figures[at] });
}

async function announcedFiles(meeting: Meeting): Promise<ReadonlyMap<string, string>> {
  const { platform, config } = meeting.hall;
  const place = { db: platform.db, dataDir: config.dataDir };
  const vote = await announcedVote(place, await meeting.ballot());
  if (!vote.ok) throw new Error(vote.failure.code);
  const files = new Map<string, string>();
  for (const file of OPEN_DATA.filter(({ name }) => !name.endsWith('.xlsx'))) {
    const bytes = await file.of(vote.value, 'zh');
    if (bytes !== undefined) files.set(file.name, new TextDecoder().decode(bytes));
  }
  return files;
}

describeInHalls('a vote that is not secret', (hall) => {
  test('by show of hands in the place of an electronic round that failed, never mixed with it', async () => {
    const meeting = await aMeeting(hall(), { deputies: 9, present: 8, candidates: 3, seats: 2 });
    const failed = await meeting.toIssued();
    await meeting.present()[0]?.cast(failed, { A01: 'for' });
    expect(
      (
        await meeting.refused('minute-manner', {
          secrecy: 'show-of-hands',
          decidedBy: 'presidium',
          reason: FAILED,
        })
      ).code,
    ).toBe('wrong-state');
    await meeting.void(FAILED);
    await meeting.nextRound();
    const manner = { secrecy: 'show-of-hands', decidedBy: 'presidium', reason: FAILED };
    expect((await meeting.refused('minute-manner', { ...manner, reason: ' ' })).code).toBe(
      'reason-missing',
    );
    await enter(meeting, 'minute-manner', manner);
    const id = await meeting.id();
    expect(await meeting.round()).toMatchObject({
      secrecy: 'show-of-hands',
      manner: { decidedBy: 'presidium', reason: FAILED },
      repeat: true,
    });
    // Neither papers nor a box: what belongs to a secret round is refused by name.
    expect((await meeting.refused('make-ready')).code).toBe('not-in-this-manner');
    expect(
      (
        await meeting.refused('hands', {
          sector: '第一座区',
          candidate: 'A01',
          mark: 'for',
          votes: 1,
        })
      ).code,
    ).toBe('entry-closed');
    await meeting.step('open');
    expect(await meeting.voters[0]?.client.get('/vote')).toMatchObject({
      openVote: { secrecy: 'show-of-hands', announced: false },
    });
    const front = { name: '第一座区', counter: '张平', people: 5 };
    const back = { name: '第二座区', counter: '李安', people: 3 };
    const listed = [front, { name: '走廊', counter: '王安', people: 0 }, back];
    const named = listed.map(({ name }) => name);
    await enter(meeting, 'sectors', {
      sectors: listed.map((one) => ({ ...one, was: null })),
      before: [],
    });
    await hands(meeting, '第二座区', { A01: [1, 0, 0] });
    const twice = [
      { ...front, was: 1 },
      { ...back, was: 1 },
    ];
    expect(await meeting.refused('sectors', { sectors: twice, before: named })).toMatchObject({
      code: 'sectors-twice',
      facts: { name: '第二座区' },
    });
    // Nobody sits in the corridor: it goes, and the figures stay with their sectors.
    const without = {
      sectors: [
        { ...front, was: 1 },
        { ...back, was: 3 },
      ],
      before: named,
    };
    await enter(meeting, 'sectors', without);
    // Also when two change places, and back; and when an answer was lost and it is sent again.
    for (const order of [
      [back, front],
      [front, back],
    ])
      for (let times = 0; times < 2; times += 1)
        await enter(meeting, 'sectors', {
          sectors: order.map((one, at) => ({ ...one, was: 2 - at })),
          before: order.map(({ name }) => name).toReversed(),
        });
    await enter(meeting, 'sectors', without);
    // Whoever has not seen the change takes no figures to another sector, and drops none.
    const stale = { sectors: [{ ...back, name: '后区', was: 3 }], before: named };
    expect(await meeting.refused('sectors', stale)).toMatchObject({
      status: 409,
      code: 'sectors-changed',
    });
    const kept = (await entry(meeting)).hands;
    expect(kept.map(({ sector }) => sector)).toEqual([2, 2, 2]);
    expect(kept.find(({ mark }) => mark === 'for')?.votes).toBe(1);
    await hands(meeting, '第一座区', { A01: [5, 0, 0], A02: [3, 2, 0], A03: [1, 4, 0] });
    await hands(meeting, '第二座区', { A01: [3, 0, 0], A02: [2, 1, 0], A03: [0, 3, 1] });
    expect(await meeting.refused('settle')).toMatchObject({
      code: 'hands-beyond-people',
      facts: { sector: '第二座区', candidate: '项目3', hands: 4, people: 3 },
    });
    // Whoever only watches the session learns no figure of what was entered, not even a wrong one.
    const { client: watching } = await aStaff(hall(), meeting.body, ['desk']);
    expect((await meeting.console()).acts.settle).toMatchObject([{ facts: { hands: 4 } }]);
    const shown = (await meeting.console(watching)).acts.settle;
    expect(shown.map(({ code }) => code)).toEqual(['not-allowed-for-role']);
    await enter(meeting, 'hands', {
      sector: '第二座区',
      candidate: 'A03',
      mark: 'abstain',
      votes: 0,
    });
    // Everything stands as entered after the server was away.
    await hall().restart();
    expect((await entry(meeting)).hands).toHaveLength(18);
    const settled = await meeting.step('settle' as 'count');
    expect(settled.round).toMatchObject({
      state: 'counted',
      tally: { elected: ['A01', 'A02'], outcome: 'decided', valid: 8, needed: 5 },
    });
    const hallView = await hall().client().get<HallView>(`/sessions/${meeting.session.id}/hall`);
    expect(hallView.round).toMatchObject({ secrecy: 'show-of-hands', tally: null });
    expect(
      (
        await hall()
          .client('deputy')
          .problem('GET', await meeting.at('open-vote'))
      ).status,
    ).toBe(401);
    expect((await hall().client('deputy').problem('GET', `/rounds/${id}/bundle`)).code).toBe(
      'not-yet',
    );
    // A scrutineer finds a slip of the pen; who has confirmed confirms again.
    const seen = await meeting.openRecord();
    const first = meeting.scrutineers[0]?.client;
    await first?.post(await meeting.at(`certify?record=${seen}`));
    await enter(meeting, 'correct', { reason: '第一座区项目2漏记一人' });
    await enter(meeting, 'hands', { sector: '第一座区', candidate: 'A02', mark: 'for', votes: 2 });
    await enter(meeting, 'hands', {
      sector: '第一座区',
      candidate: 'A02',
      mark: 'against',
      votes: 3,
    });
    await meeting.step('settle' as 'count');
    expect((await meeting.round()).scrutineers.every((one) => one.confirmedAt === null)).toBe(true);
    // What was seen before the correction can no longer be confirmed, and nothing unseen either.
    for (const stale of [`certify?record=${seen}`, 'certify'])
      expect(await meeting.refused(stale, {}, first)).toMatchObject({
        status: 409,
        code: 'figures-changed',
      });
    await meeting.certify();
    const done = await meeting.step('announce');
    expect(done.round?.tally).toMatchObject({ elected: ['A01'], vacant: 1, outcome: 'shortfall' });
    expect(await meeting.refused('correct', { reason: '第一座区项目2漏记一人' })).toMatchObject({
      code: 'wrong-state',
      facts: { act: 'correct', state: 'announced' },
    });
    expect(done.ballot?.result.next).toMatchObject({ step: 'second-ballot', seats: 1 });

    const bundle: unknown = JSON.parse(await text(hall().client('deputy'), `/rounds/${id}/bundle`));
    const verdict = await verifyOpen(bundle);
    expect(verdict.findings).toEqual([]);
    expect(verdict.record).toMatchObject({
      secrecy: 'show-of-hands',
      decidedBy: 'presidium',
      reason: FAILED,
      sectors: [
        {
          counter: '张平',
          hands: [
            [5, 0, 0],
            [2, 3, 0],
            [1, 4, 0],
          ],
        },
        { people: 3 },
      ],
      names: [],
    });
    const result = await hall()
      .client()
      .get<ResultView>(`/ballots/${await meeting.ballot()}/result`);
    expect(result.bundles).toEqual([]);
    const files = await announcedFiles(meeting);
    expect([...files.keys()]).not.toContain('nist-cast-vote-records.json');
    expect([...files.keys()]).not.toContain('named-votes.csv');
    expect(files.get('rounds.csv')).toContain('show-of-hands,举手表决');
    expect(JSON.parse(files.get('vote.json') ?? '')).toMatchObject({
      voided: [{ number: 1, reason: 'by-decision' }],
      rounds: [
        {
          secrecy: 'show-of-hands',
          issued: null,
          returned: null,
          manner: { decidedBy: 'presidium', sectors: [{ name: '第一座区' }, {}] },
        },
      ],
    });
    expect(files.get('nist-results.json')).not.toContain('BallotCounts');
    const { rows } = await meeting.staff.get<{ rows: ActEntry[] }>(
      `${meeting.body.path}/acts?size=40`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'manner-minuted',
        'open-vote-begun',
        'open-vote-settled',
        'open-vote-corrected',
        'round-voided',
      ]),
    );
  });

  test('by name as the settings have it; the list is public from the announcement on', async () => {
    const meeting = await aMeeting(hall(), {
      deputies: 6,
      present: 5,
      candidates: 2,
      seats: 1,
      settings: { ...settingsFor(1), secrecy: 'named', custody: 'scrutineers' },
    });
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    expect((await meeting.refused('open')).code).toBe('manner-not-minuted');
    await enter(meeting, 'minute-manner', {
      secrecy: 'named',
      decidedBy: 'law',
      reason: '本会议事规则第十二条',
    });
    await meeting.step('open');
    const { voters } = await entry(meeting);
    expect(voters).toHaveLength(5);
    for (const [at, { deputy }] of voters.slice(0, 4).entries())
      await enter(meeting, 'named-marks', {
        deputy,
        abstained: false,
        marks: { A01: 'for', A02: at === 0 ? 'for' : 'against' },
      });
    expect(await meeting.refused('settle')).toMatchObject({
      code: 'names-missing',
      facts: { missing: 1, name: voters[4]?.name },
    });
    await enter(meeting, 'named-marks', { deputy: voters[4]?.deputy, abstained: true, marks: {} });
    expect(
      (
        await meeting.refused('named-marks', {
          deputy: meeting.voters[5]?.deputy,
          abstained: true,
          marks: {},
        })
      ).code,
    ).toBe('not-on-roll');
    await enter(meeting, 'named-marks', {
      deputy: voters[1]?.deputy,
      abstained: false,
      marks: { A02: 'abstain' },
    });
    const { round } = await meeting.step('settle' as 'count');
    // The first deputy was for two, one more than there are seats.
    expect(round?.tally).toMatchObject({
      issued: 5,
      returned: 4,
      unused: 1,
      valid: 3,
      invalid: 1,
      results: [{ for: 3 }, { for: 0, against: 2, abstain: 1 }],
      elected: [],
      needed: 4,
    });
    const id = await meeting.id();
    await meeting.certify();
    const names = voters.map(({ name }) => name).join('|');
    const open = await text(hall().client(), `/sessions/${meeting.session.id}/hall`);
    expect(open).not.toMatch(new RegExp(names));
    await meeting.step('announce');

    const folder = mkdtempSync(join(tmpdir(), 'pj-open-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const bundle = await text(hall().client('deputy'), `/rounds/${id}/bundle`);
    const check = async (content: string): Promise<readonly [number, string]> => {
      const file = join(folder, 'bundle.json');
      writeFileSync(file, content);
      const io = capture();
      return [await verify([file], io), io.said.out];
    };
    expect(await check(bundle)).toEqual([0, expect.stringContaining('named vote, not secret')]);
    const { open: jws = '' } = JSON.parse(bundle) as { open?: string };
    const [head = '', payload = '', signature = ''] = jws.split('.');
    const altered = Buffer.from(
      Buffer.from(payload, 'base64url').toString('utf8').replace('"against"', '"for"'),
    ).toString('base64url');
    const forged = bundle.replace(jws, [head, altered, signature].join('.'));
    expect(await check(forged)).toEqual([1, expect.stringContaining('record-signature')]);
    expect((await verifyOpen(JSON.parse(forged))).findings.map(({ code }) => code)).toContain(
      'figures-do-not-add-up',
    );

    const files = await announcedFiles(meeting);
    expect(files.get('named-votes.csv')).toContain(`${voters[0]?.name},A01,项目1,for,赞成`);
    const popolo = JSON.parse(files.get('popolo.json') ?? '') as {
      readonly vote_events: readonly { readonly votes?: readonly unknown[] }[];
    };
    expect(popolo.vote_events.map(({ votes }) => votes?.length)).toEqual([4, 4]);
  });
});
