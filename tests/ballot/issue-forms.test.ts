import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting } from '../support/rounds-meeting.ts';

/** The same bits, but with a last character whose unused bits are not zero. */
function respelled(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet.charAt(alphabet.indexOf(text.slice(-1)) + 1);
}

describeInHalls('a request for a paper', (hall) => {
  test('has exactly the form of the protocol; everything else is malformed, and nothing is issued', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toReady();
    await meeting.step('open');
    const [voter] = meeting.voters;
    if (voter === undefined) throw new Error('nobody is here');
    const good = await voter.request(id);
    const { round } = await voter.prepare(id);
    const modulus = fromBase64url(round.issuer.n) ?? new Uint8Array();
    const above = new Uint8Array(modulus);
    above[255] = (above[255] ?? 0) + 1;
    const { blinded, deviceSignature } = good;
    const bodies: readonly string[] = [
      '',
      'null',
      '[]',
      '"paper"',
      '{}',
      '{"blinded"',
      JSON.stringify({ blinded }),
      JSON.stringify({ deviceSignature }),
      JSON.stringify({ ...good, deputy: voter.deputy }),
      JSON.stringify([good]),
      ...[
        round.issuer.n,
        toBase64url(above),
        toBase64url(new Uint8Array(256).fill(255)),
        toBase64url(new Uint8Array(255)),
        toBase64url(new Uint8Array(257)),
        '',
        null,
        7,
        [blinded],
        `${blinded}=`,
        `${blinded}==`,
        `${blinded}\n`,
        ` ${blinded}`,
        blinded.replaceAll(/[A-Za-z]/g, '+'),
        respelled(blinded),
        `${blinded.slice(0, 10)}\0${blinded.slice(11)}`,
      ].map((value) => JSON.stringify({ ...good, blinded: value })),
      ...[
        toBase64url(new Uint8Array(63)),
        toBase64url(new Uint8Array(65)),
        '',
        null,
        {},
        `${deviceSignature}==`,
        respelled(deviceSignature),
      ].map((value) => JSON.stringify({ ...good, deviceSignature: value })),
    ];
    for (const text of bodies) {
      const bytes = new TextEncoder().encode(text);
      const { json } = await voter.client.send('POST', `/rounds/${id}/paper`, { bytes });
      expect(json, text).toMatchObject({ status: 400, code: 'malformed' });
    }
    const noText = new Uint8Array([0x7b, 0xff, 0xfe, 0x00, 0x7d]);
    expect(
      (await voter.client.send('POST', `/rounds/${id}/paper`, { bytes: noText })).json,
    ).toMatchObject({ code: 'malformed' });
    const long = new TextEncoder().encode(JSON.stringify({ ...good, more: 'x'.repeat(5000) }));
    expect(
      (await voter.client.send('POST', `/rounds/${id}/paper`, { bytes: long })).json,
    ).toMatchObject({ status: 413, code: 'too-large' });
    const { json } = await voter.client.send('POST', `/rounds/${id}/paper`, { json: good });
    expect(json).toEqual({ blindSignature: expect.stringMatching(/^[\w-]{342}$/) });
  });

  test('and everything typed at the rostrum meets a named refusal, never a bug', async () => {
    const meeting = await aMeeting(hall());
    const { staff, body, session } = meeting;
    const { settings } = (await meeting.console()).ballot ?? {};
    const draft = `${body.path}/sessions/${session.id}/ballot`;
    const malformed: readonly [string, unknown][] = [
      [draft, { title: '', settings }],
      [draft, { title: '票\u0000决', settings }],
      [draft, { title: 'x'.repeat(201), settings }],
      [draft, { title: '票决', settings, more: 1 }],
      [draft, { title: '票决', settings: { ...settings, secrecy: 'open' } }],
      [
        draft,
        { title: '票决', settings: { ...settings, rules: { ...settings?.rules, seats: 0 } } },
      ],
      [
        draft,
        { title: '票决', settings: { ...settings, rules: { ...settings?.rules, seats: 1.5 } } },
      ],
      [draft, []],
      [await meeting.at('void'), { reason: 'a\u0000b' }],
      [await meeting.at('void'), { reason: 7 }],
      [await meeting.at('void'), {}],
      [await meeting.at('pass-scrutineers'), { scrutineers: [{ account: '\u0000', chief: true }] }],
      [await meeting.at('pass-scrutineers'), { scrutineers: [{ account: 'x' }] }],
      [
        `${body.path}/ballots/${await meeting.ballot()}/settle`,
        { by: 'presidium', elected: ['A01'], reason: '\u0000' },
      ],
    ];
    for (const [path, json] of malformed)
      expect(await staff.problem('POST', path, json), JSON.stringify(json)).toMatchObject({
        status: 400,
        code: 'malformed',
      });
    const lone = new TextEncoder().encode(
      JSON.stringify({ title: '票', settings }).replace('票', '\\ud800'),
    );
    const headers = { 'content-type': 'application/json' };
    expect((await staff.send('POST', draft, { bytes: lone, headers })).json).toMatchObject({
      code: 'malformed',
    });
    for (const path of [
      '/rounds/%00/record',
      '/rounds/%00/bundle',
      '/rounds/%ff/seal',
      '/sessions/%00/hall',
      '/ballots/%00/result',
    ]) {
      const { status } = await hall().client('deputy').problem('GET', path);
      expect([400, 404], path).toContain(status);
    }
    for (const path of [`${body.path}/rounds/%00/open`, `${body.path}/ballots/%00/next-round`])
      expect([400, 404], path).toContain((await staff.problem('POST', path)).status);
    const console = `${body.path}/sessions/%00/console`;
    expect([400, 404]).toContain((await staff.problem('GET', console)).status);
    expect((await meeting.round()).state).toBe('draft');
  });
});
