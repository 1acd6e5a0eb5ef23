import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../shared/ballot/protocol/bundle.ts';
import { toBase64url, toHex } from '../../shared/ballot/protocol/bytes.ts';
import { recordHash, type TallyPayload } from '../../shared/ballot/protocol/records.ts';
import { boxRoot, byPaper } from '../../shared/ballot/protocol/trees.ts';
import { verify, type Progress } from '../../shared/ballot/protocol/verify.ts';
import { everybodyVotes, publish, published } from '../support/bundles.ts';
import { ballotOf, cast, issue, openHall } from '../support/halls.ts';

describe('a sound bundle', () => {
  it('has no finding when only the figures are published, and says what was checked', async () => {
    const hall = await openHall();
    await everybodyVotes(hall);
    const { findings, facts } = await verify(await published(hall));
    expect(findings).toEqual([]);
    expect(facts).toEqual({
      round: { id: hall.round.round, number: 1, ballot: 'b-1', title: '民生实事项目票决' },
      disclosure: 'totals',
      records: 4,
      present: 7,
      issued: 7,
      replaced: 0,
      returned: 7,
      unused: 0,
      missing: 0,
      // Elected with 7 and 5 votes of 8 deputies; the third has 2, and 4 would not pass.
      margin: 1,
      issueSignatures: 7,
      tellerSignatures: 0,
      paperSignatures: 7,
      papersShown: 7,
      boxRoot: toHex(await boxRoot(hall.box.toSorted(byPaper))),
      countersignatures: 2,
      countersignaturesNeeded: 2,
      ballotsVerified: 0,
      recounted: false,
      receipts: undefined,
      own: undefined,
    });
  });

  it('has no finding when the ballots are published, and every ballot is counted again', async () => {
    const hall = await openHall({ disclosure: 'ballots' });
    await everybodyVotes(hall);
    const { findings, facts } = await verify(await published(hall));
    expect(findings).toEqual([]);
    expect(facts).toMatchObject({ ballotsVerified: 7, recounted: true, disclosure: 'ballots' });
  });

  it('counts an unreadable ballot and an over-marked one as invalid, as the tally did', async () => {
    const hall = await openHall({ deputies: 8, disclosure: 'ballots' });
    for (const number of [0, 1, 2, 3, 4, 5]) await cast(hall, await issue(hall, number));
    const spoilt = await issue(hall, 6);
    const noise = new Uint8Array(hall.round.choicesLength).fill(0x20);
    hall.box.push(await ballotOf(hall, spoilt, noise));
    await cast(hall, await issue(hall, 7), { A01: 'for', A02: 'for', A03: 'for' });
    const counted: TallyPayload[] = [];
    const text = await published(hall, {
      tally: (payload) => {
        counted.push(payload);
        return payload;
      },
    });
    const { findings, facts } = await verify(text);
    expect(findings).toEqual([]);
    expect(counted[0]).toMatchObject({ returned: 8, valid: 6, invalid: 2, blank: 6 });
    expect(facts).toMatchObject({ returned: 8, recounted: true, ballotsVerified: 8 });
  });

  it('adds up with papers unused, missing, replaced, at a kiosk and on paper', async () => {
    for (const disclosure of ['totals', 'ballots'] as const) {
      const hall = await openHall({ deputies: 12, withoutDevice: 2, disclosure });
      for (const number of [0, 1, 2, 3, 4])
        await cast(hall, await issue(hall, number), { A01: 'for' });
      hall.unused.push(await issue(hall, 5), await issue(hall, 6));
      await issue(hall, 7);
      await issue(hall, 8);
      await cast(hall, await issue(hall, 8, 'replacement'), { A02: 'for' });
      await cast(hall, await issue(hall, 9, 'kiosk'));
      await cast(hall, await issue(hall, 10, 'paper'), { A03: 'against' });
      const { findings, facts } = await verify(await published(hall));
      expect(findings).toEqual([]);
      expect(facts).toMatchObject({
        present: 12,
        issued: 11,
        replaced: 1,
        returned: 8,
        unused: 2,
        missing: 2,
        issueSignatures: 12,
        tellerSignatures: 6,
        paperSignatures: 10,
        papersShown: 10,
        margin: undefined,
      });
    }
  });

  it('holds through a tie and the second round that names the first', async () => {
    const first = await openHall({
      rules: { seats: 1, limit: 'none' },
      candidates: ['A01', 'A02'],
    });
    for (const number of first.devices.keys()) {
      await cast(first, await issue(first, number), number === 6 ? {} : { A01: 'for', A02: 'for' });
    }
    const tie = await publish(first);
    expect((await verify(writeBundle(tie))).findings).toEqual([]);
    const runoff = await openHall({
      records: first.records,
      candidates: ['A01', 'A02'],
      rules: { seats: 1, choice: 'tick' },
      round: { number: 2, previous: toBase64url(await recordHash(tie.seal)) },
    });
    for (const number of runoff.devices.keys()) {
      await cast(runoff, await issue(runoff, number), number < 5 ? { A01: 'for' } : { A02: 'for' });
    }
    const { findings, facts } = await verify(await published(runoff));
    expect(findings).toEqual([]);
    expect(facts).toMatchObject({ round: { number: 2 }, margin: 1 });
  });
});

describe('the walk through a long bundle', () => {
  it('is told of every portion and ends at its total', async () => {
    const hall = await openHall({ disclosure: 'ballots' });
    await everybodyVotes(hall);
    const seen: Progress[] = [];
    await verify(await published(hall), undefined, {
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen).toEqual([
      { stage: 'issued', done: 7, total: 23 },
      { stage: 'papers', done: 14, total: 23 },
      { stage: 'countersignatures', done: 16, total: 23 },
      { stage: 'ballots', done: 23, total: 23 },
    ]);
  });

  it('can be cancelled on the way', async () => {
    const hall = await openHall();
    await everybodyVotes(hall);
    const cancel = new AbortController();
    const started = verify(await published(hall), undefined, {
      onProgress: () => cancel.abort(new Error('the reader left')),
      signal: cancel.signal,
    });
    await expect(started).rejects.toThrow('the reader left');
  });
});
