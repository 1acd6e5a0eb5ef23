import { expect, test } from 'vitest';
import type { Choices } from '../../shared/ballot/model.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor } from '../support/rounds-meeting.ts';

describeInHalls('kinds of ballots', (hall) => {
  test('ticks: at most two of three, who ticks more spoils the paper, and the bundle is sound', async () => {
    const usual = settingsFor(2);
    const meeting = await aMeeting(hall(), {
      settings: { rules: { ...usual.rules, choice: 'tick' }, disclosure: 'ballots' },
    });
    const id = await meeting.toIssued();
    const papers: readonly Choices[] = [
      { A01: 'for', A02: 'for' },
      { A01: 'for', A02: 'for' },
      { A01: 'for' },
      { A01: 'for', A02: 'for' },
      { A02: 'for', A03: 'for' },
      { A01: 'for', A02: 'for', A03: 'for' },
    ];
    const { round } = await meeting.finish((place) => papers[place] ?? {});
    expect(round?.tally).toMatchObject({
      valid: 5,
      invalid: 1,
      elected: ['A01', 'A02'],
      outcome: 'decided',
      results: [
        { candidate: 'A01', for: 4, against: 0, abstain: 1 },
        { candidate: 'A02', for: 4, against: 0, abstain: 1 },
        { candidate: 'A03', for: 1, against: 0, abstain: 4 },
      ],
    });
    expect(await meeting.findings(id)).toEqual([]);
  });

  test('equal number: a majority decides each by itself, and the rest is held once more', async () => {
    const meeting = await aMeeting(hall(), { candidates: 3, seats: 3 });
    const id = await meeting.toIssued();
    const first = await meeting.finish((place) => ({
      A01: 'for',
      A02: place < 4 ? 'for' : 'against',
      A03: place < 3 ? 'for' : 'against',
    }));
    expect(first.round?.tally).toMatchObject({
      elected: ['A01', 'A02'],
      tied: [],
      vacant: 1,
      outcome: 'shortfall',
    });
    expect(first.ballot?.result.next).toMatchObject({
      step: 'second-ballot',
      candidates: ['A03'],
      seats: 1,
    });
    await meeting.nextRound();
    const second = await meeting.toIssued();
    const last = await meeting.finish({ A03: 'for' });
    expect(last.ballot?.result).toMatchObject({ elected: ['A01', 'A02', 'A03'], final: true });
    expect(await meeting.findings(id)).toEqual([]);
    expect(await meeting.findings(second)).toEqual([]);
  });
});
