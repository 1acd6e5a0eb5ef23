import { expect, test } from 'vitest';
import { ownPayload } from '../../server/ballot/stored-round.ts';
import { issueRequest } from '../../shared/ballot/protocol/device.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import type { Client } from '../support/client.ts';
import { PASSWORD } from '../support/people.ts';
import { Voter } from '../support/rounds-voter.ts';
import { filesOf, found, rowsOf, secret } from './secrets.ts';
import { aMeetingWithDesk, Kiosk, type AtDesk } from './desk-meeting.ts';

function voterAt({ meeting }: AtDesk, place: number): Voter {
  const voter = meeting.voters[place];
  if (voter === undefined) throw new Error('nobody is there');
  return voter;
}

/** The round open, and everybody but the first so many with their paper on their phone. */
async function opened(at: AtDesk, atDesk: number): Promise<string> {
  const { meeting } = at;
  const id = await meeting.toReady();
  await meeting.step('open');
  for (const voter of meeting.voters.slice(atDesk)) await voter.takePaper(id);
  return id;
}

/** The phones have voted; the count, the announcement, and what the verifier finds. */
async function finished(at: AtDesk, id: string) {
  const { meeting } = at;
  await meeting.step('seal');
  await at.terminal.returnUnused(id);
  for (const voter of meeting.voters)
    if (voter.held.get(id)?.issued !== undefined && voter.held.get(id)?.receipt === undefined)
      await voter.returnUnused(id);
  meeting.hall.clock.step(11);
  await meeting.step('count');
  await meeting.certify();
  const { round } = await meeting.step('announce');
  expect(await meeting.findings(id)).toEqual([]);
  return round?.tally;
}

