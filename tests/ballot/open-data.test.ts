import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../server/commands/export.ts';
import { announcedVote, type AnnouncedVote } from '../../server/ballot/open-data/announced-vote.ts';
import { OPEN_DATA } from '../../server/ballot/open-data/files.ts';
import { nistRecords } from '../../server/ballot/open-data/nist-records.ts';
import { nistResults } from '../../server/ballot/open-data/nist-results.ts';
import { popolo } from '../../server/ballot/open-data/popolo.ts';
import { readSheet } from '../../server/platform/documents/sheets.ts';
import { addBallot, finishCount, startCount } from '../../shared/ballot/count.ts';
import type { Choices } from '../../shared/ballot/model.ts';
import { capture } from '../commands/capture.ts';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor, type Meeting } from '../support/rounds-meeting.ts';

/** What a secret vote publishes: named votes it has none. */
const OF_SECRET = OPEN_DATA.filter(({ name }) => !name.startsWith('named-votes'));

/** Of ten deputies one marks too many, and A02 and A03 come out level at the last of two seats. */
const FIRST: readonly Choices[] = [
  { A01: 'for', A02: 'for', A03: 'for', A04: 'for' },
  ...Array.from({ length: 7 }, (): Choices => ({ A01: 'for', A02: 'for', A03: 'for' })),
  { A01: 'for', A02: 'against', A03: 'against', A04: 'abstain' },
  {},
];
const RUNOFF: readonly Choices[] = [
  ...Array.from({ length: 6 }, (): Choices => ({ A02: 'for', A03: 'against' })),
  ...Array.from({ length: 3 }, (): Choices => ({ A03: 'for' })),
  {},
];

async function twoRounds(hall: Hall, disclosure: 'totals' | 'ballots'): Promise<Meeting> {
  const { rules } = settingsFor(2);
  const meeting = await aMeeting(hall, {
    deputies: 10,
    candidates: 4,
    settings: { disclosure, rules: { ...rules, limit: { max: 3 } } },
  });
  await meeting.toIssued();
  await meeting.finish((place) => FIRST[place] ?? {});
  await meeting.nextRound();
  await meeting.step('confirm-quorum');
  await meeting.passScrutineers();
  await meeting.step('make-ready');
  await meeting.toIssued();
  await meeting.finish((place) => RUNOFF[place] ?? {});
  return meeting;
}

async function voteOf(hall: Hall, meeting: Meeting): Promise<AnnouncedVote> {
  const { platform, config } = hall;
  const vote = await announcedVote(
    { db: platform.db, dataDir: config.dataDir },
    await meeting.ballot(),
  );
  if (!vote.ok) throw new Error(vote.failure.code);
  return vote.value;
}

async function file(meeting: Meeting, name: string, query = ''): Promise<Uint8Array<ArrayBuffer>> {
  return meeting.hall
    .client('deputy')
    .download(`/ballots/${await meeting.ballot()}/open-data/${name}${query}`);
}

