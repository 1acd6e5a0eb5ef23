import { expect, test } from 'vitest';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { issueRequest } from '../../shared/ballot/protocol/device.ts';
import { countIssued } from '../../server/ballot/issue-act.ts';
import type { Client } from '../support/client.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import type { PaperRequest, Voter } from '../support/rounds-voter.ts';

interface Asked {
  readonly status: number;
  readonly blindSignature?: string;
  readonly code?: string;
}

/** Asks for a paper with exactly this body. */
async function ask(client: Client, id: string, json: PaperRequest): Promise<Asked> {
  const { response, json: answer } = await client.send('POST', `/rounds/${id}/paper`, { json });
  return { status: response.status, ...(answer as object) };
}

function voterOf(meeting: Meeting, place: number): Voter {
  const voter = meeting.voters[place];
  if (voter === undefined) throw new Error(`there is no deputy ${place}`);
  return voter;
}

async function opened(hall: Parameters<typeof aMeeting>[0], deputies = 6) {
  const meeting = await aMeeting(hall, { deputies });
  const id = await meeting.toReady();
  await meeting.step('open');
  return { meeting, id };
}

describeInHalls('issuing papers', (hall) => {
  const issued = (id: string) => countIssued(hall().platform.db, id);

  test('answers the same for the same blinded value, however often, and keeps one name', async () => {
    const { meeting, id } = await opened(hall());
    const voter = voterOf(meeting, 0);
    const first = await ask(voter.client, id, await voter.request(id));
    // A new signature of the device each time, as after a crash of the browser.
    const again = await ask(voter.client, id, await voter.request(id));
    expect(first.status).toBe(200);
    expect(again).toEqual(first);
    expect(await issued(id)).toBe(1);
  });

  test('gives a deputy one paper: another blinded value is refused, and the first still answered', async () => {
    const { meeting, id } = await opened(hall());
    const voter = voterOf(meeting, 0);
    const first = await ask(voter.client, id, await voter.request(id));
    const other = await voter.request(id, await voter.another(id));
    expect(await ask(voter.client, id, other)).toMatchObject({
      status: 409,
      code: 'paper-already-issued',
    });
    expect(await ask(voter.client, id, await voter.request(id))).toEqual(first);
    expect(await issued(id)).toBe(1);
  });

  test('takes a blinded value once, whoever brings it', async () => {
    const { meeting, id } = await opened(hall());
    const [one, two] = [voterOf(meeting, 0), voterOf(meeting, 1)];
    const held = await one.prepare(id);
    expect((await ask(one.client, id, await one.request(id))).status).toBe(200);
    expect(await ask(two.client, id, await two.request(id, held))).toMatchObject({
      status: 409,
      code: 'paper-already-issued',
    });
    await two.takePaper(id);
    expect(await issued(id)).toBe(2);
  });

  test('lets one of two requests at once through, and answers the same to all that are the same', async () => {
    const { meeting, id } = await opened(hall());
    const voter = voterOf(meeting, 0);
    const [mine, other] = [
      await voter.request(id),
      await voter.request(id, await voter.another(id)),
    ];
    const requests = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? mine : other));
    const answers = await Promise.all(requests.map((json) => ask(voter.client, id, json)));
    const groups = [0, 1].map((of) => answers.filter((_, at) => at % 2 === of));
    const won = groups.find((group) => group.some(({ status }) => status === 200));
    const lost = groups.find((group) => group !== won);
    expect(new Set(won?.map(({ blindSignature }) => blindSignature)).size).toBe(1);
    expect(won?.every(({ status }) => status === 200)).toBe(true);
    expect(lost?.every(({ code }) => code === 'paper-already-issued')).toBe(true);
    expect(await issued(id)).toBe(1);
  });

  test('needs the signature of the deputy’s own device over this very request', async () => {
    const { meeting, id } = await opened(hall());
    const [one, two] = [voterOf(meeting, 0), voterOf(meeting, 1)];
    const { prepared } = await one.prepare(id);
    const good = await one.request(id);
    const foreignRound = { ...prepared, R: new Uint8Array(32) };
    const bad = [
      await issueRequest(prepared, one.deputy, two.device.privateKey),
      await issueRequest(prepared, two.deputy, one.device.privateKey),
      await issueRequest(foreignRound, one.deputy, one.device.privateKey),
      { ...(await one.request(id, await one.another(id))), blinded: good.blinded },
      { ...good, deviceSignature: toBase64url(new Uint8Array(64)) },
    ];
    for (const json of bad)
      expect(await ask(one.client, id, json)).toMatchObject({
        status: 403,
        code: 'device-signature',
      });
    // Whatever one device signed is worth nothing in another one's hand.
    expect(await ask(two.client, id, good)).toMatchObject({ code: 'device-signature' });
    expect(await issued(id)).toBe(0);
  });

  test('is for deputies of this round: no visitor, no staff, nobody of another body', async () => {
    const { meeting, id } = await opened(hall());
    const request = await voterOf(meeting, 0).request(id);
    const unenrolled = { status: 401, code: 'not-enrolled' };
    expect(await ask(hall().client('deputy'), id, request)).toMatchObject(unenrolled);
    expect(await ask(meeting.staff, id, request)).toMatchObject(unenrolled);
    const [scrutineer] = meeting.scrutineers;
    if (scrutineer === undefined) throw new Error('nobody watches');
    expect(await ask(scrutineer.client, id, request)).toMatchObject(unenrolled);
    const elsewhere = await aMeeting(hall());
    expect(await ask(voterOf(elsewhere, 0).client, id, request)).toMatchObject({
      status: 403,
      code: 'not-on-roll',
    });
    expect(await issued(id)).toBe(0);
  });

  test('answers an origin of its own, and no other', async () => {
    const { meeting, id } = await opened(hall());
    const voter = voterOf(meeting, 0);
    const json = await voter.request(id);
    const from = (origin: string) =>
      voter.client.send('POST', `/rounds/${id}/paper`, { json, headers: { origin } });
    expect((await from('http://elsewhere.test')).json).toMatchObject({
      status: 403,
      code: 'foreign-origin',
    });
    expect((await from('null')).json).toMatchObject({ code: 'foreign-origin' });
    expect(await issued(id)).toBe(0);
    expect((await from('http://hall.test')).response.status).toBe(200);
  });

  test('happens while the round is open, not before and not after', async () => {
    const meeting = await aMeeting(hall());
    const voter = voterOf(meeting, 0);
    const draft = await meeting.id();
    const id = await meeting.toReady();
    expect(draft).toBe(id);
    const request = await voter.request(id);
    const at = async (round: string) => (await ask(voter.client, round, request)).code;
    expect(await at(id)).toBe('round-not-open');
    for (const unknown of ['019cd542-070c-7e5b-adb8-98d1d00036a3', 'x', '..%2f..'])
      expect(await at(unknown)).toBe('no-such-round');
    await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    expect(await at(id)).toBe('round-not-open');
    await meeting.step('count');
    await meeting.certify();
    await meeting.step('announce');
    expect(await at(id)).toBe('round-not-open');
    const other = await aMeeting(hall());
    expect(await ask(voter.client, await other.id(), request)).toMatchObject({
      status: 404,
      code: 'no-such-round',
    });
    const broken = await other.toReady();
    await other.void('作废');
    expect(await ask(voterOf(other, 0).client, broken, request)).toMatchObject({
      status: 409,
      code: 'round-void',
    });
  });

  test('ends at sealing: every paper handed out is among the names issued, and no other', async () => {
    const { meeting, id } = await opened(hall(), 20);
    for (const voter of meeting.voters.slice(0, 5)) {
      await voter.takePaper(id);
      await voter.cast(id, { A01: 'for' });
    }
    const late = meeting.voters.slice(5);
    const requests = await Promise.all(late.map((voter) => voter.request(id)));
    const [sealed, ...answers] = await Promise.all([
      meeting.step('seal'),
      ...late.map((voter, at) =>
        ask(voter.client, id, requests[at] ?? { blinded: '', deviceSignature: '' }),
      ),
    ]);
    const given = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ code }) => code === 'round-not-open')).toHaveLength(15 - given);
    expect(sealed.round).toMatchObject({
      state: 'sealed',
      figures: { issued: 5 + given, returned: 5 },
    });
    expect(await issued(id)).toBe(5 + given);
  });
});