describeInHalls('the issue desk', (hall) => {
  test('paper ballots, a shared tablet, a second device and phones lie in one box and one tally', async () => {
    const at = await aMeetingWithDesk(hall(), { deputies: 9 });
    const { meeting, tellers, terminal } = at;
    const code = await tellers[0].open('kiosk', '平板一');
    const kiosk = await Kiosk.opened(hall(), meeting.session.id, code);
    const id = await opened(at, 3);
    // Two on paper: one votes, one keeps the sheet.
    for (const place of [0, 1])
      expect(await terminal.issue(id, voterAt(at, place).deputy, tellers)).toBeUndefined();
    expect(terminal.held(id)).toBe(2);
    expect((await at.desk()).terminals).toMatchObject([{ issued: 2, keyedInAt: null }]);
    // One at the tablet.
    const guest = voterAt(at, 2);
    expect(await kiosk.identify(guest.card)).toMatchObject({ standing: 'free' });
    const paper = await kiosk.prepared(id, guest.card);
    expect(await paper.refused()).toMatchObject({ code: 'waiting-for-tellers' });
    expect((await at.desk()).requests).toMatchObject([
      { deputy: guest.deputy, via: 'kiosk', station: '平板一', signed: [] },
    ]);
    await tellers[0].signAll(id);
    expect(await paper.refused()).toMatchObject({ code: 'waiting-for-tellers' });
    await tellers[1].signAll(id);
    expect(await paper.cast({ A01: 'for' })).toMatchObject({ status: 200 });
    expect(await kiosk.identify(guest.card)).toMatchObject({ standing: 'taken' });
    // One phone dies with its paper; the desk lets another in.
    const [dead, ...phones] = meeting.voters.slice(3);
    if (dead === undefined) throw new Error('no phone');
    await meeting.staff.post(await meeting.at('replacements'), {
      deputy: dead.deputy,
      reason: '手机没电',
    });
    const second = await Voter.enrolled(hall(), dead.card);
    expect(await second.refusedPaper(id)).toMatchObject({ code: 'waiting-for-tellers' });
    for (const teller of tellers) await teller.signAll(id);
    await second.takePaper(id);
    await second.cast(id, { A01: 'for', A02: 'for' });
    for (const phone of phones) await phone.cast(id, { A02: 'for' });
    // Nobody seals while a terminal still has ballots.
    expect((await meeting.console()).acts.seal).toEqual([
      { code: 'paper-not-keyed-in', facts: { terminals: 1 } },
    ]);
    await terminal.cast(id, [{ marks: { A01: 'for' } }]);
    await tellers[0].keyedIn(id, terminal.station.id);
    const tally = await finished(at, id);
    expect(tally).toMatchObject({
      issued: 9,
      replaced: 1,
      returned: 8,
      // The sheet that was kept, and the paper that died with its phone.
      unused: 2,
      missing: 0,
      valid: 8,
    });
    expect(tally?.results.map((result) => result.for)).toEqual([3, 6, 0]);
    const bundle = await hall().client('deputy').get<Bundle>(`/rounds/${id}/bundle`);
    expect(bundle.issued.map(({ via }) => via).toSorted()).toEqual([
      ...Array.from({ length: 6 }, () => 'device'),
      'kiosk',
      'paper',
      'paper',
      'replacement',
    ]);
  });

  test('with the server’s folder, tables, keys, log and answers in hand, nothing ties a ballot from the desk to a name', async () => {
    const at = await aMeetingWithDesk(hall(), { deputies: 7 });
    const { meeting, tellers, terminal } = at;
    const kiosk = await Kiosk.opened(
      hall(),
      meeting.session.id,
      await tellers[0].open('kiosk', '平板'),
    );
    const id = await opened(at, 2);
    await terminal.issue(id, voterAt(at, 0).deputy, tellers);
    const paper = await kiosk.prepared(id, voterAt(at, 1).card);
    await paper.refused();
    for (const teller of tellers) await teller.signAll(id);
    await paper.cast({ A01: 'for' });
    await terminal.cast(id, [{ marks: { A02: 'for' } }]);
    await tellers[0].keyedIn(id, terminal.station.id);
    for (const voter of meeting.voters.slice(2)) await voter.cast(id, { A01: 'for' });
    await meeting.step('seal');
    const cast = [...kiosk.cast, ...terminal.castHere];
    expect(cast).toHaveLength(2);
    const secrets = cast.flatMap(({ key, signature, body, ballot, paper: hash }) => [
      secret('ballot key', key),
      secret('paper signature', signature),
      secret('body', body),
      secret('ballot', ballot),
      secret('paper', hash),
    ]);
    const { config, log, answers } = hall();
    const silent = answers.filter((answer) => !answer.includes('"receipt"'));
    const leaks = [
      ...filesOf(config.dataDir).flatMap(({ path, bytes }) => found(secrets, path, bytes)),
      ...(await rowsOf(hall())).flatMap(({ table, text }) =>
        found(secrets, table, Buffer.from(text)),
      ),
      ...[...log, ...silent].flatMap((line) => found(secrets, 'said', Buffer.from(line, 'latin1'))),
    ];
    expect(leaks).toEqual([]);
    // What is looked for would be found: the box itself has it.
    const inBox = [];
    for await (const { body } of hall().room.store.rows(id, 'ballot')) inBox.push(body);
    expect(found(secrets, 'box', Buffer.concat(inBox)).length).toBeGreaterThan(4);
    // Of who took a paper no time is kept anywhere.
    const desk = await rowsOf(hall());
    for (const table of ['issuance', 'replacement', 'paper_request', 'teller_signature'])
      for (const { table: name, text } of desk)
        if (name.replace('public.', '') === table)
          expect(text, table).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  });

  test('a sheet that the tellers find invalid is returned and invalid in the count', async () => {
    const at = await aMeetingWithDesk(hall(), { deputies: 7 });
    const id = await opened(at, 2);
    for (const place of [0, 1]) await at.terminal.issue(id, voterAt(at, place).deputy, at.tellers);
    await at.terminal.cast(id, [{ invalid: 'signed' }, { marks: { A01: 'for' } }]);
    await at.tellers[0].keyedIn(id, at.terminal.station.id);
    for (const voter of at.meeting.voters.slice(2)) await voter.cast(id, { A01: 'for' });
    expect(await finished(at, id)).toMatchObject({ returned: 7, valid: 6, invalid: 1 });
  });

  test('one name takes one paper, whatever the way', async () => {
    const at = await aMeetingWithDesk(hall());
    const { tellers, terminal } = at;
    const id = await opened(at, 1);
    const onPaper = voterAt(at, 0);
    expect(await terminal.issue(id, onPaper.deputy, tellers)).toBeUndefined();
    expect(await onPaper.refusedPaper(id)).toMatchObject({ code: 'paper-already-issued' });
    expect(await terminal.issue(id, voterAt(at, 1).deputy, tellers)).toMatchObject({
      code: 'paper-already-issued',
    });
    expect(await terminal.issue(id, onPaper.deputy, tellers)).toMatchObject({
      code: 'paper-already-issued',
    });
    expect(await terminal.issue(id, '01980000-0000-7000-8000-000000000000', tellers)).toMatchObject(
      {
        code: 'not-on-roll',
      },
    );
    expect(terminal.held(id)).toBe(1);
  });

  test('who votes by phone while the tellers look keeps that paper', async () => {
    const at = await aMeetingWithDesk(hall());
    const id = await opened(at, 1);
    const quick = voterAt(at, 0);
    await at.terminal.issue(id, quick.deputy, [at.tellers[0]]);
    await quick.takePaper(id);
    const [request] = (await at.desk()).requests;
    expect(
      await at.tellers[1].sign(id, quick.deputy, 'first', request?.blinded ?? ''),
    ).toMatchObject({ code: 'paper-already-issued' });
    expect((await at.desk()).requests).toEqual([]);
  });

  test('one teller signs once, and nobody signs who is not in the record of the round', async () => {
    const at = await aMeetingWithDesk(hall());
    const id = await opened(at, 1);
    const { deputy } = voterAt(at, 0);
    const [first] = at.tellers;
    expect(await at.terminal.issue(id, deputy, [first, first])).toMatchObject({
      code: 'waiting-for-tellers',
    });
    // Another key after the box was shown empty is not the one in the record.
    await at.clients[1].post(
      `${at.meeting.body.path}/sessions/${at.meeting.session.id}/teller-key`,
      await Kiosk.proof(
        await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
          'sign',
          'verify',
        ]),
        at.meeting.session.id,
      ),
    );
    const [request] = (await at.desk()).requests;
    expect(await at.tellers[1].sign(id, deputy, 'first', request?.blinded ?? '')).toMatchObject({
      code: 'teller-unknown',
    });
  });

  test('a refused request stays refused, and another one begins anew', async () => {
    const at = await aMeetingWithDesk(hall());
    const { meeting, tellers } = at;
    const code = await tellers[0].open('kiosk', '平板一');
    const kiosk = await Kiosk.opened(hall(), meeting.session.id, code);
    const id = await opened(at, 1);
    const { card, deputy } = voterAt(at, 0);
    const paper = await kiosk.prepared(id, card);
    await paper.refused();
    await tellers[0].signAll(id);
    await at.clients[1].post(await meeting.at(`papers/${deputy}/refuse`), { slot: 'first' });
    expect(await paper.refused()).toMatchObject({ code: 'refused-by-tellers' });
    const again = await kiosk.prepared(id, card);
    expect(await again.refused()).toMatchObject({ code: 'waiting-for-tellers' });
    expect((await at.desk()).requests).toMatchObject([{ deputy, signed: [] }]);
  });

  test('a tablet speaks only for the card it was shown, and only while it stands in the opening', async () => {
    const at = await aMeetingWithDesk(hall());
    const { meeting, tellers } = at;
    const open = () => tellers[0].open('kiosk', '平板');
    const kiosk = await Kiosk.opened(hall(), meeting.session.id, await open());
    const closed = await Kiosk.opened(hall(), meeting.session.id, await open());
    const id = await opened(at, 2);
    const late = await Kiosk.opened(hall(), meeting.session.id, await open());
    const { card } = voterAt(at, 0);
    const forAnother = await kiosk.prepared(id, card, voterAt(at, 1).deputy);
    expect(await forAnother.refused()).toMatchObject({ code: 'device-signature' });
    await meeting.staff.post(`${meeting.body.path}/stations/${closed.station.id}/close`);
    for (const station of [closed, late])
      expect(await (await station.prepared(id, card)).refused()).toMatchObject({
        code: 'station-unknown',
      });
    const taken = await open();
    await Kiosk.opened(hall(), meeting.session.id, taken);
    await expect(Kiosk.opened(hall(), meeting.session.id, taken)).rejects.toThrow('station-taken');
    // A browser that has a place takes no second one.
    const proof = await Kiosk.proof(kiosk.keys, meeting.session.id);
    expect(
      await hall()
        .client('deputy')
        .problem('POST', '/stations/enrol', { code: await open(), ...proof }),
    ).toMatchObject({ code: 'keys-in-use' });
  });

  test('a second device needs a first paper and leave from the desk', async () => {
    const at = await aMeetingWithDesk(hall());
    const { meeting } = at;
    const id = await opened(at, 1);
    const path = await meeting.at('replacements');
    const reason = '手机损坏';
    expect(
      await meeting.staff.problem('POST', path, { deputy: voterAt(at, 0).deputy, reason }),
    ).toMatchObject({ code: 'no-paper-to-replace' });
    const dead = voterAt(at, 1);
    await expect(Voter.enrolled(hall(), dead.card)).rejects.toThrow('replaced-at-desk-only');
    await meeting.staff.post(path, { deputy: dead.deputy, reason });
    await meeting.staff.post(path, { deputy: dead.deputy, reason });
    const second = await Voter.enrolled(hall(), dead.card);
    // The first device's blinded value again would stand twice among the issued.
    const { prepared } = dead.of(id);
    expect(
      await second.client.problem(
        'POST',
        `/rounds/${id}/paper`,
        await issueRequest(prepared, dead.deputy, second.device.privateKey),
      ),
    ).toMatchObject({ code: 'paper-already-issued' });
    await second.refusedPaper(id);
    for (const teller of at.tellers) await teller.signAll(id);
    await second.takePaper(id);
    // Once it has its paper, a third device waits for the desk again.
    await expect(Voter.enrolled(hall(), dead.card)).rejects.toThrow('replaced-at-desk-only');
  });

  test('without two tellers there is no desk in the round', async () => {
    const at = await aMeetingWithDesk(hall());
    const alone = await aMeetingWithDesk(hall());
    await hall()
      .platform.db.deleteFrom('teller_key')
      .where('session', '=', alone.meeting.session.id)
      .execute();
    const id = await opened(alone, 1);
    expect(await alone.terminal.issue(id, voterAt(alone, 0).deputy, at.tellers)).toMatchObject({
      code: 'tellers-missing',
    });
  });

  test('who is a teller no more stands in no record from then on', async () => {
    const at = await aMeetingWithDesk(hall());
    const { meeting } = at;
    const [, gone] = (await at.desk()).tellers;
    await meeting.staff.put(`${meeting.body.path}/staff/${gone?.account ?? ''}/roles`, {
      roles: [],
    });
    await meeting.toReady();
    const { record } = await hall()
      .platform.db.selectFrom('round')
      .select('record')
      .where('id', '=', await meeting.id())
      .executeTakeFirstOrThrow();
    expect(ownPayload('piaojue-round', record ?? '').tellers.map(({ key }) => key)).not.toContain(
      gone?.key,
    );
  });

  test('the rostrum gives a dead terminal up, with its reason in the log', async () => {
    const at = await aMeetingWithDesk(hall(), { deputies: 7 });
    const { meeting } = at;
    const id = await opened(at, 1);
    await at.terminal.issue(id, voterAt(at, 0).deputy, at.tellers);
    for (const voter of meeting.voters.slice(1)) await voter.cast(id, { A01: 'for' });
    expect(await meeting.refused('seal')).toMatchObject({ code: 'paper-not-keyed-in' });
    await meeting.staff.post(await meeting.at('give-up-terminal'), {
      station: at.terminal.station.id,
      reason: '终端损坏',
    });
    await meeting.step('seal');
    meeting.hall.clock.step(11);
    await meeting.step('count');
    expect((await meeting.round()).tally).toMatchObject({ issued: 7, returned: 6, missing: 1 });
  });

  test('who keys in second is another teller, and differences are settled before a scrutineer of the round', async () => {
    const at = await aMeetingWithDesk(hall());
    await opened(at, 1);
    const path = await at.meeting.at('witness');
    const me = await at.clients[0].get<{ name: string }>('/me');
    const log = await loginOf(at, at.clients[0]);
    expect(me.name).not.toBe('');
    expect(await at.clients[0].problem('POST', path, { ...log, as: 'teller' })).toMatchObject({
      code: 'same-teller',
    });
    const other = await loginOf(at, at.clients[1]);
    expect(await at.clients[0].post(path, { ...other, as: 'teller' })).toMatchObject({
      name: (await at.clients[1].get<{ name: string }>('/me')).name,
    });
    expect(await at.clients[0].problem('POST', path, { ...other, as: 'scrutineer' })).toMatchObject(
      { code: 'not-appointed' },
    );
    expect(
      await at.clients[0].problem('POST', path, { ...other, password: 'wrong', as: 'teller' }),
    ).toMatchObject({ code: 'wrong-name-or-password' });
  });
});

/** The login of one of the two at the desk, as the administrator sees it. */
async function loginOf(at: AtDesk, client: Client) {
  const { account } = await client.get<{ account: string }>('/me');
  const staff = await at.meeting.staff.get<{ account: string; username: string }[]>(
    `${at.meeting.body.path}/staff`,
  );
  const username = staff.find((one) => one.account === account)?.username ?? '';
  return { username, password: PASSWORD };
}

interface Bundle {
  readonly issued: readonly { readonly via: string }[];
}
