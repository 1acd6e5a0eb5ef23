import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor } from '../support/rounds-meeting.ts';
import { forgedPaper, tamper } from '../support/rounds-box.ts';
import type { Voter } from '../support/rounds-voter.ts';

function at(voters: readonly Voter[], place: number): Voter {
  const voter = voters[place];
  if (voter === undefined) throw new Error(`there is no deputy ${place}`);
  return voter;
}

describeInHalls('sealing', (hall) => {
  test('of fewer than five ballots makes the round void, and the devices are told', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    for (const voter of meeting.voters.slice(0, 4)) await voter.cast(id, { A01: 'for' });
    const view = await meeting.step('seal');
    expect(view.round).toMatchObject({
      state: 'void',
      voided: { reason: 'too-few-ballots', note: '' },
      figures: { issued: 6, returned: 4, unused: 0 },
      readOut: null,
      tally: null,
    });
    // The answer may have been lost.
    expect(await meeting.step('seal')).toEqual({ ...view, now: expect.any(String) });
    expect(await at(meeting.voters, 0).client.get('/vote')).toMatchObject({
      round: { id, state: 'void' },
    });
    expect((await at(meeting.voters, 0).cast(id)).json.code).toBe('round-void');
    expect((await at(meeting.voters, 5).returnUnused(id)).json.code).toBe('round-void');
    expect(hall().room.keys.issuer(id)).toBeUndefined();
    expect(hall().room.keys.count(id)).toBeUndefined();
    const { round } = await meeting.nextRound();
    expect(round).toMatchObject({ number: 2, repeat: true });
    const next = await meeting.toIssued();
    await meeting.finish({ A01: 'for', A02: 'for' });
    expect(await meeting.findings(next)).toEqual([]);
  });

  test('of five is enough', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    for (const voter of meeting.voters.slice(0, 5)) await voter.cast(id, { A01: 'for' });
    expect((await meeting.step('seal')).round).toMatchObject({
      state: 'sealed',
      figures: { issued: 6, returned: 5, unused: 0 },
    });
  });

  test('erases the issuer key, certification the count key, and both are for their owner alone', async () => {
    const meeting = await aMeeting(hall());
    const folder = join(hall().config.dataDir, 'keys', 'rounds');
    const id = await meeting.toReady();
    const modes = [`${id}.issuer`, `${id}.count`].map(
      (name) => statSync(join(folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    expect(existsSync(join(folder, `${id}.issuer`))).toBe(false);
    expect(existsSync(join(folder, `${id}.count`))).toBe(true);
    await meeting.step('count');
    const [first, second] = meeting.scrutineers;
    await first?.client.post(await meeting.at('certify'));
    expect(existsSync(join(folder, `${id}.count`))).toBe(true);
    await second?.client.post(await meeting.at('certify'));
    expect(readdirSync(folder).filter((name) => name.startsWith(id))).toEqual([]);
  });
});

describeInHalls('between sealing and count', (hall) => {
  test('unused papers come back for ten seconds, and every sum holds', async () => {
    const meeting = await aMeeting(hall(), { deputies: 9 });
    const id = await meeting.toIssued();
    const [caster, unused, again] = [5, 6, 7].map((place) => at(meeting.voters, place));
    for (const voter of meeting.voters.slice(0, 6)) await voter.cast(id, { A01: 'for' });
    expect((await unused?.returnUnused(id))?.json.code).toBe('box-not-sealed');
    const body = await again?.fill(id, { A02: 'for' });
    await meeting.step('seal');
    expect(await unused?.returnUnused(id)).toEqual({ status: 200, json: {} });
    expect(await unused?.returnUnused(id)).toEqual({ status: 200, json: {} });
    expect((await caster?.returnUnused(id))?.json.code).toBe('paper-already-used');
    // Too late to vote; the very bytes that are in the box still have their receipt.
    expect((await hall().toBox(`/box/${id}/ballots`, body?.body ?? '')).json.code).toBe(
      'box-sealed',
    );
    expect((await caster?.cast(id))?.json.receipt).toMatch(/^ey/);
    const early = await meeting.refused('count');
    expect(early).toMatchObject({ status: 409, code: 'papers-still-returning', facts: { out: 2 } });
    expect(Number(early.facts['seconds'])).toBeLessThanOrEqual(10);
    hall().clock.step(10);
    const { round } = await meeting.step('count');
    expect(round?.tally).toMatchObject({
      issued: 9,
      replaced: 0,
      returned: 6,
      unused: 1,
      missing: 2,
      valid: 6,
      invalid: 0,
    });
    expect((await again?.returnUnused(id))?.json.code).toBe('count-begun');
    await meeting.certify();
    await meeting.step('announce');
    expect(await meeting.findings(id)).toEqual([]);
  });

  test('the count may begin at once when everything issued is accounted for', async () => {
    const meeting = await aMeeting(hall(), { deputies: 7 });
    const id = await meeting.toIssued();
    for (const voter of meeting.voters.slice(0, 6)) await voter.cast(id, { A01: 'for' });
    await meeting.step('seal');
    expect(await meeting.refused('count')).toMatchObject({ facts: { out: 1 } });
    await at(meeting.voters, 6).returnUnused(id);
    expect((await meeting.step('count')).round?.tally).toMatchObject({ unused: 1, missing: 0 });
  });

  test.each(['totals', 'ballots'] as const)('a bundle with %s is sound', async (disclosure) => {
    const meeting = await aMeeting(hall(), { settings: { disclosure } });
    const id = await meeting.toIssued();
    // The last one marks more than there are seats.
    await meeting.finish((place) =>
      place === 5 ? { A01: 'for', A02: 'for', A03: 'for' } : { A01: 'for', A03: 'against' },
    );
    expect((await meeting.round()).tally).toMatchObject({ valid: 5, invalid: 1 });
    expect(await meeting.findings(id)).toEqual([]);
  });
});

describeInHalls('a count', (hall) => {
  test('of more ballots than were issued decides nothing, and can only be voided', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    const { cast } = await forgedPaper(hall(), id, at(meeting.voters, 0).of(id));
    await meeting.vote({ A01: 'for', A02: 'for' });
    expect((await hall().toBox(`/box/${id}/ballots`, cast)).status).toBe(200);
    await meeting.step('seal');
    const { round } = await meeting.step('count');
    expect(round?.tally).toMatchObject({
      outcome: 'void',
      issued: 6,
      returned: 7,
      missing: 0,
      elected: [],
    });
    for (const { client } of meeting.scrutineers)
      expect(await meeting.refused('certify', {}, client)).toMatchObject({
        code: 'returned-more-than-issued',
        facts: { returned: 7, issued: 6 },
      });
    expect(await meeting.refused('announce')).toMatchObject({ code: 'wrong-state' });
    await meeting.void('收回多于发出');
    expect((await meeting.nextRound()).round).toMatchObject({ number: 2, repeat: true });
  });

  test('of more papers than were issued, used and unused together, makes the round void', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    const { unused } = await forgedPaper(hall(), id, at(meeting.voters, 0).of(id));
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    expect((await hall().toBox(`/box/${id}/unused`, unused)).status).toBe(200);
    const view = await meeting.step('count');
    expect(view.round).toMatchObject({ state: 'void', voided: { reason: 'too-many-papers' } });
    expect(await meeting.step('count')).toEqual({ ...view, now: expect.any(String) });
  });

  test('without the count key fails, and the round can only be voided', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    hall().room.keys.eraseCount(id);
    expect(await meeting.refused('count')).toMatchObject({ status: 409, code: 'keys-lost' });
    expect((await meeting.round()).state).toBe('sealed');
    expect((await meeting.void('计票密钥丢失')).round?.state).toBe('void');
  });

  test('is refused for a round opened without its keys', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toReady();
    hall().room.keys.eraseIssuer(id);
    expect(await meeting.refused('open')).toMatchObject({ status: 409, code: 'keys-lost' });
  });

  test.each(['dropped', 'exchanged', 'spoilt'] as const)(
    'of a box of which a ballot was %s on the disk fails',
    async (how) => {
      const meeting = await aMeeting(hall(), { settings: settingsFor(2) });
      const id = await meeting.toIssued();
      const victim = at(meeting.voters, 0);
      await meeting.vote({ A01: 'for', A02: 'for' });
      // Even the voter's own key does not change what is in the sealed box.
      const other = await victim.fill(id, { A03: 'against' });
      await meeting.step('seal');
      const body = how === 'exchanged' ? other.body : new TextEncoder().encode('{"key":""}');
      await tamper(hall(), id, { paper: other.paper, body: how === 'dropped' ? null : body });
      expect(await meeting.refused('count')).toMatchObject({ status: 409, code: 'box-altered' });
      expect(await meeting.refused('announce')).toMatchObject({ code: 'wrong-state' });
      const { round } = await meeting.void('票箱被改动');
      expect(round?.state).toBe('void');
      expect((await meeting.nextRound()).round).toMatchObject({ repeat: true });
    },
  );
});
