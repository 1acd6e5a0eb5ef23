import { beforeAll, describe, expect, test } from 'vitest';
import { blindSign } from '../../server/ballot/issuer.ts';
import { knownBase64url, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { newSigningKeys } from '../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readCard } from '../../web/ballot/kiosk/card-read.ts';
import { issueAndCast, type Ticket } from '../../web/ballot/kiosk/casting.ts';
import { secondsLeft } from '../../web/ballot/kiosk/idle.ts';
import { readStationLink } from '../../web/ballot/kiosk/station-link.ts';
import { chance, good, hall, type Hall } from './protocol-hall.ts';

let county: Hall;
beforeAll(async () => {
  county = await hall();
});

type Answer = Result<object>;

/** A tablet whose server answers these refusals in turn, and then signs, takes, or takes back. */
async function cast(papers: readonly Answer[], casts: readonly Answer[], unused: Answer[] = []) {
  const asked: string[] = [];
  const boxed: string[] = [];
  const steps: string[] = [];
  const [left, box, back] = [[...papers], [...casts], [...unused]];
  const keys = await newSigningKeys();
  const never = fail('no-more-answers');
  const ticket: Ticket = {
    clock: { now: () => new Date(0), wait: () => Promise.resolve() },
    chance,
    wire: {
      async paper(_station, request) {
        asked.push(JSON.stringify(request));
        const refused = left.shift();
        if (refused?.ok === false) return refused;
        const signed = good(blindSign(county.issuerKey, knownBase64url(request.blinded)));
        return ok({ blindSignature: toBase64url(signed) });
      },
      async cast(_box, _round, body) {
        boxed.push(toBase64url(body));
        const answer = box.shift() ?? never;
        return answer.ok ? ok({ receipt: '' }) : answer;
      },
      returnUnused: async () => back.shift() ?? never,
    },
    station: 'tablet',
    stationKey: keys.privateKey,
    round: 'round',
    R: county.R,
    payload: county.payload,
    pinned: { keys: [county.recordKey] },
    deputy: 'deputy',
    card: 'card',
    choices: { A01: 'for' },
    tell: ({ step, failure }) => steps.push(`${step} ${failure?.code ?? ''}`.trim()),
  };
  return { outcome: await issueAndCast(ticket), asked, boxed, steps };
}

describe('a paper at a shared tablet', () => {
  test('is asked for with the same request until two tellers have signed', async () => {
    const waiting = fail('waiting-for-tellers');
    const done = await cast(
      [fail('no-connection'), waiting, waiting, fail('refused-by-tellers')],
      [],
    );
    expect(done.outcome).toEqual({ end: 'refused' });
    expect(done.asked.length).toBe(4);
    expect(new Set(done.asked).size).toBe(1);
    expect(done.steps).toEqual(['asking', 'asking no-connection', 'tellers', 'tellers']);
  });

  test.each([
    ['paper-already-issued', 'taken'],
    ['round-not-open', 'not-open'],
    ['round-void', 'void'],
    ['not-on-roll', 'not-on-roll'],
  ])('ends plainly after %s', async (code, end) => {
    expect((await cast([fail(code)], [])).outcome).toEqual({ end });
  });

  test('is a fault where nobody foresaw the answer', async () => {
    expect((await cast([fail('station-unknown')], [])).outcome).toEqual({
      end: 'failed',
      failure: { code: 'station-unknown', facts: {} },
    });
  });

  test('is cast with the same bytes, and returned when the box was sealed before', async () => {
    const lost = fail('no-connection');
    const done = await cast([], [lost, ok({}), lost, fail('box-sealed')], [lost, ok({})]);
    expect(done.outcome).toEqual({ end: 'returned' });
    // An answer that is no receipt is no receipt: the same ballot goes again.
    expect(done.boxed.length).toBe(4);
    expect(new Set(done.boxed).size).toBe(1);
  });
});

test('warns in the last quarter of a minute', () => {
  expect([0, 44_000, 45_000, 59_001, 60_000, 90_000].map(secondsLeft)).toEqual([
    undefined,
    undefined,
    15,
    1,
    0,
    0,
  ]);
});

test('takes a card as a scanner types it, or as a person does', () => {
  const secret = `7K3M${'a'.repeat(43)}`;
  expect(readCard(` https://hall.local/vote#card=${secret}&key=thumb\n`)).toEqual({
    card: secret,
    thumbprint: 'thumb',
  });
  expect(readCard('7k3m-9q2d-x4ht')).toEqual({ card: '7k3m-9q2d-x4ht', thumbprint: undefined });
  expect(readCard('0000')).toBeUndefined();
  expect(readStationLink('#station=C0DE&session=S')).toEqual({ code: 'C0DE', session: 'S' });
  expect(readStationLink('#card=x')).toBeUndefined();
});