describeInHalls('the open data of a vote', (hall) => {
  test('counts each announced round, and its ballots in the order of the box give the same figures', async () => {
    const meeting = await twoRounds(hall(), 'ballots');
    const vote = await voteOf(hall(), meeting);
    expect(vote).toMatchObject({ elected: ['A01', 'A02'], waiting: [], final: true });
    expect(vote.rounds.map(({ tally }) => [tally.valid, tally.invalid])).toEqual([
      [9, 1],
      [10, 0],
    ]);
    for (const { ballots, rules, candidates, allDeputies, present, tally } of vote.rounds) {
      const counting = startCount(
        { ...rules, allDeputies, present, issued: tally.issued },
        candidates.map(({ code }) => code),
      );
      for (const { choices } of ballots ?? []) addBallot(counting, choices);
      expect(tally).toMatchObject(finishCount(counting));
    }

    expect(nistResults(vote)).toMatchObject({
      Status: 'certified',
      Election: [
        {
          Type: 'other',
          BallotCounts: [{ BallotsCast: 10, BallotsRejected: 1, BallotsOutstanding: 0 }],
          Candidate: [
            { PostElectionStatus: 'winner' },
            { PostElectionStatus: 'advanced-to-runoff' },
            { PostElectionStatus: 'advanced-to-runoff' },
            { PostElectionStatus: 'defeated' },
          ],
          Contest: [
            {
              NumberElected: 2,
              VotesAllowed: 3,
              ContestSelection: [
                { VoteCounts: figures(8, 0, 1) },
                { VoteCounts: figures(7, 1, 1) },
                { VoteCounts: figures(7, 1, 1) },
                { VoteCounts: figures(0, 0, 9) },
              ],
            },
          ],
        },
        {
          Type: 'runoff',
          Candidate: [{ PostElectionStatus: 'winner' }, { PostElectionStatus: 'defeated' }],
          Contest: [
            {
              ContestSelection: [
                { VoteCounts: figures(6, 0, 4) },
                { VoteCounts: figures(3, 6, 1) },
              ],
            },
          ],
        },
      ],
    });
    expect(popolo(vote)).toMatchObject({
      motions: [
        { identifier: 'A01', result: 'pass' },
        { identifier: 'A02', result: 'pass' },
        { identifier: 'A03', result: 'fail' },
        { identifier: 'A04', result: 'fail' },
      ],
    });
    const records = JSON.stringify(nistRecords(vote));
    expect(records.match(/"invalid: over-marked"/g)).toHaveLength(1);
    expect(records.match(/"@type":"CVR.CVR"/g)).toHaveLength(20);

    const sheet = await readSheet(await file(meeting, 'candidates.xlsx'), 'candidates.xlsx', 100);
    expect(sheet).toMatchObject({ ok: true, value: { length: 7 } });
    const csv = new TextDecoder().decode(await file(meeting, 'candidates.csv', '?language=en'));
    expect(csv.split('\r\n')[2]).toBe('1,first,First,A02,项目2,7,1,1,9,6,2,tied,Tied');
    for (const { name, mediaType } of OF_SECRET) {
      const bytes = await file(meeting, name);
      expect(bytes.length, name).toBeGreaterThan(100);
      if (mediaType === 'application/json') JSON.parse(new TextDecoder().decode(bytes));
    }
  });

  test('is the same bytes whenever it is asked for', async () => {
    const meeting = await twoRounds(hall(), 'ballots');
    for (const { name } of OPEN_DATA.filter((one) => one.mediaType === 'application/json')) {
      const first = await file(meeting, name);
      await hall().restart();
      expect(await file(meeting, name)).toEqual(first);
    }
  });

  test('keeps single ballots back where only totals are disclosed', async () => {
    const meeting = await twoRounds(hall(), 'totals');
    const path = `/ballots/${await meeting.ballot()}/open-data`;
    const vote = await voteOf(hall(), meeting);
    expect(vote.rounds.every(({ ballots }) => ballots === undefined)).toBe(true);
    const anybody = hall().client('deputy');
    for (const name of ['nist-cast-vote-records.json', 'of-nobody.json'])
      expect(await anybody.problem('GET', `${path}/${name}`)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    expect(await readFile(hall().room.bundleFile(vote.rounds[0]?.id ?? ''), 'utf8')).not.toMatch(
      /countPrivateKey/,
    );
  });

  test('says nothing before the announcement, of a void round only that it was void, and nothing of a rehearsal', async () => {
    const meeting = await aMeeting(hall());
    await meeting.toIssued();
    const path = `/ballots/${await meeting.ballot()}/open-data/vote.json`;
    const anybody = hall().client('deputy');
    expect(await anybody.problem('GET', path)).toMatchObject({ status: 404, code: 'not-yet' });
    await meeting.void('设备故障');
    expect(await anybody.problem('GET', path)).toMatchObject({ code: 'not-yet' });
    await meeting.nextRound();
    await meeting.toIssued();
    await meeting.finish({ A01: 'for' });
    const vote = await voteOf(hall(), meeting);
    expect(vote.voided).toEqual([{ number: 1, reason: 'by-decision' }]);
    expect(vote.rounds.map(({ number }) => number)).toEqual([2]);
    expect(JSON.stringify([nistResults(vote), popolo(vote)])).not.toContain('round-1-');

    const rehearsal = await aMeeting(hall(), { rehearsal: true });
    await rehearsal.toIssued();
    await rehearsal.finish({ A01: 'for' });
    expect(
      await anybody.problem('GET', `/ballots/${await rehearsal.ballot()}/open-data/vote.json`),
    ).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describeInHalls('npm run export', (hall) => {
  test('writes every announced vote beside the running server, whole or not at all', async () => {
    const meeting = await twoRounds(hall(), 'ballots');
    const root = mkdtempSync(join(tmpdir(), 'pj-export-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const out = join(root, 'out');
    const { dataDir, databaseUrl } = hall().config;
    const place = {
      DATA_DIR: dataDir,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
    const command = async (...argv: string[]) => {
      const io = capture();
      return { status: await run(argv, io, place), ...io.said };
    };
    const { code } = meeting.body;
    const done = await command('--body', code, '--out', out, '--json');
    expect([done.status, done.err]).toEqual([0, '']);
    const { votes }: { votes: { folder: string; files: string[] }[] } = JSON.parse(done.out);
    expect(votes.map(({ files }) => files)).toEqual([OF_SECRET.map(({ name }) => name)]);
    for (const name of OF_SECRET.map((one) => one.name))
      expect(readFileSync(join(out, votes[0]?.folder ?? '', name)).length).toBeGreaterThan(100);
    expect(await command('--body', code, '--out', out)).toMatchObject({
      status: 2,
      err: expect.stringContaining('is not empty'),
    });
    expect(await command('--body', 'nobody', '--out', join(root, 'other'))).toMatchObject({
      status: 2,
      err: expect.stringContaining(`there is no body nobody; known: `),
    });
    expect(readdirSync(root)).toEqual(['out']);
    expect((await command('--body', code)).err).toContain('--out is missing');
  });
});

function figures(inFavour: number, against: number, abstain: number): readonly object[] {
  return [
    { OtherType: 'for', Count: inFavour },
    { OtherType: 'against', Count: against },
    { OtherType: 'abstain', Count: abstain },
  ];
}
