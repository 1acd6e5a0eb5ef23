import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Scrutineer } from '../../server/simulation/scrutineer.ts';
import { fromBase64url, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { text } from '../support/rounds-voter.ts';
import { settingsFor, type Meeting } from '../support/rounds-meeting.ts';
import { aKeptMeeting } from './custody-meeting.ts';
import { filesOf, found, rowsOf, secret } from './secrets.ts';

describeInHalls('the count key in the scrutineers’ hands', (hall) => {
  test('three keep shares, two join them, each counts alone, and the signed tally verifies', async () => {
    const kept = await aKeptMeeting(hall());
    const { meeting, scrutineers } = kept;
    await kept.dealt();
    const { round } = await meeting.console();
    expect(round?.custody).toMatchObject({ dealt: true, countBegunAt: null });
    expect(round?.custody?.custodians.map((one) => [one.holder, one.shareKept])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
    await kept.asked();
    await kept.released();
    const at = await kept.at();
    const first = await scrutineers[0].count(at);
    expect(first).toMatchObject({ valid: 6, invalid: 0, blank: 0 });
    expect(first.votes).toEqual([
      { candidate: 'A01', for: 6, against: 0, abstain: 0 },
      { candidate: 'A02', for: 3, against: 0, abstain: 3 },
      { candidate: 'A03', for: 0, against: 0, abstain: 6 },
    ]);
    expect((await meeting.console()).acts.count).toEqual([
      { code: 'scrutineers-counting', facts: { missing: 1 } },
    ]);
    // Asked for again because the answer was lost, it is still theirs.
    await meeting.step('count');
    expect(await meeting.round()).toMatchObject({ state: 'sealed' });
    expect(await scrutineers[1].count(at)).toEqual(first);
    expect(await meeting.round()).toMatchObject({ state: 'counted' });
    await scrutineers[0].sign(at);
    expect(await meeting.round()).toMatchObject({ state: 'counted' });
    await scrutineers[2].sign(at);
    expect(await meeting.round()).toMatchObject({ state: 'certified' });
    // Whoever signs later, but before the announcement, stands in the bundle too.
    await scrutineers[1].sign(at);
    await meeting.step('announce');
    const id = await meeting.id();
    expect(await meeting.findings(id)).toEqual([]);
    const bundle = await bundleOf(hall(), id);
    expect(bundle.countersignatures).toHaveLength(3);
    expect(bundle).not.toHaveProperty('countPrivateKey');
  });

  test('until two shares are joined nothing on the server opens a ballot', async () => {
    const kept = await aKeptMeeting(hall());
    await kept.dealt();
    await kept.asked();
    await kept.released();
    const [chief, second, third] = kept.scrutineers;
    const at = await kept.at();
    const secrets = [secret('count key', await chief.join(at))];
    for (const { held } of [chief, second, third])
      secrets.push(secret('share', held ?? new Uint8Array(33)));
    await chief.count(at);
    const { config, log, answers } = hall();
    const leaks = [
      ...filesOf(config.dataDir).flatMap(({ path, bytes }) => found(secrets, path, bytes)),
      ...(await rowsOf(hall())).flatMap(({ table, text: rows }) =>
        found(secrets, table, Buffer.from(rows)),
      ),
      ...[...log, ...answers].flatMap((line) => found(secrets, 'what was said', Buffer.from(line))),
    ];
    expect(leaks).toEqual([]);
    expect(readdirSync(join(config.dataDir, 'keys', 'rounds'))).not.toContain(
      `${await kept.meeting.id()}.count`,
    );
  });

  test('a key dealt before the ballot was given into the server’s custody is given up, and the round counts', async () => {
    const { meeting, dealt } = await aKeptMeeting(hall());
    await dealt();
    await meeting.prepare('民生实事项目票决', settingsFor(2, { custody: 'server' }));
    await meeting.step('make-ready');
    await meeting.toIssued();
    const { round } = await meeting.finish({ A01: 'for' });
    expect(round).toMatchObject({ state: 'announced', tally: { valid: 6, elected: ['A01'] } });
    expect(await meeting.findings(await meeting.id())).toEqual([]);
  });

  test('waits with named reasons for keys, count key and shares', async () => {
    const { meeting, scrutineers, at } = await aKeptMeeting(hall());
    const [chief, second, third] = scrutineers;
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    expect(await meeting.refused('make-ready')).toMatchObject({
      code: 'scrutineer-keys-missing',
      facts: { missing: 3 },
    });
    await chief.enrol(await at());
    await second.enrol(await at());
    await expect(chief.deal(await at())).rejects.toThrow('scrutineer-keys-missing');
    await third.enrol(await at());
    expect(await meeting.refused('make-ready')).toMatchObject({ code: 'count-key-not-made' });
    await expect(second.deal(await at())).rejects.toThrow();
    await chief.deal(await at());
    await chief.keep(await at());
    await second.keep(await at());
    expect(await meeting.refused('make-ready')).toMatchObject({
      code: 'shares-not-kept',
      facts: { missing: 1 },
    });
    await third.keep(await at());
    await meeting.step('make-ready');
    const deskPath = `${await at()}/custody`;
    expect(await meeting.staff.problem('GET', deskPath)).toMatchObject({ status: 403 });
    expect(
      await meeting.scrutineers[0]?.client.problem('GET', `${await at()}/sealed-box`),
    ).toMatchObject({ code: 'count-not-begun' });
  });

  test('a new browser before the box is shown asks for a new dealing; afterwards the keys stand', async () => {
    const kept = await aKeptMeeting(hall());
    await kept.dealt();
    const { meeting, scrutineers } = kept;
    const [chief, second] = scrutineers;
    const anew = aFreshBrowser(kept.meeting, second.account);
    await anew.enrol(await kept.at());
    expect(await meeting.refused('make-ready')).toMatchObject({ code: 'count-key-not-made' });
    await chief.deal(await kept.at());
    await expect(second.keep(await kept.at())).rejects.toThrow('share-unreadable');
    for (const scrutineer of [chief, anew, scrutineers[2]]) await scrutineer.keep(await kept.at());
    await meeting.step('make-ready');
    const late = aFreshBrowser(kept.meeting, second.account);
    await expect(late.enrol(await kept.at())).rejects.toThrow('keys-in-use');
  });

  test('one lost share stops nothing, a count that differs stops the tally until it is counted again', async () => {
    const kept = await aKeptMeeting(hall());
    await kept.dealt();
    await kept.asked();
    const { meeting, scrutineers } = kept;
    const [chief, second, third] = scrutineers;
    const at = await kept.at();
    // The third's browser is gone: the two others release theirs.
    await chief.release(at);
    await expect(second.join(at)).resolves.toHaveLength(32);
    await second.release(at);
    const right = await chief.count(at);
    const [one, ...others] = right.votes;
    if (one === undefined) throw new Error('no votes');
    const wrong = {
      ...right,
      votes: [{ ...one, for: one.for - 1, abstain: one.abstain + 1 }, ...others],
    };
    const client = meeting.scrutineers.find(({ account }) => account === second.account)?.client;
    await client?.post(`${at}/reading`, wrong);
    expect((await meeting.console()).acts.count).toEqual([{ code: 'readings-differ', facts: {} }]);
    const { round } = await meeting.console();
    expect(round?.custody?.custodians.map(({ reading }) => reading)).toContain('differs');
    expect(await client?.problem('POST', `${at}/reading`, { ...right, valid: 5 })).toMatchObject({
      code: 'reading-does-not-fit',
    });
    await second.count(at);
    expect(await meeting.round()).toMatchObject({ state: 'counted' });
    await expect(third.join(at)).resolves.toHaveLength(32);
  });

  test('confirming needs the signatures of this scrutineer’s own keys', async () => {
    const kept = await aKeptMeeting(hall());
    await kept.dealt();
    await kept.asked();
    await kept.released();
    const at = await kept.at();
    const [chief, second] = kept.scrutineers;
    await chief.count(at);
    await second.count(at);
    const client = kept.meeting.scrutineers[0]?.client;
    expect(await client?.problem('POST', `${at}/certify`)).toMatchObject({
      code: 'countersignature-missing',
    });
    const zeros = toBase64url(new Uint8Array(64));
    expect(
      await client?.problem('POST', `${at}/countersign`, { seal: zeros, tally: zeros }),
    ).toMatchObject({ code: 'key-signature' });
  });

  test('where the opened ballots are published, the joined key is handed in with the signature', async () => {
    const kept = await aKeptMeeting(hall(), { settings: { disclosure: 'ballots' } });
    await kept.dealt();
    await kept.asked();
    await kept.released();
    const at = await kept.at();
    const [chief, second] = kept.scrutineers;
    await chief.count(at);
    await second.count(at);
    for (const scrutineer of kept.scrutineers) await scrutineer.sign(at);
    await kept.meeting.step('announce');
    const id = await kept.meeting.id();
    expect(await kept.meeting.findings(id)).toEqual([]);
    const bundle = await bundleOf(hall(), id);
    expect(fromBase64url(bundle.countPrivateKey ?? '')).toHaveLength(32);
  });

  test('a stop between count and tally loses nothing', async () => {
    const kept = await aKeptMeeting(hall());
    await kept.dealt();
    await kept.asked();
    await kept.released();
    const [chief, second] = kept.scrutineers;
    await chief.count(await kept.at());
    await hall().restart();
    await second.count(await kept.at());
    expect(await kept.meeting.round()).toMatchObject({ state: 'counted' });
  });
});

interface BundleText {
  readonly countersignatures: readonly unknown[];
  readonly countPrivateKey?: string;
}

async function bundleOf(hall: Hall, id: string): Promise<BundleText> {
  return JSON.parse(await text(hall.client('deputy'), `/rounds/${id}/bundle`));
}

/** The same scrutineer in a browser that knows nothing of the keys so far. */
function aFreshBrowser({ scrutineers }: Meeting, account: string): Scrutineer {
  const seat = scrutineers.find((one) => one.account === account);
  if (seat === undefined) throw new Error('no such scrutineer');
  return new Scrutineer(seat.client, account);
}
