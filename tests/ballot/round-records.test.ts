import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RoundState } from '../../shared/ballot/round.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import { text, type Voter } from '../support/rounds-voter.ts';

const BASE64URL = /^[\w-]+$/;

function partOf(jws: string, part: 0 | 1): unknown {
  return JSON.parse(Buffer.from(jws.split('.')[part] ?? '', 'base64url').toString('utf8'));
}

function hashOf(jws: string): string {
  return createHash('sha256').update(jws, 'ascii').digest('base64url');
}

function firstOf(meeting: Meeting): Voter {
  const [voter] = meeting.voters;
  if (voter === undefined) throw new Error('nobody is here');
  return voter;
}

describeInHalls('the records of a round', (hall) => {
  test('are there from their states on, without a cookie, always the same bytes', async () => {
    const meeting = await aMeeting(hall());
    const phone = hall().client('deputy');
    const id = await meeting.id();
    const there: Readonly<Record<string, readonly RoundState[]>> = {
      record: ['ready', 'open', 'sealed', 'counted', 'certified', 'announced'],
      opening: ['open', 'sealed', 'counted', 'certified', 'announced'],
      seal: ['sealed', 'counted', 'certified', 'announced'],
      bundle: ['announced'],
    };
    const seen = new Map<string, string>();
    const look = async (state: RoundState): Promise<void> => {
      expect((await meeting.round()).state).toBe(state);
      for (const [name, states] of Object.entries(there)) {
        const path = `/rounds/${id}/${name}`;
        if (!states.includes(state)) {
          expect(await phone.problem('GET', path)).toMatchObject({ status: 404, code: 'not-yet' });
          continue;
        }
        const { response } = await phone.send('GET', path);
        expect(response.headers.get('content-type')).toBe(
          name === 'bundle' ? 'application/json' : 'application/jose',
        );
        expect(response.headers.getSetCookie()).toEqual([]);
        const bytes = await text(phone, path);
        expect(seen.get(name) ?? bytes).toBe(bytes);
        seen.set(name, bytes);
      }
    };
    await look('draft');
    await meeting.toReady();
    await look('ready');
    await meeting.toIssued();
    await look('open');
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    await look('sealed');
    await hall().restart();
    await meeting.step('count');
    await look('counted');
    await meeting.certify();
    await look('certified');
    await meeting.step('announce');
    await look('announced');
    await hall().restart();
    await look('announced');
    for (const name of Object.keys(there))
      expect(
        await phone.problem('GET', `/rounds/019cd542-070c-7e5b-adb8-98d1d00036a3/${name}`),
      ).toMatchObject({ status: 404, code: 'no-such-round' });
  });

  test('say exactly what the protocol lists', async () => {
    const meeting = await aMeeting(hall(), { deputies: 7, present: 6 });
    const phone = hall().client('deputy');
    const id = await meeting.toIssued();
    await meeting.finish({ A01: 'for', A02: 'for' });
    const keys = await phone.get<{ keys: { kid: string }[] }>('/record-keys');
    expect(keys).toEqual({
      keys: [
        {
          kty: 'EC',
          crv: 'P-256',
          x: expect.stringMatching(BASE64URL),
          y: expect.stringMatching(BASE64URL),
          kid: expect.stringMatching(/^[\w-]{43}$/),
        },
      ],
    });
    const kid = keys.keys[0]?.kid;
    const record = await text(phone, `/rounds/${id}/record`);
    const opening = await text(phone, `/rounds/${id}/opening`);
    const seal = await text(phone, `/rounds/${id}/seal`);
    const bundle: Record<string, unknown> = JSON.parse(await text(phone, `/rounds/${id}/bundle`));
    const R = hashOf(record);
    expect(partOf(record, 0)).toEqual({ alg: 'ES256', typ: 'piaojue-round', kid });
    expect(partOf(opening, 0)).toEqual({ alg: 'ES256', typ: 'piaojue-opening', kid });
    expect(partOf(seal, 0)).toEqual({ alg: 'ES256', typ: 'piaojue-seal', kid });
    expect(partOf(record, 1)).toEqual({
      version: 1,
      round: id,
      ballot: {
        id: await meeting.ballot(),
        title: '民生实事项目票决',
        body: meeting.body.name,
        session: meeting.session.title,
      },
      number: 1,
      candidates: [
        { code: 'A01', name: '项目1' },
        { code: 'A02', name: '项目2' },
        { code: 'A03', name: '项目3' },
      ],
      rules: {
        seats: 2,
        choice: 'for-against-abstain',
        limit: 'at-most-seats',
        overmarked: 'invalid-ballot',
        threshold: { base: 'all-deputies', fraction: '>1/2' },
      },
      allDeputies: 7,
      box: 'http://box.hall.test',
      issuer: { kty: 'RSA', n: expect.stringMatching(/^[\w-]{342}$/), e: 'AQAB', alg: 'PS384' },
      countKey: expect.stringMatching(/^[\w-]{87}$/),
      // {"choices":{"A01":"abstain","A02":"abstain","A03":"abstain"}}
      choicesLength: 61,
      custody: 'server',
      disclosure: 'totals',
      scrutineers: [],
      scrutineersNeeded: 0,
      tellers: [],
      previous: null,
    });
    expect(partOf(opening, 1)).toEqual({
      round: R,
      present: 6,
      rollHash: expect.stringMatching(/^[\w-]{43}$/),
      stations: [],
    });
    expect(partOf(seal, 1)).toEqual({
      round: R,
      opening: hashOf(opening),
      issued: 6,
      returned: 6,
      issuedRoot: expect.stringMatching(/^[\w-]{43}$/),
      boxRoot: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(Object.keys(bundle).toSorted()).toEqual(
      [
        'version',
        'recordKeys',
        'round',
        'opening',
        'seal',
        'tally',
        'countersignatures',
        'roll',
        'issued',
        'box',
        'unused',
      ].toSorted(),
    );
    expect(bundle).toMatchObject({ round: record, opening, seal, recordKeys: keys });
    const tally = partOf(String(bundle['tally']), 1);
    expect(tally).toMatchObject({ round: R, seal: hashOf(seal), issued: 6, replaced: 0 });
    const { readOut } = await meeting.round();
    const root = (partOf(seal, 1) as { boxRoot: string }).boxRoot;
    const hex = Buffer.from(root, 'base64url').toString('hex');
    expect(readOut?.replaceAll(/[^0-9a-f]/g, '')).toBe(hex.slice(0, 16));
  });
});

describeInHalls('where things stand', (hall) => {
  test('is told to a deputy with exactly these members, and the newest round stays', async () => {
    const meeting = await aMeeting(hall(), { present: 5 });
    const voter = firstOf(meeting);
    const outside = meeting.voters[5];
    const deputy = { id: voter.deputy, name: voter.card.name, delegation: voter.card.delegation };
    const session = { id: meeting.session.id, title: meeting.session.title, state: 'sitting' };
    const stands = async (round: object | null) =>
      expect(await voter.client.get('/vote')).toEqual({
        deputy,
        session,
        signedIn: true,
        round: round && { ...round, votingTime: null },
        openVote: null,
      });
    const id = await meeting.id();
    await stands(null);
    await meeting.toReady();
    await stands({ id, number: 1, state: 'ready' });
    await meeting.toIssued();
    await stands({ id, number: 1, state: 'open' });
    expect(await outside?.client.get('/vote')).toMatchObject({
      signedIn: false,
      round: { id, state: 'open' },
    });
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    await stands({ id, number: 1, state: 'sealed' });
    await meeting.void('重新投票');
    await meeting.nextRound();
    await stands({ id, number: 1, state: 'void' });
    const next = await meeting.id();
    await meeting.step('make-ready');
    await stands({ id: next, number: 2, state: 'ready' });
    await meeting.toIssued();
    await meeting.finish({ A01: 'for', A02: 'for' });
    await stands({ id: next, number: 2, state: 'announced' });
    await meeting.staff.post(`${meeting.body.path}/sessions/${meeting.session.id}/state`, {
      state: 'closed',
    });
    expect(await voter.client.get('/vote')).toEqual({
      deputy,
      session: null,
      signedIn: false,
      round: { id: next, number: 2, state: 'announced', votingTime: null },
      openVote: null,
    });
    for (const stranger of [hall().client('deputy'), meeting.staff])
      expect(await stranger.problem('GET', '/vote')).toMatchObject({
        status: 401,
        code: 'not-enrolled',
      });
  });
});
